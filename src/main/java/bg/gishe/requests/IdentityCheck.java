package bg.gishe.requests;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * How whoever asks proved who they are: the original of a document was looked at and noted, never copied (ЗЗЛД, чл. 25г; Наредба
 * № РД-02-20-6, чл. 5 и Приложение № 1а).
 *
 * @param kind kind of the document, as the desk offers it; null when none was shown
 * @param issuer who issued it; of an identity card there is only one issuer, so that it may be left out
 * @param checked whether the official said that they compared the person with the original
 */
@Embeddable
public record IdentityCheck(
        @Column(name = "identity_document_kind", updatable = false) @Nullable
        String kind,

        @Column(name = "identity_document_number", updatable = false) @Nullable
        String number,

        @Column(name = "identity_document_issuer", updatable = false) @Nullable
        String issuer,

        @Column(name = "identity_checked", updatable = false)
        boolean checked) {

    /** The card of a citizen, which one authority alone issues. */
    public static final String ID_CARD = "ID_CARD";

    /** What a body brings instead: it identifies nobody. */
    public static final String OFFICIAL_LETTER = "OFFICIAL_LETTER";

    /** No document was looked at. */
    public static final IdentityCheck NONE = new IdentityCheck(null, null, null, false);

    @Override
    public String toString() {
        return "IdentityCheck[" + kind + "]";
    }
}
