package bg.gishe.acts;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When an event happened by the clocks of here; what is asked of the hour holds for births, marriages and deaths alike.
 *
 * @param at null when the hour is not known
 */
public record EventMoment(LocalDate day, @Nullable LocalTime at) {

    /** The moment of an order; an hour abroad is of other clocks, so that it is not judged. */
    static EventMoment of(LocalDate day, @Nullable LocalTime at, @Nullable ActOrigin origin) {
        return new EventMoment(day, origin != null && origin.isForeign() ? null : at);
    }

    boolean isDayToCome(ZonedDateTime now) {
        return day.isAfter(now.toLocalDate());
    }

    /** Whether the hour is still to come on a day that has begun. */
    boolean isHourToCome(ZonedDateTime now) {
        return at != null && !isDayToCome(now) && day.atTime(at).isAfter(now.toLocalDateTime());
    }

    /** Whether no clock showed the hour, because they were put forward. */
    boolean isSkipped(ZoneId zone) {
        return at != null && timesShown(day.atTime(at), zone) == 0;
    }

    /** Whether the clocks showed the hour twice, because they were put back. */
    boolean isDoubled(ZoneId zone) {
        return at != null && timesShown(day.atTime(at), zone) == 2;
    }

    private static int timesShown(LocalDateTime moment, ZoneId zone) {
        return zone.getRules().getValidOffsets(moment).size();
    }
}
