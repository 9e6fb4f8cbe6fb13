package bg.gishe.counter;

import bg.gishe.acts.ActHit;
import bg.gishe.acts.ActSearch;
import bg.gishe.people.PersonHit;
import bg.gishe.people.PersonQuery;
import bg.gishe.people.PersonSearch;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.Disclosures;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one box of the desk: looks where the form of what was typed points to. */
@Service
public class DeskSearch {

    /** What a search came to. */
    public sealed interface Result {

        /** How many people, acts, documents and requests were found. */
        default int count() {
            return switch (this) {
                case Person person -> 1;
                case Document document -> 1;
                case Request request -> 1;
                case Found found ->
                    found.people.size() + found.acts.size() + found.documents.size() + found.requests.size();
                case Waiting waiting -> 0;
                case Wrong wrong -> 0;
                case Nobody nobody -> 0;
            };
        }

        /** The keys of the people themselves who were found. */
        default List<Long> peopleFound() {
            return switch (this) {
                case Person person -> List.of(person.id());
                case Found found -> found.people.stream().map(PersonHit::id).toList();
                case Document document -> List.of();
                case Request request -> List.of();
                case Waiting waiting -> List.of();
                case Wrong wrong -> List.of();
                case Nobody nobody -> List.of();
            };
        }

        /** Whether nothing worth looking for was typed yet. */
        default boolean isWaiting() {
            return this instanceof Waiting;
        }

        /** Whether the typed number cannot be right. */
        default boolean isWrong() {
            return this instanceof Wrong;
        }

        /** Whether nothing was found. */
        default boolean isNobody() {
            return this instanceof Nobody;
        }

        /** Whether there is a list to choose from. */
        default boolean isFound() {
            return this instanceof Found;
        }

        /** Nothing worth looking for was typed yet. */
        record Waiting(String key, List<Object> arguments) implements Result {}

        /** The typed number cannot be right; a foreigner's neither when it has ten digits. */
        record Wrong(String key, boolean tenDigits) implements Result {}

        /** Nobody and nothing. */
        record Nobody(String key, List<Note> notes) implements Result {

            Nobody(String key) {
                this(key, List.of());
            }
        }

        /** Exactly this person; merged when the number is that of a record for which this one stands. */
        record Person(long id, boolean merged) implements Result {}

        /** Exactly this document. */
        record Document(long certificateId) implements Result {}

        /** Exactly this request, which has no document yet. */
        record Request(long id) implements Result {}

        /**
         * These people, acts, documents and requests without one.
         *
         * @param more whether not all of them are shown
         * @param notes what of the typed was not looked for, or contradicts itself; then nobody is opened unasked
         */
        record Found(
                List<PersonHit> people,
                List<ActHit> acts,
                List<IssuedDocuments.Issued> documents,
                List<PastRequests.Hit> requests,
                boolean more,
                List<Note> notes)
                implements Result {

            static Found people(List<PersonHit> people, boolean more, List<Note> notes) {
                return new Found(people, List.of(), List.of(), List.of(), more, notes);
            }
        }
    }

    /** A sentence beside what was found. */
    public record Note(String key, List<Object> arguments) {

        static Note of(String key, Object... arguments) {
            return new Note(key, List.of(arguments));
        }

        /** That these words were not looked for; nothing where there are none. */
        static List<Note> unread(DeskInput.Names names) {
            return names.unread().isEmpty()
                    ? List.of()
                    : List.of(of("counter.search.note.unread", String.join(" ", names.unread())));
        }
    }

    private static final int LONGEST = 200;

    /** A personal number with a letter among its digits. */
    private static final Pattern MISTYPED = Pattern.compile("(?=(?:\\D*\\d){6})(?=\\d*\\p{L})[\\p{L}\\d]{8,12}");

    private final PersonSearch persons;
    private final PersonByNumber numbers;
    private final ActSearch acts;
    private final IssuedLookup issued;
    private final PastRequests requests;
    private final Disclosures disclosures;
    private final Clock clock;

    DeskSearch(
            PersonSearch persons,
            PersonByNumber numbers,
            ActSearch acts,
            IssuedLookup issued,
            PastRequests requests,
            Disclosures disclosures,
            Clock clock) {
        this.persons = persons;
        this.numbers = numbers;
        this.acts = acts;
        this.issued = issued;
        this.requests = requests;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    /**
     * Looks for what was typed. The audit trail learns the kind, the count and who was found, never the typed text.
     *
     * @param filters what narrows a search by names, its own names left empty
     */
    @Transactional
    public Result search(String typed, PersonQuery filters) {
        if (typed.strip().length() > LONGEST) {
            return new Result.Wrong("counter.search.too-long", false);
        }
        DeskInput input = DeskInput.of(typed, filters, LocalDate.now(clock));
        return switch (input) {
            case DeskInput.Code code -> byCode(code, typed, filters);
            case DeskInput.Numbered(var kind, int year, long number) ->
                one(
                        kind.name().toLowerCase(Locale.ROOT),
                        new DeskHits(
                                List.of(),
                                issued.numbered(kind.name(), year, number),
                                kind == DeskInput.Kind.REQUEST ? requests.withoutDocument(year, number) : List.of()),
                        "counter.search.nobody.number");
            case DeskInput.Act(var query, boolean plain) ->
                one(
                        "act",
                        new DeskHits(
                                acts.find(query),
                                plain ? issued.numbered("ANY", query.year(), query.number()) : List.of(),
                                plain ? requests.withoutDocument(query.year(), query.number()) : List.of()),
                        plain ? "counter.search.nobody.act-or-number" : "counter.search.nobody.act");
            case DeskInput.ActWithoutYear act -> new Result.Waiting("counter.search.act-year", List.of());
            case DeskInput.Digits(String digits) -> byNumber(digits);
            case DeskInput.DigitsAndNames both -> record("number-and-names", numbers.find(both));
            case DeskInput.Names names
            when MISTYPED.matcher(typed.strip()).matches() -> new Result.Wrong("people.egn.not_digits", false);
            case DeskInput.Names names -> byNames(names.understood(), Note.unread(names));
        };
    }

    private Result byCode(DeskInput.Code code, String typed, PersonQuery filters) {
        List<IssuedDocuments.Issued> found = issued.coded(
                code.readings().stream().map(reading -> reading.value()).toList());
        return found.isEmpty() && !code.certain()
                ? byNames(BirthWords.of(typed.strip(), filters, LocalDate.now(clock)), List.of())
                : one("code", new DeskHits(List.of(), found, List.of()), "counter.search.nobody.code");
    }

    private Result byNames(PersonQuery query, List<Note> notes) {
        if (!query.isEnough()) {
            return new Result.Waiting(
                    query.hasFilters() ? "counter.search.hint.filters" : "counter.search.hint", List.of());
        }
        PersonSearch.Found found = persons.find(query);
        return record(
                query.names().isBlank() ? "birth" : "name",
                found.hits().stream().map(PersonHit::id).toList(),
                found.hits().isEmpty()
                        ? new Result.Nobody(
                                query.hasFilters() ? "counter.search.nobody.filters" : "counter.search.nobody.name",
                                notes)
                        : Result.Found.people(found.hits(), found.more(), notes));
    }

    private Result byNumber(String digits) {
        if (digits.length() < 10) {
            return new Result.Waiting("counter.search.digits", List.of(digits.length()));
        }
        Result result = numbers.find(digits);
        return result instanceof Result.Wrong ? result : record(PersonByNumber.kind(digits), result);
    }

    private Result one(String kind, DeskHits hits, String nobody) {
        return record(kind, hits.people(), hits.result(nobody));
    }

    /** Writes down a search that can only have shown people. */
    private Result record(String kind, Result result) {
        return record(kind, result.peopleFound(), result);
    }

    private Result record(String kind, List<Long> shown, Result result) {
        disclosures.shown(
                AuditEntry.of(AuditAction.PERSON_SEARCHED).with(Map.of("by", kind, "found", "" + result.count())),
                shown);
        return result;
    }
}
