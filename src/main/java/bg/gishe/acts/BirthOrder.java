package bg.gishe.acts;

import bg.gishe.people.Citizenship;
import bg.gishe.people.Egn;
import bg.gishe.people.ParentAge;
import bg.gishe.people.Person;
import bg.gishe.people.PersonNames;
import bg.gishe.people.PresumedFather;
import bg.gishe.people.Sex;
import bg.gishe.platform.Violation;
import bg.gishe.platform.ViolationCode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A birth act that an official wants to make (ЗГР, чл. 42–45).
 *
 * @param egn null when the state has not given one, and the municipality may not
 * @param father null when the parentage from the father is not established
 */
public record BirthOrder(
        LocalDate born,
        LocalTime at,
        Sex sex,
        @Nullable Egn egn,
        PersonNames names,
        Person mother,
        @Nullable Person father,
        String declarant,
        String document,
        BirthStatement stated) {

    /** A birth of which nothing else is stated. */
    public BirthOrder(
            LocalDate born,
            LocalTime at,
            Sex sex,
            @Nullable Egn egn,
            PersonNames names,
            Person mother,
            @Nullable Person father,
            String declarant,
            String document) {
        this(born, at, sex, egn, names, mother, father, declarant, document, BirthStatement.USUAL);
    }

    /** Why the act cannot be made. */
    public enum Fault implements ViolationCode {
        DAY_IN_FUTURE("born"),
        HOUR_IN_FUTURE("at"),
        /** The clocks were put forward over it. */
        HOUR_SKIPPED("at"),
        /** Calendar year and term have ended (ЗГР, чл. 44, ал. 2). */
        COURT_NEEDED("stated.decision"),
        COURT_DAY_IMPOSSIBLE("stated.decided"),
        /** A child of a Bulgarian citizen is one (ЗБГ, чл. 8). */
        CITIZEN_BY_ORIGIN("stated.citizenship"),
        /** A citizen born here has three names (ЗГР, чл. 9, ал. 1). */
        MIDDLE_MISSING("middle"),
        /** The permanent addresses of the parents differ (ЗГР, чл. 90, ал. 2). */
        ADDRESS_NOT_CHOSEN("stated.address"),
        EGN_OF_OTHER_DAY("egn"),
        EGN_OF_OTHER_SEX("egn"),
        EGN_TAKEN("egn"),
        MOTHER_NOT_A_WOMAN("parents.mother"),
        MOTHER_TOO_YOUNG("parents.mother"),
        MOTHER_DEAD_BEFORE("parents.mother"),
        /** The husband is the father until a court says otherwise (СК, чл. 61). */
        FATHER_PRESUMED("parents.father"),
        FATHER_NOT_A_MAN("parents.father"),
        FATHER_TOO_YOUNG("parents.father"),
        FATHER_DEAD_BEFORE("parents.father");

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
            return "acts.birth.fault." + name();
        }
    }

    /** The same with the parents as the register knows them now. */
    BirthOrder of(Person motherNow, @Nullable Person fatherNow) {
        return new BirthOrder(born, at, sex, egn, names, motherNow, fatherNow, declarant, document, stated);
    }

    /** Whether the child is a Bulgarian citizen. */
    public boolean isCitizen() {
        return Citizenship.isBulgarian(stated.citizenship());
    }

    /** What stands against the act by itself; {@link BirthRules} ask the registers too, and whether the number is free is asked when the act is made. */
    public List<Violation> faults(LocalDate today) {
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        add(faults, Fault.DAY_IN_FUTURE, born.isAfter(today));
        add(faults, Fault.EGN_OF_OTHER_DAY, egn != null && !egn.birthDate().equals(born));
        add(faults, Fault.EGN_OF_OTHER_SEX, egn != null && egn.sex() != sex);
        add(faults, Fault.MOTHER_NOT_A_WOMAN, mother.sex() != Sex.FEMALE);
        add(faults, Fault.MOTHER_TOO_YOUNG, ParentAge.isTooYoung(mother.birthDate(), born));
        add(
                faults,
                Fault.MOTHER_DEAD_BEFORE,
                mother.deathDate() != null && mother.deathDate().isBefore(born));
        if (father != null) {
            LocalDate death = father.deathDate();
            add(faults, Fault.FATHER_NOT_A_MAN, father.sex() != Sex.MALE);
            add(faults, Fault.FATHER_TOO_YOUNG, ParentAge.isTooYoung(father.birthDate(), born));
            add(faults, Fault.FATHER_DEAD_BEFORE, death != null && PresumedFather.isDeadTooLong(death, born));
        }
        return ViolationCode.violations(faults);
    }

    private static void add(Set<Fault> faults, Fault fault, boolean holds) {
        if (holds) {
            faults.add(fault);
        }
    }

    /** Keeps the number out of logs and exceptions. */
    @Override
    public String toString() {
        return "BirthOrder[" + born + "]";
    }
}
