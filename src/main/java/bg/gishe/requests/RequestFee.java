package bg.gishe.requests;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The fee of a request as it was told to the applicant; it never changes.
 *
 * @param lines the explained fee as JSON
 * @param exemption code of the exemption, or null
 */
@Embeddable
record RequestFee(
        @Column(name = "fee_amount", updatable = false) BigDecimal amount,

        @Column(name = "fee_currency", updatable = false, length = 3) @JdbcTypeCode(SqlTypes.CHAR)
        String currency,

        @Column(name = "fee_lines", updatable = false) @JdbcTypeCode(SqlTypes.JSON)
        String lines,

        @Column(name = "exemption_code", updatable = false) @Nullable
        String exemption) {

    static RequestFee of(RequestOrder order) {
        Money total = order.fee().total();
        return new RequestFee(
                total.getAmount(),
                total.getCurrencyUnit().getCode(),
                order.feeLines(),
                order.fee().exemption());
    }

    Money total() {
        return Money.of(CurrencyUnit.of(currency), amount);
    }
}
