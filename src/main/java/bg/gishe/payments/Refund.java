package bg.gishe.payments;

import bg.gishe.platform.Actor;
import bg.gishe.platform.Tone;
import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A request to give money of a payment back, for all of its documents or for some, decided by somebody else than who made it.
 *
 * @param receipt of the payment
 * @param amount what is to be given back
 * @param services what for
 * @param reference number of the slip or transfer by which the money goes back, or null
 * @param decision what the second person said, or null until then
 * @param reversal the counter-entry, or null until approved
 */
public record Refund(
        long id,
        long paymentId,
        ReceiptNumber receipt,
        PaymentMethod.Kind method,
        Money amount,
        String services,
        Asked asked,
        State state,
        @Nullable String reference,
        @Nullable Decision decision,
        @Nullable Reversal reversal) {

    /**
     * What was asked for, why, and by whom at which desk.
     *
     * @param by user name of the clerk
     */
    public record Asked(Fate fate, String reason, String by, String byName, String desk, Instant at) {}

    /**
     * Who decided.
     *
     * @param note why it was declined, or null
     */
    public record Decision(String byName, @Nullable String note) {}

    /** The counter-entry by which the money went back. */
    public record Reversal(long paymentId, ReceiptNumber receipt) {}

    /** What becomes of the documents that were paid for. */
    public enum Fate {
        ANNUL,
        KEEP;

        /** Whether they hold no longer once the money is given back. */
        public boolean isAnnul() {
            return this == ANNUL;
        }
    }

    /** How far it is. */
    public enum State {
        REQUESTED,
        APPROVED,
        DECLINED;

        /** How it looks on screen. */
        public Tone tone() {
            return switch (this) {
                case REQUESTED -> Tone.WAITING;
                case APPROVED -> Tone.GOOD;
                case DECLINED -> Tone.BAD;
            };
        }

        /** Whether nobody has decided yet. */
        public boolean isRequested() {
            return this == REQUESTED;
        }
    }

    /** Whether the money goes back by a slip of the terminal or a transfer, whose number the second person enters. */
    public boolean needsReference() {
        return !method.isCash();
    }

    /** Whether this official made it. */
    public boolean isAskedBy(Actor actor) {
        return asked.by().equals(actor.username());
    }

    /** Whether this official may decide it. */
    public boolean isDecidableBy(Actor actor) {
        return state.isRequested() && TillRights.oversees(actor) && !isAskedBy(actor);
    }
}
