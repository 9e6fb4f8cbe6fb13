package bg.gishe.acts;

import bg.gishe.people.Person;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A death act that an official wants to make (ЗГР, чл. 55–58).
 *
 * @param at null when the hour is not known
 */
public record DeathOrder(
        Person deceased, LocalDate day, @Nullable LocalTime at, String declarant, String document) {

    /** Why the act cannot be made. */
    public enum Fault {
        DAY_IN_FUTURE,
        DAY_BEFORE_BIRTH,
        ALREADY_DEAD
    }

    /** What stands against the act today. */
    public Set<Fault> faults(LocalDate today) {
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        if (day.isAfter(today)) {
            faults.add(Fault.DAY_IN_FUTURE);
        }
        if (day.isBefore(deceased.birthDate())) {
            faults.add(Fault.DAY_BEFORE_BIRTH);
        }
        if (!deceased.isAlive()) {
            faults.add(Fault.ALREADY_DEAD);
        }
        return faults;
    }
}
