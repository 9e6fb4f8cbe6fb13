package bg.gishe.people;

import java.time.LocalDate;

/** From which age somebody is believed to have a child; younger is taken for a slip of the pen, on a screen and in a file alike. */
public final class ParentAge {

    /** In years. */
    public static final int YOUNGEST = 12;

    private ParentAge() {}

    /** Whether the parent was too young on the child's day of birth, or not born yet. */
    public static boolean isTooYoung(LocalDate parentBorn, LocalDate childBorn) {
        return parentBorn.plusYears(YOUNGEST).isAfter(childBorn);
    }
}
