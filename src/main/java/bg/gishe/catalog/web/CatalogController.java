package bg.gishe.catalog.web;

import bg.gishe.catalog.CatalogAdministration;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.catalog.ServiceHistory;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.DateText;
import bg.gishe.platform.Result;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The catalogue for administrators: all services, and each with its definitions of all times. */
@Controller
@RequestMapping("/admin/catalog")
class CatalogController {

    private final ServiceHistory history;
    private final CatalogAdministration administration;
    private final CurrentActor currentActor;
    private final Clock clock;

    CatalogController(
            ServiceHistory history, CatalogAdministration administration, CurrentActor currentActor, Clock clock) {
        this.history = history;
        this.administration = administration;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("services", history.all(LocalDate.now(clock)));
        return "catalog/list";
    }

    @GetMapping("/{code:[A-Z][A-Z0-9_]{2,59}}")
    String service(@PathVariable String code, Model model) {
        ServiceHistory.Entry entry = require(code);
        List<ServiceHistory.Definition> definitions = history.of(entry.code());
        model.addAttribute("entry", entry)
                .addAttribute("definitions", definitions)
                .addAttribute("today", LocalDate.now(clock))
                .addAttribute("open", definitions.stream().anyMatch(definition -> definition.until() == null));
        return "catalog/service";
    }

    @PostMapping("/{code:[A-Z][A-Z0-9_]{2,59}}/withdrawal")
    String withdraw(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "-1") int version,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        ServiceHistory.Entry entry = require(code);
        Optional<LocalDate> typed = DateText.parse(day);
        Result<ServiceCode> withdrawn = typed.isEmpty()
                ? Result.refusedAt("day", "platform.field.date")
                : administration.withdraw(entry.code(), version, typed.get());
        if (!(withdrawn instanceof Result.Refused<ServiceCode> refused)) {
            return done(code, "catalog.withdrawn", flash);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("day", day).addAttribute("fault", refused.first().key());
        return service(code, model);
    }

    @PostMapping("/{code:[A-Z][A-Z0-9_]{2,59}}/dropping")
    String drop(
            @PathVariable String code,
            @RequestParam(defaultValue = "-1") int version,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Result<ServiceCode> dropped = administration.drop(require(code).code(), version, currentActor.require());
        if (!(dropped instanceof Result.Refused<ServiceCode> refused)) {
            return done(code, "catalog.dropped", flash);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("dropFault", refused.first().key());
        return service(code, model);
    }

    private ServiceHistory.Entry require(String code) {
        return history.find(new ServiceCode(code), LocalDate.now(clock))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String done(String code, String message, RedirectAttributes flash) {
        flash.addFlashAttribute("message", message);
        return "redirect:/admin/catalog/" + code;
    }
}
