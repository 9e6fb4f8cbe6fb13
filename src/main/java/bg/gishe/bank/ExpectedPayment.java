package bg.gishe.bank;

import bg.gishe.payments.PaymentMethod;
import bg.gishe.platform.Tone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money expected from the bank: a transfer or the state's e-payment.
 *
 * @param basketId the basket of the desk that waits for it, or null
 * @param claim the exemption by which the fee was computed, or null
 * @param dueOn last day of its term; null where there is none
 */
public record ExpectedPayment(
        long id,
        CreditorReference reference,
        @Nullable UUID basketId,
        Purpose purpose,
        PaymentMethod.Route way,
        String payer,
        Money amount,
        PaymentMethod.@Nullable Claim claim,
        @Nullable LocalDate dueOn,
        Instant createdAt,
        String createdBy,
        Outcome outcome) {

    /**
     * What it is for.
     *
     * @param service in words; of a basket, all that was asked for
     * @param copies of the one service; 0 for a basket, whose requests tell it
     */
    public record Purpose(String service, int copies) {}

    /**
     * What came of it.
     *
     * @param paymentId the payment that settled it, or null until then
     * @param note why it was cancelled, or null
     */
    public record Outcome(
            State state, @Nullable Long paymentId, @Nullable String note) {}

    /** How far it is. */
    public State state() {
        return outcome.state();
    }

    /** Whether its term has passed without the money. */
    public boolean isOverdue(LocalDate today) {
        return state().isExpected() && dueOn != null && today.isAfter(dueOn);
    }

    /** How far it is. */
    public enum State {
        EXPECTED,
        SETTLED,
        CANCELLED;

        /** How it looks on screen. */
        public Tone tone() {
            return switch (this) {
                case EXPECTED -> Tone.WAITING;
                case SETTLED -> Tone.GOOD;
                case CANCELLED -> Tone.BAD;
            };
        }

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
