package bg.gishe.counter;

import bg.gishe.acts.ActHit;
import bg.gishe.acts.ActSearch;
import bg.gishe.people.Egn;
import bg.gishe.people.Lnch;
import bg.gishe.people.PersonHit;
import bg.gishe.people.PersonQuery;
import bg.gishe.people.PersonSearch;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one box of the desk: looks where the form of what was typed points to. */
@Service
public class DeskSearch {

    /** What a search came to. */
    public sealed interface Result {

        /** Nothing worth looking for was typed yet. */
        record Waiting(String key, List<Object> arguments) implements Result {}

        /** The typed number cannot be right; a foreigner's neither when it has ten digits. */
        record Wrong(String key, boolean tenDigits) implements Result {}

        /** Nobody and nothing. */
        record Nobody(String key) implements Result {}

        /** Exactly this person; merged when the number is that of a record for which this one stands. */
        record Person(long id, boolean merged) implements Result {}

        /** Exactly this document. */
        record Document(long certificateId) implements Result {}

        /** Exactly this request, which has no document yet. */
        record Request(long id) implements Result {}

        /** These people, acts, documents and requests without one; more when not all of them are shown. */
        record Found(
                List<PersonHit> people,
                List<ActHit> acts,
                List<IssuedDocuments.Issued> documents,
                List<PastRequests.Hit> requests,
                boolean more)
                implements Result {}
    }

    private static final int LONGEST = 200;

    /** A personal number with a letter among its digits. */
    private static final Pattern MISTYPED = Pattern.compile("(?=(?:\\D*\\d){6})(?=\\d*\\p{L})[\\p{L}\\d]{8,12}");

    private final PersonSearch persons;
    private final ActSearch acts;
    private final IssuedDocuments documents;
    private final PastRequests requests;
    private final AuditTrail audit;
    private final Clock clock;

    DeskSearch(
            PersonSearch persons, ActSearch acts, IssuedDocuments documents, PastRequests requests, AuditTrail audit, Clock clock) {
        this.persons = persons;
        this.acts = acts;
        this.documents = documents;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Looks for what was typed. The audit trail learns the kind and the count, never the typed text.
     *
     * @param filters what narrows a search by names, its own names left empty
     */
    @Transactional
    public Result search(String typed, PersonQuery filters) {
        if (typed.strip().length() > LONGEST) {
            return new Result.Wrong("search.too-long", false);
        }
        DeskInput input = DeskInput.of(typed, filters, LocalDate.now(clock));
        return switch (input) {
            case DeskInput.Code code -> byCode(code, typed, filters);
            case DeskInput.Numbered(var kind, int year, long number) ->
                record(
                        kind.name().toLowerCase(Locale.ROOT),
                        one(
                                List.of(),
                                List.of(),
                                documents.numbered(kind.name(), year, number),
                                kind == DeskInput.Kind.REQUEST ? requests.withoutDocument(year, number) : List.of(),
                                "search.nobody.number"));
            case DeskInput.Act(var query, boolean plain) ->
                record(
                        "act",
                        one(
                                List.of(),
                                acts.find(query),
                                plain ? documents.numbered("ANY", query.year(), query.number()) : List.of(),
                                plain ? requests.withoutDocument(query.year(), query.number()) : List.of(),
                                plain ? "search.nobody.act-or-number" : "search.nobody.act"));
            case DeskInput.ActWithoutYear act -> new Result.Waiting("search.act-year", List.of());
            case DeskInput.Digits(String digits) -> byNumber(digits);
            case DeskInput.Names names when MISTYPED.matcher(typed.strip()).matches() ->
                new Result.Wrong("egn.not_digits", false);
            case DeskInput.Names(PersonQuery query) -> byNames(query);
        };
    }

    private Result byCode(DeskInput.Code code, String typed, PersonQuery filters) {
        List<IssuedDocuments.Issued> found = documents.coded(code.readings().stream().map(reading -> reading.value()).toList());
        return found.isEmpty() && !code.certain()
                ? byNames(BirthWords.of(typed.strip(), filters, LocalDate.now(clock)))
                : record("code", one(List.of(), List.of(), found, List.of(), "search.nobody.code"));
    }

    private Result byNames(PersonQuery query) {
        if (!query.isEnough()) {
            return new Result.Waiting(query.hasFilters() ? "search.hint.filters" : "search.hint", List.of());
        }
        PersonSearch.Found found = persons.find(query);
        return record(
                query.names().isBlank() ? "birth" : "name",
                found.hits().isEmpty()
                        ? new Result.Nobody(query.hasFilters() ? "search.nobody.filters" : "search.nobody.name")
                        : new Result.Found(found.hits(), List.of(), List.of(), List.of(), found.more()));
    }

    private Result byNumber(String digits) {
        if (digits.length() < 10) {
            return new Result.Waiting("search.digits", List.of(digits.length()));
        }
        Optional<Egn.Fault> fault = Egn.check(digits);
        boolean lnch = Lnch.isValid(digits);
        List<PersonSearch.Numbered> found = digits.length() == 10 ? persons.byNumber(digits) : List.of();
        String kind = fault.isEmpty() ? "egn" : lnch ? "lnch" : "disputed";
        if (found.size() == 1) {
            return record(kind, new Result.Person(found.getFirst().personId(), found.getFirst().merged()));
        }
        if (!found.isEmpty()) {
            List<Long> ids = found.stream().map(PersonSearch.Numbered::personId).distinct().toList();
            return record(kind, one(persons.numbered(ids), List.of(), List.of(), List.of(), "search.nobody.egn"));
        }
        if (fault.isEmpty() && !lnch && new Egn(digits).birthDate().isAfter(LocalDate.now(clock))) {
            return new Result.Wrong("egn.future", true);
        }
        return fault.isEmpty() || lnch
                ? record(kind, new Result.Nobody(
                        fault.isPresent() ? "search.nobody.lnch" : lnch ? "search.nobody.egn-or-lnch" : "search.nobody.egn"))
                : new Result.Wrong("egn." + fault.get().name().toLowerCase(Locale.ROOT), digits.length() == 10);
    }

    /** One hit is opened at once, several are shown; an act without anybody in the register is shown too, there is nobody to open. */
    private static Result one(
            List<PersonHit> people,
            List<ActHit> acts,
            List<IssuedDocuments.Issued> documents,
            List<PastRequests.Hit> requests,
            String nobody) {
        int count = people.size() + acts.size() + documents.size() + requests.size();
        if (count == 0) {
            return new Result.Nobody(nobody);
        }
        boolean onPaper = acts.stream().anyMatch(act -> act.personId() == null);
        if (count > 1 || onPaper) {
            return new Result.Found(
                    people, acts.stream().limit(ActSearch.MOST_HITS).toList(), documents, requests, acts.size() > ActSearch.MOST_HITS);
        }
        if (!requests.isEmpty()) {
            return new Result.Request(requests.getFirst().requestId());
        }
        return documents.isEmpty()
                ? new Result.Person(people.isEmpty() ? Objects.requireNonNull(acts.getFirst().personId()) : people.getFirst().id(), false)
                : new Result.Document(documents.getFirst().certificateId());
    }

    private Result record(String kind, Result result) {
        int count = switch (result) {
            case Result.Person person -> 1;
            case Result.Document document -> 1;
            case Result.Request request -> 1;
            case Result.Found(var people, var found, var papers, var waiting, boolean more) ->
                people.size() + found.size() + papers.size() + waiting.size();
            case Result.Waiting waiting -> 0;
            case Result.Wrong wrong -> 0;
            case Result.Nobody nobody -> 0;
        };
        audit.record(AuditEntry.of(AuditAction.PERSON_SEARCHED).with(Map.of("by", kind, "found", "" + count)));
        return result;
    }
}
