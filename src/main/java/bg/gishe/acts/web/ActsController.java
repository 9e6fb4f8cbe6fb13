package bg.gishe.acts.web;

import bg.gishe.acts.ActKind;
import bg.gishe.acts.ActList;
import bg.gishe.acts.ActNotes;
import bg.gishe.acts.ActRegister;
import bg.gishe.acts.CivilStatusAct;
import bg.gishe.people.PersonalNumber;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.DateText;
import bg.gishe.platform.Reason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of acts: the list, an act as of any day, and what may be entered on it. */
@Controller
@RequestMapping("/acts")
class ActsController {

    /** Why access to an act is restricted or restored, or the act annulled. */
    record Ground(@Reason(max = 300) @Nullable String reason) {

        String typed() {
            return Objects.requireNonNullElse(reason, "");
        }
    }

    private final ActList list;
    private final ActPage page;
    private final ActRegister register;
    private final ActNotes notes;
    private final CurrentActor currentActor;

    ActsController(ActList list, ActPage page, ActRegister register, ActNotes notes, CurrentActor currentActor) {
        this.list = list;
        this.page = page;
        this.register = register;
        this.notes = notes;
        this.currentActor = currentActor;
    }

    @GetMapping
    String list(ActQuery query, HttpServletResponse response, Model model) {
        boolean wrong = query.wrongYear() || query.wrongNumber() || query.wrongNames();
        if (wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        ActList.Filter filter = query.filter();
        List<ActList.Line> found = wrong ? List.of() : list.find(filter);
        model.addAttribute("query", query)
                .addAttribute("filter", filter)
                .addAttribute("wrong", wrong)
                .addAttribute("kinds", ActKind.values())
                .addAttribute("states", ActList.State.values())
                .addAttribute("acts", found.stream().limit(ActList.PAGE).toList())
                .addAttribute("older", found.size() > ActList.PAGE);
        return "acts/list";
    }

    /** The acts of whoever has the ЕГН or ЛНЧ, which never stands in an address. */
    @PostMapping("/of-person")
    String ofPerson(@RequestParam(defaultValue = "") String number, HttpServletResponse response, Model model) {
        String digits = number.replaceAll("\\s", "");
        Optional<Long> person = PersonalNumber.isTenDigits(digits) ? list.personOf(digits) : Optional.empty();
        if (person.isPresent()) {
            return "redirect:/acts?person=" + person.get();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("personNumber", number)
                .addAttribute(
                        "numberFault",
                        PersonalNumber.isTenDigits(digits) ? "acts.person.unknown" : "acts.person.number");
        return list(ActQuery.NOTHING, response, model);
    }

    @GetMapping("/{id}")
    String act(
            @PathVariable long id,
            @RequestParam(name = "on", defaultValue = "") String typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        CivilStatusAct act = page.open(id);
        model.addAttribute("atDesk", request.isUserInRole("CLERK"));
        Optional<LocalDate> on = DateText.parse(typed);
        if (!typed.isBlank() && on.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("wrongDay", true);
        }
        model.addAttribute("typed", typed).addAttribute("form", NoteForm.empty());
        return page.show(act, on.orElse(null), model);
    }

    /** The act as a document issued from it says it. */
    @GetMapping("/{id}/documents/{document:[0-9]{1,18}}")
    String printed(@PathVariable long id, @PathVariable long document, HttpServletRequest request, Model model) {
        model.addAttribute("atDesk", request.isUserInRole("CLERK"));
        return page.printed(id, document, model);
    }

    /** Restricts or restores access, or annuls; each needs a reason. */
    @PostMapping("/{id}/{deed:restriction|restoration|annulment}")
    String change(
            @PathVariable long id,
            @PathVariable String deed,
            @RequestParam(defaultValue = "0") long restriction,
            @Valid Ground typed,
            BindingResult faults,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        CivilStatusAct act = page.again(id);
        String why = typed.typed().strip();
        if (faults.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("form", NoteForm.empty())
                    .addAttribute("deed", deed)
                    .addAttribute("restriction", restriction)
                    .addAttribute("reason", typed.typed())
                    .addAttribute("fault", "acts." + deed + ".reason");
            return page.show(act, null, model);
        }
        boolean certain = true;
        switch (deed) {
            case "restriction" -> register.restrict(id, why, currentActor.require());
            case "restoration" -> register.liftRestriction(id, restriction, why, currentActor.require());
            default -> certain = register.annul(id, why);
        }
        return done(id, certain ? "acts." + deed + ".done" : "acts.annulment.to-clarify", flash);
    }

    /** The official has read a note for review. */
    @PostMapping("/{id}/review")
    String review(@PathVariable long id, @RequestParam(defaultValue = "0") long note, RedirectAttributes flash) {
        page.again(id);
        notes.reviewed(id, note, currentActor.require());
        return done(id, "acts.note.reviewed.done", flash);
    }

    /** The first extract of a death act was handed over. */
    @PostMapping("/{id}/first-extract")
    String firstExtract(@PathVariable long id, RedirectAttributes flash) {
        page.again(id);
        register.firstExtract(id);
        return done(id, "acts.first-extract.done", flash);
    }

    private static String done(long id, String message, RedirectAttributes flash) {
        flash.addFlashAttribute("message", message);
        return "redirect:/acts/" + id;
    }
}
