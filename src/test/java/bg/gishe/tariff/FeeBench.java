package bg.gishe.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.catalog.Channel;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.catalog.Speed;
import bg.gishe.tariff.FeeCalculator.Question;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Measures 1,000,000 explained quotes of varied services, speeds, channels, copies and exemptions against the same sums in bare
 * arithmetic on cents, by turns in one run; both must come to the same cent.
 */
@Tag("bench")
class FeeBench {

    private static final int QUOTES = 1_000_000;
    private static final int ROUNDS = 3;
    private static final List<ServiceCode> SERVICES =
            List.of(new ServiceCode("FIRST"), new ServiceCode("SECOND"), new ServiceCode("THIRD"));

    @Test
    void quotesAMillionVariedCases() throws IOException {
        Took took = measure(QUOTES, ROUNDS);
        String row =
                "| 1,000,000 explained quotes | %,.0f ms, %,.0f a second | the same sums in bare arithmetic: %,.0f ms | %.0f × |"
                        .formatted(
                                took.quoting() / 1e6,
                                QUOTES / (took.quoting() / 1e9),
                                took.bare() / 1e6,
                                took.quoting() / took.bare());
        System.out.println(row);
        Files.createDirectories(Path.of("target/bench"));
        Files.writeString(
                Path.of("target/bench/fees.md"),
                "| what | measured | against | ratio |\n|---|---|---|---|\n" + row + "\n");

        assertThat(took.quoting()).isLessThan(20e9);
    }

    /** Nanoseconds for all quotes, and for the same sums in bare arithmetic: the medians of all rounds. */
    record Took(double quoting, double bare) {}

    static Took measure(int quotes, int rounds) {
        Tariff tariff = tariff(SERVICES);
        List<Question> asked = questions(quotes);
        List<Long> quoting = new ArrayList<>();
        List<Long> bare = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            long start = System.nanoTime();
            long quoted = asked.stream()
                    .mapToLong(one -> FeeCalculator.quote(tariff, one)
                            .orElseThrow()
                            .total()
                            .getAmountMinorLong())
                    .sum();
            long between = System.nanoTime();
            long computed = asked.stream().mapToLong(FeeBench::bareCents).sum();
            long end = System.nanoTime();
            assertThat(quoted).isEqualTo(computed).isPositive();
            if (round > 0) {
                quoting.add(between - start);
                bare.add(end - between);
            }
        }
        return new Took(median(quoting), median(bare));
    }

    private static List<Question> questions(int quotes) {
        Random random = new Random(7);
        return IntStream.range(0, quotes)
                .mapToObj(i -> new Question(
                        SERVICES.get(random.nextInt(3)),
                        Speed.values()[random.nextInt(3)],
                        Channel.values()[random.nextInt(Channel.values().length)],
                        1 + random.nextInt(5),
                        random.nextBoolean() ? "HALF" : null))
                .toList();
    }

    /** The same fee as nothing but numbers: no lines, no grounds. */
    private static long bareCents(Question asked) {
        long left = 256L * (asked.speed().ordinal() + 1) + 101L * (asked.copies() - 1);
        if (asked.channel() == Channel.SSEV) {
            left -= (left + 1) / 2;
        } else if (asked.channel() == Channel.PORTAL && asked.service().equals(SERVICES.getFirst())) {
            left -= Math.min(left, 100);
        }
        return asked.exemption() == null ? left : left - (left + 1) / 2;
    }

    private static double median(List<Long> nanos) {
        return nanos.stream().sorted().toList().get(nanos.size() / 2);
    }

    private static Tariff tariff(List<ServiceCode> services) {
        Map<Tariff.Item, Tariff.Price> prices = new HashMap<>();
        for (ServiceCode service : services) {
            for (Speed speed : Speed.values()) {
                Money amount =
                        Money.of(CurrencyUnit.EUR, new BigDecimal("2.56")).multipliedBy(speed.ordinal() + 1L);
                prices.put(
                        new Tariff.Item(service, speed),
                        new Tariff.Price(amount, Money.parse("EUR 1.01"), false, "чл. 30"));
            }
        }
        return new Tariff(
                prices,
                Map.of(
                        new Tariff.ReductionKey(Channel.SSEV, null),
                                new Tariff.Reduction.Percent(BigDecimal.valueOf(50), "чл. 31"),
                        new Tariff.ReductionKey(Channel.PORTAL, services.getFirst()),
                                new Tariff.Reduction.Fixed(Money.parse("EUR 1.00"), "чл. 31")),
                Map.of("HALF", new FeeExemption("HALF", "Половина", BigDecimal.valueOf(50), "чл. 32", null)),
                false);
    }
}
