package bg.gishe.payments.web;

import bg.gishe.payments.MoneyText;
import bg.gishe.payments.ReportNumber;
import bg.gishe.payments.Shift;
import bg.gishe.payments.ShiftClosing;
import bg.gishe.payments.ShiftFloats;
import bg.gishe.payments.ShiftLedger;
import bg.gishe.payments.ShiftTotals;
import bg.gishe.payments.Shifts;
import bg.gishe.payments.TillRights;
import bg.gishe.payments.ZReports;
import bg.gishe.platform.Actor;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.PdfResponse;
import bg.gishe.platform.Result;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A clerk's shift: opened, looked at, counted and closed; its Z-report. */
@Controller
@RequestMapping("/till")
class ShiftController {

    private static final int LONGEST_EXPLANATION = 500;

    private final Shifts shifts;
    private final ShiftLedger ledger;
    private final ShiftClosing closing;
    private final ShiftFloats floats;
    private final ZReports reports;
    private final CurrentActor currentActor;

    ShiftController(
            Shifts shifts,
            ShiftLedger ledger,
            ShiftClosing closing,
            ShiftFloats floats,
            ZReports reports,
            CurrentActor currentActor) {
        this.shifts = shifts;
        this.ledger = ledger;
        this.closing = closing;
        this.floats = floats;
        this.reports = reports;
        this.currentActor = currentActor;
    }

    @GetMapping
    String till() {
        Actor actor = currentActor.require();
        return actor.has("CLERK")
                ? "redirect:/till/shift"
                : TillRights.oversees(actor) ? "redirect:/till/days" : "redirect:/till/reports";
    }

    @GetMapping("/shift")
    String own(Model model) {
        return show(model, "", null);
    }

    @PostMapping("/shift")
    String open(
            @RequestParam(defaultValue = "") String openingFloat,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Optional<Money> sum = MoneyText.parse(openingFloat);
        Result<Shift> opened = sum.map(amount -> shifts.open(currentActor.require(), amount))
                .orElseGet(() -> Result.refusedAt("openingFloat", "payments.shift.float.wrong"));
        if (opened instanceof Result.Refused<Shift> refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(model, openingFloat, refused.first().key());
        }
        flash.addFlashAttribute("message", "payments.shift.opened");
        return "redirect:/till/shift";
    }

    @GetMapping("/shifts/{id}")
    String shift(@PathVariable long id, Model model) {
        Shift shift = visible(id);
        model.addAttribute("shift", shift)
                .addAttribute("totals", ledger.totals(shift))
                .addAttribute("lines", ledger.lines(id))
                .addAttribute("corrections", floats.of(id))
                .addAttribute("correctable", shift.isCorrectableBy(currentActor.require()))
                .addAttribute("counted", shift.isUncounted() ? List.of() : new CountForm(typed(id)).rows());
        return "payments/shift-report";
    }

    @GetMapping("/shifts/{id}/closing")
    String count(@PathVariable long id, Model model) {
        Shift shift = visible(id);
        return shift.isUncounted()
                ? count(shift, new CountForm(new LinkedMultiValueMap<>()), model)
                : "redirect:/till/shifts/" + id;
    }

    /** Adds up what was counted so far. */
    @PostMapping("/shifts/{id}/count")
    String addUp(
            @PathVariable long id, @RequestParam MultiValueMap<String, String> typed, HtmxRequest htmx, Model model) {
        String view = count(visible(id), new CountForm(typed), model);
        return htmx.isHtmxRequest() ? view + " :: sums" : view;
    }

    @PostMapping("/shifts/{id}/closing")
    String close(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Shift shift = visible(id);
        CountForm form = new CountForm(typed);
        String fault = form.explanation().length() > LONGEST_EXPLANATION
                ? "payments.shift.explanation.too-long"
                : form.letter() != null ? "payments.shift.explanation.letter" : null;
        if (!form.isWrong() && fault == null) {
            switch (closing.close(id, form.count(), form.explanation(), currentActor.require())) {
                case Result.Done<ReportNumber> closed -> {
                    flash.addFlashAttribute("message", "payments.shift.closed");
                    return "redirect:/till/shifts/" + id;
                }
                case Result.Refused<ReportNumber> refused ->
                    fault = refused.first().key();
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("unexplained", form.isWrong() ? null : fault);
        return count(shift, form, model);
    }

    @GetMapping("/shifts/{id}/z-report.pdf")
    ResponseEntity<byte[]> report(@PathVariable long id, @RequestParam(defaultValue = "false") boolean sheet) {
        Shift shift = visible(id);
        if (shift.isUncounted()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return PdfResponse.of(reports.print(shift, sheet), "z-report-" + id + ".pdf");
    }

    private MultiValueMap<String, String> typed(long id) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        ledger.counted(id)
                .pieces()
                .forEach((denomination, pieces) -> typed.add("n-" + denomination.toPlainString(), "" + pieces));
        return typed;
    }

    private String show(Model model, String openingFloat, @Nullable String fault) {
        String clerk = currentActor.require().username();
        Shift open = shifts.openOf(clerk).orElse(null);
        List<Shift> latest = shifts.latestOf(clerk, 10);
        model.addAttribute("shift", open)
                .addAttribute("openingFloat", openingFloat)
                .addAttribute("fault", fault)
                .addAttribute(
                        "uncounted",
                        latest.stream()
                                .filter(one -> one.isUncounted() && (open == null || one.id() != open.id()))
                                .toList())
                .addAttribute(
                        "closed",
                        latest.stream().filter(one -> !one.isUncounted()).toList());
        if (open != null) {
            model.addAttribute("totals", ledger.totals(open))
                    .addAttribute("lines", ledger.lines(open.id()))
                    .addAttribute("corrections", floats.of(open.id()));
        }
        return "payments/shift";
    }

    private String count(Shift shift, CountForm form, Model model) {
        ShiftTotals totals = ledger.totals(shift);
        Money expected = totals.expectedCash(shift.openingFloat());
        Money counted = form.count().total();
        model.addAttribute("shift", shift)
                .addAttribute("totals", totals)
                .addAttribute("form", form)
                .addAttribute("correctable", shift.isCorrectableBy(currentActor.require()))
                .addAttribute("expected", expected)
                .addAttribute("counted", counted)
                .addAttribute("difference", counted.minus(expected));
        return "payments/closing";
    }

    /** Another clerk's shift is not found. */
    private Shift visible(long id) {
        return shifts.find(id)
                .filter(shift -> shift.isOpenTo(currentActor.require()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
