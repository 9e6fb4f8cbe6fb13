package bg.gishe.requests;

import bg.gishe.people.Family;
import bg.gishe.people.FullAge;
import bg.gishe.people.LegalRestriction;
import bg.gishe.people.LimitedCapacity;
import bg.gishe.people.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the register says of somebody who takes part in a request.
 *
 * @param restrictions legal restrictions of all times
 */
public record Standing(Person person, Family family, List<LegalRestriction> restrictions) {

    /** The restriction of the kind that is in force on the day. */
    Optional<LegalRestriction> restricted(LegalRestriction.Kind kind, LocalDate day) {
        return restrictions.stream()
                .filter(one -> one.kind() == kind && isInForce(one, day))
                .findFirst();
    }

    /** The interdiction in force on the day, of either kind. */
    Optional<LegalRestriction> interdiction(LocalDate day) {
        return restricted(LegalRestriction.Kind.PLENARY_INTERDICTION, day)
                .or(() -> restricted(LegalRestriction.Kind.LIMITED_INTERDICTION, day));
    }

    /** Whether the person is between full incapacity and full age on the day (ЗЛС, чл. 4). */
    boolean isFrom14To17(LocalDate day) {
        int age = person.ageOn(day);
        return age >= LimitedCapacity.FROM_YEARS && age < FullAge.YEARS;
    }

    /** From which day a restriction works; the decision's where the register has no other. */
    static LocalDate beginning(LegalRestriction one) {
        return Objects.requireNonNullElse(one.since(), one.decidedOn());
    }

    private static boolean isInForce(LegalRestriction one, LocalDate day) {
        return !beginning(one).isAfter(day)
                && (one.until() == null || one.until().isAfter(day));
    }
}
