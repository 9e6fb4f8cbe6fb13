package bg.gishe.audit.web;

import bg.gishe.audit.AuditChain;
import bg.gishe.audit.AuditLog;
import bg.gishe.people.Egn;
import bg.gishe.people.Lnch;
import bg.gishe.people.People;
import bg.gishe.people.Person;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.DateText;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The auditor's page; looking is itself written down. */
@Controller
@RequestMapping("/audit")
class AuditController {

    private static final int PAGE = 50;

    private final AuditLog log;
    private final AuditChain chain;
    private final AuditTrail audit;
    private final People people;
    private final Clock clock;

    AuditController(AuditLog log, AuditChain chain, AuditTrail audit, People people, Clock clock) {
        this.log = log;
        this.chain = chain;
        this.audit = audit;
        this.people = people;
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
        AuditEntry entry = AuditEntry.of(AuditAction.AUDIT_VIEWED)
                .on("period " + DateText.write(filter.from()) + "–" + DateText.write(filter.until()));
        audit.record(filter.person() == null ? entry : entry.about(filter.person()));
        List<AuditLog.Event> events = filter.from().isAfter(filter.until()) ? List.of() : log.find(filter, PAGE + 1);
        model.addAttribute("filter", filter);
        model.addAttribute(
                "person",
                Optional.ofNullable(filter.person()).flatMap(people::find).orElse(null));
        model.addAttribute("actions", AuditAction.values());
        model.addAttribute("actors", log.actors());
        model.addAttribute("events", events.stream().limit(PAGE).toList());
        model.addAttribute("older", events.size() > PAGE ? events.get(PAGE - 1).seq() : null);
        return "audit/log";
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
        Optional<Egn> egn = Egn.parse(digits);
        Optional<Lnch> lnch = Lnch.parse(digits);
        if (egn.isEmpty() && lnch.isEmpty()) {
            return refused("audit.person.wrong", number, query, response, model);
        }
        Optional<Person> found = egn.flatMap(people::find).or(() -> lnch.flatMap(people::find));
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

    private String refused(String fault, String typed, AuditQuery query, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("typed", typed).addAttribute("fault", fault);
        return page(query, response, model);
    }
}
