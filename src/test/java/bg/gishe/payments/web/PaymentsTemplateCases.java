package bg.gishe.payments.web;

import static bg.gishe.testing.templates.TemplateCase.page;
import static bg.gishe.testing.templates.Variants.a;
import static bg.gishe.testing.templates.Variants.many;
import static bg.gishe.testing.templates.Variants.maybe;
import static bg.gishe.testing.templates.Variants.oneOf;

import bg.gishe.payments.Payment;
import bg.gishe.payments.PaymentMethod;
import bg.gishe.payments.ReceiptNumber;
import bg.gishe.payments.Refund;
import bg.gishe.payments.RefundLine;
import bg.gishe.payments.Shift;
import bg.gishe.payments.ShiftFloats;
import bg.gishe.payments.ShiftLedger;
import bg.gishe.payments.ShiftTotals;
import bg.gishe.platform.Violation;
import bg.gishe.testing.templates.Actors;
import bg.gishe.testing.templates.RecordVariants;
import bg.gishe.testing.templates.TemplateCase;
import bg.gishe.testing.templates.TemplateCases;
import bg.gishe.testing.templates.Variants;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.LinkedMultiValueMap;

/** Shifts and refunds. */
class PaymentsTemplateCases implements TemplateCases {

    private static final Variants METHOD = oneOf(
            PaymentMethod.Kind.CASH, PaymentMethod.Kind.CARD, PaymentMethod.Kind.TRANSFER, PaymentMethod.Kind.EPAYMENT);

    private static final RecordVariants SHIFT =
            a(Shift.class).with("state", Shift.State.CLOSED).with("closing", a(Shift.Closing.class));

    private static final RecordVariants OPEN =
            a(Shift.class).with("state", Shift.State.OPEN).with("closing", null);

    private static final RecordVariants LINE = a(ShiftLedger.Line.class).with("method", METHOD);

    /** A counter-entry says what it takes back. */
    private static final Variants LINES =
            LINE.with("others", List.of(new ReceiptNumber(2026, 1))).listed();

    @Override
    public List<TemplateCase> cases() {
        return Stream.of(shifts(), refunds()).flatMap(List::stream).toList();
    }

    private static List<TemplateCase> shifts() {
        TemplateCase own = page("payments/shift")
                .with("shift", OPEN)
                .with("totals", a(ShiftTotals.class))
                .with("lines", LINES)
                .with("corrections", many(ShiftFloats.Correction.class))
                .with("uncounted", OPEN.listed())
                .with("closed", SHIFT.listed())
                .with("openingFloat", "")
                .with("fault", maybe("payments.shift.float.wrong"))
                .with("message", maybe("payments.shift.opened"));
        TemplateCase report = page("payments/shift-report")
                .with("shift", SHIFT)
                .with("totals", a(ShiftTotals.class))
                .with("lines", LINES)
                .with("corrections", many(ShiftFloats.Correction.class))
                .with("correctable", oneOf(true, false))
                .with("counted", counted())
                .with("refused", maybe("payments.shift.float.counted"))
                .with("message", maybe("payments.shift.closed"));
        TemplateCase closing = page("payments/closing")
                .with("shift", OPEN)
                .with("totals", a(ShiftTotals.class))
                .with("form", oneOf(count("50", "2"), count("50", "две")))
                .with("correctable", oneOf(true, false))
                .with("expected", euro("2.56"))
                .with("counted", euro("5.00"))
                .with("difference", euro("2.44"))
                .with(
                        "unexplained",
                        oneOf(null, "payments.shift.explanation.missing", "payments.shift.explanation.too-long"));
        return List.of(
                own,
                own.with(
                                "lines",
                                LINE.with("reversal", false)
                                        .with("refundWaits", false)
                                        .listed())
                        .varying("lines"),
                own.with("shift", null).with("actor", Actors.signedIn()).varying("actor", "fault"),
                report,
                report.with("shift", OPEN).with("counted", List.of()).varying("shift", "correctable"),
                closing,
                page("payments/closing :: sums")
                        .with("shift", OPEN)
                        .with("totals", a(ShiftTotals.class))
                        .with("expected", euro("2.56"))
                        .with("counted", euro("5.00"))
                        .with("difference", euro("2.44"))
                        .asUsual(),
                page("payments/float")
                        .with("shift", OPEN)
                        .with("openingFloat", "")
                        .with("reason", "")
                        .with("floatFault", maybe("payments.shift.float.wrong"))
                        .with("reasonFault", maybe("Напишете причината.")));
    }

    private static Variants counted() {
        return a(CountForm.Row.class).listed();
    }

    private static CountForm count(String denomination, String pieces) {
        LinkedMultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.add("n-" + denomination, pieces);
        typed.add("explanation", "Ресто");
        return new CountForm(typed);
    }

    private static Object euro(String amount) {
        return org.joda.money.Money.of(org.joda.money.CurrencyUnit.EUR, new java.math.BigDecimal(amount));
    }

    private static List<TemplateCase> refunds() {
        RecordVariants refund = a(Refund.class).with("method", METHOD);
        TemplateCase list = page("payments/refunds")
                .with("refunds", refund.listed())
                .with("typed", maybe("12"))
                .with("fault", maybe("payments.refund.receipt.unknown"))
                .with("refused", maybe("payments.refund.declined"))
                .with("message", maybe("payments.refund.requested"))
                .with("actor", Actors.signedIn());
        Variants lines = a(RefundLine.class).listed().neverEmpty();
        TemplateCase form = page("payments/refund")
                .with(
                        "payment",
                        a(Payment.class).with("tender", a(Payment.Tender.class).with("method", METHOD)))
                .with("lines", lines)
                .with("fates", Refund.Fate.values())
                .with(
                        "form",
                        oneOf(
                                new RefundForm("Грешка", "ANNUL", List.of(41L)),
                                new RefundForm("", "KEEP", List.of()),
                                new RefundForm(null, null, null)))
                .with(
                        "fault",
                        oneOf(
                                null,
                                "payments.refund.lines.missing",
                                "payments.refund.reason.missing",
                                "payments.refund.fate.missing"))
                .with("reasonFault", maybe("Причината е до 500 знака."));
        RecordVariants waiting = refund.with("state", Refund.State.REQUESTED);
        return List.of(
                list,
                list.with(
                                "refunds",
                                waiting.with("method", PaymentMethod.Kind.CARD).listed())
                        .with("referenceOf", 41L)
                        .with("reference", "")
                        .with("violation", Violation.of("reference", "payments.refund.reference.missing"))
                        .asUsual(),
                list.with("refunds", List.of(waiting.usualValue()))
                        .with("noteOf", 41L)
                        .with("note", "")
                        .with("noteFault", "Напишете причината.")
                        .asUsual(),
                list.with(
                                "refunds",
                                waiting.with("asked", a(Refund.Asked.class).with("by", "m.ivanova"))
                                        .listed())
                        .asUsual(),
                form,
                // A payment for an electronic channel has no documents.
                form.with("lines", List.of()).asUsual());
    }
}
