package bg.gishe.catalog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the definition of a service says of its document.
 *
 * @param title name of the document in capitals
 * @param grounds legal grounds as printed
 * @param validity how long the document holds; null where no rule sets a term
 * @param template name of the document's template; null while the service is not set up
 * @param standardForm the multilingual standard form that may go with the document, null where law gives none
 */
public record DocumentText(
        String title,
        List<String> grounds,
        @Nullable Validity validity,
        @Nullable String template,
        @Nullable StandardForm standardForm) {

    /** What documents say of their validity: nothing while its ground is still to be checked. */
    public Optional<Validity> printedValidity() {
        return Optional.ofNullable(validity).filter(Validity::confirmed);
    }
}
