package bg.gishe.tariff;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a service costs and why; the total is the sum of the lines.
 *
 * @param exemption code of the exemption by which it was computed, or null
 */
public record FeeQuote(
        List<FeeLine> lines, Money total, @Nullable String exemption, boolean illustrative) {

    /**
     * The same quote in lev or euro: what is left after each line is rounded once, and the line is the difference. So the lines
     * add up to the converted total, and a reduction never takes more than there was.
     */
    public FeeQuote in(CurrencyUnit currency) {
        List<FeeLine> converted = new ArrayList<>();
        Money left = Money.zero(total.getCurrencyUnit());
        Money shown = Money.zero(currency);
        for (FeeLine line : lines) {
            left = left.plus(line.amount());
            Money next = EuroChange.convert(left, currency);
            converted.add(new FeeLine(
                    line.kind(), line.name(), line.percent(), line.copies(), next.minus(shown), line.basis()));
            shown = next;
        }
        return new FeeQuote(List.copyOf(converted), shown, exemption, illustrative);
    }
}
