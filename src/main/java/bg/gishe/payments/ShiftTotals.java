package bg.gishe.payments;

import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What passed through a till in a shift.
 *
 * @param receipts how many receipts, counter-entries among them
 * @param reversals how many of these are counter-entries
 * @param reversed what was given back, as a positive sum
 * @param firstReceipt number of the first one as printed, or null when there is none
 * @param services what was taken for each service
 */
public record ShiftTotals(
        Money cash,
        Money card,
        long receipts,
        long reversals,
        Money reversed,
        @Nullable String firstReceipt,
        @Nullable String lastReceipt,
        List<ServiceSum> services) {

    /** What one service brought. */
    public record ServiceSum(String service, long documents, Money amount) {}

    /** What should lie in the drawer. */
    public Money expectedCash(Money openingFloat) {
        return openingFloat.plus(cash);
    }
}
