package bg.gishe.fees;

import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a service costs and why; the total is the sum of the lines.
 *
 * @param exemption code of the exemption by which it was computed, or null
 */
public record FeeQuote(List<FeeLine> lines, Money total, @Nullable String exemption, boolean illustrative) {

    /** The same quote in lev or euro: each line rounded once, the total their sum. */
    public FeeQuote in(CurrencyUnit currency) {
        List<FeeLine> converted = lines.stream()
                .map(line -> new FeeLine(
                        line.kind(),
                        line.name(),
                        line.percent(),
                        line.copies(),
                        EuroChange.convert(line.amount(), currency),
                        line.basis()))
                .toList();
        return new FeeQuote(
                converted,
                Money.total(converted.stream().map(FeeLine::amount).toList()),
                exemption,
                illustrative);
    }
}
