package bg.gishe.platform;

import java.math.BigDecimal;
import org.joda.money.Money;

/** Amounts and shares as Bulgarians write them: 5,11 € and 12,5. */
public final class AmountText {

    private AmountText() {}

    /** "5,11 €", which no line breaks apart; levs of before the euro are "лв.". */
    public static String write(Money money) {
        String unit = money.getCurrencyUnit().getCode().equals("EUR") ? "€" : "лв.";
        return digits(money) + "\u00a0" + unit;
    }

    /** "5,11", as an amount stands in a field or a cell. */
    public static String digits(Money money) {
        return digits(money.getAmount());
    }

    /** "12,50", with the decimals that the number has. */
    public static String digits(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    /** "12,5" and "50", as the percents of a reduction are written. */
    public static String percents(BigDecimal number) {
        return digits(number.stripTrailingZeros());
    }
}
