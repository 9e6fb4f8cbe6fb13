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

    /** Permanent (постоянен) or current (настоящ) address. */
    public enum Kind {
        PERMANENT,
        CURRENT
    }

    /** One line as printed. */
    public String text() {
        return settlement == null ? line : settlement + ", " + line;
    }
}
