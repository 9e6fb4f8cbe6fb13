package bg.gishe.accounting.web;

import bg.gishe.accounting.AccountingExport;
import bg.gishe.accounting.Period;
import bg.gishe.accounting.Revenue;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.DateText;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Revenue of a period, and the ledger for accounting. */
@Controller
@RequestMapping("/till/reports")
class ReportController {

    private final Revenue revenue;
    private final AccountingExport export;
    private final AuditTrail audit;
    private final Clock clock;

    ReportController(Revenue revenue, AccountingExport export, AuditTrail audit, Clock clock) {
        this.revenue = revenue;
        this.export = export;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    String page(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "SERVICE") String by,
            HttpServletResponse response,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> first = from.isBlank() ? Optional.of(today.withDayOfMonth(1)) : DateText.parse(from);
        Optional<LocalDate> last = to.isBlank() ? Optional.of(today) : DateText.parse(to);
        Revenue.By chosen = List.of(Revenue.By.values()).stream()
                .filter(one -> one.name().equals(by))
                .findFirst()
                .orElse(Revenue.By.SERVICE);
        model.addAttribute("from", first.map(DateText::write).orElse(from))
                .addAttribute("to", last.map(DateText::write).orElse(to))
                .addAttribute("fromFault", first.isEmpty() ? "platform.field.date" : null)
                .addAttribute(
                        "toFault",
                        last.isEmpty()
                                ? "platform.field.date"
                                : first.isPresent() && period(first.get(), last.get()) == null
                                        ? "accounting.report.period.wrong"
                                        : null)
                .addAttribute("by", chosen)
                .addAttribute("ways", Revenue.By.values());
        Period period = first.isPresent() && last.isPresent() ? period(first.get(), last.get()) : null;
        if (period == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "accounting/reports";
        }
        List<Revenue.Row> rows = revenue.of(period, chosen);
        model.addAttribute("rows", rows)
                .addAttribute("totals", revenue.ledger(period))
                .addAttribute("agree", agree(rows, revenue.ledger(period)));
        return "accounting/reports";
    }

    @GetMapping("/ledger.csv")
    void csv(@RequestParam String from, @RequestParam String to, HttpServletResponse response) throws IOException {
        Period period = exported(from, to, "csv", response);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        export.csv(period, response.getWriter());
    }

    @GetMapping("/ledger.xlsx")
    void xlsx(@RequestParam String from, @RequestParam String to, HttpServletResponse response) throws IOException {
        Period period = exported(from, to, "xlsx", response);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        export.xlsx(period, response.getOutputStream());
    }

    private Period exported(String from, String to, String form, HttpServletResponse response) {
        Period period = DateText.parse(from)
                .flatMap(first -> DateText.parse(to).map(last -> period(first, last)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT));
        audit.record(AuditEntry.of(AuditAction.TILL_EXPORTED)
                .on("ledger")
                .with(Map.of("from", period.from().toString(), "to", period.to().toString(), "form", form)));
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"ledger-" + period.from() + "-" + period.to() + "." + form + "\"");
        response.setHeader("Cache-Control", "no-store");
        return period;
    }

    private static @Nullable Period period(LocalDate from, LocalDate to) {
        return to.isBefore(from) || to.isAfter(from.plusDays(Period.LONGEST_DAYS)) ? null : new Period(from, to);
    }

    /** Whether the rows add up to the ledger, in each currency. */
    private static boolean agree(List<Revenue.Row> rows, List<Money> ledger) {
        return ledger.stream()
                .allMatch(sum -> rows.stream()
                        .map(Revenue.Row::amount)
                        .filter(amount -> amount.isSameCurrency(sum))
                        .reduce(Money.zero(sum.getCurrencyUnit()), Money::plus)
                        .isEqual(sum));
    }
}
