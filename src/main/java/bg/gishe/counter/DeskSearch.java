package bg.gishe.counter;

import bg.gishe.acts.ActHit;
import bg.gishe.acts.ActSearch;
import bg.gishe.people.Egn;
import bg.gishe.people.Lnch;
import bg.gishe.people.People;
import bg.gishe.people.Person;
import bg.gishe.people.PersonHit;
import bg.gishe.people.PersonSearch;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one box of the desk: tells by its form whether a number, an act or names were typed, and looks there. */
@Service
public class DeskSearch {

    /** What a search came to. */
    public sealed interface Result {

        /** Nothing worth looking for was typed yet. */
        record Waiting(String key, List<Object> arguments) implements Result {}

        /** The typed number cannot be right. */
        record Wrong(String key) implements Result {}

        /** Exactly this person. */
        record Exact(long personId) implements Result {}

        /** Nobody. */
        record Nobody(String key) implements Result {}

        /** These people. */
        record People(List<PersonHit> hits) implements Result {}

        /** These acts. */
        record Acts(List<ActHit> hits) implements Result {}
    }

    private static final Pattern ACT = Pattern.compile("(?:акт\\s*)?(?:№\\s*)?(\\d{1,6})\\s*/\\s*(?:\\d{1,2}\\.\\d{1,2}\\.)?(\\d{4})(?:\\s*г\\.?)?");
    private static final Pattern NUMBER = Pattern.compile("[\\d\\s]*\\d[\\d\\s]*");
    private static final int LONGEST = 100;

    private final People people;
    private final PersonSearch persons;
    private final ActSearch acts;
    private final AuditTrail audit;

    DeskSearch(People people, PersonSearch persons, ActSearch acts, AuditTrail audit) {
        this.people = people;
        this.persons = persons;
        this.acts = acts;
        this.audit = audit;
    }

    /** Looks for what was typed. The audit trail learns the kind and the count, never the typed text. */
    @Transactional
    public Result search(String typed) {
        String text = typed.strip();
        if (text.length() > LONGEST) {
            return new Result.Wrong("search.too-long");
        }
        Matcher act = ACT.matcher(text.toLowerCase(java.util.Locale.ROOT));
        if (act.matches()) {
            return record("act", byAct(Integer.parseInt(act.group(1)), Integer.parseInt(act.group(2))));
        }
        if (NUMBER.matcher(text).matches()) {
            return byNumber(text.replaceAll("\\s", ""));
        }
        if (text.codePoints().filter(Character::isLetter).count() < 3) {
            return new Result.Waiting("search.hint", List.of());
        }
        List<PersonHit> hits = persons.byName(text);
        return record("name", hits.isEmpty() ? new Result.Nobody("search.nobody.name") : new Result.People(hits));
    }

    private Result byNumber(String digits) {
        if (digits.length() < 10) {
            return new Result.Waiting("search.digits", List.of(digits.length()));
        }
        if (Lnch.isValid(digits)) {
            Optional<Person> foreigner = people.find(new Lnch(digits));
            if (foreigner.isPresent()) {
                return record("lnch", new Result.Exact(foreigner.get().id()));
            }
        }
        return Egn.check(digits)
                .<Result>map(fault -> new Result.Wrong("egn." + fault.name().toLowerCase(java.util.Locale.ROOT)))
                .orElseGet(() -> record(
                        "egn",
                        people.find(new Egn(digits))
                                .<Result>map(person -> new Result.Exact(person.id()))
                                .orElse(new Result.Nobody("search.nobody.egn"))));
    }

    private Result byAct(int number, int year) {
        List<ActHit> hits = acts.byNumber(number, year);
        if (hits.isEmpty()) {
            return new Result.Nobody("search.nobody.act");
        }
        return hits.size() == 1 ? new Result.Exact(hits.getFirst().personId()) : new Result.Acts(hits);
    }

    private Result record(String kind, Result result) {
        int count = switch (result) {
            case Result.Exact exact -> 1;
            case Result.People(var hits) -> hits.size();
            case Result.Acts(var hits) -> hits.size();
            case Result.Waiting waiting -> 0;
            case Result.Wrong wrong -> 0;
            case Result.Nobody nobody -> 0;
        };
        audit.record(AuditEntry.of(AuditAction.PERSON_SEARCHED).with(Map.of("by", kind, "found", "" + count)));
        return result;
    }
}
