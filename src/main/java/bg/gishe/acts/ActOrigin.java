package bg.gishe.acts;

import bg.gishe.platform.Violation;
import bg.gishe.platform.ViolationCode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From what an act is made that is not made of its event here (ЗГР, чл. 38, ал. 4 and чл. 69–72; Наредба № РД-02-20-9, чл. 3, ал. 2, 7, 19 and 24).
 * An ordinary act has none.
 *
 * @param ground the document that the act rests on, with its issuer
 * @param number of the foreign act or of the judgment; null where it has none
 * @param place settlement and state of the event, of a foreign act; null for others
 * @param day on which the foreign act was made, or the judgment entered into force
 */
public record ActOrigin(
        Kind kind,
        String ground,
        @Nullable String number,
        @Nullable String place,
        LocalDate day) {

    /** What the act is made from. */
    public enum Kind {
        /** A legalised and translated copy of an act made abroad. */
        FOREIGN_ACT,
        /** A judgment by which the act is made. */
        COURT,
        /** A judgment in place of a register or act that is lost. */
        RESTORED
    }

    /** What is missing in it or wrong. */
    public enum Fault implements ViolationCode {
        NUMBER_MISSING("origin.number"),
        PLACE_MISSING("origin.place"),
        DAY_IN_FUTURE("origin.day"),
        DAY_BEFORE_EVENT("origin.day");

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
            return "acts.origin.fault." + name();
        }
    }

    /** Whether the event happened abroad. */
    public boolean isForeign() {
        return kind == Kind.FOREIGN_ACT;
    }

    /** What stands against it for an event of the day. */
    public List<Violation> faults(LocalDate event, LocalDate today) {
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        if (isForeign() && number == null) {
            faults.add(Fault.NUMBER_MISSING);
        }
        if (isForeign() && place == null) {
            faults.add(Fault.PLACE_MISSING);
        }
        if (day.isAfter(today)) {
            faults.add(Fault.DAY_IN_FUTURE);
        } else if (day.isBefore(event)) {
            faults.add(Fault.DAY_BEFORE_EVENT);
        }
        return ViolationCode.violations(faults);
    }
}
