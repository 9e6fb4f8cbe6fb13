package bg.gishe.fees;

import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A payment taken at a desk for one basket, never changed afterwards.
 *
 * @param given cash given, or null for another method
 */
public record Payment(
        UUID basketId,
        ReceiptNumber receipt,
        String method,
        Money amount,
        @Nullable Money given,
        @Nullable String cardReference,
        @Nullable String exemptionCode,
        @Nullable String exemptionProof,
        Instant paidAt,
        String clerkName,
        String desk) {

    /** What the clerk gives back. */
    public Money change() {
        return given == null ? Money.zero(amount.getCurrencyUnit()) : given.minus(amount);
    }
}
