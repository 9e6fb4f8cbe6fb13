package bg.gishe.payments;

import bg.gishe.platform.Actor;
import bg.gishe.platform.Result;
import bg.gishe.platform.TransactionLock;
import bg.gishe.platform.TriedAgain;
import bg.gishe.requests.Baskets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Decides a refund, by a second person: approves it, which books the counter-entry and annuls the documents at once, or declines it. */
@Service
public class RefundDecision {

    private static final int LONGEST_REFERENCE = 60;

    private static final String IN_THE_MAKING = "c.state = 'ISSUING' AND NOT c.awaits_signature";

    /** What waits for its signature was handed to nobody and needs no file first. */
    private static final String CAN_BE_ANNULLED = "c.state = 'READY' OR c.awaits_signature";

    private final Refunds refunds;
    private final RefundLines lines;
    private final Shifts shifts;
    private final ShiftLedger ledger;
    private final Payments payments;
    private final Baskets baskets;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    RefundDecision(
            Refunds refunds,
            RefundLines lines,
            Shifts shifts,
            ShiftLedger ledger,
            Payments payments,
            Baskets baskets,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.refunds = refunds;
        this.lines = lines;
        this.shifts = shifts;
        this.ledger = ledger;
        this.payments = payments;
        this.baskets = baskets;
        this.events = events;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * Approves the request. Cash is given back after it; by card or transfer it is given back with the approval.
     *
     * @param reference number of the slip or transfer by which the money goes back; of no meaning for cash
     * @return the counter-entry, or why it cannot be approved now; "reference" is at fault when the number is missing
     */
    @TriedAgain
    public Result<Payment> approve(long refundId, String reference, Actor by) {
        Refund asked = refunds.find(refundId).orElseThrow();
        if (!asked.isDecidableBy(by)) {
            return notDecidable(asked);
        }
        if (asked.needsReference() && (reference.isBlank() || reference.length() > LONGEST_REFERENCE)) {
            return Result.refusedAt("reference", "payments.refund.reference.missing");
        }
        if (asked.asked().fate().isAnnul()) {
            // A document still in the making can be annulled only once it is made.
            events.publishEvent(new RefundForthcoming(refundId, documents(asked, IN_THE_MAKING)));
        }
        return TillClosedException.refusing(
                () -> Objects.requireNonNull(transaction.execute(status -> book(refundId, reference, by))));
    }

    /**
     * Declines the request, saying why.
     *
     * @return the key of the request; refused when it is decided already or was made by the same official
     */
    @TriedAgain
    public Result<Long> decline(long refundId, String note, Actor by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Refund refund = refunds.lock(refundId).orElseThrow();
            if (!refund.isDecidableBy(by)) {
                return notDecidable(refund);
            }
            refunds.decide(refund, Refund.State.DECLINED, note, null, null, by);
            return Result.done(refundId);
        }));
    }

    private static <T> Result<T> notDecidable(Refund refund) {
        return Result.refused(refund.state().isRequested() ? "payments.refund.not-yours" : "payments.refund.decided");
    }

    private Result<Payment> book(long refundId, String typed, Actor by) {
        Refund refund = refunds.lock(refundId).orElseThrow();
        if (!refund.isDecidableBy(by)) {
            return notDecidable(refund);
        }
        Payment payment = payments.find(refund.paymentId()).orElseThrow();
        // Held alone, so that nobody issues a document whose money is just going back.
        boolean basket =
                payment.basketId() != null && baskets.lock(payment.basketId()).isPresent();
        Map<Long, Money> fees = new LinkedHashMap<>();
        lines.linesOf(refundId).forEach(line -> fees.put(line.requestId(), line.fee()));
        if (basket && (fees.isEmpty() || !Money.total(fees.values()).isEqual(refund.amount()))) {
            return Result.refused("payments.refund.lines-gone");
        }
        if (refund.asked().fate().isAnnul() && !documents(refund, IN_THE_MAKING).isEmpty()) {
            return Result.refused("payments.refund.in-the-making");
        }
        Optional<Shift> shift = shifts.openOf(refund.asked().by());
        if (payment.method().passesTill() && shift.isEmpty()) {
            return Result.refused("payments.refund.no-shift");
        }
        if (payment.method().isCash() && !holds(shift.orElseThrow(), refund.amount())) {
            return Result.refused("payments.refund.drawer");
        }
        String reference = refund.needsReference() ? typed : null;
        Actor giver = new Actor(
                refund.asked().by(), refund.asked().byName(), "", refund.asked().desk(), Set.of());
        Payment reversal = payments.reverse(payment, fees, reference, giver);
        refunds.decide(refund, Refund.State.APPROVED, null, reference, reversal.id(), by);
        String whole = "Сторно на квитанция № " + refund.receipt().text() + ": "
                + refund.asked().reason();
        String reason = whole.substring(0, Math.min(whole.length(), 500));
        List<Long> annulled = refund.asked().fate().isAnnul() ? documents(refund, CAN_BE_ANNULLED) : List.of();
        events.publishEvent(new RefundApproved(refundId, List.copyOf(fees.keySet()), annulled, reason, by));
        return Result.done(reversal);
    }

    /** Whether as much should lie in the drawer; of two refunds out of it the second counts the first. */
    private boolean holds(Shift shift, Money amount) {
        TransactionLock.TILL_SHIFT_REFUND.take(jdbc, shift.id());
        return !ledger.totals(shift).expectedCash(shift.openingFloat()).isLessThan(amount);
    }

    private List<Long> documents(Refund refund, String which) {
        return jdbc.sql("""
                        SELECT c.id FROM refund_line x JOIN document_issued c ON c.request_id = x.request_id
                         WHERE x.refund_id = :refund AND (%s) ORDER BY c.id
                        """.formatted(which))
                .param("refund", refund.id())
                .query(Long.class)
                .list();
    }
}
