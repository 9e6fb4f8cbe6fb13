package bg.gishe.till;

import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Sums in euro as people type them: 5, 5,00, 5.11 €. */
public final class MoneyText {

    private MoneyText() {}

    /** The sum that was typed; nothing when it is none, is below zero or has more than seven digits before the comma. */
    public static Optional<Money> parse(String typed) {
        String text = typed.replace("€", "").replace("\u00a0", "").replace(" ", "").replace(',', '.');
        try {
            BigDecimal amount = new BigDecimal(text);
            return text.length() > 20 || amount.signum() < 0 || amount.scale() > 2 || amount.precision() - amount.scale() > 7
                    ? Optional.empty()
                    : Optional.of(Money.of(CurrencyUnit.EUR, amount));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
