package bg.gishe.payments;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Notes and coins counted.
 *
 * @param pieces how many of each denomination, none with zero
 */
public record CashCount(SortedMap<BigDecimal, Integer> pieces) {

    /** The notes and coins of the euro, the largest first. */
    public static final List<BigDecimal> DENOMINATIONS = List.of(
                    "500", "200", "100", "50", "20", "10", "5", "2", "1", "0.50", "0.20", "0.10", "0.05", "0.02",
                    "0.01")
            .stream()
            .map(BigDecimal::new)
            .toList();

    /** From this many pieces on somebody mistyped. */
    public static final int MOST_PIECES = 100_000;

    public CashCount {
        pieces = new TreeMap<>(pieces);
        pieces.forEach((denomination, count) -> {
            if (!DENOMINATIONS.contains(denomination) || count < 1 || count > MOST_PIECES) {
                throw new IllegalArgumentException(count + " × " + denomination);
            }
        });
    }

    /** What they are worth. */
    public Money total() {
        return Money.of(
                CurrencyUnit.EUR,
                pieces.entrySet().stream()
                        .map(counted -> counted.getKey().multiply(BigDecimal.valueOf(counted.getValue())))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
