package bg.gishe.bank.statements;

import bg.gishe.bank.CreditorReference;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.Disclosures;
import bg.gishe.platform.RecordMapper;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** E-payments that an official entered by their number and that no entry of the bank confirms yet: what somebody typed, not what came. */
@Repository
@Transactional(readOnly = true)
public class EnteredEpayments {

    /**
     * One of them.
     *
     * @param number as it was entered
     * @param by who entered it
     */
    public record Entered(
            CreditorReference reference, String number, Money amount, String payer, String by, Instant at) {}

    // Index expected_payment_entered_idx; the entries by bank_entry_settles_once.
    private static final String LACKING = """
             e.entered_reference IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM bank_entry b WHERE b.expected_id = e.id AND b.state IN ('MATCHED', 'BY_HAND', 'CONFIRMED'))
            """;

    private static final RecordMapper<Entered> ENTERED = RecordMapper.of(Entered.class);

    private final JdbcClient jdbc;
    private final Disclosures disclosures;

    EnteredEpayments(JdbcClient jdbc, Disclosures disclosures) {
        this.jdbc = jdbc;
        this.disclosures = disclosures;
    }

    /** Those without an entry, the longest waiting first; whom they show is written down. */
    @Transactional
    public List<Entered> withoutEntry(int limit) {
        List<Entered> found = jdbc.sql("""
                        SELECT e.reference, e.entered_reference AS number, e.amount, e.currency, e.payer, p.clerk_name AS "by", p.paid_at AS "at"
                          FROM expected_payment e JOIN payment_booked p ON p.expected_id = e.id AND p.reverses_id IS NULL
                         WHERE""" + LACKING + " ORDER BY e.id LIMIT :limit")
                .param("limit", limit)
                .query(ENTERED)
                .list();
        if (!found.isEmpty()) {
            disclosures.shown(AuditEntry.of(AuditAction.EXPECTED_LISTED), people(found));
        }
        return found;
    }

    /** Whom the requests are about that were paid so, and who asked for them. */
    private List<Long> people(List<Entered> entered) {
        return jdbc.sql("""
                        WITH asked AS (
                            SELECT r.subject_id, r.applicant_person_id
                              FROM expected_payment e JOIN request_asker r ON r.basket_id = e.basket_id WHERE e.reference IN (:references))
                        SELECT subject_id FROM asked UNION SELECT applicant_person_id FROM asked WHERE applicant_person_id IS NOT NULL
                        """)
                .param(
                        "references",
                        entered.stream().map(one -> one.reference().text()).toList())
                .query(Long.class)
                .list();
    }

    /** Whether this expected payment is one of them. */
    boolean lacksEntry(long expectedId) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM expected_payment e WHERE e.id = :id AND" + LACKING + ")")
                .param("id", expectedId)
                .query(Boolean.class)
                .single();
    }
}
