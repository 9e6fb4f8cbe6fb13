package bg.gishe.till;

import bg.gishe.catalog.Channel;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.fees.Payment;
import bg.gishe.fees.Payments;
import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.NumberKind;
import bg.gishe.platform.Numbers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is expected from the bank. A request that is paid so goes on only when {@link PaymentSettled} is published. */
@Repository
@Transactional(readOnly = true)
public class ExpectedPayments {

    /**
     * What is to be paid.
     *
     * @param method TRANSFER or EPAYMENT
     */
    public record Order(ServiceCode service, Channel channel, int copies, String method, String payer, Money amount) {}

    private static final String EXPECTED = """
            SELECT e.*, p.id AS payment_id,
                   (SELECT d.name FROM service_definition d WHERE d.service_code = e.service_code ORDER BY d.during DESC LIMIT 1) AS service
              FROM expected_payment e LEFT JOIN payment p ON p.expected_id = e.id AND p.reverses_id IS NULL
            """;

    private final JdbcClient jdbc;
    private final Payments payments;
    private final Numbers numbers;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExpectedPayments(
            JdbcClient jdbc,
            Payments payments,
            Numbers numbers,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.payments = payments;
        this.numbers = numbers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Expects the payment and gives it the reference that the payer writes on the transfer. */
    @Transactional
    public ExpectedPayment expect(Order order, Actor by) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        CreditorReference reference =
                CreditorReference.of(now.getYear(), numbers.next(NumberKind.EXPECTED_PAYMENT, now.getYear()));
        jdbc.sql("""
                        INSERT INTO expected_payment (reference, method, channel, service_code, copies, payer, amount, currency,
                                                      created_at, created_by, created_by_name)
                        VALUES (:reference, :method, :channel, :service, :copies, :payer, :amount, :currency, :now, :by, :byName)
                        """)
                .param("reference", reference.text())
                .param("method", order.method())
                .param("channel", order.channel().name())
                .param("service", order.service().value())
                .param("copies", order.copies())
                .param("payer", order.payer())
                .param("amount", order.amount().getAmount())
                .param("currency", order.amount().getCurrencyUnit().getCode())
                .param("now", now)
                .param("by", by.username())
                .param("byName", by.fullName())
                .update();
        audit.record(AuditEntry.of(AuditAction.PAYMENT_EXPECTED)
                .on("expected payment " + reference.text())
                .with(Map.of("amount", order.amount().toString(), "service", order.service().value())));
        return find(reference).orElseThrow();
    }

    /** Cancels what is expected no longer; nothing when it is settled or cancelled already. */
    @Transactional
    public void cancel(long id, String why, Actor by) {
        int cancelled = jdbc.sql("UPDATE expected_payment SET state = 'CANCELLED', note = :why WHERE id = :id AND state = 'EXPECTED'")
                .param("why", why)
                .param("id", id)
                .update();
        if (cancelled > 0) {
            audit.record(by.username(), AuditEntry.of(AuditAction.PAYMENT_EXPECTED).on("expected payment " + id).because(why).with(Map.of("state", "CANCELLED")));
        }
    }

    /** Books the money that has come, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Payment settle(ExpectedPayment expected, String bankReference, Actor by) {
        jdbc.sql("UPDATE expected_payment SET state = 'SETTLED' WHERE id = :id").param("id", expected.id()).update();
        Payment payment = payments.receive(expected.id(), expected.method(), expected.amount(), bankReference, by);
        events.publishEvent(new PaymentSettled(expected.id(), expected.reference().text(), payment.id(), clock.instant()));
        return payment;
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
        jdbc.sql("SELECT id FROM expected_payment WHERE reference = :reference FOR UPDATE")
                .param("reference", reference.text())
                .query(Long.class)
                .optional();
        return find(reference);
    }

    /** What is expected under the key. */
    public Optional<ExpectedPayment> find(long id) {
        return jdbc.sql(EXPECTED + " WHERE e.id = :id").param("id", id).query(ExpectedPayments::expected).optional();
    }

    /** Those still expected first, then the latest. */
    public List<ExpectedPayment> latest(int count) {
        return jdbc.sql(EXPECTED + " ORDER BY e.state <> 'EXPECTED', e.id DESC LIMIT :count")
                .param("count", count)
                .query(ExpectedPayments::expected)
                .list();
    }

    private static ExpectedPayment expected(ResultSet row, int index) throws SQLException {
        return new ExpectedPayment(
                row.getLong("id"),
                new CreditorReference(row.getString("reference")),
                row.getString("method"),
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
                row.getString("note"));
    }
}
