package bg.gishe.bank;

import bg.gishe.payments.Payment;
import bg.gishe.payments.Payments;
import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.Result;
import bg.gishe.platform.TransactionLock;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends what is expected from the bank: its money has come, or nobody waits for it any more. A basket that is paid so goes on only when it is
 * settled; {@link PaymentSettled} and {@link PaymentCancelled} tell of it.
 */
@Repository
public class ExpectedSettlement {

    private final JdbcClient jdbc;
    private final ExpectedPayments expectations;
    private final Payments payments;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExpectedSettlement(
            JdbcClient jdbc,
            ExpectedPayments expectations,
            Payments payments,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.expectations = expectations;
        this.payments = payments;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
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
        ExpectedPayment expected = expectations.find(id).orElseThrow();
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
     * @return the payment, or why it cannot be booked; "number" is at fault when it was entered before
     * @throws bg.gishe.payments.TillClosedException when the office's day is closed
     */
    @Transactional
    public Result<Payment> enter(long id, String number, Actor by) {
        Optional<ExpectedPayment> expected =
                expectations.find(id).flatMap(found -> expectations.lock(found.reference()));
        if (expected.isEmpty() || !expected.get().way().isEpayment()) {
            return Result.refused("bank.match.unknown");
        }
        if (!expected.get().state().isExpected()) {
            return Result.refused("bank.match.not-expected");
        }
        // Two officials with one number: the second waits for the first and is told.
        TransactionLock.EPAYMENT.take(jdbc, number);
        if (jdbc.sql("SELECT EXISTS (SELECT 1 FROM expected_payment WHERE entered_reference = :number)")
                .param("number", number)
                .query(Boolean.class)
                .single()) {
            return Result.refusedAt("number", "bank.epayment.used");
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
}
