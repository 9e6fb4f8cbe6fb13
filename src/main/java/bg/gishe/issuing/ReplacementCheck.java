package bg.gishe.issuing;

import bg.gishe.acts.CivilStatusAct;
import bg.gishe.certificates.Certificate;
import bg.gishe.certificates.Certificates;
import bg.gishe.certificates.Snapshot;
import bg.gishe.certificates.facts.TemplateVersion;
import bg.gishe.platform.Result;
import bg.gishe.requests.RequestRegister;
import bg.gishe.requests.ServiceRequest;
import java.util.Objects;
import java.util.Optional;
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

    /** Either the content of the replacement, yet without a number of its own, or why there can be none. */
    sealed interface Judged {

        record Possible(Snapshot content) implements Judged {}

        record Refused(String why) implements Judged {}
    }

    private final Certificates certificates;
    private final RequestRegister register;
    private final VerdictBoards boards;
    private final Reassessment reassessment;
    private final Numbering numbering;
    private final DocumentFacts facts;
    private final JdbcClient jdbc;

    ReplacementCheck(
            Certificates certificates,
            RequestRegister register,
            VerdictBoards boards,
            Reassessment reassessment,
            Numbering numbering,
            DocumentFacts facts,
            JdbcClient jdbc) {
        this.certificates = certificates;
        this.register = register;
        this.boards = boards;
        this.reassessment = reassessment;
        this.numbering = numbering;
        this.facts = facts;
        this.jdbc = jdbc;
    }

    /** Judges it by the registers as they stand, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Judged judge(Certificate old) {
        ServiceRequest request =
                register.find(Objects.requireNonNull(old.requestId())).orElseThrow();
        if (isRestricted(request)) {
            return new Judged.Refused(reassessment.documentIsRestricted());
        }
        Snapshot before = certificates.snapshot(old);
        VerdictBoard board = boards.stillHolding(boards.of(request.subjectId()).orElseThrow());
        Optional<CivilStatusAct> act = board.file().acts().stream()
                .filter(one -> Objects.equals(one.id(), request.actId()))
                .findFirst();
        boolean same = saysTheSame(before, board.file(), act);
        Optional<VerdictBoard.Line> line = board.lines().stream()
                .filter(one -> one.service().code().value().equals(request.serviceCode()))
                .findFirst();
        boolean once = line.isPresent() && line.get().service().isOriginal();
        // What is handed over once is not judged again: that it was handed over is itself a reason against it.
        if (same && (once || line.isEmpty())) {
            return new Judged.Possible(before);
        }
        if (once) {
            return new Judged.Refused(reassessment.originalDiffers());
        }
        return switch (reassessment.judge(request, board)) {
            case Result.Refused<VerdictBoard.Line> refused -> new Judged.Refused(reassessment.words(refused));
            case Result.Done<VerdictBoard.Line>(var possible) ->
                new Judged.Possible(same ? before : numbering.again(board.file(), possible.service(), request, before));
        };
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
