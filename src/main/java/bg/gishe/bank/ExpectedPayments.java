package bg.gishe.bank;

import bg.gishe.catalog.Channel;
import bg.gishe.payments.PaymentMethod;
import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.Disclosures;
import bg.gishe.platform.NumberKind;
import bg.gishe.platform.Numbers;
import bg.gishe.platform.RecordMapper;
import bg.gishe.platform.TransactionLock;
import bg.gishe.requests.Baskets;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is expected from the bank; {@link ExpectedSettlement} ends it. */
@Repository
@Transactional(readOnly = true)
public class ExpectedPayments {

    private static final RecordMapper<ExpectedPayment> MAPPER = RecordMapper.of(ExpectedPayment.class);

    private static final String EXPECTED = """
            SELECT e.id, e.reference, e.basket_id, e.method AS way, e.payer, e.amount, e.currency, e.exemption_code AS claim_code,
                   e.exemption_proof AS claim_proof, e.due_on, e.created_at, e.created_by_name AS created_by, e.state AS outcome_state,
                   p.id AS outcome_payment_id, e.note AS outcome_note, coalesce(e.copies, 0) AS purpose_copies,
                   coalesce(
                       service_name(e.service_code),
                       (SELECT string_agg(d.name || CASE WHEN r.copies > 1 THEN ' × ' || r.copies ELSE '' END, '; ' ORDER BY r.id)
                          FROM request_line r JOIN service_defined d ON d.id = r.definition_id WHERE r.basket_id = e.basket_id)) AS purpose_service
              FROM expected_payment e LEFT JOIN payment_booked p ON p.expected_id = e.id AND p.reverses_id IS NULL
            """;

    private final JdbcClient jdbc;
    private final Numbers numbers;
    private final AuditTrail audit;
    private final Disclosures disclosures;
    private final Baskets baskets;
    private final Clock clock;

    ExpectedPayments(
            JdbcClient jdbc, Numbers numbers, AuditTrail audit, Disclosures disclosures, Baskets baskets, Clock clock) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.audit = audit;
        this.disclosures = disclosures;
        this.baskets = baskets;
        this.clock = clock;
    }

    /** Expects the payment, once however often it is ordered, and gives it the reference that the payer writes on the transfer. */
    @Transactional
    public ExpectedPayment expect(ExpectedOrder.OfService order, Actor by) {
        TransactionLock.EXPECTED_PAYMENT.take(jdbc, order.once().toString());
        return jdbc.sql(EXPECTED + " WHERE e.ordered_once = :once")
                .param("once", order.once())
                .query(MAPPER)
                .optional()
                .orElseGet(() -> insert(order, by));
    }

    /** Expects the fee of a basket whose requests are registered in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ExpectedPayment expect(ExpectedOrder.OfBasket order, Actor by) {
        return insert(order, by);
    }

    private ExpectedPayment insert(ExpectedOrder order, Actor by) {
        ExpectedOrder.OfService service = order instanceof ExpectedOrder.OfService one ? one : null;
        ExpectedOrder.OfBasket basket = order instanceof ExpectedOrder.OfBasket one ? one : null;
        PaymentMethod.Claim claim = basket == null ? null : basket.claim();
        OffsetDateTime now = OffsetDateTime.now(clock);
        CreditorReference reference =
                CreditorReference.of(now.getYear(), numbers.next(NumberKind.EXPECTED_PAYMENT, now.getYear()));
        jdbc.sql("""
                        INSERT INTO expected_payment (reference, method, channel, service_code, copies, payer, amount, currency, ordered_once, basket_id,
                                                      due_on, exemption_code, exemption_proof, created_at, created_by, created_by_name)
                        VALUES (:reference, :method, :channel, :service, :copies, :payer, :amount, :currency, :once, :basket,
                                :due, :exemption, :proof, :now, :by, :byName)
                        """)
                .param("reference", reference.text())
                .param("method", order.way().name())
                .param("channel", (service == null ? Channel.COUNTER : service.channel()).name())
                .param("service", service == null ? null : service.service().value())
                .param("copies", service == null ? null : service.copies(), Types.INTEGER)
                .param("payer", order.payer())
                .param("amount", order.amount().getAmount())
                .param("currency", order.amount().getCurrencyUnit().getCode())
                .param("once", service == null ? null : service.once(), Types.OTHER)
                .param("basket", basket == null ? null : basket.basketId(), Types.OTHER)
                .param("due", basket == null ? null : basket.dueOn(), Types.DATE)
                .param("exemption", claim == null ? null : claim.code())
                .param("proof", claim == null ? null : claim.proof())
                .param("now", now)
                .param("by", by.username())
                .param("byName", by.fullName())
                .update();
        audit.record(AuditEntry.of(AuditAction.PAYMENT_EXPECTED)
                .on("expected payment " + reference.text())
                .with(Map.of(
                        "amount",
                        order.amount().toString(),
                        "service",
                        service == null ? "basket" : service.service().value())));
        return find(reference).orElseThrow();
    }

    /** What is expected for the basket. */
    public Optional<ExpectedPayment> ofBasket(UUID basketId) {
        return jdbc.sql(EXPECTED + " WHERE e.basket_id = :basket")
                .param("basket", basketId)
                .query(MAPPER)
                .optional();
    }

    /** What is expected under the reference. */
    public Optional<ExpectedPayment> find(CreditorReference reference) {
        return jdbc.sql(EXPECTED + " WHERE e.reference = :reference")
                .param("reference", reference.text())
                .query(MAPPER)
                .optional();
    }

    /** The same, locked until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<ExpectedPayment> lock(CreditorReference reference) {
        // As strong as a change of its state needs, and no stronger: an entry of a statement may name it meanwhile.
        jdbc.sql("SELECT id FROM expected_payment WHERE reference = :reference FOR NO KEY UPDATE")
                .param("reference", reference.text())
                .query(Long.class)
                .optional();
        return find(reference);
    }

    /** Locks these, always in the same order, until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(List<Long> ids) {
        jdbc.sql("SELECT id FROM expected_payment WHERE id IN (:ids) ORDER BY id FOR NO KEY UPDATE")
                .param("ids", ids)
                .query(Long.class)
                .list();
    }

    /** What is expected under the key. */
    public Optional<ExpectedPayment> find(long id) {
        return jdbc.sql(EXPECTED + " WHERE e.id = :id")
                .param("id", id)
                .query(MAPPER)
                .optional();
    }

    /**
     * Those still expected first, then the latest; with a text, those whose payer's name holds it or whose reference begins with it. Whom
     * the list shows is written down.
     *
     * @param page from 0
     */
    @Transactional
    public List<ExpectedPayment> list(String text, int page, int size) {
        String sought = text.strip();
        List<ExpectedPayment> found = jdbc.sql(EXPECTED + """
                         WHERE :text = '' OR position(lower(:text) IN lower(e.payer)) > 0 OR starts_with(e.reference, :reference)
                         ORDER BY e.state <> 'EXPECTED', e.id DESC LIMIT :size OFFSET :offset
                        """)
                .param("text", sought)
                .param("reference", sought.replace(" ", "").toUpperCase(Locale.ROOT))
                .param("size", size)
                .param("offset", page * (size - 1))
                .query(MAPPER)
                .list();
        disclosures.shown(
                AuditEntry.of(AuditAction.EXPECTED_LISTED).with(Map.of("page", "" + (page + 1))),
                baskets.peopleOf(found.stream()
                        .limit(size - 1)
                        .map(ExpectedPayment::basketId)
                        .filter(Objects::nonNull)
                        .toList()));
        return found;
    }
}
