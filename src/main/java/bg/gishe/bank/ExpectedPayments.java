package bg.gishe.bank;

import bg.gishe.catalog.Channel;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.payments.Payment;
import bg.gishe.payments.PaymentMethod;
import bg.gishe.payments.Payments;
import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.Disclosures;
import bg.gishe.platform.NumberKind;
import bg.gishe.platform.Numbers;
import bg.gishe.platform.Result;
import bg.gishe.platform.TransactionLock;
import bg.gishe.requests.Baskets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is expected from the bank. A basket that is paid so goes on only when it is settled; {@link PaymentSettled} tells of it. */
@Repository
@Transactional(readOnly = true)
public class ExpectedPayments {

    /**
     * What is to be paid for one service of an electronic channel.
     *
     * @param once the same for an order that is given twice
     */
    public record Order(
            ServiceCode service,
            Channel channel,
            int copies,
            PaymentMethod.Route way,
            String payer,
            Money amount,
            UUID once) {}

    /**
     * What is to be paid for a basket of the desk.
     *
     * @param claim the exemption by which the fee was computed, or null
     * @param dueOn last day of the term
     */
    public record BasketOrder(
            UUID basketId,
            PaymentMethod.Route way,
            String payer,
            Money amount,
            PaymentMethod.@Nullable Claim claim,
            LocalDate dueOn) {}

    private static final String EXPECTED = """
            SELECT e.*, p.id AS payment_id,
                   coalesce(
                       service_name(e.service_code),
                       (SELECT string_agg(d.name || CASE WHEN r.copies > 1 THEN ' × ' || r.copies ELSE '' END, '; ' ORDER BY r.id)
                          FROM request_line r JOIN service_defined d ON d.id = r.definition_id WHERE r.basket_id = e.basket_id)) AS service
              FROM expected_payment e LEFT JOIN payment_booked p ON p.expected_id = e.id AND p.reverses_id IS NULL
            """;

    private final JdbcClient jdbc;
    private final Payments payments;
    private final Numbers numbers;
    private final AuditTrail audit;
    private final Disclosures disclosures;
    private final Baskets baskets;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExpectedPayments(
            JdbcClient jdbc,
            Payments payments,
            Numbers numbers,
            AuditTrail audit,
            Disclosures disclosures,
            Baskets baskets,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.payments = payments;
        this.numbers = numbers;
        this.audit = audit;
        this.disclosures = disclosures;
        this.baskets = baskets;
        this.events = events;
        this.clock = clock;
    }

    /** Expects the payment, once however often it is ordered, and gives it the reference that the payer writes on the transfer. */
    @Transactional
    public ExpectedPayment expect(Order order, Actor by) {
        TransactionLock.EXPECTED_PAYMENT.take(jdbc, order.once().toString());
        return jdbc.sql(EXPECTED + " WHERE e.ordered_once = :once")
                .param("once", order.once())
                .query(ExpectedPayments::expected)
                .optional()
                .orElseGet(() -> insert(
                        order.service().value(),
                        order.copies(),
                        order.channel(),
                        order.way(),
                        order.payer(),
                        order.amount(),
                        order.once(),
                        null,
                        by));
    }

    /** Expects the fee of a basket whose requests are registered in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ExpectedPayment expect(BasketOrder order, Actor by) {
        return insert(null, null, Channel.COUNTER, order.way(), order.payer(), order.amount(), null, order, by);
    }

    private ExpectedPayment insert(
            @Nullable String service,
            @Nullable Integer copies,
            Channel channel,
            PaymentMethod.Route way,
            String payer,
            Money amount,
            @Nullable UUID once,
            @Nullable BasketOrder basket,
            Actor by) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        CreditorReference reference =
                CreditorReference.of(now.getYear(), numbers.next(NumberKind.EXPECTED_PAYMENT, now.getYear()));
        PaymentMethod.Claim claim = basket == null ? null : basket.claim();
        jdbc.sql("""
                        INSERT INTO expected_payment (reference, method, channel, service_code, copies, payer, amount, currency, ordered_once, basket_id,
                                                      due_on, exemption_code, exemption_proof, created_at, created_by, created_by_name)
                        VALUES (:reference, :method, :channel, :service, :copies, :payer, :amount, :currency, :once, :basket,
                                :due, :exemption, :proof, :now, :by, :byName)
                        """)
                .param("reference", reference.text())
                .param("method", way.name())
                .param("channel", channel.name())
                .param("service", service)
                .param("copies", copies, Types.INTEGER)
                .param("payer", payer)
                .param("amount", amount.getAmount())
                .param("currency", amount.getCurrencyUnit().getCode())
                .param("once", once, Types.OTHER)
                .param("basket", basket == null ? null : basket.basketId(), Types.OTHER)
                .param("due", basket == null ? null : basket.dueOn(), Types.DATE)
                .param("exemption", claim == null ? null : claim.exemption())
                .param("proof", claim == null ? null : claim.proof())
                .param("now", now)
                .param("by", by.username())
                .param("byName", by.fullName())
                .update();
        audit.record(AuditEntry.of(AuditAction.PAYMENT_EXPECTED)
                .on("expected payment " + reference.text())
                .with(Map.of("amount", amount.toString(), "service", service == null ? "basket" : service)));
        return find(reference).orElseThrow();
    }

    /**
     * Cancels what is expected no longer, and the requests of the desk that wait for it.
     *
     * @return what was expected, or that it is settled or cancelled already
     */
    @Transactional
    public Result<ExpectedPayment> cancel(long id, String why, Actor by) {
        int cancelled = jdbc.sql(
                        "UPDATE expected_payment SET state = 'CANCELLED', note = :why WHERE id = :id AND state = 'EXPECTED'")
                .param("why", why)
                .param("id", id)
                .update();
        if (cancelled == 0) {
            return Result.refused("bank.match.not-expected");
        }
        ExpectedPayment expected = find(id).orElseThrow();
        events.publishEvent(new PaymentCancelled(id, expected.basketId(), why, by));
        audit.record(
                by.username(),
                AuditEntry.of(AuditAction.PAYMENT_EXPECTED)
                        .on("expected payment " + id)
                        .because(why)
                        .with(Map.of("state", "CANCELLED")));
        return Result.done(expected);
    }

    /** Books the money that has come, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Payment settle(ExpectedPayment expected, String bankReference, Actor by) {
        jdbc.sql("UPDATE expected_payment SET state = 'SETTLED' WHERE id = :id")
                .param("id", expected.id())
                .update();
        Payment payment = payments.receive(
                expected.id(),
                expected.basketId(),
                expected.way(),
                expected.amount(),
                expected.claim(),
                bankReference,
                by);
        events.publishEvent(
                new PaymentSettled(expected.id(), expected.reference().text(), payment.id(), clock.instant()));
        return payment;
    }

    /**
     * Books an e-payment by the number that the state's system gave it.
     *
     * @return the payment, or why it cannot be booked
     * @throws bg.gishe.payments.TillClosedException when the office's day is closed
     */
    @Transactional
    public Result<Payment> enter(long id, String number, Actor by) {
        Optional<ExpectedPayment> expected = find(id).flatMap(found -> lock(found.reference()));
        if (expected.isEmpty() || expected.get().way() != PaymentMethod.Route.EPAYMENT) {
            return Result.refused("bank.match.unknown");
        }
        if (expected.get().state() != ExpectedPayment.State.EXPECTED) {
            return Result.refused("bank.match.not-expected");
        }
        // Two officials with one number: the second waits for the first and is told.
        TransactionLock.EPAYMENT.take(jdbc, number);
        if (jdbc.sql("SELECT EXISTS (SELECT 1 FROM expected_payment WHERE entered_reference = :number)")
                .param("number", number)
                .query(Boolean.class)
                .single()) {
            return Result.refused("bank.epayment.used");
        }
        jdbc.sql("UPDATE expected_payment SET entered_reference = :number WHERE id = :id")
                .param("number", number)
                .param("id", id)
                .update();
        Payment payment = settle(expected.get(), number, by);
        audit.record(AuditEntry.of(AuditAction.PAYMENT_EXPECTED)
                .on("expected payment " + expected.get().reference().text())
                .with(Map.of("state", "SETTLED", "epayment", number)));
        return Result.done(payment);
    }

    /** What is expected for the basket. */
    public Optional<ExpectedPayment> ofBasket(UUID basketId) {
        return jdbc.sql(EXPECTED + " WHERE e.basket_id = :basket")
                .param("basket", basketId)
                .query(ExpectedPayments::expected)
                .optional();
    }

    /** What is expected under the reference. */
    public Optional<ExpectedPayment> find(CreditorReference reference) {
        return jdbc.sql(EXPECTED + " WHERE e.reference = :reference")
                .param("reference", reference.text())
                .query(ExpectedPayments::expected)
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
                .query(ExpectedPayments::expected)
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
                .query(ExpectedPayments::expected)
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

    private static ExpectedPayment expected(ResultSet row, int index) throws SQLException {
        return new ExpectedPayment(
                row.getLong("id"),
                new CreditorReference(row.getString("reference")),
                PaymentMethod.Route.valueOf(row.getString("method")),
                row.getString("channel"),
                row.getString("service_code"),
                row.getString("service"),
                row.getInt("copies"),
                row.getString("payer"),
                Money.of(CurrencyUnit.of(row.getString("currency").strip()), row.getBigDecimal("amount")),
                ExpectedPayment.State.valueOf(row.getString("state")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by_name"),
                row.getObject("payment_id", Long.class),
                row.getString("note"),
                row.getObject("basket_id", UUID.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("exemption_code") == null
                        ? null
                        : new PaymentMethod.Claim(row.getString("exemption_code"), row.getString("exemption_proof")));
    }
}
