package bg.gishe.payments;

import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A closed day of the office: what all desks took on it.
 *
 * @param receipts receipts for money, counter-entries among them
 * @param free documents free of charge until then; null for a day whose receipts count them too
 */
public record OfficeDay(
        LocalDate day,
        int year,
        long number,
        Money cash,
        Money card,
        Money transfer,
        Money difference,
        long receipts,
        @Nullable Long free,
        Instant closedAt,
        String closedBy) {

    /** Number of the protocol, "0000012/2026". */
    public String protocol() {
        return "%07d/%d".formatted(number, year);
    }

    /** What passed through the tills. */
    public Money tills() {
        return cash.plus(card);
    }

    /** All that came in, through the tills and through the bank. */
    public Money total() {
        return tills().plus(transfer);
    }
}
