package bg.gishe.acts;

import bg.gishe.people.Person;
import bg.gishe.platform.DateText;
import bg.gishe.platform.Violation;
import bg.gishe.platform.ViolationCode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A death act that an official wants to make (ЗГР, чл. 55–58).
 *
 * @param at null when the hour is not known
 * @param laterActsConfirmed whether the official has seen the acts that tell of the person after that day, and the day is right all the same
 */
public record DeathOrder(
        Person deceased,
        LocalDate day,
        @Nullable LocalTime at,
        String declarant,
        String document,
        boolean laterActsConfirmed) {

    /** A death of somebody of whom no later act tells. */
    public DeathOrder(Person deceased, LocalDate day, @Nullable LocalTime at, String declarant, String document) {
        this(deceased, day, at, declarant, document, false);
    }

    /** Why the act cannot be made. */
    public enum Fault implements ViolationCode {
        DAY_IN_FUTURE("day"),
        DAY_BEFORE_BIRTH("day"),
        ALREADY_DEAD("deceased"),
        /** Acts tell of the person after the day; not refused, but asked. */
        LATER_ACTS("laterActs");

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

    /** The same of the person as the register knows them now. */
    DeathOrder of(Person now) {
        return new DeathOrder(now, day, at, declarant, document, laterActsConfirmed);
    }

    /** What has to be asked: the acts that tell of the person after the day of death, unless the official knows of them. */
    public List<Violation> questions(List<ActNumber> later) {
        return laterActsConfirmed || later.isEmpty()
                ? List.of()
                : List.of(Violation.of(
                        Fault.LATER_ACTS.field(),
                        Fault.LATER_ACTS.key(),
                        later.stream()
                                .map(act -> "№ " + act.digits() + " / " + DateText.write(act.madeOn()) + " г.")
                                .collect(Collectors.joining(", "))));
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
