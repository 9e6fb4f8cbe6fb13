package bg.gishe.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Someone related to a person.
 *
 * @param since day of the marriage or of the child's filiation, where known
 * @param adoptedSimply whether the parentage is by simple adoption, beside the parents of origin; a full adoption is like birth (СК, чл. 101)
 * @param until day on which the relation ended; null while it lasts
 */
public record Relative(
        Kind kind,
        long personId,
        PersonalNumber number,
        PersonNames names,
        Sex sex,
        LocalDate birthDate,
        @Nullable LocalDate deathDate,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        boolean adoptedSimply) {

    /** How the relative stands to the person. */
    public enum Kind {
        SPOUSE,
        FORMER_SPOUSE,
        MOTHER,
        FATHER,
        CHILD
    }

    /** What one calls the relative, with the sex of theirs. */
    public enum Word {
        SPOUSE,
        /** The marriage lasted until the person's death. */
        SURVIVING_SPOUSE,
        /** The marriage lasted until the relative's death. */
        LATE_SPOUSE,
        /** A court ended the marriage. */
        FORMER_SPOUSE,
        MOTHER,
        FATHER,
        CHILD
    }

    /**
     * The word that fits.
     *
     * @param death day of the death of the person whose relative it is; null while they live
     */
    public Word word(@Nullable LocalDate death) {
        return switch (kind) {
            case SPOUSE -> deathDate == null ? Word.SPOUSE : Word.LATE_SPOUSE;
            case FORMER_SPOUSE ->
                isEndedBy(deathDate) ? Word.LATE_SPOUSE : isEndedBy(death) ? Word.SURVIVING_SPOUSE : Word.FORMER_SPOUSE;
            case MOTHER -> Word.MOTHER;
            case FATHER -> Word.FATHER;
            case CHILD -> Word.CHILD;
        };
    }

    /** Whether the marriage ended by a death on the day; one of a single day is kept as if it had lasted to the next. */
    private boolean isEndedBy(@Nullable LocalDate death) {
        return until != null
                && death != null
                && (death.equals(until) || since != null && until.equals(since.plusDays(1)) && death.equals(since));
    }
}
