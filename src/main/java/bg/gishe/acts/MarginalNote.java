package bg.gishe.acts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A later change noted on an act (отбелязване).
 *
 * @param needsReview an official has to read the note before an extract is made
 */
public record MarginalNote(
        Kind kind, LocalDate notedOn, String ground, String text, @Nullable String official, boolean needsReview) {

    /** What the note is about. */
    public enum Kind {
        DIVORCE,
        NAME_CHANGE,
        ADOPTION,
        PARENTAGE,
        DEATH_OF_SPOUSE,
        CORRECTION,
        OTHER
    }
}
