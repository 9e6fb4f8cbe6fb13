package bg.gishe.acts.web;

import static bg.gishe.acts.web.TypedFields.strip;

import bg.gishe.acts.ActMaking;
import bg.gishe.acts.ActOrigin;
import bg.gishe.acts.ActsMade;
import bg.gishe.acts.DeathOrder;
import bg.gishe.acts.EventMoment;
import bg.gishe.people.Ekatte;
import bg.gishe.people.Person;
import bg.gishe.platform.Actor;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.Result;
import bg.gishe.platform.ResultView;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.RequestMapping;

/** Makes death acts. */
@Controller
@RequestMapping("/acts/new/death")
class NewDeathController extends NewActController<DeathForm, DeathOrder> {

    private final ActMaking making;
    private final ActsMade made;
    private final TypedFields typed;
    private final Clock clock;

    NewDeathController(ActMaking making, ActsMade made, TypedFields typed, CurrentActor currentActor, Clock clock) {
        super("acts/death", DeathForm.empty(), typed, currentActor);
        this.making = making;
        this.made = made;
        this.typed = typed;
        this.clock = clock;
    }

    @Override
    @Nullable
    DeathOrder order(DeathForm form, BindingResult faults) {
        Person deceased = typed.person("deceased", form.deceased(), faults);
        EventMoment moment = typed.moment("day", form.day(), "at", form.at(), true, faults);
        ActOrigin origin = form.origin().read(faults);
        if (deceased == null
                || moment == null
                || (origin == null && form.origin().isChosen())) {
            return null;
        }
        DeathOrder order = new DeathOrder(
                deceased,
                moment.day(),
                moment.at(),
                strip(form.declarant()),
                strip(form.document()),
                form.isLaterActs(),
                strip(form.lateGround()).isEmpty() ? null : strip(form.lateGround()),
                origin,
                form.isHour());
        ResultView.reject(order.faults(ZonedDateTime.now(clock)), faults);
        ResultView.reject(order.questions(made.after(deceased.id(), moment.day()), ZonedDateTime.now(clock)), faults);
        return order;
    }

    @Override
    Optional<Long> made(DeathOrder order) {
        return made.of(order);
    }

    @Override
    Result<Long> sign(DeathOrder order, Ekatte place, Actor official) {
        return making.death(order, place, official);
    }
}
