package bg.gishe.acts;

import bg.gishe.people.MaritalStatus;
import bg.gishe.people.Person;
import bg.gishe.people.PersonNames;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An act of civil marriage that an official wants to make (СК, чл. 6–9; ЗГР, чл. 47–54).
 *
 * @param regime COMMUNITY, SEPARATION or CONTRACT
 * @param permission the court's permission for someone of sixteen or seventeen years, or null
 */
public record MarriageOrder(
        LocalDate day,
        LocalTime at,
        Spouse first,
        Spouse second,
        String regime,
        String firstWitness,
        String secondWitness,
        @Nullable String permission) {

    /**
     * One of the two.
     *
     * @param familyAfter family name after the marriage
     * @param interdicted whether the person stands under plenary interdiction
     */
    public record Spouse(Person person, String familyAfter, boolean interdicted) {

        /** The names after the marriage. */
        PersonNames namesAfter() {
            return new PersonNames(person.names().given(), person.names().middle(), familyAfter);
        }
    }

    /** What a fault is about. */
    public enum Side {
        FIRST,
        SECOND,
        DAY,
        PERMISSION
    }

    /** Why the act cannot be made. */
    public enum Obstacle {
        DAY_IN_FUTURE,
        DEAD,
        MARRIED,
        /** A marriage in the register, ended since, lasted on the day or began later. */
        MARRIED_THEN,
        INTERDICTED,
        UNDER_SIXTEEN,
        PERMISSION_MISSING,
        NOT_MAN_AND_WOMAN,
        CLOSE_RELATIVES,
        /** The present names began on the day or later, so that those after the marriage have no time of their own. */
        NAME_SINCE_LATER
    }

    /** An obstacle and whom it is about. */
    public record Fault(Side side, Obstacle obstacle) {}

    /** The same of the two as the register knows them now. */
    MarriageOrder of(Spouse one, Spouse other) {
        return new MarriageOrder(day, at, one, other, regime, firstWitness, secondWitness, permission);
    }

    /** What stands against the act today; what the register of other times has against it is asked when it is made. */
    public Set<Fault> faults(LocalDate today) {
        Set<Fault> faults = new LinkedHashSet<>();
        if (day.isAfter(today)) {
            faults.add(new Fault(Side.DAY, Obstacle.DAY_IN_FUTURE));
        }
        personal(Side.FIRST, first, faults);
        personal(Side.SECOND, second, faults);
        if (first.person().sex() == second.person().sex()) {
            faults.add(new Fault(Side.SECOND, Obstacle.NOT_MAN_AND_WOMAN));
        }
        return faults;
    }

    private void personal(Side side, Spouse spouse, Set<Fault> faults) {
        Person person = spouse.person();
        if (!person.isAlive()) {
            faults.add(new Fault(side, Obstacle.DEAD));
        }
        if (person.maritalStatus() == MaritalStatus.MARRIED) {
            faults.add(new Fault(side, Obstacle.MARRIED));
        }
        if (spouse.interdicted()) {
            faults.add(new Fault(side, Obstacle.INTERDICTED));
        }
        MarriageAge age = MarriageAge.on(day, person.birthDate());
        if (age == MarriageAge.TOO_YOUNG) {
            faults.add(new Fault(side, Obstacle.UNDER_SIXTEEN));
        } else if (age == MarriageAge.WITH_PERMISSION && permission == null) {
            faults.add(new Fault(Side.PERMISSION, Obstacle.PERMISSION_MISSING));
        }
    }
}
