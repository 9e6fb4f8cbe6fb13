package bg.gishe.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The last marriage of a person, as far as it tells what they were when they died.
 *
 * @param until the day of its end, or null while it lasts
 * @param endedBy by what it ended, or null while it lasts
 * @param spouseDeath when the other died, or null
 */
public record LastMarriage(
        long spouseId,
        @Nullable LocalDate until,
        @Nullable EndedBy endedBy,
        @Nullable DeathMoment spouseDeath) {

    /** By what a marriage ends before the law (СК, чл. 44). */
    public enum EndedBy {
        DIVORCE,
        DEATH,
        /** The act never was one. */
        ANNULMENT
    }

    /**
     * What the person was at the moment of their death, whatever was entered first (ЗГР, чл. 60). Of two who died on one day each was still
     * married unless the hours tell who came first.
     */
    public MaritalStatus statusAt(DeathMoment death) {
        if (endedBy == EndedBy.DEATH) {
            return spouseDeath != null && spouseDeath.isBefore(death) ? MaritalStatus.WIDOWED : MaritalStatus.MARRIED;
        }
        return endedBy == null || until == null || until.isAfter(death.day())
                ? MaritalStatus.MARRIED
                : MaritalStatus.DIVORCED;
    }

    /** Whether the other outlived the person and so is, or was when they died, widowed by this death. */
    public boolean isEndedBy(DeathMoment death) {
        return endedBy == null || (endedBy == EndedBy.DEATH && spouseDeath != null && death.isBefore(spouseDeath));
    }
}
