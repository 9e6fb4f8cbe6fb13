package bg.gishe.bank.web;

import static bg.gishe.testing.templates.TemplateCase.page;
import static bg.gishe.testing.templates.Variants.a;
import static bg.gishe.testing.templates.Variants.many;
import static bg.gishe.testing.templates.Variants.maybe;
import static bg.gishe.testing.templates.Variants.oneOf;

import bg.gishe.bank.ExpectedPayment;
import bg.gishe.bank.statements.BankEntries;
import bg.gishe.bank.statements.BankEntry;
import bg.gishe.bank.statements.EnteredEpayments;
import bg.gishe.bank.statements.Matching;
import bg.gishe.catalog.AdministrativeService;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.payments.PaymentMethod;
import bg.gishe.platform.Violation;
import bg.gishe.testing.templates.RecordVariants;
import bg.gishe.testing.templates.TemplateCase;
import bg.gishe.testing.templates.TemplateCases;
import java.util.Collections;
import java.util.List;

/** What the accountant does with the bank. */
class BankTemplateCases implements TemplateCases {

    @Override
    public List<TemplateCase> cases() {
        RecordVariants expected = a(ExpectedPayment.class);
        TemplateCase bank = page("bank/bank")
                .with("fresh", a(ExpectedPayment.class).orNothing())
                .with("refused", maybe("bank.match.not-expected"))
                .with("message", maybe("bank.taken"))
                .with("fault", maybe("bank.file.missing"))
                .with("entered", many(EnteredEpayments.Entered.class))
                .with("expected", expected.listed())
                .with("q", oneOf("Иван", ""))
                .with("page", oneOf(1, 0))
                .with("more", oneOf(true, false))
                .with("statements", many(BankEntries.Listed.class))
                .with("statementsPage", oneOf(1, 0))
                .with("moreStatements", oneOf(true, false));
        TemplateCase nothing = bank.with("q", "")
                .with("page", 0)
                .with("more", false)
                .with("statementsPage", 0)
                .with("moreStatements", false);
        TemplateCase statement = page("bank/statement")
                .with("statement", a(BankEntries.Listed.class))
                .with(
                        "entries",
                        a(BankEntry.class).with("decidedBy", "В. Стоева").listed())
                .with("wrongEntry", null)
                .with("violation", null)
                .with("reasonFault", null)
                .with("refused", maybe("payments.payment.day.closed"))
                .with("message", maybe("bank.matched"));
        ExpectedPayment epayment = (ExpectedPayment) expected.with("way", PaymentMethod.Route.EPAYMENT)
                .with("outcome", a(ExpectedPayment.Outcome.class).with("state", ExpectedPayment.State.EXPECTED))
                .usualValue();
        BankEntry waits = (BankEntry)
                a(BankEntry.class).with("state", Matching.State.UNMATCHED).usualValue();
        return List.of(
                bank,
                bank.with(
                                "entered",
                                Collections.nCopies(
                                        50, a(EnteredEpayments.Entered.class).usualValue()))
                        .asUsual(),
                bank.with(
                                "expected",
                                expected.with(
                                                "outcome",
                                                a(ExpectedPayment.Outcome.class)
                                                        .with("state", ExpectedPayment.State.SETTLED))
                                        .listed())
                        .varying("expected"),
                bank.with("expected", List.of(epayment))
                        .with("numberOf", epayment.id())
                        .with("number", "1")
                        .with("violation", Violation.of("number", "bank.epayment.wrong"))
                        .asUsual(),
                bank.with("expected", List.of(epayment))
                        .with("reasonOf", epayment.id())
                        .with("reason", "")
                        .with("reasonFault", "Напишете причината.")
                        .asUsual(),
                nothing.asUsual(),
                nothing.with("expected", List.of())
                        .with("statements", List.of())
                        .with("entered", List.of())
                        .asUsual(),
                bank.with(
                                "statements",
                                a(BankEntries.Listed.class)
                                        .with("waiting", 0L)
                                        .with("due", 0L)
                                        .listed())
                        .asUsual(),
                statement,
                statement
                        .with(
                                "entries",
                                a(BankEntry.class)
                                        .with("decidedBy", "В. Стоева")
                                        .with("state", Matching.State.BY_HAND)
                                        .with("expected", oneOf(euro("1.00"), null))
                                        .listed())
                        .varying("entries"),
                statement
                        .with("entries", List.of(waits))
                        .with("wrongEntry", waits.id())
                        .with(
                                "violation",
                                oneOf(
                                        Violation.of("reference", "bank.match.unknown"),
                                        Violation.of("", "bank.match.decided")))
                        .with("reasonFault", null)
                        .with("reference", "")
                        .with("reason", "")
                        .varying("violation"),
                statement
                        .with("entries", List.of(waits))
                        .with("wrongEntry", waits.id())
                        .with("violation", null)
                        .with("reasonFault", "Напишете причината.")
                        .with("reference", "")
                        .with("reason", "")
                        .asUsual(),
                expectedForm());
    }

    private static Object euro(String amount) {
        return org.joda.money.Money.of(org.joda.money.CurrencyUnit.EUR, new java.math.BigDecimal(amount));
    }

    private static TemplateCase expectedForm() {
        return page("bank/expected")
                .with("form", a(ExpectedForm.class))
                .with("services", a(AdministrativeService.class).listed())
                .with("service", new ServiceCode("SERVICE_1"))
                .with("channels", ExpectedForm.CHANNELS.toArray())
                .with("channel", ExpectedForm.CHANNELS.getFirst())
                .with("methods", PaymentMethod.Route.values())
                .with("method", oneOf((Object[]) PaymentMethod.Route.values()))
                .with("payerFault", oneOf(false, true))
                .with("copiesFault", oneOf(false, true))
                .with("serviceFault", oneOf(false, true))
                .with("channelFault", oneOf(false, true))
                .with("methodFault", oneOf(false, true))
                .with("free", oneOf(false, true))
                .with("noAccount", oneOf(false, true));
    }
}
