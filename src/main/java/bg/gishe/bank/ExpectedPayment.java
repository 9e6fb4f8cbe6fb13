package bg.gishe.bank;

import bg.gishe.payments.PaymentMethod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money expected from the bank: a transfer or the state's e-payment.
 *
 * @param serviceCode the one service of an electronic channel, or null for a basket of the desk
 * @param service what it is for, in words
 * @param basketId the basket of the desk that waits for it, or null
 * @param dueOn last day of its term; null where there is none
 * @param claim the exemption by which the fee was computed, or null
 * @param paymentId the payment that settled it, or null until then
 * @param note why it was cancelled, or null
 */
public record ExpectedPayment(
        long id,
        CreditorReference reference,
        PaymentMethod.Route way,
        String channel,
        @Nullable String serviceCode,
        String service,
        int copies,
        String payer,
        Money amount,
        State state,
        Instant createdAt,
        String createdBy,
        @Nullable Long paymentId,
        @Nullable String note,
        @Nullable UUID basketId,
        @Nullable LocalDate dueOn,
        PaymentMethod.@Nullable Claim claim) {

    /** Whether its term has passed without the money. */
    public boolean isOverdue(LocalDate today) {
        return state == State.EXPECTED && dueOn != null && today.isAfter(dueOn);
    }

    /** How far it is. */
    public enum State {
        EXPECTED,
        SETTLED,
        CANCELLED;

        /** Whether its money has not come yet. */
        public boolean isExpected() {
            return this == EXPECTED;
        }

        /** Whether its money has come. */
        public boolean isSettled() {
            return this == SETTLED;
        }

        /** Whether nobody waits for it any more. */
        public boolean isCancelled() {
            return this == CANCELLED;
        }
    }
}
