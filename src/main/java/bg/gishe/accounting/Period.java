package bg.gishe.accounting;

import java.time.LocalDate;

/** Days from the first to the last, both counted. */
public record Period(LocalDate from, LocalDate to) {

    /** The longest that a report covers: a year and a bit. */
    public static final int LONGEST_DAYS = 400;

    public Period {
        if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_DAYS))) {
            throw new IllegalArgumentException(from + " – " + to);
        }
    }

    /** One day. */
    public static Period of(LocalDate day) {
        return new Period(day, day);
    }
}
