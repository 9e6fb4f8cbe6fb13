package bg.gishe.payments;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A request to give money of a payment back, for all of its documents or for some, decided by somebody else than who made it.
 *
 * @param receipt of the payment
 * @param cardReference number of the slip or transfer by which the money went back, or null
 * @param amount what is to be given back
 * @param services what for
 * @param reversal receipt of the counter-entry, or null until approved
 * @param reversalId key of the counter-entry, or null until approved
 */
public record Refund(
        long id,
        long paymentId,
        String receipt,
        Money amount,
        String services,
        String method,
        Fate fate,
        String reason,
        @Nullable String cardReference,
        State state,
        String requestedBy,
        String requestedByName,
        String requestedDesk,
        Instant requestedAt,
        @Nullable String decidedByName,
        @Nullable String note,
        @Nullable Long reversalId,
        @Nullable String reversal) {

    /** What becomes of the documents that were paid for. */
    public enum Fate {
        ANNUL,
        KEEP
    }

    /** How far it is. */
    public enum State {
        REQUESTED,
        APPROVED,
        DECLINED;

        /** Whether nobody has decided yet. */
        public boolean isRequested() {
            return this == REQUESTED;
        }
    }

    /** Whether the money goes back by a slip of the terminal or a transfer, whose number the second person enters. */
    public boolean needsReference() {
        return !method.equals("CASH");
    }

    /** Whether it was paid by card. */
    public boolean isByCard() {
        return method.equals("CARD");
    }

    /** Whether this official may decide it. */
    public boolean isDecidableBy(bg.gishe.platform.Actor actor) {
        return state == State.REQUESTED && TillRights.oversees(actor) && !requestedBy.equals(actor.username());
    }
}
