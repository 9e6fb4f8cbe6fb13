package bg.gishe.audit.web;

import bg.gishe.audit.AuditChain;
import bg.gishe.audit.AuditLog;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The auditor's page; looking is itself written down. */
@Controller
class AuditController {

    private static final int PAGE = 50;

    private final AuditLog log;
    private final AuditChain chain;
    private final AuditTrail audit;
    private final Clock clock;

    AuditController(AuditLog log, AuditChain chain, AuditTrail audit, Clock clock) {
        this.log = log;
        this.chain = chain;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/audit")
    String page(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        LocalDate day = date == null ? LocalDate.now(clock) : date;
        int number = Math.max(0, Math.min(page, 100_000));
        audit.record(AuditEntry.of(AuditAction.AUDIT_VIEWED).on("day " + day));
        List<AuditLog.Event> events = log.ofDay(day, clock.getZone(), actor.strip(), action, PAGE + 1, number * PAGE);
        model.addAttribute("day", day);
        model.addAttribute("actorFilter", actor);
        model.addAttribute("actionFilter", action);
        model.addAttribute("actions", AuditAction.values());
        model.addAttribute("events", events.stream().limit(PAGE).toList());
        model.addAttribute("page", number);
        model.addAttribute("more", events.size() > PAGE);
        return "audit/log";
    }

    @PostMapping("/audit/verification")
    String verify(Model model) {
        audit.record(AuditEntry.of(AuditAction.AUDIT_VERIFIED));
        model.addAttribute("verification", chain.verify());
        return page(null, "", "", 0, model);
    }
}
