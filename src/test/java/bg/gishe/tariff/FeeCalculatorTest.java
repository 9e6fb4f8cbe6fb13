package bg.gishe.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.gishe.catalog.Channel;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.catalog.Speed;
import bg.gishe.tariff.FeeCalculator.Question;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Protects the cases an inspector would try: halves of a cent, free first copies, two currencies, fixed reductions. */
class FeeCalculatorTest {

    private static final ServiceCode SERVICE = new ServiceCode("MARITAL_STATUS");
    private static final Tariff.ReductionKey BY_SSEV = new Tariff.ReductionKey(Channel.SSEV, null);

    @Test
    void halfACentOfAReductionIsRoundedForTheCitizen() {
        FeeQuote quote = cost(price("0.01"), new Tariff.Reduction.Percent(BigDecimal.valueOf(50), "чл. 31"), 1);

        assertThat(quote.total()).isEqualTo(Money.parse("EUR 0.00"));
        assertThat(quote.lines().getLast().amount()).isEqualTo(Money.parse("EUR -0.01"));
    }

    @Test
    void ofTwoCopiesTheFirstIsFreeAndTheSecondIsPaid() {
        FeeQuote quote = cost(new Tariff.Price(Money.parse("EUR 2.56"), null, true, "чл. 30"), null, 2);

        assertThat(quote.lines())
                .extracting(FeeLine::kind)
                .containsExactly(FeeLine.Kind.FIRST_COPY_FREE, FeeLine.Kind.FURTHER_COPIES);
        assertThat(quote.total()).isEqualTo(Money.parse("EUR 2.56"));
    }

    @Test
    void furtherCopiesAreCheaper() {
        Tariff.Price price = new Tariff.Price(Money.parse("EUR 2.56"), Money.parse("EUR 1.00"), false, "чл. 30");

        assertThat(cost(price, null, 3).total()).isEqualTo(Money.parse("EUR 4.56"));
    }

    @Test
    void fixedReductionTakesNoMoreThanTheFee() {
        Tariff.Reduction fixed = new Tariff.Reduction.Fixed(Money.parse("EUR 3.00"), "чл. 31");

        assertThat(cost(price("2.56"), fixed, 1).total()).isEqualTo(Money.parse("EUR 0.00"));
        assertThat(cost(price("2.56"), fixed, 2).total()).isEqualTo(Money.parse("EUR 2.12"));
    }

    @Test
    void reductionOfTheServiceItselfGoesBeforeThatOfTheChannel() {
        Tariff tariff = new Tariff(
                Map.of(new Tariff.Item(SERVICE, Speed.ORDINARY), price("2.00")),
                Map.of(
                        BY_SSEV,
                        new Tariff.Reduction.Percent(BigDecimal.valueOf(50), "чл. 31"),
                        new Tariff.ReductionKey(Channel.SSEV, SERVICE),
                        new Tariff.Reduction.Percent(BigDecimal.TEN, "чл. 31а")),
                Map.of(),
                false);

        assertThat(FeeCalculator.quote(tariff, new Question(SERVICE, Speed.ORDINARY, Channel.SSEV, 1, null))
                        .orElseThrow()
                        .total())
                .isEqualTo(Money.parse("EUR 1.80"));
    }

    @Test
    void amountsInDifferentCurrenciesAreRefused() {
        Tariff.Reduction lev = new Tariff.Reduction.Fixed(Money.parse("BGN 1.00"), "чл. 31");

        assertThatThrownBy(() -> cost(price("2.56"), lev, 1)).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> EuroChange.convert(Money.parse("USD 1.00"), CurrencyUnit.EUR))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void levAndEuroFollowTheFixedRateAndTheLastDayOfDualDisplay() {
        DualDisplay display = new DualDisplay(LocalDate.of(2025, 8, 8), LocalDate.of(2026, 8, 8));

        assertThat(cost(price("2.56"), null, 1).in(EuroChange.LEV).total()).isEqualTo(Money.parse("BGN 5.01"));
        assertThat(EuroChange.convert(Money.parse("BGN 5.00"), CurrencyUnit.EUR))
                .isEqualTo(Money.parse("EUR 2.56"));
        assertThat(EuroChange.currencyOf(LocalDate.of(2025, 12, 31))).isEqualTo(EuroChange.LEV);
        assertThat(EuroChange.currencyOf(LocalDate.of(2026, 1, 1))).isEqualTo(CurrencyUnit.EUR);
        assertThat(display.second(Money.parse("EUR 2.56"), LocalDate.of(2026, 8, 8)))
                .contains(Money.parse("BGN 5.01"));
        assertThat(display.second(Money.parse("EUR 2.56"), LocalDate.of(2026, 8, 9)))
                .isEmpty();
    }

    @Test
    void basketOfAPaidAnExemptAndAnInternalServiceIsTheSumOfItsQuotes() {
        ServiceCode other = new ServiceCode("BIRTH_EXTRACT");
        Tariff tariff = new Tariff(
                Map.of(
                        new Tariff.Item(SERVICE, Speed.ORDINARY), price("2.56"),
                        new Tariff.Item(other, Speed.FAST), price("3.07")),
                Map.of(
                        new Tariff.ReductionKey(Channel.INTERNAL, null),
                        new Tariff.Reduction.Percent(BigDecimal.valueOf(100), "чл. 31, ал. 3")),
                Map.of("HALF", new FeeExemption("HALF", "Пенсионер", BigDecimal.valueOf(50), "чл. 32", "карта")),
                false);

        List<FeeQuote> basket = Stream.of(
                        new Question(SERVICE, Speed.ORDINARY, Channel.COUNTER, 2, null),
                        new Question(other, Speed.FAST, Channel.COUNTER, 1, "HALF"),
                        new Question(SERVICE, Speed.ORDINARY, Channel.INTERNAL, 3, null))
                .map(asked -> FeeCalculator.quote(tariff, asked).orElseThrow())
                .toList();

        assertThat(basket)
                .extracting(quote -> quote.total().toString())
                .containsExactly("EUR 5.12", "EUR 1.53", "EUR 0.00");
        assertThat(basket).extracting(FeeQuote::exemption).containsExactly(null, "HALF", null);
        assertThat(Money.total(basket.stream().map(FeeQuote::total).toList())).isEqualTo(Money.parse("EUR 6.65"));
    }

    @Test
    void lastDayOfTheLevAndFirstOfTheEuroShowTheOtherCurrencyAndItsLinesAddUp() {
        DualDisplay display = new DualDisplay(LocalDate.of(2025, 8, 8), LocalDate.of(2026, 8, 8));
        Tariff.Price lev = new Tariff.Price(Money.parse("BGN 5.00"), Money.parse("BGN 3.33"), false, "чл. 30");
        Tariff.Price euro = new Tariff.Price(Money.parse("EUR 2.56"), Money.parse("EUR 1.70"), false, "чл. 30");

        FeeQuote before =
                display.second(cost(lev, null, 2), LocalDate.of(2025, 12, 31)).orElseThrow();
        FeeQuote after =
                display.second(cost(euro, null, 2), LocalDate.of(2026, 1, 1)).orElseThrow();

        assertThat(before.lines()).extracting(line -> line.amount().toString()).containsExactly("EUR 2.56", "EUR 1.70");
        assertThat(before.total()).isEqualTo(Money.parse("EUR 4.26"));
        assertThat(after.lines()).extracting(line -> line.amount().toString()).containsExactly("BGN 5.01", "BGN 3.32");
        assertThat(after.total()).isEqualTo(Money.parse("BGN 8.33"));
        assertThat(display.second(cost(euro, null, 2), LocalDate.of(2026, 8, 9)))
                .isEmpty();
        assertThatThrownBy(() -> cost(
                        new Tariff.Price(Money.parse("EUR 2.56"), Money.parse("BGN 1.00"), false, "чл. 30"), null, 2))
                .isInstanceOf(CurrencyMismatchException.class);
    }

    private static Tariff.Price price(String euro) {
        return new Tariff.Price(Money.of(CurrencyUnit.EUR, new BigDecimal(euro)), "чл. 30");
    }

    private static FeeQuote cost(Tariff.Price price, Tariff.Reduction reduction, int copies) {
        Tariff tariff = new Tariff(
                Map.of(new Tariff.Item(SERVICE, Speed.ORDINARY), price),
                reduction == null ? Map.of() : Map.of(BY_SSEV, reduction),
                Map.of(),
                false);
        return FeeCalculator.quote(tariff, new Question(SERVICE, Speed.ORDINARY, Channel.SSEV, copies, null))
                .orElseThrow();
    }
}
