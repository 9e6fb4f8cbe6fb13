package bg.gishe.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order by which a person's data are restricted: their address is shown nowhere at the desks, and the back office judges each request.
 *
 * @param orderNumber number of the order
 * @param orderedOn day of the order, from which it holds
 * @param ground why it was given
 * @param until the last day on which it holds, where it names one
 * @param ended who ended it before that, or null
 */
public record DataRestriction(
        long id,
        String orderNumber,
        LocalDate orderedOn,
        String ground,
        @Nullable LocalDate until,
        RestrictionEntry.Entered entered,
        RestrictionEntry.@Nullable Ended ended) {

    /** Whether it holds on the day. */
    public boolean isInForce(LocalDate day) {
        return ended == null && !orderedOn.isAfter(day) && (until == null || !day.isAfter(until));
    }
}
