package bg.gishe.tariff.ordinance;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.catalog.Channel;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.catalog.Speed;
import bg.gishe.tariff.FeeOrdinance;
import bg.gishe.tariff.PastDemand;
import bg.gishe.tariff.Tariff;
import bg.gishe.testing.ApplicationTest;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Protects the simulation: a whole year of requests is quoted again exactly to the cent. */
@ApplicationTest
@Transactional
class EffectTest {

    private static final int REQUESTS = 120_000;
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2019, 12, 31);

    @Autowired
    PastDemand asked;

    @Autowired
    FeeOrdinance ordinance;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OrdinanceTexts texts;

    @Test
    void yearOf120000RequestsAgreesWithQuotingThemOneByOne() {
        generateYear();
        OrdinanceText now = texts.inForce(LocalDate.of(2026, 11, 1));
        Tariff before = now.tariff("решение № 1");
        Tariff after = dearerAndWithoutExpressBirthExtracts(now).tariff("решение № 2");

        Effect effect = Effect.of(asked.between(FIRST, LAST), before, after);

        assertThat(effect.total().requests()).isEqualTo(REQUESTS);
        assertThat(effect.total().before()).isEqualTo(oneByOne(before));
        assertThat(effect.total().after()).isEqualTo(oneByOne(after));
        for (List<Effect.Line> lines : List.of(effect.byChannel(), effect.byService())) {
            assertThat(lines.stream().mapToLong(Effect.Line::requests).sum()).isEqualTo(REQUESTS);
            assertThat(Money.total(lines.stream().map(Effect.Line::before).toList()))
                    .isEqualTo(effect.total().before());
            assertThat(Money.total(lines.stream().map(Effect.Line::difference).toList()))
                    .isEqualTo(effect.total().difference());
        }
        assertThat(effect.unpriced()).isNotEmpty().allSatisfy(one -> {
            assertThat(one.question().service().value()).isEqualTo("BIRTH_EXTRACT");
            assertThat(one.question().speed()).isEqualTo(Speed.EXPRESS);
        });
        assertThat(effect.unpriced().stream()
                        .mapToLong(Effect.Unpriced::requests)
                        .sum())
                .isEqualTo(count("service_code = 'BIRTH_EXTRACT' AND speed = 'EXPRESS'"));
        assertThat(effect.withoutExemption())
                .isEqualTo(count("exemption_code = 'SOCIAL_ASSISTANCE'"))
                .isPositive();
    }

    @Test
    void requestsOfOtherDaysAndCancelledOnesDoNotCount() {
        generateYear();
        jdbc.sql(
                        "UPDATE service_request SET state = 'CANCELLED' WHERE registration_year = 2019 AND registration_number <= 1000")
                .update();

        assertThat(asked.between(FIRST, LAST).stream()
                        .mapToLong(PastDemand.Count::requests)
                        .sum())
                .isEqualTo(REQUESTS - 1000);
        assertThat(asked.between(LAST.plusDays(1), LAST.plusYears(1))).isEmpty();
    }

    private OrdinanceText dearerAndWithoutExpressBirthExtracts(OrdinanceText now) {
        return new OrdinanceText(
                now.fees().stream()
                        .filter(fee -> !(fee.service().equals(new ServiceCode("BIRTH_EXTRACT"))
                                && fee.speed() == Speed.EXPRESS))
                        .map(fee -> new OrdinanceText.Fee(
                                fee.service(),
                                fee.speed(),
                                fee.amount().plus(Money.parse("EUR 0.33")),
                                Money.parse("EUR 1.01"),
                                false,
                                fee.article()))
                        .toList(),
                List.of(new OrdinanceText.Reduction(
                        Channel.SSEV, null, new java.math.BigDecimal("33.33"), null, "чл. 31")),
                now.exemptions().stream()
                        .filter(one -> !one.code().equals("SOCIAL_ASSISTANCE"))
                        .toList());
    }

    private Money oneByOne(Tariff tariff) {
        long[] cents = {0};
        jdbc.sql(
                        "SELECT service_code, speed, channel, copies, exemption_code FROM service_request WHERE registration_year = 2019")
                .query(row -> {
                    String exemption = row.getString("exemption_code");
                    cents[0] += tariff.quote(
                                    new ServiceCode(row.getString("service_code")),
                                    Speed.valueOf(row.getString("speed")),
                                    Channel.valueOf(row.getString("channel")),
                                    row.getInt("copies"),
                                    exemption != null && tariff.exemptions().containsKey(exemption) ? exemption : null)
                            .map(quote -> quote.total().getAmountMinorLong())
                            .orElse(0L);
                });
        return Money.ofMinor(CurrencyUnit.EUR, cents[0]);
    }

    private long count(String condition) {
        return jdbc.sql("SELECT count(*) FROM service_request WHERE registration_year = 2019 AND " + condition)
                .query(Long.class)
                .single();
    }

    private void generateYear() {
        jdbc.sql("""
                        INSERT INTO service_request (registration_year, registration_number, registered_at, channel, service_code, definition_id,
                            subject_id, speed, copies, relation, applicant_name, fee_amount, fee_currency, fee_lines, exemption_code, state,
                            clerk, clerk_name, desk)
                        SELECT 2019, n, timestamptz '2018-12-31 22:00+00' + n * interval '262 seconds',
                               (ARRAY['COUNTER', 'COUNTER', 'COUNTER', 'SSEV', 'SEOS', 'EMAIL', 'PORTAL', 'POST', 'INTERNAL'])[1 + n % 9],
                               d.service_code, d.id, (SELECT min(id) FROM person),
                               (ARRAY['ORDINARY', 'FAST', 'EXPRESS'])[1 + n / 7 % 3], 1 + n / 11 % 4, 'SELF', 'Заявител', 0, 'BGN', '[]',
                               (ARRAY[NULL, NULL, 'PENSIONER_OVER_65', 'SOCIAL_ASSISTANCE', 'DISABILITY_OVER_70'])[1 + n / 13 % 5],
                               'DELIVERED', 'test', 'Тест', '1'
                          FROM generate_series(1, :requests) AS n
                          JOIN (SELECT id, service_code, row_number() OVER (ORDER BY id) - 1 AS at, count(*) OVER () AS many
                                  FROM service_definition s
                                 WHERE during @> date '2026-11-01' AND service_code IN
                                       (SELECT service_code FROM tariff_item t WHERE t.during @> date '2026-11-01' AND t.speed = 'EXPRESS')) d ON d.at = n % d.many
                        """).param("requests", REQUESTS).update();
    }
}
