package bg.gishe.counter;

import bg.gishe.issuing.VerdictBoard;
import bg.gishe.issuing.VerdictBoards;
import bg.gishe.people.Person;
import bg.gishe.people.PersonLookup;
import bg.gishe.people.Relative;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.Disclosures;
import bg.gishe.requests.Applicant;
import bg.gishe.requests.AskedFor;
import bg.gishe.requests.RequestRegister;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the request of a document for correction, when the document is to be replaced. Every look is written down. */
@Service
@Transactional
public class ReplacementFiles {

    /**
     * The request with what is known of whom it is about.
     *
     * @param asked what is asked for, as it was corrected last
     */
    public record Asking(VerdictBoard board, AskedFor asked) {}

    private final VerdictBoards boards;
    private final RequestRegister register;
    private final PersonLookup lookup;
    private final Disclosures disclosures;

    ReplacementFiles(VerdictBoards boards, RequestRegister register, PersonLookup lookup, Disclosures disclosures) {
        this.boards = boards;
        this.register = register;
        this.lookup = lookup;
        this.disclosures = disclosures;
    }

    /** The request of the document; empty where nobody at a desk may see it any more. */
    public Optional<Asking> open(IssuedDocuments.Issued document) {
        Optional<Asking> found = read(document);
        found.ifPresent(asking -> disclosures.shown(look(document), named(asking)));
        return found;
    }

    /** The same anew while the page is open. */
    public Optional<Asking> again(IssuedDocuments.Issued document) {
        Optional<Asking> found = read(document);
        found.ifPresent(asking -> disclosures.shownAgain(look(document), named(asking)));
        return found;
    }

    private Optional<Asking> read(IssuedDocuments.Issued document) {
        return document.restricted() || !document.holds()
                ? Optional.empty()
                : register.find(document.asked().requestId())
                        .flatMap(request -> boards.of(document.subjectId())
                                .map(board -> new Asking(board, register.askedNow(request))));
    }

    private static AuditEntry look(IssuedDocuments.Issued document) {
        return AuditEntry.of(AuditAction.REQUEST_VIEWED)
                .about(document.subjectId())
                .on("request " + document.asked().registration());
    }

    /** The family, who asked, and who stood behind them. */
    private List<Long> named(Asking asking) {
        Applicant applicant = asking.asked().applicant();
        return Stream.of(
                        asking.board().file().family().relatives().stream().map(Relative::personId),
                        Stream.ofNullable(applicant.personId()),
                        Stream.ofNullable(applicant.backing().number())
                                .flatMap(number -> lookup.find(number).stream())
                                .map(Person::id))
                .flatMap(ids -> ids)
                .distinct()
                .toList();
    }
}
