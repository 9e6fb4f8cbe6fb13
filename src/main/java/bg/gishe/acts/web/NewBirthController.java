package bg.gishe.acts.web;

import static bg.gishe.acts.web.TypedFields.strip;

import bg.gishe.acts.ActMaking;
import bg.gishe.acts.ActsMade;
import bg.gishe.acts.BirthOrder;
import bg.gishe.people.Egn;
import bg.gishe.people.Ekatte;
import bg.gishe.people.Newborns;
import bg.gishe.people.Person;
import bg.gishe.people.Sex;
import bg.gishe.platform.Actor;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.Result;
import bg.gishe.platform.ResultView;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.RequestMapping;

/** Makes birth acts. */
@Controller
@RequestMapping("/acts/new/birth")
class NewBirthController extends NewActController<BirthForm, BirthOrder> {

    private final ActMaking making;
    private final ActsMade made;
    private final Newborns newborns;
    private final TypedFields typed;
    private final Clock clock;

    NewBirthController(
            ActMaking making,
            ActsMade made,
            Newborns newborns,
            TypedFields typed,
            CurrentActor currentActor,
            Clock clock) {
        super("acts/birth", BirthForm.empty(), typed, currentActor);
        this.making = making;
        this.made = made;
        this.newborns = newborns;
        this.typed = typed;
        this.clock = clock;
    }

    @Override
    @Nullable
    BirthOrder order(BirthForm form, BindingResult faults) {
        LocalDate born = typed.day("born", form.born(), faults);
        LocalTime at = typed.hour("at", form.at(), faults);
        Person mother = typed.person("parents.mother", form.parents().mother(), faults);
        Person father = strip(form.parents().father()).isEmpty()
                ? null
                : typed.person("parents.father", form.parents().father(), faults);
        Sex sex = form.sexChosen();
        Egn egn = born == null || sex == null ? null : egn(form, born, sex, faults);
        if (faults.hasErrors() || born == null || at == null || mother == null || egn == null || sex == null) {
            // Said at once with whatever else is wrong; of a whole order it is asked below.
            refuseTaken(egn, faults);
            return null;
        }
        BirthOrder order = new BirthOrder(
                born, at, sex, egn, form.names(), mother, father, strip(form.declarant()), strip(form.document()));
        refuseTaken(egn, faults);
        ResultView.reject(order.faults(LocalDate.now(clock)), faults);
        return order;
    }

    @Override
    Optional<Long> made(BirthOrder order) {
        return made.of(order);
    }

    @Override
    Result<Long> sign(BirthOrder order, Ekatte place, Actor official) {
        return making.birth(order, place, official);
    }

    private void refuseTaken(@Nullable Egn egn, BindingResult faults) {
        if (egn != null && newborns.isTaken(egn)) {
            ResultView.reject(List.of(BirthOrder.Fault.EGN_TAKEN.violation()), faults);
        }
    }

    /** The typed number, or the next free one when none was typed. */
    private @Nullable Egn egn(BirthForm form, LocalDate born, Sex sex, BindingResult faults) {
        String number = strip(form.egn());
        Optional<Egn> egn = number.isEmpty() ? newborns.nextFree(born, sex) : Egn.parse(number);
        if (!form.isOutOfRange()
                && egn.filter(one -> !newborns.isOfMunicipality(one)).isPresent()) {
            faults.rejectValue("outOfRange", "acts.egn.out-of-range");
        }
        if (egn.isEmpty()) {
            faults.rejectValue("egn", number.isEmpty() ? "acts.egn.none-free" : "acts.egn.wrong");
        }
        return egn.orElse(null);
    }
}
