package bg.gishe.payments;

import bg.gishe.platform.Actor;
import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A clerk's time at the till: every payment in cash or by card belongs to one.
 *
 * @param openedByItself whether the first payment of the day opened it, without a float
 * @param closing what was counted; null until then
 */
public record Shift(
        long id,
        String clerk,
        String clerkName,
        String desk,
        LocalDate day,
        Instant openedAt,
        boolean openedByItself,
        Money openingFloat,
        State state,
        @Nullable Closing closing) {

    /** How far it is: an ended shift takes no payments any more and waits to be counted. */
    public enum State {
        OPEN,
        ENDED,
        CLOSED
    }

    /**
     * What closed it.
     *
     * @param difference counted less expected
     * @param zReport number of the Z-report
     * @param explanation of the difference, or null when there is none
     */
    public record Closing(
            Money expectedCash,
            Money countedCash,
            Money cardTotal,
            Money difference,
            @Nullable String explanation,
            ReportNumber zReport,
            Instant at,
            String by) {}

    /** Whether it still has to be counted. */
    public boolean isUncounted() {
        return state != State.CLOSED;
    }

    /** Whether this official may correct its opening float: one who answers for all tills, and not its own clerk. */
    public boolean isCorrectableBy(Actor actor) {
        return isUncounted() && TillRights.oversees(actor) && !clerk.equals(actor.username());
    }

    /** Whether this official may see and close it: its clerk, or who answers for all tills. */
    public boolean isOpenTo(Actor actor) {
        return clerk.equals(actor.username()) || TillRights.oversees(actor);
    }
}
