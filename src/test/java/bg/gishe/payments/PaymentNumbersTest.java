package bg.gishe.payments;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.platform.Actor;
import bg.gishe.platform.Numbers;
import bg.gishe.requests.Baskets;
import bg.gishe.testing.ApplicationTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Protects the numbers of receipts at the turn of the year: they begin anew at midnight in Sofia, not elsewhere. */
@ApplicationTest
class PaymentNumbersTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Numbers numbers;

    @Autowired
    Baskets baskets;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void numbersBeginAnewWithTheYearInSofia() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            ReceiptNumber last = free("2031-12-31T21:59:59Z", "new-year.a");
            ReceiptNumber first = free("2031-12-31T22:00:01Z", "new-year.b");
            ReceiptNumber second = free("2032-01-01T09:00:00Z", "new-year.c");

            assertThat(last).isEqualTo(new ReceiptNumber(2031, 1));
            assertThat(first).isEqualTo(new ReceiptNumber(2032, 1));
            assertThat(second).isEqualTo(new ReceiptNumber(2032, 2));
            assertThat(first.text()).isEqualTo("0000001/2032");
        });
    }

    private ReceiptNumber free(String moment, String clerk) {
        long person = jdbc.sql("SELECT id FROM person ORDER BY id LIMIT 1")
                .query(Long.class)
                .single();
        Payments payments = new Payments(
                jdbc, numbers, (actor, money) -> null, Clock.fixed(Instant.parse(moment), ZoneId.of("Europe/Sofia")));
        return payments.take(
                        baskets.open(clerk, person),
                        Money.zero(CurrencyUnit.EUR),
                        new PaymentMethod.Exempt(),
                        null,
                        new Actor(clerk, "Тестов Служител", "", "", Set.of()))
                .receipt();
    }
}
