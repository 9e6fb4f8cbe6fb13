package bg.gishe.acts;

import bg.gishe.people.MaritalStatus;
import bg.gishe.people.Person;
import bg.gishe.people.PersonNames;
import bg.gishe.platform.Violation;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
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

    /** What an obstacle is about. */
    public enum Side {
        FIRST("first", "firstFamily"),
        SECOND("second", "secondFamily"),
        DAY("day", "day"),
        PERMISSION("permission", "permission");

        private final String field;
        private final String fieldOfName;

        Side(String field, String fieldOfName) {
            this.field = field;
            this.fieldOfName = fieldOfName;
        }

        /** The obstacle on this side. */
        public Violation violation(Obstacle obstacle) {
            return Violation.of(
                    obstacle == Obstacle.NAME_SINCE_LATER ? fieldOfName : field, "acts.marriage.fault." + obstacle);
        }
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

    /** The same of the two as the register knows them now. */
    MarriageOrder of(Spouse one, Spouse other) {
        return new MarriageOrder(day, at, one, other, regime, firstWitness, secondWitness, permission);
    }

    /** What stands against the act today; what the register of other times has against it is asked when it is made. */
    public List<Violation> faults(LocalDate today) {
        Set<Violation> faults = new LinkedHashSet<>();
        if (day.isAfter(today)) {
            faults.add(Side.DAY.violation(Obstacle.DAY_IN_FUTURE));
        }
        personal(Side.FIRST, first, faults);
        personal(Side.SECOND, second, faults);
        if (first.person().sex() == second.person().sex()) {
            faults.add(Side.SECOND.violation(Obstacle.NOT_MAN_AND_WOMAN));
        }
        return List.copyOf(faults);
    }

    private void personal(Side side, Spouse spouse, Set<Violation> faults) {
        Person person = spouse.person();
        if (!person.isAlive()) {
            faults.add(side.violation(Obstacle.DEAD));
        }
        if (person.maritalStatus() == MaritalStatus.MARRIED) {
            faults.add(side.violation(Obstacle.MARRIED));
        }
        if (spouse.interdicted()) {
            faults.add(side.violation(Obstacle.INTERDICTED));
        }
        MarriageAge age = MarriageAge.on(day, person.birthDate());
        if (age == MarriageAge.TOO_YOUNG) {
            faults.add(side.violation(Obstacle.UNDER_SIXTEEN));
        } else if (age == MarriageAge.WITH_PERMISSION && permission == null) {
            faults.add(Side.PERMISSION.violation(Obstacle.PERMISSION_MISSING));
        }
    }
}
