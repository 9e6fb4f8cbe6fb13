package bg.gishe.acts;

import bg.gishe.people.MaritalStatus;
import bg.gishe.people.Person;
import bg.gishe.people.PersonNames;
import bg.gishe.platform.DateText;
import bg.gishe.platform.Violation;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An act of civil marriage that an official wants to make (СК, чл. 6–12; ЗГР, чл. 51–53 and 70).
 *
 * @param at null when an act made elsewhere does not say the hour
 * @param regime COMMUNITY, SEPARATION or CONTRACT; null when an act made elsewhere does not say it
 * @param witnesses the two; an act made elsewhere may not name them
 * @param permission the court's permission for someone of sixteen or seventeen years, or null
 * @param origin from what the act is made when not on the day of the wedding here, or null
 * @param confirmed what the official has been asked and says is so
 */
public record MarriageOrder(
        LocalDate day,
        @Nullable LocalTime at,
        Spouse first,
        Spouse second,
        @Nullable String regime,
        List<Witness> witnesses,
        @Nullable String permission,
        @Nullable ActOrigin origin,
        Confirmed confirmed) {

    /**
     * Answers to what is asked and not refused.
     *
     * @param names the names after the marriage are so by custom
     * @param witnesses the witness under full age may be one
     * @param hour an hour that the clocks showed twice was checked
     */
    public record Confirmed(boolean names, boolean witnesses, boolean hour) {

        /** Nothing was asked yet. */
        public static final Confirmed NOTHING = new Confirmed(false, false, false);
    }

    /** The witnesses do not change any more. */
    public MarriageOrder {
        witnesses = List.copyOf(witnesses);
    }

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

        private boolean isNamedByRule(Spouse other) {
            return MarriedName.follows(
                    person.names().family(), other.person.names().family(), person.sex(), familyAfter);
        }
    }

    /** What an obstacle is about. */
    public enum Side {
        FIRST("first", "firstFamily"),
        SECOND("second", "secondFamily"),
        DAY("day", "day"),
        AT("at", "at"),
        PERMISSION("asked.permission", "asked.permission"),
        FIRST_WITNESS("firstWitness", "firstWitness"),
        SECOND_WITNESS("secondWitness", "secondWitness"),
        NAMES("asked.names", "asked.names"),
        WITNESSES("asked.witnesses", "asked.witnesses"),
        HOUR("asked.hour", "asked.hour");

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
        HOUR_IN_FUTURE,
        HOUR_SKIPPED,
        /** The clocks showed the hour twice; not refused, but asked. */
        HOUR_TWICE,
        /** The wedding was on another day: only an act made from a document of it can be made now. */
        NOT_TODAY,
        WITNESS_MISSING,
        /** The same person stands in both places. */
        WITNESS_TWICE,
        WITNESS_IS_SPOUSE,
        /** Not refused, but asked. */
        WITNESS_MINOR,
        /** The family name after the marriage is neither the own one, nor the other's, nor both; not refused, but asked. */
        NAME_NOT_BY_RULE,
        DEAD,
        MARRIED,
        /** A marriage in the register, ended since, lasted on the day or began later. */
        MARRIED_THEN,
        INTERDICTED,
        UNDER_SIXTEEN,
        UNDER_EIGHTEEN,
        PERMISSION_MISSING,
        NOT_MAN_AND_WOMAN,
        CLOSE_RELATIVES,
        /** The present names began on the day or later, so that those after the marriage have no time of their own. */
        NAME_SINCE_LATER
    }

    /** The same of the two as the register knows them now. */
    MarriageOrder of(Spouse one, Spouse other) {
        return new MarriageOrder(day, at, one, other, regime, witnesses, permission, origin, confirmed);
    }

    /**
     * What stands against the act at this moment; what the register of other times has against it is asked when it is made.
     *
     * @param known whether the population register holds this marriage already, so that only its act is wanting
     */
    public List<Violation> faults(ZonedDateTime now, boolean known) {
        Set<Violation> faults = new LinkedHashSet<>();
        LocalDate today = now.toLocalDate();
        EventMoment moment = EventMoment.of(day, at, origin);
        if (moment.isHourToCome(now)) {
            faults.add(Side.AT.violation(Obstacle.HOUR_IN_FUTURE));
        }
        if (moment.isSkipped(now.getZone())) {
            faults.add(Side.AT.violation(Obstacle.HOUR_SKIPPED));
        }
        if (moment.isDayToCome(now)) {
            faults.add(Side.DAY.violation(Obstacle.DAY_IN_FUTURE));
        } else if (origin == null && day.isBefore(today)) {
            faults.add(Side.DAY.violation(Obstacle.NOT_TODAY));
        }
        if (origin != null) {
            faults.addAll(origin.faults(day, today));
        }
        if (!known) {
            personal(Side.FIRST, first, faults);
            personal(Side.SECOND, second, faults);
        }
        age(Side.FIRST, first, faults);
        age(Side.SECOND, second, faults);
        if (first.person().sex() == second.person().sex()) {
            faults.add(Side.SECOND.violation(Obstacle.NOT_MAN_AND_WOMAN));
        }
        witnesses(faults);
        return List.copyOf(faults);
    }

    /** That another act stands for the two already. */
    public Violation isMadeAlready(ActNumber act) {
        return Violation.of(
                Side.FIRST.field,
                "acts.marriage.fault.MADE_ALREADY",
                act.digits() + " / " + DateText.write(act.madeOn()) + " г.");
    }

    /** What is asked: an hour that came twice, names that follow no rule, and witnesses of whom the law says no age; a foreign act says them as it does. */
    public List<Violation> questions(ZoneId zone) {
        Set<Violation> questions = new LinkedHashSet<>();
        if (!confirmed.hour() && EventMoment.of(day, at, origin).isDoubled(zone)) {
            questions.add(Side.HOUR.violation(Obstacle.HOUR_TWICE));
        }
        if (origin != null) {
            return List.copyOf(questions);
        }
        if (!confirmed.names() && !(first.isNamedByRule(second) && second.isNamedByRule(first))) {
            questions.add(Side.NAMES.violation(Obstacle.NAME_NOT_BY_RULE));
        }
        if (!confirmed.witnesses() && witnesses.stream().anyMatch(witness -> witness.isMinorOn(day))) {
            questions.add(Side.WITNESSES.violation(Obstacle.WITNESS_MINOR));
        }
        return List.copyOf(questions);
    }

    /** Two different people, neither of whom marries (СК, чл. 10). */
    private void witnesses(Set<Violation> faults) {
        if (origin == null && witnesses.size() < 2) {
            faults.add((witnesses.isEmpty() ? Side.FIRST_WITNESS : Side.SECOND_WITNESS)
                    .violation(Obstacle.WITNESS_MISSING));
        }
        for (int i = 0; i < witnesses.size(); i++) {
            Witness witness = witnesses.get(i);
            if (witness.is(first.person()) || witness.is(second.person())) {
                faults.add((i == 0 ? Side.FIRST_WITNESS : Side.SECOND_WITNESS).violation(Obstacle.WITNESS_IS_SPOUSE));
            }
        }
        if (witnesses.size() == 2 && witnesses.getFirst().isSameAs(witnesses.getLast())) {
            faults.add(Side.SECOND_WITNESS.violation(Obstacle.WITNESS_TWICE));
        }
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
    }

    private void age(Side side, Spouse spouse, Set<Violation> faults) {
        Person person = spouse.person();
        MarriageAge age = MarriageAge.on(day, person.birthDate());
        if (age == MarriageAge.TOO_YOUNG) {
            faults.add(side.violation(
                    day.isBefore(MarriageAge.NO_MORE_PERMITTED) ? Obstacle.UNDER_SIXTEEN : Obstacle.UNDER_EIGHTEEN));
        } else if (age == MarriageAge.WITH_PERMISSION && permission == null) {
            faults.add(Side.PERMISSION.violation(Obstacle.PERMISSION_MISSING));
        }
    }
}
