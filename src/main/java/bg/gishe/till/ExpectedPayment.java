package bg.gishe.till;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money expected from the bank: a transfer or the state's e-payment.
 *
 * @param method TRANSFER or EPAYMENT
 * @param paymentId the payment that settled it, or null until then
 * @param note why it was cancelled, or null
 */
public record ExpectedPayment(
        long id,
        CreditorReference reference,
        String method,
        String channel,
        String serviceCode,
        String service,
        int copies,
        String payer,
        Money amount,
        State state,
        Instant createdAt,
        String createdBy,
        @Nullable Long paymentId,
        @Nullable String note) {

    /** How far it is. */
    public enum State {
        EXPECTED,
        SETTLED,
        CANCELLED
    }
}
