package bg.gishe.acts.web;

import static bg.gishe.acts.web.BirthForm.strip;

import bg.gishe.acts.ActMaking;
import bg.gishe.acts.BirthOrder;
import bg.gishe.acts.DeathOrder;
import bg.gishe.people.Egn;
import bg.gishe.people.Newborns;
import bg.gishe.people.People;
import bg.gishe.people.Person;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.DateText;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
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

/** Makes acts: what was typed is first shown whole, and only the signature enters it. */
@Controller
@RequestMapping("/acts/new")
class NewActController {

    /** What the pressed button asks for. */
    private enum Step {
        PREVIEW,
        SIGN,
        CORRECT
    }

    private final ActMaking making;
    private final Newborns newborns;
    private final People people;
    private final TypedPerson typedPerson;
    private final CurrentActor currentActor;
    private final Clock clock;

    NewActController(
            ActMaking making,
            Newborns newborns,
            People people,
            TypedPerson typedPerson,
            CurrentActor currentActor,
            Clock clock) {
        this.making = making;
        this.newborns = newborns;
        this.people = people;
        this.typedPerson = typedPerson;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping("/birth")
    String blankBirth(Model model) {
        model.addAttribute("form", BirthForm.empty());
        return "acts/birth";
    }

    @PostMapping("/birth")
    String birth(
            @Valid @ModelAttribute("form") BirthForm form,
            BindingResult faults,
            @RequestParam(defaultValue = "PREVIEW") Step step,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        if (step == Step.CORRECT) {
            return "acts/birth";
        }
        BirthOrder order = order(form, faults);
        if (order != null && step == Step.SIGN) {
            ActMaking.Outcome<BirthOrder.Fault> outcome = making.birth(order, currentActor.require());
            if (outcome.faults().isEmpty()) {
                return signed(outcome.actId(), flash);
            }
            outcome.faults().forEach(fault -> faults.rejectValue(field(fault), "register.birth.fault." + fault));
        }
        if (faults.hasErrors() || order == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "acts/birth";
        }
        model.addAttribute("order", order).addAttribute("egn", order.egn().value());
        return "acts/birth";
    }

    @GetMapping("/death")
    String blankDeath(Model model) {
        model.addAttribute("form", DeathForm.empty());
        return "acts/death";
    }

    @PostMapping("/death")
    String death(
            @Valid @ModelAttribute("form") DeathForm form,
            BindingResult faults,
            @RequestParam(defaultValue = "PREVIEW") Step step,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        if (step == Step.CORRECT) {
            return "acts/death";
        }
        DeathOrder order = order(form, faults);
        if (order != null && step == Step.SIGN) {
            ActMaking.Outcome<DeathOrder.Fault> outcome = making.death(order, currentActor.require());
            if (outcome.faults().isEmpty()) {
                return signed(outcome.actId(), flash);
            }
            outcome.faults().forEach(fault -> faults.rejectValue(field(fault), "register.death.fault." + fault));
        }
        if (faults.hasErrors() || order == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "acts/death";
        }
        model.addAttribute("order", order);
        return "acts/death";
    }

    private @Nullable BirthOrder order(BirthForm form, BindingResult faults) {
        LocalDate born = day("born", form.born(), faults);
        LocalTime at = TimeText.parse(form.at()).orElse(null);
        if (at == null) {
            faults.rejectValue("at", "register.time.wrong");
        }
        Person mother = typedPerson.find("mother", form.mother(), faults);
        Person father = strip(form.father()).isEmpty() ? null : typedPerson.find("father", form.father(), faults);
        Egn egn = born == null || form.sex() == null ? null : egn(form, born, faults);
        if (faults.hasErrors() || born == null || at == null || mother == null || egn == null || form.sex() == null) {
            return null;
        }
        BirthOrder order = new BirthOrder(
                born, at, form.sex(), egn, form.names(), mother, father, strip(form.declarant()), strip(form.document()));
        order.faults(LocalDate.now(clock)).forEach(fault -> faults.rejectValue(field(fault), "register.birth.fault." + fault));
        return order;
    }

    /** The typed number, or the next free one when none was typed. */
    private @Nullable Egn egn(BirthForm form, LocalDate born, BindingResult faults) {
        String typed = strip(form.egn());
        Optional<Egn> egn = typed.isEmpty() && form.sex() != null ? newborns.nextFree(born, form.sex()) : Egn.parse(typed);
        if (!typed.isEmpty() && egn.flatMap(people::find).isPresent()) {
            faults.rejectValue("egn", "register.birth.fault." + BirthOrder.Fault.EGN_TAKEN);
        }
        if (egn.isEmpty()) {
            faults.rejectValue("egn", typed.isEmpty() ? "register.egn.none-free" : "register.egn.wrong");
        }
        return egn.orElse(null);
    }

    private @Nullable DeathOrder order(DeathForm form, BindingResult faults) {
        Person deceased = typedPerson.find("deceased", form.deceased(), faults);
        LocalDate day = day("day", form.day(), faults);
        LocalTime at = TimeText.parse(form.at()).orElse(null);
        if (at == null && !strip(form.at()).isEmpty()) {
            faults.rejectValue("at", "register.time.wrong");
        }
        if (faults.hasErrors() || deceased == null || day == null) {
            return null;
        }
        DeathOrder order = new DeathOrder(deceased, day, at, strip(form.declarant()), strip(form.document()));
        order.faults(LocalDate.now(clock)).forEach(fault -> faults.rejectValue(field(fault), "register.death.fault." + fault));
        return order;
    }

    private static @Nullable LocalDate day(String field, @Nullable String typed, BindingResult faults) {
        LocalDate day = DateText.parse(strip(typed)).orElse(null);
        if (day == null) {
            faults.rejectValue(field, "field.date");
        }
        return day;
    }

    private static String field(BirthOrder.Fault fault) {
        return switch (fault) {
            case DAY_IN_FUTURE -> "born";
            case EGN_OF_OTHER_DAY, EGN_OF_OTHER_SEX, EGN_TAKEN -> "egn";
            case MOTHER_NOT_A_WOMAN, MOTHER_TOO_YOUNG, MOTHER_DEAD_BEFORE -> "mother";
            case FATHER_NOT_A_MAN, FATHER_TOO_YOUNG, FATHER_DEAD_BEFORE -> "father";
        };
    }

    private static String field(DeathOrder.Fault fault) {
        return switch (fault) {
            case DAY_IN_FUTURE, DAY_BEFORE_BIRTH -> "day";
            case ALREADY_DEAD -> "deceased";
        };
    }

    private static String signed(long actId, RedirectAttributes flash) {
        flash.addFlashAttribute("message", "register.signed");
        return "redirect:/acts/" + actId;
    }
}
