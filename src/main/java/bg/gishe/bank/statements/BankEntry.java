package bg.gishe.bank.statements;

import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An incoming entry of a statement and what came of it.
 *
 * @param reference of the expected payment that it names or settled, or null
 * @param expected the sum that was expected, or null
 */
public record BankEntry(
        long id,
        LocalDate bookedOn,
        Money amount,
        String remittance,
        String payer,
        String bankReference,
        Matching.State state,
        @Nullable String reference,
        @Nullable Money expected,
        @Nullable String reason,
        @Nullable String decidedBy) {

    /** What is to be returned to the payer of a sum that was too much and was accepted by hand; null when nothing is. */
    public @Nullable Money surplus() {
        return state == Matching.State.BY_HAND && expected != null && amount.isGreaterThan(expected)
                ? amount.minus(expected)
                : null;
    }
}
