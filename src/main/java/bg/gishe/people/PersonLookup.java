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
    private final PersonSearch persons;
    private final Disclosures disclosures;

    PersonLookup(People people, PersonSearch persons, Disclosures disclosures) {
        this.people = people;
        this.persons = persons;
        this.disclosures = disclosures;
    }

    /** The person with this ЕГН or ЛНЧ, be it the number of a merged record; empty also when the digits are neither. */
    public Optional<Person> find(String digits) {
        Optional<Person> found = Egn.parse(digits)
                .flatMap(people::find)
                .or(() -> Lnch.parse(digits).flatMap(people::find));
        found.ifPresent(person -> writeDown(person.id()));
        return found;
    }

    /** All records with this number, be it an ЕГН, a ЛНЧ or one that fails its check; that they were found is an answer too. */
    public List<PersonSearch.Numbered> findAll(String digits) {
        List<PersonSearch.Numbered> found = PersonalNumber.isTenDigits(digits) ? persons.byNumber(digits) : List.of();
        found.stream().map(PersonSearch.Numbered::personId).distinct().forEach(this::writeDown);
        return found;
    }

    private void writeDown(long person) {
        disclosures.shownAgain(
                AuditEntry.of(AuditAction.PERSON_VIEWED).about(person).with(Map.of("page", "typed-number")), List.of());
    }
}
