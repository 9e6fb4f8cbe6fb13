package bg.gishe.acts.web;

import bg.gishe.acts.ActKind;
import bg.gishe.acts.ActList;
import bg.gishe.acts.ActRegister;
import bg.gishe.acts.Acts;
import bg.gishe.acts.CivilStatusAct;
import bg.gishe.acts.MarginalNote;
import bg.gishe.acts.NoteOrder;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.DateText;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of acts: the list, an act as of any day, and what may be entered on it. */
@Controller
@RequestMapping("/acts")
class ActsController {

    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 300;

    private final ActList list;
    private final Acts acts;
    private final ActRegister register;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final Clock clock;

    ActsController(
            ActList list, Acts acts, ActRegister register, AuditTrail audit, CurrentActor currentActor, Clock clock) {
        this.list = list;
        this.acts = acts;
        this.register = register;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping
    String list(ActQuery query, HttpServletResponse response, Model model) {
        boolean wrong = query.wrongYear() || query.wrongNumber();
        if (wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        ActList.Filter filter = query.filter();
        List<ActList.Line> found = wrong ? List.of() : list.find(filter);
        audit.record(AuditEntry.of(AuditAction.ACT_SEARCHED)
                .with(Map.of("found", String.valueOf(Math.min(found.size(), ActList.PAGE)))));
        model.addAttribute("query", query)
                .addAttribute("filter", filter)
                .addAttribute("wrong", wrong)
                .addAttribute("kinds", ActKind.values())
                .addAttribute("states", ActList.State.values())
                .addAttribute("acts", found.stream().limit(ActList.PAGE).toList())
                .addAttribute("older", found.size() > ActList.PAGE);
        return "acts/list";
    }

    @GetMapping("/{id}")
    String act(
            @PathVariable long id,
            @RequestParam(name = "on", defaultValue = "") String typed,
            HttpServletResponse response,
            Model model) {
        CivilStatusAct act = require(id);
        Optional<LocalDate> on = DateText.parse(typed);
        if (!typed.isBlank() && on.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("wrongDay", true);
        }
        model.addAttribute("typed", typed).addAttribute("form", NoteForm.empty());
        return show(act, on.orElse(null), model);
    }

    @PostMapping("/{id}/notes")
    String note(
            @PathVariable long id,
            @Valid @ModelAttribute("form") NoteForm form,
            BindingResult faults,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        CivilStatusAct act = require(id);
        LocalDate day = form.day();
        if (day == null) {
            faults.rejectValue("effectiveOn", "field.date");
        }
        if (day != null && !faults.hasErrors()) {
            register.note(id, form.order(day), currentActor.require())
                    .forEach(fault -> faults.rejectValue(field(fault), "register.note.fault." + fault));
        }
        if (faults.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(act, null, model);
        }
        return done(id, "register.noted", flash);
    }

    /** Blocks, unblocks or annuls; each needs a reason. */
    @PostMapping("/{id}/{deed:blocking|unblocking|annulment}")
    String change(
            @PathVariable long id,
            @PathVariable String deed,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        CivilStatusAct act = require(id);
        String why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("form", NoteForm.empty())
                    .addAttribute("deed", deed)
                    .addAttribute("reason", reason)
                    .addAttribute("fault", "register." + deed + ".reason");
            return show(act, null, model);
        }
        switch (deed) {
            case "blocking" -> register.block(id, why, currentActor.require());
            case "unblocking" -> register.unblock(id, why, currentActor.require());
            default -> register.annul(id, why);
        }
        return done(id, "register." + deed + ".done", flash);
    }

    /** The first extract of a death act was handed over. */
    @PostMapping("/{id}/first-extract")
    String firstExtract(@PathVariable long id, RedirectAttributes flash) {
        require(id);
        register.firstExtract(id);
        return done(id, "register.first-extract.done", flash);
    }

    private String show(CivilStatusAct act, @Nullable LocalDate on, Model model) {
        AuditEntry entry = AuditEntry.of(AuditAction.ACT_VIEWED).on("act " + act.id());
        act.principals().forEach(person -> audit.record(entry.about(person)));
        if (act.principals().isEmpty()) {
            audit.record(entry);
        }
        model.addAttribute("act", act)
                .addAttribute("on", on)
                .addAttribute("shown", on == null ? act : act.asOf(on).orElse(null))
                .addAttribute("blocks", register.blocks(act.id()))
                .addAttribute("today", LocalDate.now(clock))
                .addAttribute(
                        "noteKinds",
                        Stream.of(MarginalNote.Kind.values())
                                .filter(kind -> kind.isFor(act.kind()))
                                .toList());
        return "acts/act";
    }

    /** The field beside which the fault is told. */
    private static String field(NoteOrder.Fault fault) {
        return switch (fault) {
            case ACT_ANNULLED, KIND_NOT_FOR_ACT, PERSON_UNKNOWN, NO_MARRIAGE_IN_FORCE -> "kind";
            case DAY_IN_FUTURE, DAY_BEFORE_EVENT -> "effectiveOn";
            case NAMES_MISSING, NAMES_NOT_CHANGED -> "given";
        };
    }

    private CivilStatusAct require(long id) {
        return acts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String done(long id, String message, RedirectAttributes flash) {
        flash.addFlashAttribute("message", message);
        return "redirect:/acts/" + id;
    }
}
