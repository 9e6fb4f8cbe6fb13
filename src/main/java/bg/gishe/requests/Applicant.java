package bg.gishe.requests;

import bg.gishe.catalog.ApplicantRelation;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, in what right, and by which document they are known.
 *
 * @param personId the applicant in the population register: told, or found by the number when the request is registered
 * @param number ЕГН or ЛНЧ as written; null for an authority
 * @param authorityNumber number of the power of attorney, court act or official letter
 * @param authorityDate day of that document
 * @param authorityValidUntil last day on which it holds, where it names one
 * @param authorityNotary notary or body that made it
 */
@Embeddable
public record Applicant(
        @Enumerated(EnumType.STRING) @Column(name = "relation", updatable = false)
        ApplicantRelation relation,

        @Column(name = "applicant_person_id", updatable = false) @Nullable
        Long personId,

        @Column(name = "applicant_name", updatable = false) String name,

        @Column(name = "applicant_number", updatable = false) @Nullable
        String number,

        @Column(name = "identity_document_kind", updatable = false) @Nullable
        String documentKind,

        @Column(name = "identity_document_number", updatable = false) @Nullable
        String documentNumber,

        @Column(name = "authority_number", updatable = false) @Nullable
        String authorityNumber,

        @Column(name = "authority_date", updatable = false) @Nullable
        LocalDate authorityDate,

        @Column(name = "authority_valid_until", updatable = false) @Nullable
        LocalDate authorityValidUntil,

        @Column(name = "authority_notary", updatable = false) @Nullable
        String authorityNotary) {

    /** The same, known in the population register; what was said and shown at the desk stays as it was. */
    Applicant knownAs(long person) {
        return new Applicant(
                relation,
                person,
                name,
                number,
                documentKind,
                documentNumber,
                authorityNumber,
                authorityDate,
                authorityValidUntil,
                authorityNotary);
    }

    @Override
    public String toString() {
        return "Applicant[" + relation + "]";
    }
}
