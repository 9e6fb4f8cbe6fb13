package bg.gishe.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A legal restriction by a court (ЗГР, чл. 24; ЗЛС, чл. 5).
 *
 * @param guardianId the guardian or curator in the register, where known
 */
public record LegalRestriction(
        Kind kind,
        String court,
        String caseNumber,
        LocalDate decidedOn,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable Long guardianId) {

    /** What is restricted. */
    public enum Kind {
        PLENARY_INTERDICTION,
        LIMITED_INTERDICTION,
        PARENTAL_RIGHTS_LOST,
        PARENTAL_RIGHTS_LIMITED
    }
}
