package bg.gishe.payments;

import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.Disclosures;
import bg.gishe.platform.RecordMapper;
import bg.gishe.requests.Baskets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

    private static final RecordMapper<Refund> MAPPER = RecordMapper.of(Refund.class);

    private static final String REFUND = """
            SELECT f.id, f.payment_id, p.receipt_year, p.receipt_number, p.method, coalesce(l.amount, p.amount) AS amount, p.currency,
                   coalesce(l.services, '') AS services, f.fate AS asked_fate, f.reason AS asked_reason, f.requested_by AS asked_by,
                   f.requested_by_name AS asked_by_name, f.requested_desk AS asked_desk, f.requested_at AS asked_at, f.state,
                   f.card_reference AS reference, f.decided_by_name AS decision_by_name, f.note AS decision_note,
                   back.id AS reversal_payment_id, back.receipt_year AS reversal_receipt_year, back.receipt_number AS reversal_receipt_number
              FROM refund_request f JOIN payment p ON p.id = f.payment_id
              LEFT JOIN payment back ON back.id = f.reversal_id
              LEFT JOIN LATERAL (
                  SELECT sum(r.fee_amount) AS amount, string_agg(d.name, '; ' ORDER BY r.id) AS services
                    FROM refund_line x JOIN request_line r ON r.id = x.request_id JOIN service_defined d ON d.id = r.definition_id
                   WHERE x.refund_id = f.id) l ON true
            """;
    private final JdbcClient jdbc;
    private final RefundLines lines;
    private final AuditTrail audit;
    private final Disclosures disclosures;
    private final Baskets baskets;
    private final Clock clock;

    Refunds(
            JdbcClient jdbc,
            RefundLines lines,
            AuditTrail audit,
            Disclosures disclosures,
            Baskets baskets,
            Clock clock) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.audit = audit;
        this.disclosures = disclosures;
        this.baskets = baskets;
        this.clock = clock;
    }

    /**
     * Asks for money of the payment to be given back by this clerk; asked twice, it is one request.
     *
     * @param requests the requests whose fees go back; nothing where the payment has none and goes back whole
     * @throws IllegalArgumentException when there is nothing to give back, or not of these requests
     */
    @Transactional
    public Refund request(Payment payment, List<Long> requests, String reason, Refund.Fate fate, Actor clerk) {
        Optional<Refund> waiting = waiting(payment.id());
        if (waiting.isPresent()) {
            return waiting.get();
        }
        List<RefundLine> chosen = lines.open(payment).stream()
                .filter(line -> requests.contains(line.requestId()))
                .toList();
        Money amount = payment.basketId() == null
                ? payment.amount()
                : Money.total(
                        payment.amount().getCurrencyUnit(),
                        chosen.stream().map(RefundLine::fee).toList());
        if (payment.isReversal() || chosen.size() != requests.size() || !amount.isPositive()) {
            throw new IllegalArgumentException("Nothing to give back of payment " + payment.id());
        }
        insert(payment, chosen, reason, fate, clerk)
                .ifPresent(id -> audit.record(AuditEntry.of(AuditAction.REFUND_REQUESTED)
                        .on("receipt " + payment.receipt().text())
                        .because(reason)
                        .with(Map.of(
                                "documents",
                                fate.name(),
                                "amount",
                                amount.toString(),
                                "of",
                                payment.amount().toString()))));
        return waiting(payment.id()).orElseThrow();
    }

    /** The key of the request; nothing when another asked at the same time. */
    private Optional<Long> insert(
            Payment payment, List<RefundLine> chosen, String reason, Refund.Fate fate, Actor clerk) {
        Optional<Long> added = jdbc.sql("""
                        INSERT INTO refund_request (payment_id, fate, reason, requested_by, requested_by_name, requested_desk, requested_at)
                        VALUES (:payment, :fate, :reason, :by, :byName, :desk, :now)
                        ON CONFLICT (payment_id) WHERE state = 'REQUESTED' DO NOTHING RETURNING id
                        """)
                .param("payment", payment.id())
                .param("fate", fate.name())
                .param("reason", reason)
                .param("by", clerk.username())
                .param("byName", clerk.fullName())
                .param("desk", clerk.desk())
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .optional();
        added.ifPresent(id -> chosen.forEach(
                line -> jdbc.sql("INSERT INTO refund_line (refund_id, request_id) VALUES (:refund, :request)")
                        .param("refund", id)
                        .param("request", line.requestId())
                        .update()));
        return added;
    }

    /** The request that waits for this payment. */
    public Optional<Refund> waiting(long paymentId) {
        return jdbc.sql(REFUND + " WHERE f.payment_id = :payment AND f.state = 'REQUESTED'")
                .param("payment", paymentId)
                .query(MAPPER)
                .optional();
    }

    /** The request with this key. */
    public Optional<Refund> find(long id) {
        return jdbc.sql(REFUND + " WHERE f.id = :id")
                .param("id", id)
                .query(MAPPER)
                .optional();
    }

    /** The request, locked until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Refund> lock(long id) {
        return jdbc.sql(REFUND + " WHERE f.id = :id FOR UPDATE OF f")
                .param("id", id)
                .query(MAPPER)
                .optional();
    }

    /** Those that wait first, then the latest; all of them for who answers for the tills, else one's own. Whose they are is written down. */
    @Transactional
    public List<Refund> list(Actor actor) {
        List<Refund> found = jdbc.sql(REFUND + """
                         WHERE :all OR f.requested_by = :by
                         ORDER BY f.state <> 'REQUESTED', f.id DESC LIMIT 50
                        """)
                .param("all", TillRights.oversees(actor))
                .param("by", actor.username())
                .query(MAPPER)
                .list();
        disclosures.shown(
                AuditEntry.of(AuditAction.REFUNDS_LISTED).with(Map.of("found", "" + found.size())),
                baskets.peopleOf(basketsOf(found)));
        return found;
    }

    private List<UUID> basketsOf(List<Refund> refunds) {
        return refunds.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT DISTINCT basket_id FROM payment WHERE id IN (:ids) AND basket_id IS NOT NULL")
                        .param("ids", refunds.stream().map(Refund::paymentId).toList())
                        .query(UUID.class)
                        .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void decide(
            Refund refund,
            Refund.State state,
            @Nullable String note,
            @Nullable String reference,
            @Nullable Long reversal,
            Actor by) {
        jdbc.sql("""
                        UPDATE refund_request SET state = :state, decided_by = :by, decided_by_name = :byName, decided_at = :now,
                               note = :note, card_reference = coalesce(:reference, card_reference), reversal_id = :reversal WHERE id = :id
                        """)
                .param("state", state.name())
                .param("by", by.username())
                .param("byName", by.fullName())
                .param("now", OffsetDateTime.now(clock))
                .param("note", note)
                .param("reference", reference, java.sql.Types.VARCHAR)
                .param("reversal", reversal)
                .param("id", refund.id())
                .update();
        audit.record(AuditEntry.of(AuditAction.REFUND_DECIDED)
                .on("receipt " + refund.receipt().text())
                .because(note == null ? refund.asked().reason() : note)
                .with(Map.of(
                        "decision",
                        state.name(),
                        "documents",
                        refund.asked().fate().name())));
    }
}
