package bg.gishe.acts;

import bg.gishe.people.Person;
import bg.gishe.platform.DateText;
import bg.gishe.platform.Violation;
import bg.gishe.platform.ViolationCode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A death act that an official wants to make (ЗГР, чл. 55–58).
 *
 * @param at null when the hour is not known
 * @param laterActsConfirmed whether the official has seen the acts that tell of the person after that day, and the day is right all the same
 * @param lateGround why the act is made after the term, or null
 * @param origin from what the act is made when not on a notice of death, or null
 * @param hourConfirmed whether the official has checked an hour that the clocks showed twice
 */
public record DeathOrder(
        Person deceased,
        LocalDate day,
        @Nullable LocalTime at,
        String declarant,
        String document,
        boolean laterActsConfirmed,
        @Nullable String lateGround,
        @Nullable ActOrigin origin,
        boolean hourConfirmed) {

    /** Within so many hours of the death the act is made (ЗГР, чл. 54). */
    public static final int TERM_HOURS = 48;

    /** A death at an hour that the clocks showed once. */
    public DeathOrder(
            Person deceased,
            LocalDate day,
            @Nullable LocalTime at,
            String declarant,
            String document,
            boolean laterActsConfirmed,
            @Nullable String lateGround,
            @Nullable ActOrigin origin) {
        this(deceased, day, at, declarant, document, laterActsConfirmed, lateGround, origin, false);
    }

    /** A death of somebody of whom no later act tells; the document says, too, why the act is made late, if it is. */
    public DeathOrder(Person deceased, LocalDate day, @Nullable LocalTime at, String declarant, String document) {
        this(deceased, day, at, declarant, document, false, document, null);
    }

    /** Why the act cannot be made. */
    public enum Fault implements ViolationCode {
        DAY_IN_FUTURE("day"),
        DAY_BEFORE_BIRTH("day"),
        HOUR_IN_FUTURE("at"),
        HOUR_SKIPPED("at"),
        /** The clocks showed the hour twice; not refused, but asked. */
        HOUR_TWICE("hour"),
        ALREADY_DEAD("deceased"),
        /** Acts tell of the person after the day; not refused, but asked. */
        LATER_ACTS("laterActs"),
        /** The term has passed; not refused, but the ground is asked. */
        LATE("lateGround");

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
        return new DeathOrder(now, day, at, declarant, document, laterActsConfirmed, lateGround, origin, hourConfirmed);
    }

    /**
     * What has to be asked: the acts that tell of the person after the day of death, unless the official knows of them; and why the term of 48
     * hours has passed (ЗГР, чл. 54–55), unless the act is made of another document than a notice of death.
     */
    public List<Violation> questions(List<ActNumber> later, ZonedDateTime now) {
        List<Violation> questions = new ArrayList<>();
        if (!laterActsConfirmed && !later.isEmpty()) {
            questions.add(Violation.of(
                    Fault.LATER_ACTS.field(),
                    Fault.LATER_ACTS.key(),
                    later.stream()
                            .map(act -> "№ " + act.digits() + " / " + DateText.write(act.madeOn()) + " г.")
                            .collect(Collectors.joining(", "))));
        }
        if (origin == null
                && lateGround == null
                && !day.isBefore(deceased.birthDate())
                && isLate(now.toLocalDateTime())) {
            questions.add(Fault.LATE.violation());
        }
        if (!hourConfirmed && EventMoment.of(day, at, origin).isDoubled(now.getZone())) {
            questions.add(Fault.HOUR_TWICE.violation());
        }
        return questions;
    }

    /** Whether the term has passed; where the hour is not known, counted from the end of the day. */
    private boolean isLate(LocalDateTime now) {
        LocalDateTime moment = at == null ? day.plusDays(1).atStartOfDay() : day.atTime(at);
        return moment.plusHours(TERM_HOURS).isBefore(now);
    }

    /** Whether the population register knows of the death and only its act, made from another document, is wanting. */
    boolean isKnown() {
        return origin != null && day.equals(deceased.deathDate());
    }

    /** What stands against the act at this moment. */
    public List<Violation> faults(ZonedDateTime now) {
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        EventMoment moment = EventMoment.of(day, at, origin);
        if (moment.isDayToCome(now)) {
            faults.add(Fault.DAY_IN_FUTURE);
        }
        if (moment.isHourToCome(now)) {
            faults.add(Fault.HOUR_IN_FUTURE);
        }
        if (moment.isSkipped(now.getZone())) {
            faults.add(Fault.HOUR_SKIPPED);
        }
        if (day.isBefore(deceased.birthDate())) {
            faults.add(Fault.DAY_BEFORE_BIRTH);
        }
        if (!deceased.isAlive() && !isKnown()) {
            faults.add(Fault.ALREADY_DEAD);
        }
        return Stream.concat(
                        ViolationCode.violations(faults).stream(),
                        origin == null ? Stream.empty() : origin.faults(day, now.toLocalDate()).stream())
                .toList();
    }
}
