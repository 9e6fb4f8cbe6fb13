package bg.gishe.requests;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The document that gives whoever asks the right to: a power of attorney, an act of guardianship, a certificate of heirs, a certificate of
 * the court, a decision to place a child, a letter.
 *
 * @param date its day
 * @param validUntil last day on which it holds, where it names one
 * @param issuer the notary, court, municipality or body that made it
 */
@Embeddable
public record Authority(
        @Column(name = "authority_number", updatable = false) @Nullable
        String number,

        @Column(name = "authority_date", updatable = false) @Nullable
        LocalDate date,

        @Column(name = "authority_valid_until", updatable = false) @Nullable
        LocalDate validUntil,

        @Column(name = "authority_notary", updatable = false) @Nullable
        String issuer) {

    /** No document. */
    public static final Authority NONE = new Authority(null, null, null, null);

    @Override
    public String toString() {
        return "Authority[" + date + "]";
    }
}
