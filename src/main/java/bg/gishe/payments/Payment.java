package bg.gishe.payments;

import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A payment for one basket or for one expectation, or a counter-entry to one; never changed afterwards.
 *
 * @param basketId what it is for; null when it was expected for an electronic channel
 * @param amount what was taken; of a counter-entry, what was given back, with a minus
 * @param given cash given, or null for another method
 * @param shiftId the shift whose till it passed through, or null
 * @param reverses the payment that this entry takes back, or null
 * @param expectedId what was expected from the bank, or null
 * @param bankReference how the bank names the transfer, or null
 */
public record Payment(
        long id,
        @Nullable UUID basketId,
        ReceiptNumber receipt,
        String method,
        Money amount,
        @Nullable Money given,
        @Nullable String cardReference,
        @Nullable String exemptionCode,
        @Nullable String exemptionProof,
        Instant paidAt,
        String clerk,
        String clerkName,
        String desk,
        @Nullable Long shiftId,
        @Nullable Long reverses,
        @Nullable Long expectedId,
        @Nullable String bankReference) {

    /** Whether money of this kind passes through a till. */
    public static boolean passesTill(String method) {
        return method.equals("CASH") || method.equals("CARD");
    }

    /** Whether it was paid in cash. */
    public boolean isInCash() {
        return method.equals("CASH");
    }

    /** Whether it was paid by card. */
    public boolean isByCard() {
        return method.equals("CARD");
    }

    /** Whether this entry takes another back. */
    public boolean isReversal() {
        return reverses != null;
    }

    /** What the clerk gives back. */
    public Money change() {
        return given == null ? Money.zero(amount.getCurrencyUnit()) : given.minus(amount);
    }
}
