package bg.gishe.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whom a search is for; null means any.
 *
 * @param names words of present or former names in any order and spelling; may be empty when the day of birth is given
 * @param bornFrom first possible day of birth
 * @param bornUntil last possible day of birth
 * @param settlement beginning of the name of a settlement of birth or of a present address
 */
public record PersonQuery(
        String names,
        @Nullable LocalDate bornFrom,
        @Nullable LocalDate bornUntil,
        @Nullable String settlement,
        @Nullable Sex sex,
        @Nullable Boolean alive,
        @Nullable MaritalStatus status) {

    /** People of these names. */
    public static PersonQuery of(String names) {
        return new PersonQuery(names, null, null, null, null, null, null);
    }

    /** The same for these names. */
    public PersonQuery named(String others) {
        return new PersonQuery(others, bornFrom, bornUntil, settlement, sex, alive, status);
    }

    /** The same, born within these days; a day given before stays where none is given now. */
    public PersonQuery born(@Nullable LocalDate from, @Nullable LocalDate until) {
        return new PersonQuery(
                names,
                from == null ? bornFrom : from,
                until == null ? bornUntil : until,
                settlement,
                sex,
                alive,
                status);
    }

    /** Whether names are narrow enough, or one day of birth is. */
    public boolean isEnough() {
        return names.codePoints().filter(Character::isLetter).count() >= 3
                || bornFrom != null && bornFrom.equals(bornUntil);
    }

    /** Whether anything but names is asked for. */
    public boolean hasFilters() {
        return bornFrom != null
                || bornUntil != null
                || settlement != null
                || sex != null
                || alive != null
                || status != null;
    }

    /** Keeps the names out of logs. */
    @Override
    public String toString() {
        return "PersonQuery[…]";
    }
}
