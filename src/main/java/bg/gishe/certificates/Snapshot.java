package bg.gishe.certificates;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a document says, fixed at the moment of issue and never changed. The document is a pure function of it.
 *
 * @param template name of the template, e.g. "marital-status"
 * @param title name of the document in capitals
 * @param purpose before whom it is to serve, or null for wherever needed
 * @param fee the fee in words of the receipt, e.g. "2,56 €"
 * @param receiptNumber number of the receipt, or null where nothing was paid
 * @param applicant who asked, or null when it was the person themselves
 * @param ordinal which extract from the act this is, counting the first; 0 where it does not matter
 * @param specimen marks every page "ОБРАЗЕЦ – НЕВАЛИДЕН"
 * @param facts the certified facts as a tree of texts, lists and maps; dates are ISO
 */
public record Snapshot(
        String template,
        int templateVersion,
        String title,
        Issuer issuer,
        String certificateNumber,
        LocalDate issuedOn,
        String registrationNumber,
        LocalDate registeredOn,
        List<String> grounds,
        @Nullable String purpose,
        String validity,
        String fee,
        @Nullable String receiptNumber,
        @Nullable String applicant,
        String officialName,
        String officialPosition,
        int copies,
        int ordinal,
        String verificationCode,
        String verificationUrl,
        boolean specimen,
        Map<String, Object> facts) {

    /** The municipality at the head of the document. */
    public record Issuer(String municipality, String seat, String department, String address) {}

    @Override
    public String toString() {
        return "Snapshot[" + certificateNumber + "]";
    }
}
