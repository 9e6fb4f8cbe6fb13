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
 * @param exemption by which the fee was computed, or null
 * @param reverses the payment that this entry takes back, or null
 * @param expectedId what was expected from the bank, or null
 */
public record Payment(
        long id,
        ReceiptNumber receipt,
        @Nullable UUID basketId,
        Money amount,
        Tender tender,
        PaymentMethod.@Nullable Claim exemption,
        Taken taken,
        @Nullable Long reverses,
        @Nullable Long expectedId) {

    /**
     * What was paid with, and what proves it.
     *
     * @param given cash given, or null for another method
     * @param cardReference number of the terminal's slip, or null
     * @param bankReference how the bank names the transfer, or null
     */
    public record Tender(
            PaymentMethod.Kind method,
            @Nullable Money given,
            @Nullable String cardReference,
            @Nullable String bankReference) {

        static Tender of(PaymentMethod.AtDesk method) {
            return new Tender(
                    method.kind(),
                    method instanceof PaymentMethod.Cash(Money given) ? given : null,
                    method instanceof PaymentMethod.Card(String reference) ? reference : null,
                    null);
        }
    }

    /**
     * Who took the money, when and at which desk.
     *
     * @param clerk user name of the official
     * @param shiftId the shift whose till it passed through, or null
     */
    public record Taken(
            Instant at,
            String clerk,
            String clerkName,
            String desk,
            @Nullable Long shiftId) {}

    /** How it was paid. */
    public PaymentMethod.Kind method() {
        return tender.method();
    }

    /** Whether this entry takes another back. */
    public boolean isReversal() {
        return reverses != null;
    }

    /** What the clerk gives back. */
    public Money change() {
        return tender.given() == null
                ? Money.zero(amount.getCurrencyUnit())
                : tender.given().minus(amount);
    }
}
