package bg.gishe.people;

import java.sql.ResultSet;
import java.sql.SQLException;
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

    static RestrictionEntry read(ResultSet row, int index) throws SQLException {
        LegalRestriction restriction = new LegalRestriction(
                LegalRestriction.Kind.valueOf(row.getString("kind")),
                row.getString("court"),
                row.getString("case_number"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getString("guardian"));
        LocalDate entered = row.getObject("entered_on", LocalDate.class);
        LocalDate ended = row.getObject("ended_on", LocalDate.class);
        return new RestrictionEntry(
                row.getLong("id"),
                restriction,
                entered == null ? null : new Entered(row.getString("entered_by"), entered),
                ended == null ? null : new Ended(row.getString("ended_ground"), row.getString("ended_by"), ended),
                row.getBoolean("mistaken"));
    }

    /** Whether it holds now. */
    public boolean isInForce() {
        return restriction.until() == null && !mistaken;
    }
}
