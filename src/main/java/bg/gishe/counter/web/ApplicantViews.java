package bg.gishe.counter.web;

import bg.gishe.issuing.VerdictBoard;
import bg.gishe.people.FullAge;
import bg.gishe.people.LegalRestriction;
import bg.gishe.people.LimitedCapacity;
import bg.gishe.people.Person;
import bg.gishe.people.PersonLookup;
import bg.gishe.people.Relative;
import bg.gishe.requests.ApplicantPractice;
import bg.gishe.requests.ApplicantPractices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the basket shows of whoever asks; whom a typed number names is shown by name, and it is written down. */
@Component
class ApplicantViews {

    private final PersonLookup lookup;
    private final ApplicantPractices practices;
    private final Clock clock;

    ApplicantViews(PersonLookup lookup, ApplicantPractices practices, Clock clock) {
        this.lookup = lookup;
        this.practices = practices;
        this.clock = clock;
    }

    ApplicantView of(VerdictBoard board, BasketForm form) {
        LocalDate today = LocalDate.now(clock);
        Person subject = board.file().person();
        List<Relative> relatives = board.file().family().relatives();
        List<AskerChoice.Offered> offered = AskerChoice.offered(subject, relatives);
        ApplicantPractice practice = practices.on(today);
        return new ApplicantView(
                offered,
                form.text("relation", AskerChoice.proposed(subject, offered, today)),
                known(subject, form),
                relatives.stream()
                        .filter(one -> one.deathDate() == null
                                && (one.kind() == Relative.Kind.MOTHER || one.kind() == Relative.Kind.FATHER))
                        .toList(),
                asksWithConsent(board, today),
                !subject.isAlive(),
                Stream.of(ApplicantPractice.Question.values())
                        .map(question -> new ApplicantView.Decided(question, practice.says(question)))
                        .toList());
    }

    private @Nullable String known(Person subject, BasketForm form) {
        String digits = form.text("number").replaceAll("\\s", "");
        return digits.isEmpty() || !form.relation(subject).isAnotherPerson()
                ? null
                : lookup.find(digits).map(person -> person.names().full()).orElse(null);
    }

    private static boolean asksWithConsent(VerdictBoard board, LocalDate today) {
        int age = board.file().person().ageOn(today);
        return age >= LimitedCapacity.FROM_YEARS && age < FullAge.YEARS
                || board.file().restrictions().stream()
                        .anyMatch(one -> one.kind() == LegalRestriction.Kind.LIMITED_INTERDICTION
                                && (one.until() == null || one.until().isAfter(today)));
    }
}
