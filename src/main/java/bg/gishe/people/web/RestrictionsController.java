package bg.gishe.people.web;

import bg.gishe.people.Egn;
import bg.gishe.people.Lnch;
import bg.gishe.people.NameLetters;
import bg.gishe.people.Person;
import bg.gishe.people.PersonLookup;
import bg.gishe.people.RestrictionOrder;
import bg.gishe.people.Restrictions;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.DateText;
import bg.gishe.platform.Reason;
import bg.gishe.platform.ResultView;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Enters and ends legal restrictions of people; what is wrong is told by the field, and what was typed stays. */
@Controller
@RequestMapping("/register/restrictions")
class RestrictionsController {

    /** The decision that ends a restriction, or how a mistake came about. */
    record Ground(@Reason(max = 300) @Nullable String ground) {

        String typed() {
            return Objects.requireNonNullElse(ground, "");
        }
    }

    private final RestrictionPage page;
    private final Restrictions restrictions;
    private final PersonLookup people;
    private final CurrentActor currentActor;

    RestrictionsController(
            RestrictionPage page, Restrictions restrictions, PersonLookup people, CurrentActor currentActor) {
        this.page = page;
        this.restrictions = restrictions;
        this.people = people;
        this.currentActor = currentActor;
    }

    @GetMapping
    String search() {
        return "people/restrictions-search";
    }

    /** The person with the number, which no address shows. */
    @PostMapping
    String search(@RequestParam(defaultValue = "") String number, HttpServletResponse response, Model model) {
        Optional<Person> found = people.find(digits(number));
        if (found.isPresent()) {
            return back(found.get().id());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("number", number)
                .addAttribute("fault", isNumber(number) ? "acts.person.unknown" : "acts.person.number");
        return "people/restrictions-search";
    }

    @GetMapping("/{person:[0-9]{1,18}}")
    String list(@PathVariable long person, Model model) {
        return page.show(page.open(person), model);
    }

    @PostMapping("/{person:[0-9]{1,18}}")
    String enter(
            @PathVariable long person,
            @Valid @ModelAttribute("form") RestrictionForm form,
            BindingResult faults,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Person restricted = page.again(person).person();
        RestrictionOrder order = order(form, faults);
        if (order != null) {
            ResultView.reject(
                    restrictions
                            .enter(restricted.id(), order, currentActor.require())
                            .violations(),
                    faults);
        }
        if (order == null || faults.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.show(page.again(person), model);
        }
        flash.addFlashAttribute("message", "people.restrictions.entered");
        return back(restricted.id());
    }

    /** A court ended the restriction, or it was entered by mistake. */
    @PostMapping("/{person:[0-9]{1,18}}/{restriction:[0-9]{1,18}}/end")
    String end(
            @PathVariable long person,
            @PathVariable long restriction,
            @RequestParam(defaultValue = "") String until,
            @Valid Ground typed,
            BindingResult wrong,
            @RequestParam(defaultValue = "false") boolean mistaken,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Person restricted = page.again(person).person();
        LocalDate day = mistaken ? null : DateText.parse(until.strip()).orElse(null);
        Map<String, String> faults = faults(mistaken || day != null, wrong);
        if (faults.isEmpty()) {
            restrictions
                    .end(
                            restricted.id(),
                            restriction,
                            new Restrictions.End(day, typed.typed().strip()),
                            currentActor.require())
                    .violations()
                    .forEach(violation -> faults.put(violation.field(), violation.key()));
        }
        if (faults.isEmpty()) {
            flash.addFlashAttribute(
                    "message", mistaken ? "people.restrictions.mistaken.done" : "people.restrictions.ended");
            return back(restricted.id());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("ending", restriction)
                .addAttribute("until", until)
                .addAttribute("ground", typed.typed())
                .addAttribute("mistaken", mistaken)
                .addAttribute("faults", faults);
        return page.show(page.again(person), model);
    }

    private static Map<String, String> faults(boolean dayIsRead, BindingResult wrong) {
        Map<String, String> faults = new HashMap<>();
        if (!dayIsRead) {
            faults.put("until", "platform.field.date");
        }
        if (wrong.hasFieldErrors("ground")) {
            faults.put("ground", "people.restrictions.end.ground.missing");
        }
        return faults;
    }

    /** What was typed; null when some of it cannot be read. */
    private @Nullable RestrictionOrder order(RestrictionForm form, BindingResult faults) {
        LocalDate decided = day("decidedOn", form.decidedOn(), faults);
        LocalDate since = day("since", form.since(), faults);
        String typed = strip(form.guardian());
        boolean byNumber = typed.chars().anyMatch(Character::isDigit);
        Person guardian = byNumber ? people.find(digits(typed)).orElse(null) : null;
        if (byNumber && guardian == null) {
            faults.rejectValue("guardian", isNumber(typed) ? "acts.person.unknown" : "acts.person.number");
        }
        if (!byNumber && !faults.hasFieldErrors("guardian")) {
            NameLetters.strange(typed)
                    .ifPresent(letter -> faults.rejectValue(
                            "guardian",
                            Character.isLetter(letter)
                                    ? "people.person.name.letter.mixed"
                                    : "people.person.name.letter",
                            new Object[] {Character.toString(letter), "U+%04X".formatted(letter)},
                            null));
        }
        return faults.hasErrors() || decided == null || since == null
                ? null
                : new RestrictionOrder(
                        form.kindChosen(),
                        strip(form.court()),
                        strip(form.caseNumber()),
                        decided,
                        since,
                        guardian,
                        byNumber || typed.isEmpty() ? null : typed);
    }

    private @Nullable LocalDate day(String field, @Nullable String typed, BindingResult faults) {
        LocalDate day = DateText.parse(strip(typed)).orElse(null);
        if (day == null) {
            faults.rejectValue(field, "platform.field.date");
        }
        return day;
    }

    private static boolean isNumber(String typed) {
        return Egn.parse(digits(typed)).isPresent() || Lnch.parse(digits(typed)).isPresent();
    }

    private static String digits(String typed) {
        return typed.replaceAll("\\s", "");
    }

    private static String strip(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static String back(long person) {
        return "redirect:/register/restrictions/" + person;
    }
}
