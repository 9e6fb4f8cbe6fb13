package bg.gishe.counter;

import bg.gishe.counter.DeskSearch.Note;
import bg.gishe.counter.DeskSearch.Result;
import bg.gishe.people.Egn;
import bg.gishe.people.Lnch;
import bg.gishe.people.PersonHit;
import bg.gishe.people.PersonQuery;
import bg.gishe.people.PersonSearch;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds whoever a personal number belongs to, alone or with names beside it. */
@Component
class PersonByNumber {

    private final PersonSearch persons;
    private final Clock clock;

    PersonByNumber(PersonSearch persons, Clock clock) {
        this.persons = persons;
        this.clock = clock;
    }

    /** What the digits are by their form, as the audit trail names it: "egn", "lnch" or "disputed". */
    static String kind(String digits) {
        return Egn.check(digits).isEmpty() ? "egn" : Lnch.isValid(digits) ? "lnch" : "disputed";
    }

    /** The person with this number, those who share it, or what is wrong with it. */
    Result find(String digits) {
        List<PersonSearch.Numbered> found = digits.length() == 10 ? persons.byNumber(digits) : List.of();
        List<Long> ids = ids(found);
        return switch (ids.size()) {
            case 0 -> unknown(digits);
            case 1 -> new Result.Person(ids.getFirst(), found.stream().allMatch(PersonSearch.Numbered::merged));
            default -> Result.Found.people(persons.numbered(ids), false, List.of());
        };
    }

    /** The number decides; names that are not its owner's open nobody, and neither does a number that nobody has. */
    Result find(DeskInput.DigitsAndNames both) {
        PersonQuery query = both.names().understood();
        List<PersonSearch.Numbered> owners = persons.byNumber(both.digits());
        List<PersonSearch.Numbered> meant = owners.stream()
                .filter(owner -> persons.fits(owner.personId(), query))
                .toList();
        List<Note> unread = Note.unread(both.names());
        if (ids(meant).size() == 1 && unread.isEmpty()) {
            return new Result.Person(
                    meant.getFirst().personId(), meant.getFirst().merged());
        }
        return meant.isEmpty()
                ? contradiction(both.digits(), ids(owners), query, unread)
                : Result.Found.people(persons.numbered(ids(meant)), false, unread);
    }

    private Result contradiction(String digits, List<Long> owners, PersonQuery query, List<Note> unread) {
        PersonSearch.Found named = query.isEnough() ? persons.find(query) : new PersonSearch.Found(List.of(), false);
        if (owners.isEmpty() && named.hits().isEmpty()) {
            return unknown(digits);
        }
        List<Note> notes = new ArrayList<>();
        if (owners.isEmpty()) {
            notes.add(
                    Note.of(unknown(digits) instanceof Result.Wrong wrong ? wrong.key() : "counter.search.nobody.egn"));
            notes.add(Note.of("counter.search.note.by-names"));
        } else {
            notes.add(Note.of(
                    named.hits().isEmpty()
                            ? "counter.search.note.other-names"
                            : "counter.search.note.different-people"));
        }
        notes.addAll(unread);
        List<PersonHit> people = Stream.concat(persons.numbered(owners).stream(), named.hits().stream())
                .toList();
        return Result.Found.people(people, named.more(), notes);
    }

    /** What there is to say of a number that nobody in the register has. */
    private Result unknown(String digits) {
        Optional<Egn.Fault> fault = Egn.check(digits);
        boolean lnch = Lnch.isValid(digits);
        if (fault.isEmpty() && !lnch && new Egn(digits).birthDate().isAfter(LocalDate.now(clock))) {
            return new Result.Wrong("people.egn.future", true);
        }
        return fault.isEmpty() || lnch
                ? new Result.Nobody(
                        fault.isPresent()
                                ? "counter.search.nobody.lnch"
                                : lnch ? "counter.search.nobody.egn-or-lnch" : "counter.search.nobody.egn")
                : new Result.Wrong("people.egn." + fault.get().name().toLowerCase(Locale.ROOT), digits.length() == 10);
    }

    private static List<Long> ids(List<PersonSearch.Numbered> numbered) {
        return numbered.stream().map(PersonSearch.Numbered::personId).distinct().toList();
    }
}
