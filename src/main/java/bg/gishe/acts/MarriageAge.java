package bg.gishe.acts;

import bg.gishe.people.FullAge;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;

/**
 * From which age somebody may marry (СК, чл. 6): by their own will at full age; before it with a permission of the court, for marriages until
 * 21.12.2023 only.
 */
public enum MarriageAge {
    /** Nobody can permit it. */
    TOO_YOUNG,
    /** The president of the district court may (ал. 2). */
    WITH_PERMISSION,
    /** Nobody has to (ал. 1). */
    FULL;

    /** Age in years from which the court could permit a marriage. */
    public static final int YOUNGEST = 16;

    /** The first day on which nobody under full age marries any more: СК, чл. 6, ал. 2–4 are repealed from it. */
    public static final LocalDate NO_MORE_PERMITTED = LocalDate.of(2023, 12, 22);

    /**
     * What held from a day on.
     *
     * @param permitted age in years from which the court may permit a marriage
     */
    private record Rule(LocalDate from, int permitted) {}

    private static final List<Rule> RULES =
            List.of(new Rule(LocalDate.MIN, YOUNGEST), new Rule(NO_MORE_PERMITTED, FullAge.YEARS));

    /** What the age of somebody born then means for a marriage on the day. */
    public static MarriageAge on(LocalDate day, LocalDate born) {
        int years = Period.between(born, day).getYears();
        Rule rule = RULES.stream()
                .filter(one -> !one.from().isAfter(day))
                .max(Comparator.comparing(Rule::from))
                .orElseThrow();
        return years < rule.permitted() ? TOO_YOUNG : years < FullAge.YEARS ? WITH_PERMISSION : FULL;
    }
}
