package bg.gishe.acts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A later change noted on an act (отбелязване).
 *
 * @param effectiveOn day from which the noted fact holds, null when it is not known apart
 * @param needsReview an official has to read the note before an extract is made
 */
public record MarginalNote(
        Kind kind,
        LocalDate notedOn,
        @Nullable LocalDate effectiveOn,
        String ground,
        String text,
        @Nullable String official,
        boolean needsReview) {

    /** What the note is about. */
    public enum Kind {
        DIVORCE,
        NAME_CHANGE,
        ADOPTION,
        PARENTAGE,
        DEATH_OF_SPOUSE,
        CORRECTION,
        OTHER;

        /** Whether such a fact is noted on acts of this kind. */
        public boolean isFor(ActKind act) {
            return switch (this) {
                case DIVORCE, DEATH_OF_SPOUSE -> act == ActKind.MARRIAGE;
                case ADOPTION, PARENTAGE -> act == ActKind.BIRTH;
                case NAME_CHANGE -> act != ActKind.DEATH;
                case CORRECTION, OTHER -> true;
            };
        }
    }
}
