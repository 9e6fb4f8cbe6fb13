package bg.gishe.certificates;

import java.time.LocalDateTime;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * All that a receipt for a payment says.
 *
 * @param number as printed, e.g. "0000123/2026"
 * @param paidAt when, in Bulgarian time
 * @param method how it was paid, e.g. "в брой"
 * @param given cash given, or null for another method
 * @param change cash given back, or null for another method
 * @param specimen marks it "ОБРАЗЕЦ – НЕВАЛИДЕН"
 */
public record ReceiptPaper(
        Snapshot.Issuer issuer,
        String number,
        LocalDateTime paidAt,
        String clerk,
        String desk,
        List<Line> lines,
        Money total,
        String method,
        @Nullable Money given,
        @Nullable Money change,
        boolean specimen) {

    /**
     * One service or reduction.
     *
     * @param basis article and decision from which the amount follows
     */
    public record Line(String text, String basis, Money amount) {}
}
