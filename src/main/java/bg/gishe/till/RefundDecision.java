package bg.gishe.till;

import bg.gishe.fees.Payment;
import bg.gishe.fees.Payments;
import bg.gishe.fees.TillClosedException;
import bg.gishe.issuing.Issuance;
import bg.gishe.platform.Actor;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The second person: approves a refund, which books the counter-entry and annuls the documents at once, or declines it. */
@Service
public class RefundDecision {

    private final Refunds refunds;
    private final Shifts shifts;
    private final Payments payments;
    private final Issuance issuance;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    RefundDecision(
            Refunds refunds,
            Shifts shifts,
            Payments payments,
            Issuance issuance,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.refunds = refunds;
        this.shifts = shifts;
        this.payments = payments;
        this.issuance = issuance;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * Approves the request.
     *
     * @return why it cannot be approved now, as the key of a sentence; empty when it is done
     */
    public Optional<String> approve(long refundId, Actor by) {
        Refund asked = refunds.find(refundId).orElseThrow();
        if (asked.fate() == Refund.Fate.ANNUL) {
            // A document still in the making can be annulled only once it is made.
            documents(asked, Set.of("ISSUING")).forEach(issuance::finish);
        }
        try {
            return Objects.requireNonNull(transaction.execute(status -> book(refundId, by)));
        } catch (TillClosedException closed) {
            return Optional.of(closed.key());
        }
    }

    /** Declines the request, saying why; nothing when it is decided already. */
    public void decline(long refundId, String note, Actor by) {
        transaction.executeWithoutResult(status -> refunds.lock(refundId)
                .filter(refund -> refund.isDecidableBy(by))
                .ifPresent(refund -> refunds.decide(refund, Refund.State.DECLINED, note, null, by)));
    }

    private Optional<String> book(long refundId, Actor by) {
        Refund refund = refunds.lock(refundId).orElseThrow();
        if (!refund.isDecidableBy(by)) {
            return Optional.of(refund.state() == Refund.State.REQUESTED ? "refund.not-yours" : "refund.decided");
        }
        Payment payment = payments.find(refund.paymentId()).orElseThrow();
        if (Payment.passesTill(payment.method()) && shifts.openOf(refund.requestedBy()).isEmpty()) {
            return Optional.of("refund.no-shift");
        }
        Actor giver = new Actor(refund.requestedBy(), refund.requestedByName(), "", refund.requestedDesk(), Set.of());
        Payment reversal = payments.reverse(payment, refund.cardReference(), giver);
        refunds.decide(refund, Refund.State.APPROVED, null, reversal.id(), by);
        if (refund.fate() == Refund.Fate.ANNUL) {
            String reason = "Сторно на квитанция № " + refund.receipt() + ": " + refund.reason();
            documents(refund, Set.of("READY"))
                    .forEach(document -> issuance.annul(document, reason.substring(0, Math.min(reason.length(), 500)), by));
        }
        return Optional.empty();
    }

    private List<Long> documents(Refund refund, Set<String> states) {
        return jdbc.sql("""
                        SELECT c.id FROM payment p JOIN service_request r ON r.basket_id = p.basket_id
                          JOIN certificate c ON c.request_id = r.id
                         WHERE p.id = :payment AND c.state IN (:states) ORDER BY c.id
                        """)
                .param("payment", refund.paymentId())
                .param("states", states)
                .query(Long.class)
                .list();
    }
}
