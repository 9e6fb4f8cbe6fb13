package bg.gishe.till.web;

import static bg.gishe.testing.templates.TemplateCase.page;
import static bg.gishe.testing.templates.Variants.a;
import static bg.gishe.testing.templates.Variants.many;
import static bg.gishe.testing.templates.Variants.maybe;
import static bg.gishe.testing.templates.Variants.oneOf;
import static bg.gishe.testing.templates.Variants.someOf;

import bg.gishe.payments.Payment;
import bg.gishe.testing.templates.Actors;
import bg.gishe.testing.templates.RecordVariants;
import bg.gishe.testing.templates.TemplateCase;
import bg.gishe.testing.templates.TemplateCases;
import bg.gishe.testing.templates.Variants;
import bg.gishe.till.OfficeDay;
import bg.gishe.till.OfficeDays;
import bg.gishe.till.Refund;
import bg.gishe.till.Refunds;
import bg.gishe.till.Revenue;
import bg.gishe.till.Shift;
import bg.gishe.till.ShiftFloats;
import bg.gishe.till.ShiftLedger;
import bg.gishe.till.ShiftTotals;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.LinkedMultiValueMap;

/** Shifts, days, refunds and reports. */
class TillTemplateCases implements TemplateCases {

    static final Variants METHOD = oneOf("CASH", "CARD", "TRANSFER", "EPAYMENT");

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static final RecordVariants SHIFT =
            a(Shift.class).with("state", Shift.State.CLOSED).with("closing", a(Shift.Closing.class));

    private static final RecordVariants OPEN =
            a(Shift.class).with("state", Shift.State.OPEN).with("closing", null);

    private static final RecordVariants LINE = a(ShiftLedger.Line.class).with("method", METHOD);

    /** A counter-entry says what it takes back. */
    private static final Variants LINES = LINE.with("other", "0000001/2026").listed();

    @Override
    public List<TemplateCase> cases() {
        return Stream.of(shifts(), days(), refunds(), reports())
                .flatMap(List::stream)
                .toList();
    }

    private static List<TemplateCase> shifts() {
        TemplateCase own = page("till/shift")
                .with("shift", OPEN)
                .with("totals", a(ShiftTotals.class))
                .with("lines", LINES)
                .with("corrections", many(ShiftFloats.Correction.class))
                .with("uncounted", OPEN.listed())
                .with("closed", SHIFT.listed())
                .with("openingFloat", "")
                .with("fault", maybe("shift.float.wrong"))
                .with("message", maybe("shift.opened"));
        TemplateCase report = page("till/shift-report")
                .with("shift", SHIFT)
                .with("totals", a(ShiftTotals.class))
                .with("lines", LINES)
                .with("corrections", many(ShiftFloats.Correction.class))
                .with("correctable", oneOf(true, false))
                .with("counted", counted())
                .with("refused", maybe("shift.float.counted"))
                .with("message", maybe("shift.closed"));
        TemplateCase closing = page("till/closing")
                .with("shift", OPEN)
                .with("totals", a(ShiftTotals.class))
                .with("form", oneOf(count("50", "2"), count("50", "две")))
                .with("correctable", oneOf(true, false))
                .with("expected", euro("2.56"))
                .with("counted", euro("5.00"))
                .with("difference", euro("2.44"))
                .with("unexplained", oneOf(null, "shift.explanation.missing", "shift.explanation.too-long"));
        return List.of(
                own,
                own.with(
                                "lines",
                                LINE.with("reversal", false)
                                        .with("refund", null)
                                        .listed())
                        .varying("lines"),
                own.with("shift", null).with("actor", Actors.signedIn()).varying("actor", "fault"),
                report,
                report.with("shift", OPEN).with("counted", List.of()).varying("shift", "correctable"),
                closing,
                page("till/closing :: sums")
                        .with("shift", OPEN)
                        .with("totals", a(ShiftTotals.class))
                        .with("expected", euro("2.56"))
                        .with("counted", euro("5.00"))
                        .with("difference", euro("2.44"))
                        .asUsual(),
                page("till/float")
                        .with("shift", OPEN)
                        .with("openingFloat", "")
                        .with("reason", "")
                        .with("floatFault", maybe("shift.float.wrong"))
                        .with("reasonFault", maybe("refund.reason.missing")));
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

    private static List<TemplateCase> days() {
        TemplateCase day = page("till/day")
                .with("day", DAY)
                .with("sums", a(OfficeDay.class))
                .with("shifts", a(Shift.class).listed())
                .with("methods", a(Revenue.Row.class).with("key", METHOD).listed())
                .with(
                        "services",
                        a(Revenue.Row.class).with("name", "Удостоверение").listed())
                .with("budget", a(Revenue.Row.class).with("name", "27-05").listed())
                .with("refused", maybe("office-day.shifts-open"))
                .with("message", maybe("office-day.closed"));
        return List.of(
                day.with("closed", a(OfficeDay.class)),
                day.with("closed", null).asUsual(),
                page("till/days")
                        .with("days", many(OfficeDays.Listed.class))
                        .with("page", oneOf(1, 0))
                        .with("more", oneOf(true, false))
                        .with("today", DAY),
                page("till/days")
                        .with(
                                "days",
                                a(OfficeDays.Listed.class).with("closed", false).listed())
                        .with("page", 0)
                        .with("more", false)
                        .varying("days"));
    }

    private static List<TemplateCase> refunds() {
        RecordVariants refund = a(Refund.class).with("method", METHOD).with("reversal", "0000002/2026");
        TemplateCase list = page("till/refunds")
                .with("refunds", refund.listed())
                .with("typed", maybe("12"))
                .with("fault", maybe("refund.receipt.unknown"))
                .with("refused", maybe("refund.declined"))
                .with("message", maybe("refund.requested"))
                .with("actor", Actors.signedIn());
        Variants lines = a(Refunds.Line.class).listed().neverEmpty();
        TemplateCase form = page("till/refund")
                .with("payment", a(Payment.class).with("method", METHOD))
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
                                "refund.lines.missing",
                                "refund.reason.missing",
                                "refund.reason.too-long",
                                "refund.fate.missing"));
        RecordVariants waiting = refund.with("state", Refund.State.REQUESTED);
        return List.of(
                list,
                list.with("refunds", waiting.with("method", "CARD").listed())
                        .with("referenceOf", 41L)
                        .with("reference", "")
                        .with("referenceFault", "refund.reference.missing")
                        .asUsual(),
                list.with("refunds", List.of(waiting.usualValue()))
                        .with("noteOf", 41L)
                        .with("note", "")
                        .with("noteFault", "refund.reason.missing")
                        .asUsual(),
                list.with("refunds", waiting.with("requestedBy", "m.ivanova").listed())
                        .asUsual(),
                form,
                // A payment for an electronic channel has no documents.
                form.with("lines", List.of()).asUsual());
    }

    private static List<TemplateCase> reports() {
        return List.of(
                report(Revenue.By.DAY, a(Revenue.Row.class).with("name", "24.11.2026 г.")),
                report(Revenue.By.METHOD, a(Revenue.Row.class).with("key", METHOD)),
                report(
                        Revenue.By.CHANNEL,
                        a(Revenue.Row.class)
                                .with("key", oneOf("COUNTER", "PORTAL", "SSEV", "EMAIL", "POST"))
                                .with("name", null)),
                page("till/reports")
                        .with("ways", Revenue.By.values())
                        .with("by", Revenue.By.DAY)
                        .with("from", "x")
                        .with("to", "24.11.2026")
                        .with("fromFault", "field.date")
                        .with("toFault", "report.period.wrong"));
    }

    private static TemplateCase report(Revenue.By by, RecordVariants row) {
        return page("till/reports")
                .with("ways", Revenue.By.values())
                .with("by", by)
                .with("from", "01.11.2026")
                .with("to", "24.11.2026")
                .with("rows", row.listed())
                .with("totals", someOf(euro("2.56"), euro("5.01")))
                .with("agree", oneOf(true, false));
    }
}
