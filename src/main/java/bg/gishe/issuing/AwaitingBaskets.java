package bg.gishe.issuing;

import bg.gishe.bank.CreditorReference;
import bg.gishe.payments.PaymentMethod;
import bg.gishe.payments.ReceiptNumber;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.Disclosures;
import bg.gishe.platform.Tone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows what was asked for at the desks and waits: for its money, to be issued, or with paid money for a decision. Every look is
 * written down.
 */
@Repository
@Transactional
public class AwaitingBaskets {

    /** Where a basket stands. */
    public enum Stage {
        /** Paid, waits to be issued. */
        PAID,
        /** Paid, but something cannot be issued any more. */
        HELD,
        /** Waits for its money. */
        UNPAID,
        /** Nothing waits any more. */
        DONE;

        /** How it looks on screen. */
        public Tone tone() {
            return switch (this) {
                case PAID -> Tone.GOOD;
                case HELD -> Tone.BAD;
                case UNPAID -> Tone.WAITING;
                case DONE -> Tone.PLAIN;
            };
        }

        /** Whether it can be issued. */
        public boolean isPaid() {
            return this == PAID;
        }

        /** Whether something of it cannot be issued any more. */
        public boolean isHeld() {
            return this == HELD;
        }

        /** Whether it waits for its money. */
        public boolean isUnpaid() {
            return this == UNPAID;
        }

        /** Whether nothing waits any more. */
        public boolean isDone() {
            return this == DONE;
        }
    }

    /**
     * A basket.
     *
     * @param stage where it stands
     * @param subject the present names of whom it is about; null when it is restricted, since they may tell what is not to be known
     * @param restricted whether something of it shows what is restricted now
     * @param reason why something cannot be issued, or null
     */
    public record Awaiting(
            UUID basketId,
            Stage stage,
            long subjectId,
            @Nullable String subject,
            String services,
            String registration,
            Due payment,
            Instant askedAt,
            String clerkName,
            @Nullable String reason,
            boolean restricted) {

        /** Whether its term has passed without the money. */
        public boolean isOverdue(LocalDate today) {
            return stage == Stage.UNPAID && today.isAfter(payment.dueOn());
        }
    }

    /** What is to be paid for a basket until when; its receipt once it is. */
    public record Due(
            String reference,
            PaymentMethod.Route route,
            Money amount,
            LocalDate dueOn,
            @Nullable String receipt) {}

    // What waits is few among all requests: index service_request_waiting_idx.
    private static final String AWAITING = """
            SELECT e.basket_id, e.reference, e.method, e.amount, e.currency, e.due_on, e.created_at, e.created_by_name, e.state,
                   r.subject_id, n.full_name, r.services, r.registration, r.registered, r.held, r.reason, r.restricted,
                   p.receipt_year, p.receipt_number
              FROM (SELECT q.basket_id, max(q.subject_id) AS subject_id, string_agg(d.name, '; ' ORDER BY q.id) AS services,
                           string_agg(registration_number_text(q.registration_year, q.registration_number), ', ' ORDER BY q.id) AS registration,
                           count(*) FILTER (WHERE q.state = 'REGISTERED') AS registered, count(*) FILTER (WHERE q.state = 'IN_REVIEW') AS held,
                           bool_or(request_is_restricted(q.id)) AS restricted,
                           string_agg((SELECT t.reason FROM request_step t WHERE t.request_id = q.id AND t.to_state = 'IN_REVIEW'
                                        ORDER BY t.id DESC LIMIT 1), ' ' ORDER BY q.id) FILTER (WHERE q.state = 'IN_REVIEW') AS reason
                      FROM request_line q JOIN service_defined d ON d.id = q.definition_id
                     WHERE %s GROUP BY q.basket_id) r
              JOIN payment_expected e ON e.basket_id = r.basket_id
              LEFT JOIN payment_booked p ON p.basket_id = e.basket_id AND p.reverses_id IS NULL
              JOIN person_now n ON n.person_id = r.subject_id
            """;

    private final JdbcClient jdbc;
    private final Disclosures disclosures;

    AwaitingBaskets(JdbcClient jdbc, Disclosures disclosures) {
        this.jdbc = jdbc;
        this.disclosures = disclosures;
    }

    /** What waits, of all desks: what can be issued first, then what needs a decision, then what is unpaid; the longest waiting first. */
    public List<Awaiting> list(int page, int size) {
        List<Awaiting> found = jdbc.sql(
                        AWAITING.formatted("q.state IN ('REGISTERED', 'IN_REVIEW') AND q.basket_id IS NOT NULL") + """
                         ORDER BY e.state <> 'SETTLED', r.registered = 0, e.due_on, e.id LIMIT :size OFFSET :offset
                        """)
                .param("size", size)
                .param("offset", page * (size - 1))
                .query(AwaitingBaskets::awaiting)
                .list();
        disclosures.shown(
                AuditEntry.of(AuditAction.AWAITING_LISTED).with(Map.of("page", "" + (page + 1))),
                found.stream().limit(size - 1).map(Awaiting::subjectId).toList());
        return found;
    }

    /** How many baskets are paid and wait to be issued. */
    @Transactional(readOnly = true)
    public long paid() {
        return jdbc.sql("""
                        SELECT count(DISTINCT q.basket_id) FROM request_line q JOIN payment_expected e ON e.basket_id = q.basket_id
                         WHERE q.state = 'REGISTERED' AND q.basket_id IS NOT NULL AND e.state = 'SETTLED'
                        """).query(Long.class).single();
    }

    /** The basket, whatever became of it. */
    public Optional<Awaiting> find(UUID basketId) {
        Optional<Awaiting> found = jdbc.sql(AWAITING.formatted("q.basket_id = :basket"))
                .param("basket", basketId)
                .query(AwaitingBaskets::awaiting)
                .optional();
        found.ifPresent(one -> disclosures.shown(AuditEntry.of(AuditAction.PERSON_VIEWED)
                .about(one.subjectId())
                .on("payment " + one.payment().reference())));
        return found;
    }

    private static Awaiting awaiting(ResultSet row, int index) throws SQLException {
        boolean paid = row.getString("state").equals("SETTLED");
        boolean registered = row.getLong("registered") > 0;
        boolean held = row.getLong("held") > 0;
        int receiptYear = row.getInt("receipt_year");
        return new Awaiting(
                row.getObject("basket_id", UUID.class),
                !registered && !held ? Stage.DONE : !paid ? Stage.UNPAID : registered ? Stage.PAID : Stage.HELD,
                row.getLong("subject_id"),
                row.getBoolean("restricted") ? null : row.getString("full_name"),
                row.getString("services"),
                row.getString("registration"),
                new Due(
                        new CreditorReference(row.getString("reference")).grouped(),
                        PaymentMethod.Route.valueOf(row.getString("method")),
                        Money.of(CurrencyUnit.of(row.getString("currency")), row.getBigDecimal("amount")),
                        row.getObject("due_on", LocalDate.class),
                        receiptYear == 0 ? null : new ReceiptNumber(receiptYear, row.getLong("receipt_number")).text()),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by_name"),
                row.getString("reason"),
                row.getBoolean("restricted"));
    }
}
