package bg.gishe.acts;

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
 * @param father null when the parentage from the father is not established
 */
public record BirthOrder(
        LocalDate born,
        LocalTime at,
        Sex sex,
        Egn egn,
        PersonNames names,
        Person mother,
        @Nullable Person father,
        String declarant,
        String document) {

    /** Why the act cannot be made. */
    public enum Fault implements ViolationCode {
        DAY_IN_FUTURE("born"),
        EGN_OF_OTHER_DAY("egn"),
        EGN_OF_OTHER_SEX("egn"),
        EGN_TAKEN("egn"),
        MOTHER_NOT_A_WOMAN("parents.mother"),
        MOTHER_TOO_YOUNG("parents.mother"),
        MOTHER_DEAD_BEFORE("parents.mother"),
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
        return new BirthOrder(born, at, sex, egn, names, motherNow, fatherNow, declarant, document);
    }

    /** What stands against the act today; whether the number is free is asked when the act is made. */
    public List<Violation> faults(LocalDate today) {
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        add(faults, Fault.DAY_IN_FUTURE, born.isAfter(today));
        add(faults, Fault.EGN_OF_OTHER_DAY, !egn.birthDate().equals(born));
        add(faults, Fault.EGN_OF_OTHER_SEX, egn.sex() != sex);
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
