package bg.gishe.acts.web;

import static bg.gishe.acts.web.TypedFields.strip;

import bg.gishe.acts.ActMaking;
import bg.gishe.acts.DeathOrder;
import bg.gishe.people.Person;
import bg.gishe.people.Settlement;
import bg.gishe.platform.CurrentActor;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
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

/** Makes death acts: what was typed is first shown whole, and only the signature enters it. */
@Controller
@RequestMapping("/acts/new/death")
class NewDeathController {

    private final ActMaking making;
    private final TypedFields typed;
    private final CurrentActor currentActor;
    private final Clock clock;

    NewDeathController(ActMaking making, TypedFields typed, CurrentActor currentActor, Clock clock) {
        this.making = making;
        this.typed = typed;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping
    String blank(Model model) {
        model.addAttribute("form", DeathForm.empty());
        return "acts/death";
    }

    @PostMapping
    String death(
            @Valid @ModelAttribute("form") DeathForm form,
            BindingResult faults,
            @RequestParam(defaultValue = "PREVIEW") String step,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        if (step.equals("CORRECT")) {
            return "acts/death";
        }
        Settlement place = typed.place(form.place(), faults);
        DeathOrder order = order(form, faults);
        if (order != null && place != null && step.equals("SIGN")) {
            ActMaking.Outcome<DeathOrder.Fault> outcome = making.death(order, place.ekatte(), currentActor.require());
            if (outcome.faults().isEmpty()) {
                flash.addFlashAttribute("message", "register.signed");
                return "redirect:/acts/" + outcome.actId();
            }
            outcome.faults().forEach(fault -> faults.rejectValue(field(fault), "register.death.fault." + fault));
        }
        if (faults.hasErrors() || order == null || place == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "acts/death";
        }
        model.addAttribute("order", order).addAttribute("place", place);
        return "acts/death";
    }

    private @Nullable DeathOrder order(DeathForm form, BindingResult faults) {
        Person deceased = typed.person("deceased", form.deceased(), faults);
        LocalDate day = typed.day("day", form.day(), faults);
        LocalTime at = strip(form.at()).isEmpty() ? null : typed.hour("at", form.at(), faults);
        if (faults.hasErrors() || deceased == null || day == null) {
            return null;
        }
        DeathOrder order = new DeathOrder(deceased, day, at, strip(form.declarant()), strip(form.document()));
        order.faults(LocalDate.now(clock)).forEach(fault -> faults.rejectValue(field(fault), "register.death.fault." + fault));
        return order;
    }

    private static String field(DeathOrder.Fault fault) {
        return switch (fault) {
            case DAY_IN_FUTURE, DAY_BEFORE_BIRTH -> "day";
            case ALREADY_DEAD -> "deceased";
        };
    }
}
