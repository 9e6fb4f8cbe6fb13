package bg.gishe.fees;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.catalog.Channel;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.catalog.Speed;
import bg.gishe.fees.FeeCalculator.Question;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Measures 1,000,000 quotes of varied services, speeds, channels, copies and exemptions. */
@Tag("bench")
class FeeBench {

    private static final int QUOTES = 1_000_000;

    @Test
    void quotesAMillionVariedCases() {
        List<ServiceCode> services = List.of(new ServiceCode("FIRST"), new ServiceCode("SECOND"), new ServiceCode("THIRD"));
        Tariff tariff = tariff(services);
        Random random = new Random(7);
        long sum = 0;
        long start = System.nanoTime();
        for (int i = 0; i < QUOTES; i++) {
            Question asked = new Question(
                    services.get(random.nextInt(3)),
                    Speed.values()[random.nextInt(3)],
                    Channel.values()[random.nextInt(Channel.values().length)],
                    1 + random.nextInt(5),
                    random.nextBoolean() ? "HALF" : null);
            sum += FeeCalculator.quote(tariff, asked).orElseThrow().total().getAmountMinorLong();
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf("%,d quotes in %,d ms, %,d a second%n", QUOTES, took.toMillis(), QUOTES * 1000L / took.toMillis());

        assertThat(sum).isPositive();
        assertThat(took).isLessThan(Duration.ofSeconds(20));
    }

    private static Tariff tariff(List<ServiceCode> services) {
        Map<Tariff.Item, Tariff.Price> prices = new HashMap<>();
        for (ServiceCode service : services) {
            for (Speed speed : Speed.values()) {
                Money amount = Money.of(CurrencyUnit.EUR, new BigDecimal("2.56")).multipliedBy(speed.ordinal() + 1L);
                prices.put(new Tariff.Item(service, speed), new Tariff.Price(amount, Money.parse("EUR 1.01"), false, "чл. 30"));
            }
        }
        return new Tariff(
                prices,
                Map.of(
                        new Tariff.Way(Channel.SSEV, null), new Tariff.Reduction.Percent(BigDecimal.valueOf(50), "чл. 31"),
                        new Tariff.Way(Channel.PORTAL, services.getFirst()),
                                new Tariff.Reduction.Fixed(Money.parse("EUR 1.00"), "чл. 31")),
                Map.of("HALF", new FeeExemption("HALF", "Половина", BigDecimal.valueOf(50), "чл. 32", null)),
                false);
    }
}
