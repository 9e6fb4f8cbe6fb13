package bg.gishe.counter;

import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.Disclosures;
import bg.gishe.platform.RecordMapper;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what waits for the signature of an official, usually little; index certificate_unfinished_idx. Templates know it as {@code @toSign}.
 */
@Repository("toSign")
public class ToSign {

    /**
     * A document that waits.
     *
     * @param service name of the document as it stands on it
     * @param names whom it is about; null while its act is restricted
     * @param clerk names of who prepared it
     * @param at since when it waits
     * @param restricted whether it shows what its act hides now
     */
    public record Waiting(
            long certificateId,
            String number,
            String service,
            long subjectId,
            @Nullable String names,
            String clerk,
            Instant at,
            boolean restricted) {}

    private static final Logger log = LoggerFactory.getLogger(ToSign.class);

    /** More than an office ever leaves unsigned; the oldest are shown. */
    private static final int MOST = 100;

    private static final RecordMapper<Waiting> MAPPER = RecordMapper.of(Waiting.class);

    private final JdbcClient jdbc;
    private final Disclosures disclosures;

    ToSign(JdbcClient jdbc, Disclosures disclosures) {
        this.jdbc = jdbc;
        this.disclosures = disclosures;
    }

    /** How many documents wait; none where that cannot be read, since the menu must never stand in the way of a page. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public int count() {
        try {
            return jdbc.sql("SELECT count(*) FROM document_issued WHERE state = 'ISSUING' AND awaits_signature")
                    .query(Integer.class)
                    .single();
        } catch (DataAccessException | TransactionException away) {
            log.debug("What waits for a signature could not be counted", away);
            return 0;
        }
    }

    /** Those that wait, the oldest first. */
    @Transactional
    public List<Waiting> all() {
        List<Waiting> waiting = read();
        disclosures.shown(look(), subjects(waiting));
        return waiting;
    }

    /** The same anew, on the page that looks by itself. */
    @Transactional
    public List<Waiting> again() {
        List<Waiting> waiting = read();
        disclosures.shownAgain(look(), subjects(waiting));
        return waiting;
    }

    private static AuditEntry look() {
        return AuditEntry.of(AuditAction.SIGNING_LISTED);
    }

    private static List<Long> subjects(List<Waiting> waiting) {
        return waiting.stream().map(Waiting::subjectId).toList();
    }

    private List<Waiting> read() {
        return jdbc.sql("""
                        SELECT c.id AS certificate_id, c.full_number AS number, c.title AS service, r.subject_id, c.official AS clerk,
                               CASE WHEN NOT request_is_restricted(r.id) THEN n.full_name END AS names, coalesce(b.issued_at, r.registered_at) AS at,
                               request_is_restricted(r.id) AS restricted
                          FROM document_issued c
                          JOIN request_line r ON r.id = c.request_id
                          LEFT JOIN basket_issue b ON b.id = r.basket_id
                          JOIN person_now n ON n.person_id = r.subject_id
                         WHERE c.state = 'ISSUING' AND c.awaits_signature
                         ORDER BY c.id LIMIT :most
                        """).param("most", MOST).query(MAPPER).list();
    }
}
