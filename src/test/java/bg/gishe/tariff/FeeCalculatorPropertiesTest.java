package bg.gishe.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.catalog.Channel;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.catalog.Speed;
import bg.gishe.tariff.FeeCalculator.Question;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Protects what holds for every ordinance a council could pass: no fee surprises the one who pays it. */
class FeeCalculatorPropertiesTest {

    private static final ServiceCode SERVICE = new ServiceCode("MARITAL_STATUS");

    @Property
    void feeIsNeverNegativeAndIsTheSumOfItsLinesInEitherCurrency(
            @ForAll("tariffs") Tariff tariff,
            @ForAll Speed speed,
            @ForAll Channel channel,
            @ForAll @IntRange(min = 1, max = 20) int copies,
            @ForAll boolean exempt) {
        FeeQuote quote = cost(tariff, speed, channel, copies, exempt);

        for (FeeQuote one : List.of(quote, quote.in(EuroChange.LEV))) {
            assertThat(one.total())
                    .isEqualTo(Money.total(
                            one.lines().stream().map(FeeLine::amount).toList()));
            assertThat(one.total().isNegative()).isFalse();
        }
        assertThat(quote.in(EuroChange.LEV).total()).isEqualTo(EuroChange.convert(quote.total(), EuroChange.LEV));
        assertThat(quote.lines()).allSatisfy(line -> assertThat(line.basis()).isNotBlank());
    }

    @Property
    void moreCopiesAreNeverCheaper(
            @ForAll("tariffs") Tariff tariff,
            @ForAll Speed speed,
            @ForAll Channel channel,
            @ForAll @IntRange(min = 1, max = 19) int copies,
            @ForAll boolean exempt) {
        assertThat(cost(tariff, speed, channel, copies + 1, exempt).total())
                .isGreaterThanOrEqualTo(
                        cost(tariff, speed, channel, copies, exempt).total());
    }

    @Property
    void fasterIsNeverCheaper(
            @ForAll("tariffs") Tariff tariff,
            @ForAll Channel channel,
            @ForAll @IntRange(min = 1, max = 20) int copies,
            @ForAll boolean exempt) {
        assertThat(List.of(Speed.values()))
                .extracting(
                        speed -> cost(tariff, speed, channel, copies, exempt).total())
                .isSorted();
    }

    @Property
    void electronicIsNeverDearerThanTheDesk(
            @ForAll("tariffs") Tariff tariff,
            @ForAll Speed speed,
            @ForAll Channel channel,
            @ForAll @IntRange(min = 1, max = 20) int copies,
            @ForAll boolean exempt) {
        assertThat(cost(tariff, speed, channel, copies, exempt).total())
                .isLessThanOrEqualTo(
                        cost(tariff, speed, Channel.COUNTER, copies, exempt).total());
    }

    private static FeeQuote cost(Tariff tariff, Speed speed, Channel channel, int copies, boolean exempt) {
        return FeeCalculator.quote(tariff, new Question(SERVICE, speed, channel, copies, exempt ? "GROUND" : null))
                .orElseThrow();
    }

    /** Ordinances in which a faster service has no lower price, as the editor requires. */
    @Provide
    Arbitrary<Tariff> tariffs() {
        Arbitrary<Integer> cents = Arbitraries.integers().between(0, 5000);
        Arbitrary<BigDecimal> percent = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                .ofScale(2);
        return Combinators.combine(
                        cents.list().ofSize(3),
                        Arbitraries.integers().between(0, 100).injectNull(0.4),
                        Arbitraries.of(true, false),
                        percent,
                        cents.filter(fixed -> fixed > 0).injectNull(0.5),
                        percent.filter(part -> part.signum() > 0))
                .as(FeeCalculatorPropertiesTest::tariff);
    }

    private static Tariff tariff(
            List<Integer> cents,
            Integer furtherPercent,
            boolean firstFree,
            BigDecimal percent,
            Integer fixed,
            BigDecimal exemption) {
        Map<Tariff.Item, Tariff.Price> prices = new HashMap<>();
        List<Integer> sorted = cents.stream().sorted().toList();
        for (Speed speed : Speed.values()) {
            int amount = sorted.get(speed.ordinal());
            Money further = furtherPercent == null ? null : euro(amount * furtherPercent / 100);
            prices.put(new Tariff.Item(SERVICE, speed), new Tariff.Price(euro(amount), further, firstFree, "чл. 30"));
        }
        Map<Tariff.ReductionKey, Tariff.Reduction> reductions = new HashMap<>();
        for (Channel channel : List.of(Channel.SSEV, Channel.EMAIL, Channel.PORTAL)) {
            reductions.put(new Tariff.ReductionKey(channel, null), new Tariff.Reduction.Percent(percent, "чл. 31"));
        }
        if (fixed != null) {
            reductions.put(
                    new Tariff.ReductionKey(Channel.SSEV, SERVICE), new Tariff.Reduction.Fixed(euro(fixed), "чл. 31а"));
        }
        FeeExemption ground = new FeeExemption("GROUND", "Основание", exemption, "чл. 32", null);
        return new Tariff(prices, reductions, Map.of("GROUND", ground), false);
    }

    private static Money euro(int cents) {
        return Money.ofMinor(CurrencyUnit.EUR, cents);
    }
}
