package bg.gishe.issuing;

import bg.gishe.acts.CivilStatusAct;
import bg.gishe.certificates.Certificate;
import bg.gishe.certificates.Certificates;
import bg.gishe.certificates.Snapshot;
import bg.gishe.platform.Municipality;
import bg.gishe.requests.RequestRegister;
import bg.gishe.requests.ServiceRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a document says that is to stand in the place of another. It bears the day of its own issue, so it certifies what is true on that
 * day: where the register has changed since the first, the case is judged anew.
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
    private final Findings findings;
    private final Numbering numbering;
    private final Municipality municipality;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReplacementCheck(
            Certificates certificates,
            RequestRegister register,
            VerdictBoards boards,
            Findings findings,
            Numbering numbering,
            Municipality municipality,
            JdbcClient jdbc,
            JsonMapper json) {
        this.certificates = certificates;
        this.register = register;
        this.boards = boards;
        this.findings = findings;
        this.numbering = numbering;
        this.municipality = municipality;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Judges it by the registers as they stand, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Judged judge(Certificate old) {
        ServiceRequest request =
                register.find(Objects.requireNonNull(old.requestId())).orElseThrow();
        if (isClosed(request)) {
            return new Judged.Refused(findings.documentIsClosed());
        }
        Snapshot before = certificates.snapshot(old);
        VerdictBoard board = boards.of(request.subjectId()).orElseThrow();
        Optional<CivilStatusAct> act = board.file().acts().stream()
                .filter(one -> Objects.equals(one.id(), request.actId()))
                .findFirst();
        Map<String, Object> now = FactsTree.of(board.file(), act, municipality.code());
        if (json.valueToTree(now).equals(json.valueToTree(before.facts()))) {
            return new Judged.Possible(before);
        }
        Optional<VerdictBoard.Line> line = board.lines().stream()
                .filter(one -> one.service().code().value().equals(request.serviceCode()))
                .findFirst();
        if (line.isPresent() && line.get().service().isOriginal()) {
            return new Judged.Refused(findings.originalDiffers());
        }
        return findings.against(request, board)
                .<Judged>map(Judged.Refused::new)
                .orElseGet(() -> new Judged.Possible(
                        numbering.again(board.file(), line.orElseThrow().service(), request, before)));
    }

    private boolean isClosed(ServiceRequest request) {
        return jdbc.sql("SELECT request_is_closed(:id)")
                .param("id", request.id())
                .query(Boolean.class)
                .single();
    }
}
