package bg.gishe.people;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When somebody died.
 *
 * @param at null when the hour is not known
 */
public record DeathMoment(LocalDate day, @Nullable LocalTime at) {

    /** Whether it is known to be before the other; of two on one day only the hours tell. */
    public boolean isBefore(DeathMoment other) {
        return day.isBefore(other.day)
                || (day.equals(other.day) && at != null && other.at != null && at.isBefore(other.at));
    }
}
