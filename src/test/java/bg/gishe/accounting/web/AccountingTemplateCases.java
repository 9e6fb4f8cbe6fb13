package bg.gishe.accounting.web;

import static bg.gishe.testing.templates.TemplateCase.page;
import static bg.gishe.testing.templates.Variants.a;
import static bg.gishe.testing.templates.Variants.many;
import static bg.gishe.testing.templates.Variants.maybe;
import static bg.gishe.testing.templates.Variants.oneOf;
import static bg.gishe.testing.templates.Variants.someOf;

import bg.gishe.accounting.BudgetCodes;
import bg.gishe.accounting.Revenue;
import bg.gishe.catalog.AdministrativeService;
import bg.gishe.payments.OfficeDay;
import bg.gishe.payments.OfficeDays;
import bg.gishe.payments.Shift;
import bg.gishe.testing.templates.RecordVariants;
import bg.gishe.testing.templates.TemplateCase;
import bg.gishe.testing.templates.TemplateCases;
import bg.gishe.testing.templates.Variants;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Days, reports and the codes of the budget. */
class AccountingTemplateCases implements TemplateCases {

    private static final Variants METHOD = oneOf("CASH", "CARD", "TRANSFER", "EPAYMENT");

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Override
    public List<TemplateCase> cases() {
        return Stream.of(days(), reports(), List.of(budget()))
                .flatMap(List::stream)
                .toList();
    }

    private static Object euro(String amount) {
        return org.joda.money.Money.of(org.joda.money.CurrencyUnit.EUR, new java.math.BigDecimal(amount));
    }

    private static List<TemplateCase> days() {
        TemplateCase day = page("accounting/day")
                .with("day", DAY)
                .with("sums", a(OfficeDay.class))
                .with("shifts", a(Shift.class).listed())
                .with("methods", a(Revenue.Row.class).with("key", METHOD).listed())
                .with(
                        "services",
                        a(Revenue.Row.class).with("name", "Удостоверение").listed())
                .with("budget", a(Revenue.Row.class).with("name", "27-05").listed())
                .with("refused", maybe("payments.office-day.shifts-open"))
                .with("message", maybe("payments.office-day.closed"));
        return List.of(
                day.with("closed", a(OfficeDay.class)),
                day.with("closed", null).asUsual(),
                page("accounting/days")
                        .with("days", many(OfficeDays.Listed.class))
                        .with("page", oneOf(1, 0))
                        .with("more", oneOf(true, false))
                        .with("today", DAY),
                page("accounting/days")
                        .with(
                                "days",
                                a(OfficeDays.Listed.class).with("closed", false).listed())
                        .with("page", 0)
                        .with("more", false)
                        .varying("days"));
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
                page("accounting/reports")
                        .with("ways", Revenue.By.values())
                        .with("by", Revenue.By.DAY)
                        .with("from", "x")
                        .with("to", "24.11.2026")
                        .with("fromFault", "platform.field.date")
                        .with("toFault", "accounting.report.period.wrong"));
    }

    private static TemplateCase report(Revenue.By by, RecordVariants row) {
        return page("accounting/reports")
                .with("ways", Revenue.By.values())
                .with("by", by)
                .with("from", "01.11.2026")
                .with("to", "24.11.2026")
                .with("rows", row.listed())
                .with("totals", someOf(euro("2.56"), euro("5.01")))
                .with("agree", oneOf(true, false));
    }

    private static TemplateCase budget() {
        RecordVariants code = a(BudgetCodes.Code.class).with("scope", oneOf("SERVICE_1", BudgetCodes.ALL));
        return page("accounting/budget")
                .with("codes", code.listed())
                .with("services", a(AdministrativeService.class).listed())
                .with("today", DAY)
                .with("firstDay", DAY)
                .with("typed", oneOf(Map.of("scope", "*"), Map.of("scope", "SERVICE_1")))
                .with("refused", maybe("accounting.budget.from.past"))
                .with("message", maybe("accounting.budget.saved"))
                .with(
                        "faults",
                        oneOf(
                                Map.of(),
                                Map.of("scope", "accounting.budget.scope.unknown"),
                                Map.of("code", "accounting.budget.code.wrong"),
                                Map.of("name", "accounting.budget.name.wrong"),
                                Map.of("from", "platform.field.date")));
    }
}
