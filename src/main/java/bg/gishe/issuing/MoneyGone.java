package bg.gishe.issuing;

import bg.gishe.bank.PaymentCancelled;
import bg.gishe.payments.RefundApproved;
import bg.gishe.payments.RefundForthcoming;
import bg.gishe.requests.RequestRegister;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What follows for requests and documents when money is given back or comes no more. It is heard in the transaction that decides it, so
 * that either both are done or neither.
 */
@Component
class MoneyGone {

    private final DeferredPayment deferredPayment;
    private final Issuance issuance;
    private final RequestRegister register;

    MoneyGone(DeferredPayment deferredPayment, Issuance issuance, RequestRegister register) {
        this.deferredPayment = deferredPayment;
        this.issuance = issuance;
        this.register = register;
    }

    /** The requests that waited for the money end. */
    @EventListener
    void on(PaymentCancelled cancelled) {
        if (cancelled.basketId() != null) {
            deferredPayment.giveUp(cancelled.basketId(), cancelled.why(), cancelled.by());
        }
    }

    /** What is to be annulled is made first. */
    @EventListener
    void on(RefundForthcoming refund) {
        refund.inTheMaking().forEach(issuance::finish);
    }

    /** Requests that wait end, and the documents hold no longer. */
    @EventListener
    void on(RefundApproved refund) {
        deferredPayment.end(
                refund.requests().stream()
                        .flatMap(request -> register.find(request).stream())
                        .toList(),
                refund.reason(),
                refund.by());
        refund.annulled().forEach(document -> issuance.annul(document, refund.reason(), refund.by()));
    }
}
