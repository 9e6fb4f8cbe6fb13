package bg.gishe.certificates;

import bg.gishe.certificates.facts.CertifiedFacts;
import bg.gishe.certificates.facts.TemplateVersion;
import bg.gishe.platform.Actor;
import bg.gishe.platform.Municipality;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * All that a document says, fixed at the moment of issue and never changed. The document is a pure function of it. The archive keeps its
 * values side by side, however they are grouped here: what was kept before the grouping is read as what is kept today.
 *
 * @param service what the definition of the service says for all its documents
 * @param ordinal which extract from the act this is, counting the first; 0 where it does not matter
 * @param specimen marks every page "ОБРАЗЕЦ – НЕВАЛИДЕН"
 * @param facts all that the template prints of the registers
 * @param form the multilingual standard form that goes with the document, or null
 */
public record Snapshot(
        @JsonUnwrapped ServiceText service,
        Issuer issuer,
        @JsonUnwrapped Numbers numbers,
        @JsonUnwrapped Asked asked,
        @JsonUnwrapped Paid paid,
        @JsonUnwrapped Official official,
        @JsonUnwrapped Verification verification,
        int ordinal,
        boolean specimen,

        @JsonDeserialize(using = SnapshotJson.FactsReader.class)
        CertifiedFacts facts,

        @Nullable Form form) {

    /**
     * What the service says for every document of its kind.
     *
     * @param template name of the template, e.g. "marital-status"
     * @param title name of the document in capitals
     * @param validity how long the document holds, or null where it says nothing of it
     * @param validityGround the rule that sets the term; null also in documents of the first months, which named a term without one
     */
    public record ServiceText(
            String template,
            int templateVersion,
            String title,
            List<String> grounds,
            @Nullable String validity,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String validityGround) {

        /** The version of the template by which the document is printed. */
        public TemplateVersion document() {
            return TemplateVersion.of(template, templateVersion);
        }
    }

    /** The municipality at the head of the document. */
    public record Issuer(String municipality, String seat, String department, String address) {

        /** This municipality. */
        public static Issuer of(Municipality municipality) {
            return new Issuer(
                    municipality.name(), municipality.seat(), municipality.department(), municipality.address());
        }
    }

    /** Numbers of the document and of the request for it, each with its day. */
    public record Numbers(
            String certificateNumber, LocalDate issuedOn, String registrationNumber, LocalDate registeredOn) {}

    /**
     * What was asked for.
     *
     * @param purpose before whom it is to serve, or null for wherever needed
     * @param applicant who asked, or null when it was the person themselves
     */
    public record Asked(@Nullable String purpose, @Nullable String applicant, int copies) {}

    /**
     * What was paid.
     *
     * @param fee the fee in words of the receipt, e.g. "2,56 €"
     * @param receiptNumber number of the receipt, or null where nothing was paid
     */
    public record Paid(String fee, @Nullable String receiptNumber) {}

    /**
     * Who signs.
     *
     * @param order number and day of the mayor's order as printed, or null where the document needs none
     */
    public record Official(
            @JsonProperty("officialName") String name,
            @JsonProperty("officialPosition") String position,

            @JsonProperty("officialOrder") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String order) {

        /** This clerk, without an order. */
        public static Official of(Actor clerk) {
            return new Official(clerk.fullName(), clerk.position(), null);
        }
    }

    /** How anyone who holds the document asks whether it is true. */
    public record Verification(
            @JsonProperty("verificationCode") String code,
            @JsonProperty("verificationUrl") String url) {

        /** By this code at the public address of the municipality. */
        public static Verification of(String code, Municipality municipality) {
            return new Verification(code, municipality.publicAddress() + "/v/" + code);
        }
    }

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

    /** The same, asked for otherwise. */
    public Snapshot askedAs(Asked corrected) {
        return new Snapshot(
                service, issuer, numbers, corrected, paid, official, verification, ordinal, specimen, facts, form);
    }

    /** The same facts in another document: under this number and code, signed by this official on this day. */
    public Snapshot renumbered(CertificateNumber number, LocalDate day, Verification code, Official by) {
        Numbers renumbered = new Numbers(number.text(), day, numbers.registrationNumber(), numbers.registeredOn());
        return new Snapshot(service, issuer, renumbered, asked, paid, by, code, ordinal, specimen, facts, form);
    }

    /** The same document, signed by this official. */
    Snapshot signedBy(Official by) {
        return new Snapshot(service, issuer, numbers, asked, paid, by, verification, ordinal, specimen, facts, form);
    }

    /** The same document as it looks before this official signs it, marked as no document. */
    public Snapshot unsigned(Official by) {
        return new Snapshot(service, issuer, numbers, asked, paid, by, verification, ordinal, true, facts, form);
    }

    @Override
    public String toString() {
        return "Snapshot[" + numbers.certificateNumber() + "]";
    }
}
