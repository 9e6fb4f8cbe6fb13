package bg.gishe.acts.web;

import static bg.gishe.acts.web.TypedFields.strip;

import bg.gishe.acts.ActMaking;
import bg.gishe.acts.ActsMade;
import bg.gishe.acts.MarriageOrder;
import bg.gishe.people.Ekatte;
import bg.gishe.people.Person;
import bg.gishe.people.Restrictions;
import bg.gishe.platform.Actor;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.Result;
import bg.gishe.platform.ResultView;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.RequestMapping;

/** Makes marriage acts. */
@Controller
@RequestMapping("/acts/new/marriage")
class NewMarriageController extends NewActController<MarriageForm, MarriageOrder> {

    private final ActMaking making;
    private final ActsMade made;
    private final Restrictions restrictions;
    private final TypedFields typed;
    private final Clock clock;

    NewMarriageController(
            ActMaking making,
            ActsMade made,
            Restrictions restrictions,
            TypedFields typed,
            CurrentActor currentActor,
            Clock clock) {
        super("acts/marriage", MarriageForm.empty(), typed, currentActor);
        this.making = making;
        this.made = made;
        this.restrictions = restrictions;
        this.typed = typed;
        this.clock = clock;
    }

    @Override
    @Nullable
    MarriageOrder order(MarriageForm form, BindingResult faults) {
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
        ResultView.reject(order.faults(LocalDate.now(clock)), faults);
        return order;
    }

    @Override
    Optional<Long> made(MarriageOrder order) {
        return made.of(order);
    }

    @Override
    Result<Long> sign(MarriageOrder order, Ekatte place, Actor official) {
        return making.marriage(order, place, official);
    }

    private MarriageOrder.Spouse spouse(Person person, String familyAfter) {
        return new MarriageOrder.Spouse(person, familyAfter, restrictions.isInterdicted(person.id()));
    }
}
