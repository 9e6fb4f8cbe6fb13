package bg.gishe.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.accounts.SigningAdministration.Draft;
import bg.gishe.accounts.SigningAdministration.Fault;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Protects: of the orders by which an official signs one holds on a day, and none says what cannot be. */
class SigningOrderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void itsFirstAndItsLastDayAreDaysOnWhichItHolds() {
        SigningOrder order = standing(TODAY, TODAY.plusDays(2));

        assertThat(order.holdsOn(TODAY.minusDays(1))).isFalse();
        assertThat(order.holdsOn(TODAY)).isTrue();
        assertThat(order.holdsOn(TODAY.plusDays(2))).isTrue();
        assertThat(order.holdsOn(TODAY.plusDays(3))).isFalse();
        assertThat(standing(TODAY, null).holdsOn(TODAY.plusYears(30))).isTrue();
    }

    @Test
    void anOrderIsNotMadeAfterItHoldsNorInTheFuture() {
        assertThat(draft(TODAY, TODAY.minusDays(1), null).fault(TODAY, List.of()))
                .hasValue(Fault.ORDERED_LATER);
        assertThat(draft(TODAY.plusDays(1), TODAY.plusDays(1), null).fault(TODAY, List.of()))
                .hasValue(Fault.ORDERED_IN_FUTURE);
        assertThat(draft(TODAY, TODAY, null).fault(TODAY, List.of())).isEmpty();
        assertThat(draft(TODAY, TODAY.plusDays(7), null).fault(TODAY, List.of()))
                .isEmpty();
    }

    @Test
    void itDoesNotEndBeforeItBegins() {
        assertThat(draft(TODAY, TODAY, TODAY.minusDays(1)).fault(TODAY, List.of()))
                .hasValue(Fault.ENDS_BEFORE_IT_BEGINS);
        assertThat(draft(TODAY, TODAY, TODAY).fault(TODAY, List.of())).isEmpty();
    }

    @Test
    void twoOrdersOfOneOfficialShareNoDay() {
        List<SigningOrder> standing = List.of(standing(TODAY.minusDays(10), TODAY.plusDays(10)));

        assertThat(draft(TODAY, TODAY.plusDays(10), null).fault(TODAY, standing))
                .hasValue(Fault.OVERLAPS);
        assertThat(draft(TODAY.minusDays(30), TODAY.minusDays(30), TODAY.minusDays(10))
                        .fault(TODAY, standing))
                .hasValue(Fault.OVERLAPS);
        assertThat(draft(TODAY, TODAY.plusDays(11), null).fault(TODAY, standing))
                .isEmpty();
        assertThat(draft(TODAY, TODAY.plusDays(11), null).fault(TODAY, List.of(standing(TODAY, null))))
                .hasValue(Fault.OVERLAPS);
    }

    private static Draft draft(LocalDate ordered, LocalDate since, @Nullable LocalDate lastDay) {
        return new Draft("РД-1", ordered, "длъжностно лице", since, lastDay);
    }

    private static SigningOrder standing(LocalDate since, @Nullable LocalDate lastDay) {
        return new SigningOrder(1, "m.ivanova", "РД-1", since, "длъжностно лице", since, lastDay, "Администратор");
    }
}
