package bg.gishe.payments;

import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A closed day of the office: what all desks took on it.
 *
 * @param protocol number of its protocol
 * @param receipts receipts for money, counter-entries among them
 * @param free documents free of charge until then; null for a day whose receipts count them too
 */
public record OfficeDay(
        LocalDate day,
        ReportNumber protocol,
        Money cash,
        Money card,
        Money transfer,
        Money difference,
        long receipts,
        @Nullable Long free,
        Instant closedAt,
        String closedBy) {

    /** What passed through the tills. */
    public Money tills() {
        return cash.plus(card);
    }

    /** All that came in, through the tills and through the bank. */
    public Money total() {
        return tills().plus(transfer);
    }
}
