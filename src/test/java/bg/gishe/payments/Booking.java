package bg.gishe.payments;

import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.NumberKind;
import bg.gishe.platform.Numbers;
import bg.gishe.platform.Result;
import bg.gishe.requests.Baskets;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Payments of clerks who exist only in a test: each in a basket with one request, so that the ledger's lines add up. */
@Component
public class Booking {

    private final Payments payments;
    private final Baskets baskets;
    private final Numbers numbers;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Booking(Payments payments, Baskets baskets, Numbers numbers, JdbcClient jdbc, TransactionTemplate transaction) {
        this.payments = payments;
        this.baskets = baskets;
        this.numbers = numbers;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** A clerk of this name. */
    public static Actor clerk(String username) {
        return new Actor(username, "Тестов Служител", "младши експерт", "9", Set.of("CLERK"));
    }

    /** An official of the back office, who answers for the tills. */
    public static Actor overseer(String username) {
        return new Actor(username, "Тестов Началник", "главен експерт", "", Set.of("BACK_OFFICE"));
    }

    /** The days of the office as they can be closed at another time. */
    public static OfficeDays days(JdbcClient jdbc, Numbers numbers, AuditTrail audit, Clock clock) {
        return new OfficeDays(jdbc, numbers, audit, clock);
    }

    /** The shift that was opened. */
    public static Shift opened(Result<Shift> opened) {
        return ((Result.Done<Shift>) opened).value();
    }

    /** A payment in cash. */
    public Payment cash(Actor clerk, String amount) {
        Money sum = Money.parse("EUR " + amount);
        return pay(clerk, sum, new PaymentMethod.Cash(sum));
    }

    /** A payment by this method. */
    public Payment pay(Actor clerk, Money amount, PaymentMethod.AtDesk method) {
        return Objects.requireNonNull(transaction.execute(status -> inTransaction(clerk, amount, method)));
    }

    /** The same in the caller's transaction. */
    public Payment inTransaction(Actor clerk, Money amount, PaymentMethod.AtDesk method) {
        long person = jdbc.sql("SELECT id FROM person ORDER BY id LIMIT 1")
                .query(Long.class)
                .single();
        var basket = baskets.open(clerk.username(), person);
        baskets.close(basket, java.time.Instant.now());
        jdbc.sql("""
                        INSERT INTO service_request (registration_year, registration_number, registered_at, basket_id, channel,
                            service_code, definition_id, subject_id, speed, copies, relation, applicant_name, fee_amount,
                            fee_currency, fee_lines, state, clerk, clerk_name, desk)
                        SELECT 2026, :number, now(), :basket, 'COUNTER', 'MARITAL_STATUS', d.id, :person, 'ORDINARY', 1, 'SELF',
                               'Иван Петров', :amount, 'EUR', '[]', 'CANCELLED', :clerk, 'Тестов Служител', '9'
                          FROM service_definition d
                         WHERE d.service_code = 'MARITAL_STATUS' AND d.during @> current_date
                        """)
                .param("number", numbers.next(NumberKind.REGISTRATION, 2026))
                .param("basket", basket)
                .param("person", person)
                .param("amount", amount.getAmount())
                .param("clerk", clerk.username())
                .update();
        return payments.take(basket, amount, method, null, clerk);
    }

    /** Exactly this sum in as few notes and coins as possible. */
    public static CashCount exactly(Money sum) {
        SortedMap<BigDecimal, Integer> pieces = new TreeMap<>();
        BigDecimal left = sum.getAmount();
        for (BigDecimal denomination : CashCount.DENOMINATIONS) {
            int count = left.divideToIntegralValue(denomination).intValue();
            if (count > 0) {
                pieces.put(denomination, count);
                left = left.subtract(denomination.multiply(BigDecimal.valueOf(count)));
            }
        }
        return new CashCount(pieces);
    }
}
