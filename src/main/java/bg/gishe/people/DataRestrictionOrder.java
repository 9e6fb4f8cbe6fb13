package bg.gishe.people;

import bg.gishe.platform.Violation;
import bg.gishe.platform.ViolationCode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order to restrict a person's data, as an official wants to enter it.
 *
 * @param until the last day on which it is to hold, or null
 */
public record DataRestrictionOrder(
        String orderNumber,
        LocalDate orderedOn,
        String ground,
        @Nullable LocalDate until) {

    /** Why it cannot be entered. */
    public enum Fault implements ViolationCode {
        ORDERED_IN_FUTURE("orderedOn"),
        ORDERED_BEFORE_BIRTH("orderedOn"),
        ENDS_BEFORE_ORDER("lastDay"),
        ENTERED_ALREADY("orderNumber");

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
            return "people.data-restrictions.fault." + name();
        }
    }

    /** What stands against it today for somebody born then, of whom these are known. */
    public List<Violation> faults(LocalDate born, List<DataRestriction> known, LocalDate today) {
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        if (orderedOn.isAfter(today)) {
            faults.add(Fault.ORDERED_IN_FUTURE);
        }
        if (orderedOn.isBefore(born)) {
            faults.add(Fault.ORDERED_BEFORE_BIRTH);
        }
        if (until != null && until.isBefore(orderedOn)) {
            faults.add(Fault.ENDS_BEFORE_ORDER);
        }
        if (known.stream()
                .anyMatch(one -> one.ended() == null
                        && one.orderNumber().equals(orderNumber)
                        && one.orderedOn().equals(orderedOn))) {
            faults.add(Fault.ENTERED_ALREADY);
        }
        return ViolationCode.violations(faults);
    }
}
