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
}
