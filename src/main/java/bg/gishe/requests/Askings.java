package bg.gishe.requests;

import bg.gishe.catalog.ApplicantRelation;
import bg.gishe.people.Egn;
import bg.gishe.people.Lnch;
import bg.gishe.people.People;
import bg.gishe.people.Person;
import bg.gishe.platform.NotForDisplay;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds in the register whoever asks and whoever stands behind them, by their numbers: every entrance to a request goes through here. */
@NotForDisplay
@Service
@Transactional(readOnly = true)
public class Askings {

    private final People people;
    private final ApplicantPractices practices;

    Askings(People people, ApplicantPractices practices) {
        this.people = people;
        this.practices = practices;
    }

    /**
     * Who asks, under the names that the register has for their number.
     *
     * @param about whom they ask about, as already read
     */
    public Asking of(Applicant applicant, Standing about, LocalDate day) {
        Optional<Standing> asker = applicant.relation() == ApplicantRelation.SELF
                ? Optional.of(about)
                : applicant.relation().isAnotherPerson() ? find(applicant).map(this::standing) : Optional.empty();
        Optional<Standing> backer = applicant.relation() == ApplicantRelation.PLACED_WITH
                ? Optional.empty()
                : person(applicant.backing().number()).map(this::standing);
        Applicant known = asker.map(Standing::person).map(applicant::knownAs).orElse(applicant);
        return new Asking(
                backer.map(one -> known.backedBy(applicant.backing().knownAs(one.person())))
                        .orElse(known),
                asker.orElse(null),
                backer.orElse(null),
                practices.on(day),
                day);
    }

    /** The applicant under the names that the register has for their number. */
    Applicant named(Applicant applicant) {
        return applicant.relation().isAnotherPerson()
                ? find(applicant).map(applicant::knownAs).orElse(applicant)
                : applicant;
    }

    private Optional<Person> find(Applicant applicant) {
        return applicant.personId() == null ? person(applicant.number()) : people.find(applicant.personId());
    }

    private Standing standing(Person person) {
        return new Standing(person, people.familyOf(person.id()), people.restrictionsOf(person.id()));
    }

    private Optional<Person> person(@Nullable String number) {
        return number == null
                ? Optional.empty()
                : Egn.parse(number)
                        .flatMap(people::find)
                        .or(() -> Lnch.parse(number).flatMap(people::find));
    }
}
