package bg.gishe.duplicates;

import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.TransactionLock;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds pairs of records that may be one person, for the whole register at once. */
@Service
public class DuplicateSearch {

    /** A search that was made. */
    public record Done(OffsetDateTime at, int pairs) {}

    /**
     * The same number, which one record has rightly and the other only in dispute; or the same names, present or former, and
     * the same day of birth under different numbers. Twins have other given names. Names that very many share with one day of
     * birth are placeholders and tell nothing.
     */
    private static final String PAIRS = """
            WITH known AS MATERIALIZED (
                SELECT DISTINCT n.person_id AS id, n.key, p.birth_date
                  FROM person_named n JOIN person_identity p ON p.id = n.person_id WHERE p.merged_into IS NULL),
            several AS (
                SELECT key, birth_date FROM known GROUP BY key, birth_date HAVING count(*) BETWEEN 2 AND 20),
            found AS (
                SELECT p.id AS one, q.id AS other, 'NUMBER' AS why FROM person_identity p JOIN person_identity q ON q.egn = p.disputed_number::bpchar
                 WHERE length(p.disputed_number) = 10 AND p.merged_into IS NULL AND q.merged_into IS NULL
                UNION ALL
                SELECT p.id, q.id, 'NUMBER' FROM person_identity p JOIN person_identity q ON q.lnch = p.disputed_number::bpchar
                 WHERE length(p.disputed_number) = 10 AND p.merged_into IS NULL AND q.merged_into IS NULL
                UNION ALL
                SELECT p.id, q.id, 'NUMBER' FROM person_identity p JOIN person_identity q ON q.disputed_number = p.disputed_number
                 WHERE p.birth_date = q.birth_date AND p.merged_into IS NULL AND q.merged_into IS NULL
                UNION ALL
                SELECT a.id, b.id, 'NAMES' FROM several s JOIN known a USING (key, birth_date) JOIN known b USING (key, birth_date))
            INSERT INTO duplicate_pair (first_id, second_id, why)
            SELECT least(one, other), greatest(one, other), max(why) FROM found WHERE one <> other GROUP BY 1, 2
            """;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    DuplicateSearch(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Searches the register anew; a search that is under way already is waited for. */
    @Transactional
    public int search() {
        TransactionLock.DUPLICATE_SEARCH.take(jdbc);
        jdbc.sql("DELETE FROM duplicate_pair").update();
        int pairs = jdbc.sql(PAIRS).update();
        jdbc.sql("INSERT INTO duplicate_search (at, pairs) VALUES (:at, :pairs)")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("pairs", pairs)
                .update();
        audit.record(AuditEntry.of(AuditAction.DUPLICATES_SOUGHT).with(Map.of("found", "" + pairs)));
        return pairs;
    }

    /** The latest search. */
    @Transactional(readOnly = true)
    public Optional<Done> latest() {
        return jdbc.sql("SELECT at, pairs FROM duplicate_search ORDER BY id DESC LIMIT 1")
                .query(Done.class)
                .optional();
    }
}
