package bg.gishe.acts;

import bg.gishe.people.Motherhood;
import bg.gishe.people.Person;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What clock and registers say of a birth of which an act is to be made.
 *
 * @param now the moment, with the zone whose clocks the hour is of
 * @param presumedFather the husband who is the father before the law, or null
 * @param husbandUnknown whether the mother is married to nobody whom the register knows
 * @param siblings children of the mother in the register
 * @param births days on which the mother bore children by the acts
 * @param alike acts of somebody of the same names born that day
 * @param nameOfOtherSex whether only people of the other sex bear the own name
 * @param daysBetween fewest days between two births of one mother
 */
public record BirthCircumstances(
        ZonedDateTime now,
        @Nullable Person presumedFather,
        boolean husbandUnknown,
        List<Motherhood.Child> siblings,
        List<LocalDate> births,
        List<ActNumber> alike,
        boolean nameOfOtherSex,
        int daysBetween) {

    /** The term for the act, in days after the day of birth (ЗГР, чл. 43). */
    public static final int TERM = 7;

    /** Whether the act can still be made in the term. */
    public boolean isInTerm(LocalDate born) {
        return !now.toLocalDate().isAfter(born.plusDays(TERM));
    }

    /** Whether calendar year and term have both ended, so that a court decides (ЗГР, чл. 44, ал. 2). */
    boolean isForCourt(LocalDate born) {
        return !isInTerm(born) && now.getYear() > born.getYear();
    }
}
