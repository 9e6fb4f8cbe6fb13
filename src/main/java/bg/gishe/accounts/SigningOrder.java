package bg.gishe.accounts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A written order by which the mayor entrusts an official with civil status (ЗГР, чл. 35).
 *
 * @param title the office that it entrusts, as documents print it
 * @param since the first day on which it holds
 * @param lastDay the last day on which it holds; null while no end is set
 * @param enteredBy names of the administrator who entered it
 */
public record SigningOrder(
        long id,
        String username,
        String number,
        LocalDate orderedOn,
        String title,
        LocalDate since,
        @Nullable LocalDate lastDay,
        String enteredBy) {

    /** Whether it holds on the day. */
    public boolean holdsOn(LocalDate day) {
        return !since.isAfter(day) && (lastDay == null || !lastDay.isBefore(day));
    }

    /** Whether its end can still be set. */
    public boolean canEndOn(LocalDate day) {
        return lastDay == null || lastDay.isAfter(day);
    }
}
