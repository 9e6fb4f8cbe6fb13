package bg.gishe.tariff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The change from lev to euro on 01.01.2026, at the fixed rate of 1.95583 lev for one euro. */
public final class EuroChange {

    /** Lev for one euro (Закон за въвеждане на еврото в Република България). */
    public static final BigDecimal RATE = new BigDecimal("1.95583");

    /** The first day of the euro. */
    public static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    /** The lev. */
    public static final CurrencyUnit LEV = CurrencyUnit.of("BGN");

    private EuroChange() {}

    /** The official currency of the day. */
    public static CurrencyUnit currencyOf(LocalDate day) {
        return day.isBefore(DAY) ? LEV : CurrencyUnit.EUR;
    }

    /**
     * The amount in lev or euro, rounded once, half up, to the hundredth.
     *
     * @throws IllegalArgumentException for another currency
     */
    public static Money convert(Money amount, CurrencyUnit to) {
        CurrencyUnit from = amount.getCurrencyUnit();
        if (from.equals(to)) {
            return amount;
        }
        if (from.equals(CurrencyUnit.EUR) && to.equals(LEV)) {
            return Money.of(to, amount.getAmount().multiply(RATE), RoundingMode.HALF_UP);
        }
        if (from.equals(LEV) && to.equals(CurrencyUnit.EUR)) {
            return Money.of(to, amount.getAmount().divide(RATE, 2, RoundingMode.HALF_UP));
        }
        throw new IllegalArgumentException("No fixed rate from " + from + " to " + to);
    }
}
