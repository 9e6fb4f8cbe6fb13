package bg.gishe.acts;

import bg.gishe.people.FullAge;
import java.time.LocalDate;
import java.time.Period;

/** From which age somebody may marry (СК, чл. 6): by their own will at full age, before it with a permission of the court. */
public enum MarriageAge {
    /** Nobody can permit it. */
    TOO_YOUNG,
    /** The president of the district court may (ал. 2). */
    WITH_PERMISSION,
    /** Nobody has to (ал. 1). */
    FULL;

    /** Age in years from which the court may permit a marriage. */
    public static final int YOUNGEST = 16;

    /** What the age of somebody born then means for a marriage on the day. */
    public static MarriageAge on(LocalDate day, LocalDate born) {
        int years = Period.between(born, day).getYears();
        return years < YOUNGEST ? TOO_YOUNG : years < FullAge.YEARS ? WITH_PERMISSION : FULL;
    }
}
