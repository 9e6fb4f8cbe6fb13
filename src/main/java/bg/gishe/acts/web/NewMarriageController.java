package bg.gishe.acts.web;

import static bg.gishe.acts.web.TypedFields.strip;

import bg.gishe.acts.ActMaking;
import bg.gishe.acts.ActOrigin;
import bg.gishe.acts.ActsMade;
import bg.gishe.acts.EventMoment;
import bg.gishe.acts.MarriageOrder;
import bg.gishe.acts.Witness;
import bg.gishe.people.Ekatte;
import bg.gishe.people.Person;
import bg.gishe.people.Restrictions;
import bg.gishe.platform.Actor;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.DateText;
import bg.gishe.platform.Result;
import bg.gishe.platform.ResultView;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.RequestMapping;

/** Makes marriage acts. */
@Controller
@RequestMapping("/acts/new/marriage")
class NewMarriageController extends NewActController<MarriageForm, MarriageOrder> {

    private static final String VIEW = "acts/marriage";

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
        super(VIEW, MarriageForm.of(""), typed, currentActor);
        this.making = making;
        this.made = made;
        this.restrictions = restrictions;
        this.typed = typed;
        this.clock = clock;
    }

    /** A wedding is entered on its day, so that the day stands there already. */
    @Override
    String blank(Model model) {
        model.addAttribute("form", MarriageForm.of(DateText.write(LocalDate.now(clock))));
        return VIEW;
    }

    @Override
    @Nullable
    MarriageOrder order(MarriageForm form, BindingResult faults) {
        boolean elsewhere = form.origin().isChosen();
        EventMoment moment = typed.moment("day", form.day(), "at", form.at(), elsewhere, faults);
        Person first = typed.person("first", form.first(), faults);
        Person second = typed.person("second", form.second(), faults);
        ActOrigin origin = form.origin().read(faults);
        List<Witness> witnesses = Stream.of(
                        witness("first", form.firstWitness(), form.asked().firstNumber(), elsewhere, faults),
                        witness("second", form.secondWitness(), form.asked().secondNumber(), elsewhere, faults))
                .flatMap(Optional::stream)
                .toList();
        if (moment == null
                || (moment.at() == null && !elsewhere)
                || first == null
                || second == null
                || (origin == null && elsewhere)) {
            return null;
        }
        MarriageOrder order = new MarriageOrder(
                moment.day(),
                moment.at(),
                spouse(first, strip(form.firstFamily())),
                spouse(second, strip(form.secondFamily())),
                strip(form.regime()).isEmpty() ? (elsewhere ? null : "COMMUNITY") : form.regime(),
                witnesses,
                strip(form.asked().permission()).isEmpty()
                        ? null
                        : strip(form.asked().permission()),
                origin,
                new MarriageOrder.Confirmed(
                        form.asked().isNames(),
                        form.asked().isWitnesses(),
                        form.asked().isHour()));
        reject(order, faults);
        return order;
    }

    /** What the rules say of it, once each field can be read. */
    private void reject(MarriageOrder order, BindingResult faults) {
        Stream.concat(
                        order.faults(ZonedDateTime.now(clock), made.isKnown(order)).stream(),
                        making.against(order).stream())
                .filter(one -> !faults.hasFieldErrors(one.field()))
                .forEach(one -> ResultView.reject(List.of(one), faults));
        if (!faults.hasFieldErrors("firstFamily") && !faults.hasFieldErrors("secondFamily")) {
            ResultView.reject(order.questions(clock.getZone()), faults);
        }
    }

    /** The witness as typed; an act made elsewhere may not name them, nor tell more than the names. */
    private static Optional<Witness> witness(
            String which, @Nullable String names, @Nullable String number, boolean elsewhere, BindingResult faults) {
        if (strip(names).isEmpty()) {
            if (!elsewhere) {
                faults.rejectValue(which + "Witness", "acts.witness.missing");
            }
            return Optional.empty();
        }
        Optional<Witness> witness = elsewhere && strip(number).isEmpty()
                ? Optional.of(Witness.named(strip(names)))
                : Witness.of(strip(names), strip(number));
        if (witness.isEmpty()) {
            faults.rejectValue("asked." + which + "Number", "acts.witness.number");
        }
        return witness.or(() -> Optional.of(Witness.named(strip(names))));
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
