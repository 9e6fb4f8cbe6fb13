package bg.gishe.people;

import bg.gishe.platform.Violation;
import bg.gishe.platform.ViolationCode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A legal restriction that an official wants to enter by a court's decision (ЗЛС, чл. 5; СК, чл. 131–132).
 *
 * @param since day on which the decision entered into force
 * @param guardian the guardian or curator in the population register, or null
 * @param guardianName the guardian or curator who is not there, or null
 */
public record RestrictionOrder(
        LegalRestriction.Kind kind,
        String court,
        String caseNumber,
        LocalDate decidedOn,
        LocalDate since,
        @Nullable Person guardian,
        @Nullable String guardianName) {

    /** Why the restriction cannot be entered. */
    public enum Fault implements ViolationCode {
        DECIDED_IN_FUTURE("decidedOn"),
        DECIDED_BEFORE_BIRTH("decidedOn"),
        SINCE_IN_FUTURE("since"),
        SINCE_BEFORE_DECISION("since"),
        SINCE_AFTER_DEATH("since"),
        IN_FORCE("kind"),
        OTHER_INTERDICTION("kind"),
        ENDED_LATER("since"),
        GUARDIAN_NOT_EXPECTED("guardian"),
        GUARDIAN_IS_PERSON("guardian"),
        GUARDIAN_DEAD("guardian");

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
            return "people.restrictions.fault." + name();
        }
    }

    /** What stands against it today for the person, of whom these restrictions of all times are known. */
    public List<Violation> faults(Person person, List<LegalRestriction> known, LocalDate today) {
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        LocalDate death = person.deathDate();
        add(faults, Fault.DECIDED_IN_FUTURE, decidedOn.isAfter(today));
        add(faults, Fault.DECIDED_BEFORE_BIRTH, decidedOn.isBefore(person.birthDate()));
        add(faults, Fault.SINCE_IN_FUTURE, since.isAfter(today));
        add(faults, Fault.SINCE_BEFORE_DECISION, since.isBefore(decidedOn));
        add(faults, Fault.SINCE_AFTER_DEATH, death != null && since.isAfter(death));
        for (LegalRestriction one : known) {
            add(faults, Fault.IN_FORCE, one.kind() == kind && one.until() == null);
            add(
                    faults,
                    Fault.ENDED_LATER,
                    one.kind() == kind && one.until() != null && one.until().isAfter(since));
            add(
                    faults,
                    Fault.OTHER_INTERDICTION,
                    one.kind() != kind && one.until() == null && one.kind().isInterdiction() && kind.isInterdiction());
        }
        add(faults, Fault.GUARDIAN_NOT_EXPECTED, !kind.isInterdiction() && (guardian != null || guardianName != null));
        add(faults, Fault.GUARDIAN_IS_PERSON, guardian != null && guardian.id() == person.id());
        add(faults, Fault.GUARDIAN_DEAD, guardian != null && !guardian.isAlive());
        return ViolationCode.violations(faults);
    }

    private static void add(Set<Fault> faults, Fault fault, boolean holds) {
        if (holds) {
            faults.add(fault);
        }
    }
}
