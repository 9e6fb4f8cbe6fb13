package bg.gishe.issuing;

import bg.gishe.acts.CivilStatusAct;
import bg.gishe.certificates.Certificate;
import bg.gishe.certificates.Certificates;
import bg.gishe.certificates.Snapshot;
import bg.gishe.certificates.facts.TemplateVersion;
import bg.gishe.platform.Result;
import bg.gishe.platform.Violation;
import bg.gishe.requests.AskedFor;
import bg.gishe.requests.Asking;
import bg.gishe.requests.Askings;
import bg.gishe.requests.RequestRegister;
import bg.gishe.requests.ServiceRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a document says that is to stand in the place of another. It bears the day of its own issue, so it certifies what is true on that
 * day: the case is judged anew, also by what the document itself does not say.
 */
@Component
class ReplacementCheck {

    /**
     * A replacement that can be made.
     *
     * @param content what it says, yet without a number of its own
     * @param corrected what the request is corrected to; null where nothing of it changes
     */
    record Possible(
            Snapshot content,
            ServiceRequest request,
            @Nullable AskedFor corrected) {}

    /** Of a document that shows what is hidden now. */
    static final String RESTRICTED = "issuing.replacement.restricted";

    private final Certificates certificates;
    private final RequestRegister register;
    private final VerdictBoards boards;
    private final Reassessment reassessment;
    private final Askings askings;
    private final Numbering numbering;
    private final DocumentFacts facts;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReplacementCheck(
            Certificates certificates,
            RequestRegister register,
            VerdictBoards boards,
            Reassessment reassessment,
            Askings askings,
            Numbering numbering,
            DocumentFacts facts,
            JdbcClient jdbc,
            Clock clock) {
        this.certificates = certificates;
        this.register = register;
        this.boards = boards;
        this.reassessment = reassessment;
        this.askings = askings;
        this.clock = clock;
        this.numbering = numbering;
        this.facts = facts;
        this.jdbc = jdbc;
    }

    /**
     * Judges it by the registers as they stand, in the caller's transaction.
     *
     * @param wanted what the request is to be corrected to; null where nothing of it is corrected
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Result<Possible> judge(Certificate old, @Nullable AskedFor wanted) {
        ServiceRequest request =
                register.find(Objects.requireNonNull(old.requestId())).orElseThrow();
        // Read first: nobody changes the people and their acts from here on.
        VerdictBoard board = boards.holding(request.subjectId()).orElseThrow();
        if (isRestricted(request)) {
            return Result.refused(RESTRICTED);
        }
        AskedFor before = register.askedNow(request);
        return corrected(request, before, wanted == null ? before : wanted, board)
                .then(asked -> content(old, request, asked, board)
                        .then(content -> Result.done(
                                asked.differencesFrom(before).isEmpty()
                                        ? new Possible(content, request, null)
                                        : new Possible(
                                                content.askedAs(numbering.asked(board.file(), asked)),
                                                request,
                                                asked))));
    }

    /** Why the document, in the caller's transaction, does not say any more what can be certified today; done when it does. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Result<Snapshot> unchanged(Certificate document) {
        Snapshot said = certificates.snapshot(document);
        return judge(document, null)
                .then(possible -> possible.content().equals(said)
                        ? Result.done(said)
                        : Result.refused("issuing.signing.differs"));
    }

    /** What is asked for from now on, under the names that the register has, or what stands against it. */
    private Result<AskedFor> corrected(ServiceRequest request, AskedFor before, AskedFor wanted, VerdictBoard board) {
        Asking asking = askings.of(wanted.applicant(), board.file().standing(), LocalDate.now(clock));
        AskedFor corrected = wanted.by(asking.applicant());
        if (corrected.differencesFrom(before).isEmpty()) {
            return Result.done(before);
        }
        Optional<VerdictBoard.Line> line = lineOf(request, board);
        if (line.isEmpty()) {
            return Result.refused("issuing.paid.service-gone");
        }
        List<Violation> faults = AmendmentCheck.faults(request, before, corrected, asking, board, line.get());
        return faults.isEmpty() ? Result.done(corrected) : Result.refused(faults);
    }

    private Result<Snapshot> content(Certificate old, ServiceRequest request, AskedFor asked, VerdictBoard board) {
        Snapshot before = certificates.snapshot(old);
        Optional<CivilStatusAct> act = board.file().acts().stream()
                .filter(one -> Objects.equals(one.id(), request.actId()))
                .findFirst();
        // What is handed over once, and what is offered no more, is judged by no verdict on its act.
        if (act.filter(CivilStatusAct::isAnnulled).isPresent()) {
            return Result.refused("issuing.replacement.act-annulled");
        }
        boolean same = saysTheSame(before, board.file(), act);
        Optional<VerdictBoard.Line> line = lineOf(request, board);
        boolean once = line.isPresent() && line.get().service().isOriginal();
        // What is handed over once is not judged again: that it was handed over is itself a reason against it.
        if (same && (once || line.isEmpty())) {
            return Result.done(before);
        }
        if (once) {
            return Result.refused("issuing.replacement.original-differs");
        }
        return reassessment
                .judge(request, asked.applicant(), board)
                .then(possible -> Result.done(
                        same ? before : numbering.again(board.file(), possible.service(), request, before)));
    }

    private static Optional<VerdictBoard.Line> lineOf(ServiceRequest request, VerdictBoard board) {
        return board.lines().stream()
                .filter(one -> one.service().code().value().equals(request.serviceCode()))
                .findFirst();
    }

    /** Whether the document would print the same today. */
    private boolean saysTheSame(Snapshot before, CaseFile file, Optional<CivilStatusAct> act) {
        TemplateVersion document = before.service().document();
        return (!document.isFromAct() || act.isPresent())
                && facts.of(document, file, act).equals(before.facts());
    }

    private boolean isRestricted(ServiceRequest request) {
        return jdbc.sql("SELECT request_is_restricted(:id)")
                .param("id", request.id())
                .query(Boolean.class)
                .single();
    }
}
