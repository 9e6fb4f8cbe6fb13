package bg.gishe.fees;

import bg.gishe.platform.Actor;
import bg.gishe.platform.NumberKind;
import bg.gishe.platform.Numbers;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The payments taken, each with a receipt without gaps in numbering. */
@Repository
public class Payments {

    private final JdbcClient jdbc;
    private final Numbers numbers;
    private final Clock clock;

    Payments(JdbcClient jdbc, Numbers numbers, Clock clock) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Takes the payment for the basket and gives it the next receipt number, in the caller's transaction.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException when the basket is paid already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Payment take(
            UUID basketId, Money amount, PaymentMethod method, PaymentMethod.@Nullable Claim claim, Actor clerk) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Payment payment = new Payment(
                basketId,
                new ReceiptNumber(now.getYear(), numbers.next(NumberKind.RECEIPT, now.getYear())),
                switch (method) {
                    case PaymentMethod.Cash cash -> "CASH";
                    case PaymentMethod.Card card -> "CARD";
                    case PaymentMethod.Exempt exempt -> "EXEMPT";
                },
                amount,
                method instanceof PaymentMethod.Cash(Money given) ? given : null,
                method instanceof PaymentMethod.Card(String reference) ? reference : null,
                claim == null ? (method instanceof PaymentMethod.Exempt ? "FREE_BY_TARIFF" : null) : claim.exemption(),
                claim == null ? null : claim.proof(),
                now.toInstant(),
                clerk.fullName(),
                clerk.desk());
        insert(payment, now, clerk);
        return payment;
    }

    /** The payment of the basket. */
    @Transactional(readOnly = true)
    public Optional<Payment> of(UUID basketId) {
        return jdbc.sql("SELECT * FROM payment WHERE basket_id = :basket")
                .param("basket", basketId)
                .query(Payments::payment)
                .optional();
    }

    private void insert(Payment payment, OffsetDateTime now, Actor clerk) {
        jdbc.sql("""
                        INSERT INTO payment (basket_id, receipt_year, receipt_number, method, amount, currency, given,
                                             card_reference, exemption_code, exemption_proof, paid_at, clerk, clerk_name, desk)
                        VALUES (:basket, :year, :number, :method, :amount, :currency, :given,
                                :card, :exemption, :proof, :at, :clerk, :clerkName, :desk)
                        """)
                .param("basket", payment.basketId())
                .param("year", payment.receipt().year())
                .param("number", payment.receipt().number())
                .param("method", payment.method())
                .param("amount", payment.amount().getAmount())
                .param("currency", payment.amount().getCurrencyUnit().getCode())
                .param("given", payment.given() == null ? null : payment.given().getAmount())
                .param("card", payment.cardReference())
                .param("exemption", payment.exemptionCode())
                .param("proof", payment.exemptionProof())
                .param("at", now)
                .param("clerk", clerk.username())
                .param("clerkName", clerk.fullName())
                .param("desk", clerk.desk())
                .update();
    }

    private static Payment payment(ResultSet row, int index) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        BigDecimal given = row.getBigDecimal("given");
        return new Payment(
                row.getObject("basket_id", UUID.class),
                new ReceiptNumber(row.getInt("receipt_year"), row.getLong("receipt_number")),
                row.getString("method"),
                Money.of(currency, row.getBigDecimal("amount")),
                given == null ? null : Money.of(currency, given),
                row.getString("card_reference"),
                row.getString("exemption_code"),
                row.getString("exemption_proof"),
                row.getObject("paid_at", OffsetDateTime.class).toInstant(),
                row.getString("clerk_name"),
                row.getString("desk"));
    }
}
