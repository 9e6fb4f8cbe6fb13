package bg.gishe.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A restriction with who entered and who ended it.
 *
 * @param entered null when it was in the register before officials entered restrictions
 * @param mistaken whether it was entered by mistake and never was in force
 */
public record RestrictionEntry(
        long id,
        LegalRestriction restriction,
        @Nullable Entered entered,
        @Nullable Ended ended,
        boolean mistaken) {

    /** Who entered it and when. */
    public record Entered(String by, LocalDate on) {}

    /**
     * Who ended it, when and why.
     *
     * @param ground the decision by which it ended, or how it came to be entered by mistake
     */
    public record Ended(String ground, String by, LocalDate on) {}

    /** Whether it holds now. */
    public boolean isInForce() {
        return restriction.until() == null && !mistaken;
    }
}
