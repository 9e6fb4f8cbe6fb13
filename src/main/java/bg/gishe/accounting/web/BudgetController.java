package bg.gishe.accounting.web;

import bg.gishe.accounting.BudgetCodes;
import bg.gishe.catalog.AdministrativeService;
import bg.gishe.catalog.ServiceCatalog;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.DateText;
import bg.gishe.platform.Result;
import bg.gishe.platform.ResultView;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The accountant's page of budget codes: what holds, what held and what will hold. */
@Controller
@RequestMapping("/till/budget")
class BudgetController {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}§][\\p{L}\\p{N}§ ./\\-]{0,29}");
    private static final int LONGEST_NAME = 200;

    private final BudgetCodes codes;
    private final ServiceCatalog catalog;
    private final CurrentActor currentActor;
    private final Clock clock;

    BudgetController(BudgetCodes codes, ServiceCatalog catalog, CurrentActor currentActor, Clock clock) {
        this.codes = codes;
        this.catalog = catalog;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping
    String page(Model model) {
        return show(
                Map.of(
                        "scope",
                        BudgetCodes.ALL,
                        "from",
                        DateText.write(LocalDate.now(clock).plusDays(1))),
                Map.of(),
                model);
    }

    @PostMapping
    String set(
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String from,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (!isScope(scope)) {
            faults.put("scope", "accounting.budget.scope.unknown");
        }
        if (!CODE.matcher(code.strip()).matches()) {
            faults.put("code", "accounting.budget.code.wrong");
        }
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            faults.put("name", "accounting.budget.name.wrong");
        }
        Optional<LocalDate> day = DateText.parse(from).filter(found -> found.getYear() < 2200);
        if (day.isEmpty()) {
            faults.put("from", "platform.field.date");
        } else if (day.get().isBefore(codes.firstOpenDay())) {
            faults.put("from", "accounting.budget.from.past");
        } else if (faults.isEmpty()
                && codes.set(scope, day.get(), code.strip(), name.strip(), currentActor.require())
                        instanceof Result.Refused<LocalDate>(var violations)) {
            violations.forEach(violation -> faults.put(violation.field(), violation.key()));
        }
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(Map.of("scope", scope, "code", code, "name", name, "from", from), faults, model);
        }
        flash.addFlashAttribute("message", "accounting.budget.saved");
        return "redirect:/till/budget";
    }

    /** The service has no code of its own any more. */
    @PostMapping("/end")
    String end(@RequestParam String scope, RedirectAttributes flash) {
        ResultView.flash(codes.drop(scope, codes.firstOpenDay()), "accounting.budget.saved", flash);
        return "redirect:/till/budget";
    }

    /** A code of days ahead is taken back. */
    @PostMapping("/withdrawal")
    String withdraw(@RequestParam String scope, @RequestParam String from, RedirectAttributes flash) {
        ResultView.flash(
                DateText.parse(from)
                        .map(day -> codes.withdraw(scope, day))
                        .orElseGet(() -> Result.refused("accounting.budget.gone")),
                "accounting.budget.withdrawn",
                flash);
        return "redirect:/till/budget";
    }

    private boolean isScope(String scope) {
        return scope.equals(BudgetCodes.ALL)
                || services().stream()
                        .anyMatch(service -> service.code().value().equals(scope));
    }

    private List<AdministrativeService> services() {
        return catalog.inForce(LocalDate.now(clock));
    }

    private String show(Map<String, String> typed, Map<String, String> faults, Model model) {
        model.addAttribute("codes", codes.all())
                .addAttribute("services", services())
                .addAttribute("typed", typed)
                .addAttribute("faults", faults)
                .addAttribute("today", LocalDate.now(clock))
                .addAttribute("firstDay", codes.firstOpenDay());
        return "accounting/budget";
    }
}
