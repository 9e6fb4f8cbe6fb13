package bg.gishe.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the definition of a service says of its document.
 *
 * @param title name of the document in capitals
 * @param grounds legal grounds as printed
 * @param validity validity as printed
 * @param template name of the document's template; null while the service is not set up
 * @param standardForm the multilingual standard form that may go with the document, null where law gives none
 */
public record DocumentText(
        String title,
        List<String> grounds,
        String validity,
        @Nullable String template,
        @Nullable StandardForm standardForm) {}
