package bg.gishe.tariff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.gishe.catalog.Channel;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.catalog.Speed;
import bg.gishe.tariff.DualAmounts;
import bg.gishe.tariff.DualDisplay;
import bg.gishe.tariff.FeeCalculator;
import bg.gishe.tariff.FeeOrdinance;
import bg.gishe.tariff.FeeQuote;
import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Desk;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.flywaydb.core.Flyway;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects the fees of days before the euro: kept in lev, quoted in lev, shown in both currencies while the law asks for it. */
@ApplicationTest
class LevPricesTest {

    @LocalServerPort
    int port;

    @Autowired
    Flyway flyway;

    @Autowired
    FeeOrdinance ordinance;

    @Autowired
    DualDisplay display;

    @EnableConfigurationProperties(DualDisplay.class)
    static class Configured {}

    @Autowired
    DualAmounts amounts;

    private JdbcClient owner;
    private long tariff;

    /** A tariff in lev, from before the dual display to the last day of the lev. */
    @BeforeEach
    void enterLevTariff() {
        owner = JdbcClient.create(flyway.getConfiguration().getDataSource());
        tariff = owner.sql(
                        "INSERT INTO gishe.fee_ordinance (name, council_decision) VALUES ('Наредба в левове', 'решение № 5 от 2025 г.') RETURNING id")
                .query(Long.class)
                .single();
        owner.sql("""
                        INSERT INTO gishe.tariff_item (ordinance_id, service_code, speed, amount, currency, article, during, further_copy)
                        VALUES (:id, 'MARITAL_STATUS', 'ORDINARY', 5.00, 'BGN', 'чл. 30, т. 6', '[2025-07-01,2026-01-01)', 2.01)
                        """).param("id", tariff).update();
        owner.sql("""
                        INSERT INTO gishe.channel_reduction (ordinance_id, channel, percent, article, during)
                        VALUES (:id, 'SSEV', 50, 'чл. 31', '[2025-07-01,2026-01-01)')
                        """).param("id", tariff).update();
    }

    @AfterEach
    void takeItAway() {
        owner.sql("DELETE FROM gishe.channel_reduction WHERE ordinance_id = :id")
                .param("id", tariff)
                .update();
        owner.sql("DELETE FROM gishe.tariff_item WHERE ordinance_id = :id")
                .param("id", tariff)
                .update();
        owner.sql("DELETE FROM gishe.fee_ordinance WHERE id = :id")
                .param("id", tariff)
                .update();
    }

    @Test
    void lastDayOfTheLevIsQuotedInLevAndTheFirstOfTheEuroInEuro() {
        assertThat(prices("31.12.2025", ""))
                .contains("5,00\u00a0лв.", "решение № 5 от 2025 г.")
                .doesNotContain("id=\"illustrative\"");
        assertThat(second("31.12.2025", "")).isEqualTo("2,56\u00a0€");
        assertThat(prices("01.01.2026", "")).contains("2,56\u00a0€");
        assertThat(second("01.01.2026", "")).isEqualTo("5,01\u00a0лв.");
    }

    @Test
    void whatIsLeftAfterEachLineIsRoundedOnceInTheOtherCurrency() {
        // 5,00 + 2 × 2,01 = 9,02 лв., less a half: 4,51 лв. In euro what is left: 2,56, then 4,61, then 2,31.
        assertThat(prices("31.12.2025", "&copies=3&channel=SSEV"))
                .contains("5,00\u00a0лв.", "4,02\u00a0лв.", "-4,51\u00a0лв.");
        assertThat(second("31.12.2025", "&copies=3&channel=SSEV")).isEqualTo("2,31\u00a0€");
        FeeQuote quote = ordinance
                .inForce(LocalDate.of(2025, 12, 31))
                .quote(new ServiceCode("MARITAL_STATUS"), Speed.ORDINARY, Channel.SSEV, 3, null)
                .orElseThrow();
        assertThat(quote.total()).isEqualTo(Money.parse("BGN 4.51"));
        assertThat(display.second(quote, LocalDate.of(2025, 12, 31))
                        .orElseThrow()
                        .total())
                .isEqualTo(Money.parse("EUR 2.31"));
    }

    @Test
    void whoeverPaysReadsBothCurrenciesWhileTheLawAsksForIt() {
        Instant payday = LocalDate.of(2026, 8, 8)
                .atTime(23, 59)
                .atZone(ZoneId.of("Europe/Sofia"))
                .toInstant();
        assertThat(amounts.at(Money.parse("EUR 2.56"), payday)).isEqualTo("2,56\u00a0€ / 5,01\u00a0лв.");
        assertThat(amounts.at(Money.parse("EUR 2.56"), payday.plusSeconds(60))).isEqualTo("2,56\u00a0€");
        assertThat(amounts.today(Money.parse("EUR 2.56"))).isEqualTo("2,56\u00a0€");
        assertThat(prices("01.02.2026", "&channel=SSEV")).contains("-2,51\u00a0лв.", "1,28\u00a0€ / 2,50\u00a0лв.");
    }

    @Test
    void nothingToPayIsNothingInBothCurrencies() {
        assertThat(second("01.02.2026", "&speed=FAST&channel=SSEV&exemption=STATE_INSTITUTION"))
                .isEqualTo("0,00\u00a0лв.");
        assertThat(prices("01.02.2026", "&channel=SSEV")).contains("1,28\u00a0€");
        assertThat(second("01.02.2026", "&channel=SSEV")).isEqualTo("2,50\u00a0лв.");
    }

    @Test
    void bothCurrenciesAreShownInTheConfiguredPeriodOnly() {
        assertThat(second("07.08.2025", "")).as("before the dual display").isEmpty();
        assertThat(second("08.08.2025", "")).isEqualTo("2,56\u00a0€");
        assertThat(second("08.08.2026", "")).isEqualTo("5,01\u00a0лв.");
        assertThat(second("09.08.2026", "")).as("after it").isEmpty();
        new ApplicationContextRunner()
                .withUserConfiguration(Configured.class)
                .withPropertyValues(
                        "gishe.fees.dual-display.from=2025-12-01", "gishe.fees.dual-display.until=2025-12-30")
                .run(context -> {
                    DualDisplay shorter = context.getBean(DualDisplay.class);
                    Money five = Money.parse("BGN 5.00");
                    assertThat(shorter.second(five, LocalDate.of(2025, 11, 30))).isEmpty();
                    assertThat(shorter.second(five, LocalDate.of(2025, 12, 30))).contains(Money.parse("EUR 2.56"));
                    assertThat(shorter.second(five, LocalDate.of(2025, 12, 31))).isEmpty();
                });
    }

    @Test
    void databaseKnowsWhichCurrencyADayHas() {
        for (String wrong :
                new String[] {"'EUR', 'чл. 1', '[2025-12-31,2026-01-01)'", "'BGN', 'чл. 1', '[2025-12-31,2026-01-02)'"
                }) {
            assertThatThrownBy(() -> owner.sql(
                                    "INSERT INTO gishe.tariff_item (ordinance_id, service_code, speed, amount, currency, article, during)"
                                            + " VALUES (:id, 'MARITAL_STATUS', 'EXPRESS', 1, " + wrong + ")")
                            .param("id", tariff)
                            .update())
                    .hasMessageContaining("tariff_item_currency_of_its_day");
        }
        assertThat(FeeCalculator.quote(
                        ordinance.inForce(LocalDate.of(2025, 12, 31)),
                        new FeeCalculator.Question(
                                new ServiceCode("MARITAL_STATUS"), Speed.EXPRESS, Channel.COUNTER, 1, null)))
                .isEmpty();
    }

    private String prices(String day, String more) {
        return new Desk(port)
                .get("/prices?service=MARITAL_STATUS&day=" + day + more)
                .body();
    }

    /** The total in the other currency as the page shows it, or nothing. */
    private String second(String day, String more) {
        var shown = java.util.regex.Pattern.compile("id=\"second\">\\s*<span>[^<]*</span>\\s*<span>([^<]+)</span>")
                .matcher(prices(day, more));
        return shown.find() ? shown.group(1) : "";
    }
}
