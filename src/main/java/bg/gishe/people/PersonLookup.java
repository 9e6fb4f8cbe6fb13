package bg.gishe.people;

import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.Disclosures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds whom an official means by a number that they type into a form; whoever is found so is shown, and it is written down. */
@Service
@Transactional
public class PersonLookup {

    private final People people;
    private final Disclosures disclosures;

    PersonLookup(People people, Disclosures disclosures) {
        this.people = people;
        this.disclosures = disclosures;
    }

    /** The person with this ЕГН or ЛНЧ, be it the number of a merged record; empty also when the digits are neither. */
    public Optional<Person> find(String digits) {
        Optional<Person> found = Egn.parse(digits)
                .flatMap(people::find)
                .or(() -> Lnch.parse(digits).flatMap(people::find));
        found.ifPresent(person -> disclosures.shownAgain(
                AuditEntry.of(AuditAction.PERSON_VIEWED).about(person.id()).with(Map.of("page", "typed-number")),
                List.of()));
        return found;
    }
}
