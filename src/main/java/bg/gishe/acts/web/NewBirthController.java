package bg.gishe.acts.web;

import static bg.gishe.acts.web.TypedFields.strip;

import bg.gishe.acts.ActMaking;
import bg.gishe.acts.ActsMade;
import bg.gishe.acts.BirthInquiry;
import bg.gishe.acts.BirthOrder;
import bg.gishe.acts.BirthQuestion;
import bg.gishe.acts.BirthStatement;
import bg.gishe.people.Citizenship;
import bg.gishe.people.Egn;
import bg.gishe.people.Ekatte;
import bg.gishe.people.Newborns;
import bg.gishe.people.Person;
import bg.gishe.people.PersonLookup;
import bg.gishe.people.Sex;
import bg.gishe.platform.Actor;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.Listed;
import bg.gishe.platform.Result;
import bg.gishe.platform.ResultView;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Makes birth acts. */
@Controller
@RequestMapping("/acts/new/birth")
class NewBirthController extends NewActController<BirthForm, BirthOrder> {

    private final ActMaking making;
    private final ActsMade made;
    private final BirthInquiry inquiry;
    private final Newborns newborns;
    private final PersonLookup people;
    private final TypedFields typed;

    NewBirthController(
            ActMaking making,
            ActsMade made,
            BirthInquiry inquiry,
            Newborns newborns,
            PersonLookup people,
            TypedFields typed,
            CurrentActor currentActor) {
        super("acts/birth", BirthForm.empty(), typed, currentActor);
        this.making = making;
        this.made = made;
        this.inquiry = inquiry;
        this.newborns = newborns;
        this.people = people;
        this.typed = typed;
    }

    /** The questions of the form, in their order. */
    @ModelAttribute("questions")
    List<BirthQuestion> questions() {
        return List.of(BirthQuestion.values());
    }

    /** Who has the number that is being typed for a parent. */
    @PostMapping("/mother")
    String mother(@ModelAttribute("form") BirthForm form, Model model) {
        return found(form.parents().mother(), model);
    }

    /** The same for the father. */
    @PostMapping("/father")
    String father(@ModelAttribute("form") BirthForm form, Model model) {
        return found(form.parents().father(), model);
    }

    private String found(@Nullable String typedNumber, Model model) {
        String number = strip(typedNumber).replace(" ", "");
        model.addAttribute("typed", number)
                .addAttribute(
                        "found", number.length() == 10 ? people.find(number).orElse(null) : null);
        return "acts/birth-parts :: parent-found";
    }

    @Override
    @Nullable
    BirthOrder order(BirthForm form, BindingResult faults) {
        LocalDateTime moment = typed.moment("born", form.born(), "at", form.at(), faults);
        Person mother = typed.person("parents.mother", form.parents().mother(), faults);
        Person father = strip(form.parents().father()).isEmpty()
                ? null
                : typed.person("parents.father", form.parents().father(), faults);
        Sex sex = form.sexChosen();
        LocalDate born = moment == null ? null : moment.toLocalDate();
        Egn egn = born == null || sex == null ? null : egn(form, born, sex, faults);
        BirthStatement.Decision court = court(form.stated(), faults);
        // Said at once with whatever else is wrong.
        if (egn != null && newborns.isTaken(egn)) {
            ResultView.reject(List.of(BirthOrder.Fault.EGN_TAKEN.violation()), faults);
        }
        if (moment == null || mother == null || sex == null || isUnreadable(form, father, court, egn)) {
            return null;
        }
        BirthOrder order = new BirthOrder(
                moment.toLocalDate(),
                moment.toLocalTime(),
                sex,
                egn,
                form.names(),
                mother,
                father,
                strip(form.declarant()),
                strip(form.document()),
                stated(form, court));
        if (made.of(order).isPresent()) {
            faults.rejectValue("born", "acts.birth.fault.SAME_BIRTH");
        } else {
            ResultView.reject(inquiry.check(order), faults);
        }
        return order;
    }

    /** Whether something was typed that could not be read, beside which no rule makes sense. */
    private static boolean isUnreadable(
            BirthForm form, @Nullable Person father, BirthStatement.@Nullable Decision court, @Nullable Egn egn) {
        return father == null && !strip(form.parents().father()).isEmpty()
                || court == null && form.stated().isByCourt()
                || egn == null && !strip(form.egn()).isEmpty();
    }

    private static BirthStatement stated(BirthForm form, BirthStatement.@Nullable Decision court) {
        return new BirthStatement(
                strip(form.stated().citizenship()),
                Listed.Check.find(BirthStatement.Home.class, form.stated().address())
                        .orElse(null),
                strip(form.parents().ground()),
                court,
                form.confirmed());
    }

    private BirthStatement.@Nullable Decision court(BirthForm.Stated stated, BindingResult faults) {
        if (!stated.isByCourt()) {
            return null;
        }
        LocalDate day = typed.day("stated.decided", stated.decided(), faults);
        if (strip(stated.decision()).isEmpty()) {
            faults.rejectValue("stated.decision", "acts.birth.decision.missing");
        }
        if (strip(stated.court()).isEmpty()) {
            faults.rejectValue("stated.court", "acts.birth.court.missing");
        }
        return day == null
                        || strip(stated.decision()).isEmpty()
                        || strip(stated.court()).isEmpty()
                ? null
                : new BirthStatement.Decision(strip(stated.decision()), strip(stated.court()), day);
    }

    @Override
    Optional<Long> made(BirthOrder order) {
        return made.of(order);
    }

    @Override
    Result<Long> sign(BirthOrder order, Ekatte place, Actor official) {
        return making.birth(order, place, official);
    }

    /** The typed number; or the next free one, which is given to citizens and in the term alone. */
    private @Nullable Egn egn(BirthForm form, LocalDate born, Sex sex, BindingResult faults) {
        String number = strip(form.egn()).replace(" ", "");
        boolean given = inquiry.isInTerm(born);
        if (number.isEmpty()) {
            if (!given || !Citizenship.isBulgarian(form.stated().citizenship())) {
                return null;
            }
            Optional<Egn> next = newborns.nextFree(born, sex);
            if (next.isEmpty()) {
                faults.rejectValue("egn", "acts.egn.none-free");
            }
            return next.orElse(null);
        }
        Optional<Egn> egn = Egn.parse(number);
        if (egn.isEmpty()) {
            faults.rejectValue("egn", "acts.egn.wrong");
        } else if (given
                && !newborns.isOfMunicipality(egn.get())
                && !form.isConfirmed(BirthQuestion.EGN_OUT_OF_RANGE)) {
            ResultView.reject(List.of(BirthQuestion.EGN_OUT_OF_RANGE.violation()), faults);
        }
        return egn.orElse(null);
    }
}
