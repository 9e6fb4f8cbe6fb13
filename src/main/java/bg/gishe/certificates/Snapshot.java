package bg.gishe.certificates;

import bg.gishe.certificates.facts.CertifiedFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

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
 * @param facts all that the template prints of the registers
 * @param form the multilingual standard form that goes with the document, or null
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

        @JsonDeserialize(using = SnapshotJson.FactsReader.class)
        CertifiedFacts facts,

        @Nullable Form form) {

    /** The municipality at the head of the document. */
    public record Issuer(String municipality, String seat, String department, String address) {}

    /**
     * A multilingual standard form (Регламент (ЕС) 2016/1191): all that it says, but for what the document itself says at its head.
     *
     * @param name of the form, e.g. "BIRTH"
     * @param annex of the Regulation, e.g. "I"
     * @param layoutVersion version of the template by which it is printed
     * @param language code of the language beside Bulgarian
     * @param standard the words of its standard part
     */
    public record Form(
            String name,
            String annex,
            int layoutVersion,
            String language,
            Map<String, Text> standard,
            List<Section> sections) {

        /** Words in Bulgarian and, where there are any, in the other language. */
        public record Text(String text, @Nullable String translated) {}

        /** What a heading says. */
        public record Entry(Text heading, Text value) {}

        /** Entries under one heading. */
        public record Section(Text heading, List<Entry> entries) {}

        @Override
        public String toString() {
            return "Form[" + name + ", " + language + "]";
        }
    }

    /** The same facts in another document: under this number and code, signed by this official on this day. */
    public Snapshot renumbered(
            CertificateNumber number,
            VerificationCode code,
            String url,
            LocalDate day,
            String official,
            String position) {
        return new Snapshot(
                template,
                templateVersion,
                title,
                issuer,
                number.text(),
                day,
                registrationNumber,
                registeredOn,
                grounds,
                purpose,
                validity,
                fee,
                receiptNumber,
                applicant,
                official,
                position,
                copies,
                ordinal,
                code.value(),
                url,
                specimen,
                facts,
                form);
    }

    @Override
    public String toString() {
        return "Snapshot[" + certificateNumber + "]";
    }
}
