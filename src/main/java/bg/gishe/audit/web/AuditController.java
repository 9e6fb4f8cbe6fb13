package bg.gishe.audit.web;

import bg.gishe.audit.AuditChain;
import bg.gishe.audit.AuditLog;
import bg.gishe.catalog.AdministrativeService;
import bg.gishe.catalog.ServiceCatalog;
import bg.gishe.people.Egn;
import bg.gishe.people.Lnch;
import bg.gishe.people.Person;
import bg.gishe.people.PersonLookup;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.DateText;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

/** The auditor's page; looking is itself written down. */
@Controller
@RequestMapping("/audit")
class AuditController {

    private static final int PAGE = 50;

    private final AuditLog log;
    private final AuditChain chain;
    private final AuditTrail audit;
    private final PersonLookup persons;
    private final ServiceCatalog catalog;
    private final Clock clock;

    AuditController(
            AuditLog log,
            AuditChain chain,
            AuditTrail audit,
            PersonLookup persons,
            ServiceCatalog catalog,
            Clock clock) {
        this.log = log;
        this.chain = chain;
        this.audit = audit;
        this.persons = persons;
        this.catalog = catalog;
        this.clock = clock;
    }

    @GetMapping
    String page(AuditQuery query, HttpServletResponse response, Model model) {
        AuditLog.Filter filter = query.filter(clock);
        if (query.wrongFrom() || query.wrongUntil()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("wrongFrom", query.wrongFrom()).addAttribute("wrongUntil", query.wrongUntil());
        model.addAttribute("from", query.wrongFrom() ? query.from() : DateText.write(filter.from()));
        model.addAttribute("until", query.wrongUntil() ? query.until() : DateText.write(filter.until()));
        AuditLog.Page page = log.page(filter, PAGE);
        model.addAttribute("filter", filter);
        model.addAttribute("person", page.person());
        model.addAttribute("actions", AuditAction.values());
        model.addAttribute("actors", log.actors());
        model.addAttribute("events", page.events());
        model.addAttribute("older", page.older());
        model.addAttribute("services", services());
        return "audit/log";
    }

    /** Who was shown in the list of one event. */
    @GetMapping("/events/{seq:[0-9]{1,18}}/people")
    String people(@PathVariable long seq, Model model) {
        model.addAttribute("seq", seq)
                .addAttribute(
                        "people", log.people(seq).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "audit/people";
    }

    /** Narrows the list to one person. The number is posted and the key goes on, so that no address holds a personal number. */
    @PostMapping("/person")
    String person(
            @RequestParam(defaultValue = "") String number,
            AuditQuery query,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        String digits = number.replaceAll("\\s", "");
        if (Egn.parse(digits).isEmpty() && Lnch.parse(digits).isEmpty()) {
            return refused("audit.person.wrong", number, query, response, model);
        }
        Optional<Person> found = persons.find(digits);
        if (found.isEmpty()) {
            return refused("audit.person.nobody", number, query, response, model);
        }
        query.addTo(next);
        next.addAttribute("person", found.get().id());
        return "redirect:/audit";
    }

    @PostMapping("/verification")
    String verify(HttpServletResponse response, Model model) {
        audit.record(AuditEntry.of(AuditAction.AUDIT_VERIFIED));
        model.addAttribute("verification", chain.verify());
        return page(AuditQuery.ANY, response, model);
    }

    /** Services by their codes, as they are called today. */
    private Map<String, String> services() {
        return catalog.inForce(LocalDate.now(clock)).stream()
                .collect(Collectors.toMap(service -> service.code().value(), AdministrativeService::name));
    }

    private String refused(String fault, String typed, AuditQuery query, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("typed", typed).addAttribute("fault", fault);
        return page(query, response, model);
    }
}
