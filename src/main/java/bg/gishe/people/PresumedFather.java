package bg.gishe.people;

import java.time.LocalDate;

/**
 * Until when a child may be born to a marriage that has ended, by the death of the husband too: the presumption that he is the father lasts
 * so many days (СК, чл. 61, ал. 1). One number for forms, files and queries.
 */
public final class PresumedFather {

    /** In days from the end of the marriage. */
    public static final int DAYS = 300;

    private PresumedFather() {}

    /** Whether a man who died that day cannot be the father by presumption, because the child was born too late. */
    public static boolean isDeadTooLong(LocalDate died, LocalDate childBorn) {
        return died.plusDays(DAYS).isBefore(childBorn);
    }
}
