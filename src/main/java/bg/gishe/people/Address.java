package bg.gishe.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A registered address (ЗГР, чл. 89–94).
 *
 * @param settlement settlement with its kind and municipality, or the country for an address abroad
 * @param line street, number, entrance, floor, flat
 * @param until the day from which it no longer holds; null while it holds
 */
public record Address(
        Kind kind,
        @Nullable String settlement,
        String line,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {

    /**
     * The day from which changes of address are certified (Наредба № РД-02-20-6, чл. 24 and 25): a day of the ordinance, whatever this
     * register keeps since when.
     */
    public static final LocalDate CERTIFIED_FROM = LocalDate.of(2000, 1, 1);

    /** Permanent (постоянен) or current (настоящ) address. */
    public enum Kind {
        PERMANENT,
        CURRENT
    }

    /** Whether it held on the day or after it, whenever it began. */
    public boolean wasHeldFrom(LocalDate day) {
        return until == null || until.isAfter(day);
    }

    /** One line as printed. */
    public String text() {
        return settlement == null ? line : settlement + ", " + line;
    }
}
