package bg.gishe.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.gishe.catalog.Channel;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.catalog.Speed;
import java.math.BigDecimal;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects the fee: what each channel, number of copies and exemption costs; a reduction is rounded once, half up. */
class TariffTest {

    private static final ServiceCode SERVICE = new ServiceCode("MARITAL_STATUS");
    private final Tariff tariff = new Tariff(
            Map.of(
                    new Tariff.Item(SERVICE, Speed.ORDINARY),
                    new Tariff.Price(Money.of(CurrencyUnit.EUR, 2.55), "чл. 30")),
            Map.of(
                    new Tariff.ReductionKey(Channel.SSEV, null),
                    new Tariff.Reduction.Percent(BigDecimal.valueOf(50), "чл. 31")),
            Map.of(
                    "HALF", new FeeExemption("HALF", "Пенсионер", BigDecimal.valueOf(50), "чл. 32", "карта"),
                    "FREE", new FeeExemption("FREE", "Държавен орган", BigDecimal.valueOf(100), "чл. 32", null)),
            true);

    @ParameterizedTest
    @CsvSource({
        "COUNTER, 1, , 2.55",
        "COUNTER, 3, , 7.65",
        "SSEV, 1, , 1.27",
        "COUNTER, 1, HALF, 1.27",
        "SSEV, 1, HALF, 0.63",
        "COUNTER, 2, FREE, 0.00"
    })
    void costs(Channel channel, int copies, String exemption, BigDecimal amount) {
        FeeQuote quote = tariff.quote(SERVICE, Speed.ORDINARY, channel, copies, exemption)
                .orElseThrow();

        assertThat(quote.total().getAmount()).isEqualByComparingTo(amount);
        assertThat(quote.total())
                .isEqualTo(
                        Money.total(quote.lines().stream().map(FeeLine::amount).toList()));
    }

    @Test
    void nothingIsQuotedWithoutAPriceAndNonsenseIsRefused() {
        assertThat(tariff.quote(SERVICE, Speed.EXPRESS, Channel.COUNTER, 1, null))
                .isEmpty();
        assertThatThrownBy(() -> tariff.quote(SERVICE, Speed.ORDINARY, Channel.COUNTER, 0, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tariff.quote(SERVICE, Speed.ORDINARY, Channel.COUNTER, 1, "FRIEND"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
