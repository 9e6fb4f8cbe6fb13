package bg.gishe.people;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.platform.Violation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Protects when an order restricts a person's data, and which order an official can enter. */
class DataRestrictionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate BORN = LocalDate.of(1980, 3, 4);

    @Test
    void holdsFromItsDayToItsLastDayUnlessItWasEnded() {
        assertThat(order(TODAY, null, null).isInForce(TODAY)).isTrue();
        assertThat(order(TODAY, null, null).isInForce(TODAY.minusDays(1))).isFalse();
        assertThat(order(TODAY.minusDays(9), TODAY, null).isInForce(TODAY)).isTrue();
        assertThat(order(TODAY.minusDays(9), TODAY, null).isInForce(TODAY.plusDays(1)))
                .isFalse();
        assertThat(order(TODAY.minusDays(9), null, TODAY).isInForce(TODAY)).isFalse();
    }

    @Test
    void anOrderThatCannotBeIsRefusedBesideItsField() {
        assertThat(faults(TODAY.plusDays(1), null)).containsExactly("orderedOn");
        assertThat(faults(BORN.minusDays(1), null)).containsExactly("orderedOn");
        assertThat(faults(TODAY, TODAY.minusDays(1))).containsExactly("lastDay");
        assertThat(faults(TODAY, TODAY)).isEmpty();
        assertThat(faults(BORN, null)).isEmpty();
    }

    @Test
    void theSameOrderIsEnteredOnceAndAnotherStandsBesideIt() {
        List<DataRestriction> known = List.of(order(TODAY, null, null));

        assertThat(new DataRestrictionOrder("РД-1", TODAY, "заплаха", null).faults(BORN, known, TODAY))
                .extracting(Violation::field)
                .containsExactly("orderNumber");
        assertThat(new DataRestrictionOrder("РД-2", TODAY, "заплаха", null).faults(BORN, known, TODAY))
                .isEmpty();
        assertThat(new DataRestrictionOrder("РД-1", TODAY, "заплаха", null)
                        .faults(BORN, List.of(order(TODAY, null, TODAY)), TODAY))
                .isEmpty();
    }

    private static List<String> faults(LocalDate ordered, @Nullable LocalDate until) {
        return new DataRestrictionOrder("РД-1", ordered, "заплаха", until)
                .faults(BORN, List.of(), TODAY).stream().map(Violation::field).toList();
    }

    private static DataRestriction order(LocalDate ordered, @Nullable LocalDate until, @Nullable LocalDate ended) {
        return new DataRestriction(
                1,
                "РД-1",
                ordered,
                "заплаха",
                until,
                new RestrictionEntry.Entered("Д. Русева", ordered),
                ended == null ? null : new RestrictionEntry.Ended("нова заповед", "Д. Русева", ended));
    }
}
