package bg.gishe.bank.statements;

import bg.gishe.bank.CreditorReference;
import bg.gishe.bank.ExpectedPayment;
import bg.gishe.bank.ExpectedPayments;
import bg.gishe.bank.ExpectedSettlement;
import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.Disclosures;
import bg.gishe.platform.RecordMapper;
import bg.gishe.platform.Result;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The entries that statements brought; a person decides those that do not settle anything by themselves. */
@Repository
@Transactional(readOnly = true)
public class BankEntries {

    /** A statement as listed. */
    public record Listed(
            long id,
            String fileName,
            String number,
            Instant takenAt,
            String takenBy,
            long entries,
            long waiting,
            long due,
            int known,
            int outgoing,
            int pending) {}

    private static final String DECIDED = "bank.match.decided";

    static final RecordMapper<BankEntry> MAPPER = RecordMapper.of(BankEntry.class);
    private static final RecordMapper<Listed> LISTED = RecordMapper.of(Listed.class);

    static final String ENTRY = """
            SELECT b.id, b.booked_on, b.amount, b.currency, b.remittance, b.payer, b.bank_reference, b.state, e.reference,
                   e.amount AS expected_amount, e.currency AS expected_currency, b.reason, b.decided_by_name AS decided_by
              FROM bank_entry b LEFT JOIN expected_payment e ON e.id = b.expected_id
            """;

    private static final String STATEMENT = """
            SELECT s.id, s.file_name, s.number, s.taken_at, s.taken_by_name AS taken_by, s.known, s.outgoing, s.pending,
                   (SELECT count(*) FROM bank_entry b WHERE b.statement_id = s.id) AS entries,
                   (SELECT count(*) FROM bank_entry b WHERE b.statement_id = s.id
                       AND b.state IN ('UNMATCHED', 'AMBIGUOUS', 'OVERPAID', 'UNDERPAID', 'PAID_ALREADY')) AS waiting,
                   (SELECT count(*) FROM bank_entry b WHERE b.statement_id = s.id AND b.state = 'DUE') AS due
              FROM bank_statement s
            """;

    private final JdbcClient jdbc;
    private final ExpectedPayments expectations;
    private final ExpectedSettlement settlement;
    private final EnteredEpayments entered;
    private final AuditTrail audit;
    private final Disclosures disclosures;
    private final Clock clock;

    BankEntries(
            JdbcClient jdbc,
            ExpectedPayments expectations,
            ExpectedSettlement settlement,
            EnteredEpayments entered,
            AuditTrail audit,
            Disclosures disclosures,
            Clock clock) {
        this.jdbc = jdbc;
        this.expectations = expectations;
        this.settlement = settlement;
        this.entered = entered;
        this.audit = audit;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    /** The statements, the latest first; the page from 0. */
    public List<Listed> statements(int page, int size) {
        return jdbc.sql(STATEMENT + " ORDER BY s.id DESC LIMIT :size OFFSET :offset")
                .param("size", size)
                .param("offset", page * (size - 1))
                .query(LISTED)
                .list();
    }

    /** The statement with this key. */
    public Optional<Listed> statement(long id) {
        return jdbc.sql(STATEMENT + " WHERE s.id = :id")
                .param("id", id)
                .query(LISTED)
                .optional();
    }

    /** The entries of a statement, those that wait first; that their payers were shown is written down. */
    @Transactional
    public List<BankEntry> ofStatement(long statementId) {
        List<BankEntry> found = jdbc.sql(
                        ENTRY
                                + " WHERE b.statement_id = :statement ORDER BY b.state IN ('MATCHED', 'BY_HAND', 'CONFIRMED', 'DISMISSED'), b.id")
                .param("statement", statementId)
                .query(MAPPER)
                .list();
        disclosures.shown(
                AuditEntry.of(AuditAction.STATEMENT_VIEWED)
                        .on("statement " + statementId)
                        .with(Map.of("payers", "" + found.size())),
                peopleOf(statementId));
        return found;
    }

    /** Whom the requests are about that entries of the statement paid, and who asked for them. */
    private List<Long> peopleOf(long statementId) {
        return jdbc.sql("""
                        WITH asked AS (
                            SELECT r.subject_id, r.applicant_person_id
                              FROM bank_entry b JOIN expected_payment e ON e.id = b.expected_id JOIN request_asker r ON r.basket_id = e.basket_id
                             WHERE b.statement_id = :statement)
                        SELECT subject_id FROM asked UNION SELECT applicant_person_id FROM asked WHERE applicant_person_id IS NOT NULL
                        """).param("statement", statementId).query(Long.class).list();
    }

    /** The entry with this key. */
    public Optional<BankEntry> find(long id) {
        return jdbc.sql(ENTRY + " WHERE b.id = :id")
                .param("id", id)
                .query(MAPPER)
                .optional();
    }

    /** The key of the statement that brought the entry. */
    public Optional<Long> statementOf(long entryId) {
        return jdbc.sql("SELECT statement_id FROM bank_entry WHERE id = :id")
                .param("id", entryId)
                .query(Long.class)
                .optional();
    }

    /**
     * Settles an expected payment by an entry that did not name it exactly; what is too much is to be returned. Of an e-payment that was
     * entered by its number the entry is the proof, and nothing is booked again.
     *
     * @return how the entry was decided, or why it cannot be
     */
    @Transactional
    public Result<Matching.State> match(long entryId, String reference, String reason, Actor by) {
        Optional<ExpectedPayment> found =
                CreditorReference.in(reference).stream().findFirst().flatMap(expectations::lock);
        Optional<BankEntry> locked = lock(entryId);
        if (found.isEmpty()) {
            return Result.refusedAt("reference", "bank.match.unknown");
        }
        if (locked.isEmpty() || !locked.get().state().waits()) {
            return Result.refused(DECIDED);
        }
        ExpectedPayment expected = found.get();
        BankEntry entry = locked.get();
        if (entered.lacksEntry(expected.id()) && entry.amount().isEqual(expected.amount())) {
            decide(entry, Matching.State.CONFIRMED, expected.id(), reason, by);
            return Result.done(Matching.State.CONFIRMED);
        }
        if (!expected.state().isExpected()) {
            return Result.refusedAt("reference", "bank.match.not-expected");
        }
        if (!entry.amount().isSameCurrency(expected.amount()) || entry.amount().isLessThan(expected.amount())) {
            return Result.refusedAt("reference", "bank.match.too-little");
        }
        decide(entry, Matching.State.BY_HAND, expected.id(), reason, by);
        settlement.settle(
                expected,
                BankStatements.reference(entry.bankReference(), entry.bookedOn().toString()),
                by);
        return Result.done(Matching.State.BY_HAND);
    }

    /**
     * Says that the entry settles nothing here, and why.
     *
     * @return how the entry was decided; refused when it is decided already
     */
    @Transactional
    public Result<Matching.State> dismiss(long entryId, String reason, Actor by) {
        Optional<BankEntry> waiting =
                lock(entryId).filter(entry -> entry.state().waits());
        waiting.ifPresent(entry -> decide(entry, Matching.State.DISMISSED, null, reason, by));
        return waiting.isPresent() ? Result.done(Matching.State.DISMISSED) : Result.refused(DECIDED);
    }

    private Optional<BankEntry> lock(long id) {
        jdbc.sql("SELECT id FROM bank_entry WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Long.class)
                .optional();
        return find(id);
    }

    private void decide(BankEntry entry, Matching.State state, @Nullable Long expected, String reason, Actor by) {
        jdbc.sql("""
                        UPDATE bank_entry SET state = :state, expected_id = coalesce(:expected, expected_id), reason = :reason,
                               decided_by = :by, decided_by_name = :byName, decided_at = :now WHERE id = :id
                        """)
                .param("state", state.name())
                .param("expected", expected, java.sql.Types.BIGINT)
                .param("reason", reason)
                .param("by", by.username())
                .param("byName", by.fullName())
                .param("now", OffsetDateTime.now(clock))
                .param("id", entry.id())
                .update();
        audit.record(AuditEntry.of(AuditAction.BANK_ENTRY_DECIDED)
                .on("bank entry " + entry.id())
                .because(reason)
                .with(Map.of("decision", state.name())));
    }
}
