package bg.gishe.payments;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Sums of cash in euro as people type them: 5, 5,00, 1 000.50 €. */
public final class MoneyText {

    /** No drawer holds more, and nobody gives more at a desk. */
    private static final Money MOST = Money.ofMajor(CurrencyUnit.EUR, 100_000);

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,2})?");

    private MoneyText() {}

    /** The sum that was typed; nothing when it is not one of plain digits or is over 100,000. */
    public static Optional<Money> parse(String typed) {
        String text =
                typed.replace("€", "").replace("\u00a0", "").replace(" ", "").replace(',', '.');
        return Optional.of(text)
                .filter(digits -> DIGITS.matcher(digits).matches())
                .map(digits -> Money.of(CurrencyUnit.EUR, new BigDecimal(digits)))
                .filter(sum -> !sum.isGreaterThan(MOST));
    }
}
