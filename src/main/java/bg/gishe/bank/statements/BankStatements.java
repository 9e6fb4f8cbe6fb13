package bg.gishe.bank.statements;

import bg.gishe.bank.ExpectedPayment;
import bg.gishe.bank.ExpectedPayments;
import bg.gishe.payments.TillSettings;
import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.TransactionLock;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in statements of the bank, each once: what names an expected payment exactly is booked, the rest waits for a person. */
@Service
public class BankStatements {

    /** What came of a file: the statement, how many entries of each kind, and whether it was known already. */
    public record Outcome(
            long statementId, Map<Matching.State, Integer> counts, int known, int outgoing, boolean again) {}

    private final JdbcClient jdbc;
    private final ExpectedPayments expectations;
    private final BankSettlement settlement;
    private final TillSettings settings;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    BankStatements(
            JdbcClient jdbc,
            ExpectedPayments expectations,
            BankSettlement settlement,
            TillSettings settings,
            AuditTrail audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.expectations = expectations;
        this.settlement = settlement;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Takes in the file, whole or not at all, and books what is due; the same file twice takes in nothing. When the office's day is closed, the
     * entries stay due.
     *
     * @throws UnreadableStatementException when it cannot be read, or is of another account
     */
    public Outcome take(String fileName, byte[] file, Actor by) {
        List<Statement> statements = StatementReader.read(file);
        for (Statement statement : statements) {
            if (settings.bank().isKnown()
                    && !plain(statement.iban()).equals(plain(settings.bank().iban()))) {
                throw new UnreadableStatementException("bank.file.other-account");
            }
        }
        Outcome taken =
                Objects.requireNonNull(transaction.execute(status -> store(fileName, sha256(file), statements, by)));
        // Refused on a closed day: booked when somebody asks for it on an open one.
        settlement.settle(by);
        return new Outcome(
                taken.statementId(), counts(taken.statementId()), taken.known(), taken.outgoing(), taken.again());
    }

    private Outcome store(String fileName, String sha256, List<Statement> statements, Actor by) {
        // Two at a time would know each other's entries only too late. Nobody at a desk waits for this.
        TransactionLock.BANK_STATEMENT.take(jdbc, 0);
        Optional<Long> added = insert(fileName, sha256, statements, by);
        if (added.isEmpty()) {
            long id = jdbc.sql("SELECT id FROM bank_statement WHERE sha256 = :sha256")
                    .param("sha256", sha256)
                    .query(Long.class)
                    .single();
            return new Outcome(id, Map.of(), 0, 0, true);
        }
        Outcome taken = takeEntries(added.get(), statements);
        jdbc.sql("UPDATE bank_statement SET known = :known, outgoing = :outgoing, pending = :pending WHERE id = :id")
                .param(
                        "pending",
                        statements.stream().mapToInt(Statement::pending).sum())
                .param("known", taken.known())
                .param("outgoing", taken.outgoing())
                .param("id", taken.statementId())
                .update();
        audit.record(AuditEntry.of(AuditAction.STATEMENT_IMPORTED)
                .on("statement " + taken.statementId())
                .with(Map.of("counts", taken.counts().toString(), "known", "" + taken.known())));
        return taken;
    }

    /** The key of the new statement; nothing when the file was taken in before. */
    private Optional<Long> insert(String fileName, String sha256, List<Statement> statements, Actor by) {
        return jdbc.sql("""
                        INSERT INTO bank_statement (sha256, format, iban, number, file_name, known, outgoing, taken_at, taken_by, taken_by_name)
                        VALUES (:sha256, :format, :iban, :number, :file, 0, 0, :now, :by, :byName)
                        ON CONFLICT ON CONSTRAINT bank_statement_once DO NOTHING RETURNING id
                        """)
                .param("sha256", sha256)
                .param("format", statements.getFirst().format())
                .param("iban", statements.getFirst().iban())
                .param(
                        "number",
                        String.join(
                                ", ", statements.stream().map(Statement::number).toList()))
                .param("file", fileName)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by.username())
                .param("byName", by.fullName())
                .query(Long.class)
                .optional();
    }

    private Outcome takeEntries(long statementId, List<Statement> statements) {
        Map<Matching.State, Integer> counts = new EnumMap<>(Matching.State.class);
        Map<String, Integer> equal = new HashMap<>();
        int known = 0;
        int outgoing = 0;
        for (Statement statement : statements) {
            for (Statement.Entry entry : statement.entries()) {
                if (!entry.incoming() || !entry.amount().isPositive()) {
                    outgoing++;
                    continue;
                }
                String same = String.join(
                        "|",
                        plain(statement.iban()),
                        entry.bankReference(),
                        entry.bookedOn().toString(),
                        entry.amount().toString(),
                        entry.remittance());
                String fingerprint =
                        sha256((same + "|" + equal.merge(same, 1, Integer::sum)).getBytes(StandardCharsets.UTF_8));
                Optional<Matching.State> state = take(statementId, entry, fingerprint);
                state.ifPresent(one -> counts.merge(one, 1, Integer::sum));
                known += state.isEmpty() ? 1 : 0;
            }
        }
        return new Outcome(statementId, counts, known, outgoing, false);
    }

    private Optional<Matching.State> take(long statementId, Statement.Entry entry, String fingerprint) {
        if (jdbc.sql("SELECT EXISTS (SELECT 1 FROM bank_entry WHERE fingerprint = :fingerprint)")
                .param("fingerprint", fingerprint)
                .query(Boolean.class)
                .single()) {
            return Optional.empty();
        }
        Matching.Match match = Matching.judge(entry, expectations::find);
        ExpectedPayment expected = match.expected();
        jdbc.sql("""
                        INSERT INTO bank_entry (statement_id, fingerprint, booked_on, amount, currency, remittance, payer, bank_reference, state, expected_id)
                        VALUES (:statement, :fingerprint, :day, :amount, :currency, :remittance, :payer, :bank, :state, :expected)
                        """)
                .param("statement", statementId)
                .param("fingerprint", fingerprint)
                .param("day", entry.bookedOn())
                .param("amount", entry.amount().getAmount())
                .param("currency", entry.amount().getCurrencyUnit().getCode())
                .param("remittance", entry.remittance())
                .param("payer", entry.payer())
                .param("bank", entry.bankReference())
                .param("state", match.state().name())
                .param("expected", expected == null ? null : expected.id())
                .update();
        return Optional.of(match.state());
    }

    private Map<Matching.State, Integer> counts(long statementId) {
        Map<Matching.State, Integer> counts = new EnumMap<>(Matching.State.class);
        jdbc.sql("SELECT state, count(*) AS entries FROM bank_entry WHERE statement_id = :statement GROUP BY state")
                .param("statement", statementId)
                .query(row -> {
                    counts.put(Matching.State.valueOf(row.getString("state")), row.getInt("entries"));
                });
        return counts;
    }

    static String reference(String bankReference, String day) {
        return bankReference.isEmpty() ? day : bankReference;
    }

    private static String plain(String iban) {
        return iban.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
