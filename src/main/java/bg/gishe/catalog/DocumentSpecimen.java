package bg.gishe.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the document of a definition for an invented person, so that whoever drafts a service sees it before anybody is given one. */
public interface DocumentSpecimen {

    /**
     * What the definition gives to the document.
     *
     * @param validity how long the document holds, or null where it says nothing of it
     * @param standardForm the form that may go with the document, or null
     */
    record Wording(
            String template,
            int version,
            String title,
            List<String> grounds,
            @Nullable Validity validity,
            @Nullable StandardForm standardForm) {}

    /** The document as PDF, marked as a specimen: it has neither number nor seal, and stays nowhere. */
    byte[] of(Wording wording);
}
