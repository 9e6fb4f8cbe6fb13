package bg.gishe.till;

import bg.gishe.fees.Payment;
import bg.gishe.fees.Payments;
import bg.gishe.fees.ReceiptNumber;
import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The requests to give money back. */
@Repository
@Transactional(readOnly = true)
public class Refunds {

    private static final String REFUND = """
            SELECT f.*, p.receipt_year, p.receipt_number, p.amount, p.currency, p.method,
                   back.receipt_year AS back_year, back.receipt_number AS back_number
              FROM refund_request f JOIN payment p ON p.id = f.payment_id
              LEFT JOIN payment back ON back.id = f.reversal_id
            """;

    private final JdbcClient jdbc;
    private final Payments payments;
    private final AuditTrail audit;
    private final Clock clock;

    Refunds(JdbcClient jdbc, Payments payments, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.payments = payments;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks for the money of the payment to be given back by this clerk; asked twice, it is one request.
     *
     * @throws IllegalArgumentException when there is nothing to give back
     */
    @Transactional
    public Refund request(Payment payment, String reason, Refund.Fate fate, @Nullable String cardReference, Actor clerk) {
        if (payment.isReversal() || !payment.amount().isPositive()) {
            throw new IllegalArgumentException("Nothing to give back of payment " + payment.id());
        }
        int added = jdbc.sql("""
                        INSERT INTO refund_request (payment_id, fate, reason, card_reference, requested_by, requested_by_name,
                                                    requested_desk, requested_at)
                        VALUES (:payment, :fate, :reason, :card, :by, :byName, :desk, :now)
                        ON CONFLICT (payment_id) WHERE state IN ('REQUESTED', 'APPROVED') DO NOTHING
                        """)
                .param("payment", payment.id())
                .param("fate", fate.name())
                .param("reason", reason)
                .param("card", cardReference)
                .param("by", clerk.username())
                .param("byName", clerk.fullName())
                .param("desk", clerk.desk())
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (added > 0) {
            audit.record(AuditEntry.of(AuditAction.REFUND_REQUESTED)
                    .on("receipt " + payment.receipt().text())
                    .because(reason)
                    .with(Map.of("documents", fate.name(), "amount", payment.amount().toString())));
        }
        return alive(payment.id()).orElseThrow();
    }

    /** The payment with this receipt number as printed, "0000123/2026" or "123/2026". */
    public Optional<Payment> payment(String receipt) {
        var number = java.util.regex.Pattern.compile("0*(\\d{1,10})/(\\d{4})").matcher(receipt.strip());
        if (!number.matches()) {
            return Optional.empty();
        }
        return jdbc.sql("SELECT id FROM payment WHERE receipt_year = :year AND receipt_number = :number")
                .param("year", Integer.parseInt(number.group(2)))
                .param("number", Long.parseLong(number.group(1)))
                .query(Long.class)
                .optional()
                .flatMap(payments::find);
    }

    /** The request that is waiting or approved for this payment. */
    public Optional<Refund> alive(long paymentId) {
        return jdbc.sql(REFUND + " WHERE f.payment_id = :payment AND f.state <> 'DECLINED'")
                .param("payment", paymentId)
                .query(Refunds::refund)
                .optional();
    }

    /** The request with this key. */
    public Optional<Refund> find(long id) {
        return jdbc.sql(REFUND + " WHERE f.id = :id").param("id", id).query(Refunds::refund).optional();
    }

    /** The request, locked until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Refund> lock(long id) {
        return jdbc.sql(REFUND + " WHERE f.id = :id FOR UPDATE OF f")
                .param("id", id)
                .query(Refunds::refund)
                .optional();
    }

    /** Those that wait first, then the latest; all of them for who answers for the tills, else one's own. */
    public List<Refund> list(Actor actor) {
        return jdbc.sql(REFUND + """
                         WHERE :all OR f.requested_by = :by
                         ORDER BY f.state <> 'REQUESTED', f.id DESC LIMIT 50
                        """)
                .param("all", TillRights.oversees(actor))
                .param("by", actor.username())
                .query(Refunds::refund)
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void decide(Refund refund, Refund.State state, @Nullable String note, @Nullable Long reversal, Actor by) {
        jdbc.sql("""
                        UPDATE refund_request SET state = :state, decided_by = :by, decided_by_name = :byName, decided_at = :now,
                               note = :note, reversal_id = :reversal WHERE id = :id
                        """)
                .param("state", state.name())
                .param("by", by.username())
                .param("byName", by.fullName())
                .param("now", OffsetDateTime.now(clock))
                .param("note", note)
                .param("reversal", reversal)
                .param("id", refund.id())
                .update();
        audit.record(AuditEntry.of(AuditAction.REFUND_DECIDED)
                .on("receipt " + refund.receipt())
                .because(note == null ? refund.reason() : note)
                .with(Map.of("decision", state.name(), "documents", refund.fate().name())));
    }

    private static Refund refund(ResultSet row, int index) throws SQLException {
        return new Refund(
                row.getLong("id"),
                row.getLong("payment_id"),
                new ReceiptNumber(row.getInt("receipt_year"), row.getLong("receipt_number")).text(),
                Money.of(CurrencyUnit.of(row.getString("currency")), row.getBigDecimal("amount")),
                row.getString("method"),
                Refund.Fate.valueOf(row.getString("fate")),
                row.getString("reason"),
                row.getString("card_reference"),
                Refund.State.valueOf(row.getString("state")),
                row.getString("requested_by"),
                row.getString("requested_by_name"),
                row.getString("requested_desk"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by_name"),
                row.getString("note"),
                row.getObject("reversal_id", Long.class),
                row.getObject("back_year") == null
                        ? null
                        : new ReceiptNumber(row.getInt("back_year"), row.getLong("back_number")).text());
    }
}
