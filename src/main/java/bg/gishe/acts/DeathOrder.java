package bg.gishe.acts;

import bg.gishe.people.Person;
import bg.gishe.platform.Violation;
import bg.gishe.platform.ViolationCode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
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
    public enum Fault implements ViolationCode {
        DAY_IN_FUTURE("day"),
        DAY_BEFORE_BIRTH("day"),
        ALREADY_DEAD("deceased");

        private final String field;

        Fault(String field) {
            this.field = field;
        }

        @Override
        public String field() {
            return field;
        }

        @Override
        public String key() {
            return "acts.death.fault." + name();
        }
    }

    /** What stands against the act today. */
    public List<Violation> faults(LocalDate today) {
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
        return ViolationCode.violations(faults);
    }
}
