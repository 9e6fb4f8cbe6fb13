package bg.gishe.acts.web;

import static bg.gishe.acts.web.TypedFields.strip;

import bg.gishe.acts.ActMaking;
import bg.gishe.acts.MarriageOrder;
import bg.gishe.people.LegalRestriction;
import bg.gishe.people.People;
import bg.gishe.people.Person;
import bg.gishe.people.Settlement;
import bg.gishe.platform.CurrentActor;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes marriage acts: what was typed is first shown whole, and only the signature enters it. */
@Controller
@RequestMapping("/acts/new/marriage")
class NewMarriageController {

    private final ActMaking making;
    private final People people;
    private final TypedFields typed;
    private final CurrentActor currentActor;
    private final Clock clock;

    NewMarriageController(
            ActMaking making, People people, TypedFields typed, CurrentActor currentActor, Clock clock) {
        this.making = making;
        this.people = people;
        this.typed = typed;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping
    String blank(Model model) {
        model.addAttribute("form", MarriageForm.empty());
        return "acts/marriage";
    }

    @PostMapping
    String marriage(
            @Valid @ModelAttribute("form") MarriageForm form,
            BindingResult faults,
            @RequestParam(defaultValue = "PREVIEW") String step,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        if (step.equals("CORRECT")) {
            return "acts/marriage";
        }
        Settlement place = typed.place(form.place(), faults);
        MarriageOrder order = order(form, faults);
        if (order != null && place != null && step.equals("SIGN")) {
            ActMaking.Outcome<MarriageOrder.Fault> outcome = making.marriage(order, place.ekatte(), currentActor.require());
            if (outcome.faults().isEmpty()) {
                flash.addFlashAttribute("message", "register.signed");
                return "redirect:/acts/" + outcome.actId();
            }
            outcome.faults().forEach(fault -> reject(fault, faults));
        }
        if (faults.hasErrors() || order == null || place == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "acts/marriage";
        }
        model.addAttribute("order", order).addAttribute("place", place);
        return "acts/marriage";
    }

    private @Nullable MarriageOrder order(MarriageForm form, BindingResult faults) {
        LocalDate day = typed.day("day", form.day(), faults);
        LocalTime at = typed.hour("at", form.at(), faults);
        Person first = typed.person("first", form.first(), faults);
        Person second = typed.person("second", form.second(), faults);
        if (faults.hasErrors() || day == null || at == null || first == null || second == null) {
            return null;
        }
        MarriageOrder order = new MarriageOrder(
                day,
                at,
                spouse(first, strip(form.firstFamily())),
                spouse(second, strip(form.secondFamily())),
                Objects.requireNonNullElse(form.regime(), "COMMUNITY"),
                strip(form.firstWitness()),
                strip(form.secondWitness()),
                strip(form.permission()).isEmpty() ? null : strip(form.permission()));
        order.faults(LocalDate.now(clock)).forEach(fault -> reject(fault, faults));
        return order;
    }

    private MarriageOrder.Spouse spouse(Person person, String familyAfter) {
        boolean interdicted = people.restrictionsOf(person.id()).stream()
                .anyMatch(one -> one.kind() == LegalRestriction.Kind.PLENARY_INTERDICTION && one.until() == null);
        return new MarriageOrder.Spouse(person, familyAfter, interdicted);
    }

    private static void reject(MarriageOrder.Fault fault, BindingResult faults) {
        String field = switch (fault.side()) {
            case FIRST -> "first";
            case SECOND -> "second";
            case DAY -> "day";
            case PERMISSION -> "permission";
        };
        faults.rejectValue(field, "register.marriage.fault." + fault.obstacle());
    }
}
