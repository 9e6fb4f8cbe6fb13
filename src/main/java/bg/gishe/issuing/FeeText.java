package bg.gishe.issuing;

import bg.gishe.platform.AmountText;
import bg.gishe.tariff.FeeLine;
import bg.gishe.tariff.FeeQuote;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** Fees in the words printed on documents. */
final class FeeText {

    /** A line of a quote as it is kept with the request. */
    record Line(
            String kind,
            String name,
            BigDecimal percent,
            int copies,
            BigDecimal amount,
            String currency,
            String basis) {}

    private FeeText() {}

    static Line of(FeeLine line) {
        return new Line(
                line.kind().name(),
                line.name(),
                line.percent(),
                line.copies(),
                line.amount().getAmount(),
                line.amount().getCurrencyUnit().getCode(),
                line.basis());
    }

    /** "2,56 €" or "безплатно", with the ground where an exemption made it less. */
    static String printed(FeeQuote fee) {
        return printed(fee.total(), fee.lines().stream().map(FeeText::of).toList());
    }

    /** The same of a fee as it was kept. */
    static String printed(Money total, List<Line> lines) {
        String grounds = lines.stream()
                .filter(line -> line.kind().equals(FeeLine.Kind.EXEMPTION.name()))
                .map(line -> line.name() + ", " + line.basis())
                .collect(Collectors.joining("; "));
        // What is kept with a document has had plain spaces from the first one on.
        String amount = total.isZero() ? "безплатно" : AmountText.write(total).replace('\u00a0', ' ');
        return amount + (grounds.isEmpty() ? "" : " (" + grounds + ")");
    }
}
