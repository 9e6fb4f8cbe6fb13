package bg.gishe.documents;

import bg.gishe.platform.Municipality;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prints the receipt that goes with a document. */
@Component
public class ReceiptPdf {

    /** One paid document; without a registration number where it was paid for beforehand. */
    public record Line(String name, @Nullable String registration, String amount) {}

    /** Why and by whose approval money was given back. */
    public record Reversal(String receipt, String reason, String fate, String approvedBy) {}

    /**
     * How it was paid.
     *
     * @param slip number of the terminal's slip, or null for another method
     * @param throughBank whether it was booked from the bank, so that nobody took it at a till
     * @param given cash given, or null for another method
     */
    public record Tender(
            String method,
            @Nullable String slip,
            boolean throughBank,
            @Nullable String given,
            @Nullable String change) {}

    /**
     * What a receipt says; amounts and moments in their printed form.
     *
     * @param payer who asked for the documents, as registered, or from whom the money was expected
     * @param reversal what a counter-entry takes back, or null for a payment
     */
    public record Receipt(
            String number,
            String moment,
            String clerk,
            String desk,
            String payer,
            List<Line> lines,
            String total,
            Tender tender,
            @Nullable Reversal reversal) {}

    private final PdfRenderer renderer;
    private final Municipality municipality;

    ReceiptPdf(PdfRenderer renderer, Municipality municipality) {
        this.renderer = renderer;
        this.municipality = municipality;
    }

    /** The receipt as PDF, on the 80 mm strip of a receipt printer. */
    public byte[] print(Receipt receipt) {
        return print(receipt, false);
    }

    /** The receipt as PDF on a sheet of A4, for desks with one printer only. */
    public byte[] printOnSheet(Receipt receipt) {
        return print(receipt, true);
    }

    private byte[] print(Receipt receipt, boolean sheet) {
        Map<String, Object> values = new HashMap<>();
        values.put("receipt", receipt);
        values.put("sheet", sheet);
        values.put("municipality", municipality);
        return sheet ? renderer.render("receipt-1", values) : renderer.renderStrip("receipt-1", values);
    }
}
