package bg.gishe.tariff.ordinance;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.catalog.Channel;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.catalog.Speed;
import bg.gishe.tariff.Tariff;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Protects the promise that faster is never cheaper: the check of a draft lets through just the fees that keep it. */
class SpeedOrderPropertiesTest {

    private static final ServiceCode SERVICE = new ServiceCode("MARITAL_STATUS");

    @Property
    void checkAgreesWithTheCalculator(
            @ForAll @Size(3) List<@IntRange(max = 12) Integer> cents,
            @ForAll @Size(3) List<@IntRange(max = 100) Integer> furtherPercent,
            @ForAll @Size(3) List<Boolean> firstFree) {
        List<OrdinanceText.Fee> fees = new ArrayList<>();
        for (Speed speed : Speed.values()) {
            int at = speed.ordinal();
            Money further = furtherPercent.get(at) > 60 ? null : euro(cents.get(at) * furtherPercent.get(at) / 100);
            fees.add(new OrdinanceText.Fee(SERVICE, speed, euro(cents.get(at)), further, firstFree.get(at), "чл. 30"));
        }
        Tariff tariff = new OrdinanceText(
                        fees,
                        List.of(new OrdinanceText.Reduction(
                                Channel.SSEV, null, new BigDecimal("33.33"), null, "чл. 31")),
                        List.of())
                .tariff("решение № 1");

        boolean fasterNeverCheaper =
                IntStream.rangeClosed(1, 1000).allMatch(copies -> isSorted(tariff, Channel.COUNTER, copies));

        Optional<SpeedOrder.Fault> fault = SpeedOrder.fault(fees);
        assertThat(fault.isEmpty()).isEqualTo(fasterNeverCheaper);
        if (fault.isEmpty()) {
            assertThat(IntStream.rangeClosed(1, 20).allMatch(copies -> isSorted(tariff, Channel.SSEV, copies)))
                    .isTrue();
        }
    }

    private static boolean isSorted(Tariff tariff, Channel channel, int copies) {
        List<Money> totals = new ArrayList<>();
        for (Speed speed : Speed.values()) {
            totals.add(tariff.quote(SERVICE, speed, channel, copies, null)
                    .orElseThrow()
                    .total());
        }
        return totals.equals(totals.stream().sorted().toList());
    }

    private static Money euro(int cents) {
        return Money.ofMinor(CurrencyUnit.EUR, cents);
    }
}
