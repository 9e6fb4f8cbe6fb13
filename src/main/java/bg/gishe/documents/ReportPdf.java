package bg.gishe.documents;

import bg.gishe.platform.Municipality;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Prints plain papers of the office, such as a report of a till, from their versioned templates. */
@Component
public class ReportPdf {

    private final PdfRenderer renderer;
    private final Municipality municipality;

    ReportPdf(PdfRenderer renderer, Municipality municipality) {
        this.renderer = renderer;
        this.municipality = municipality;
    }

    /** The paper as PDF; the template knows the municipality besides these values. */
    public byte[] print(String template, Map<String, Object> values) {
        return renderer.render(template, withMunicipality(values));
    }

    /** The same on the 80 mm strip of a receipt printer, as long as what it says. */
    public byte[] printStrip(String template, Map<String, Object> values) {
        return renderer.renderStrip(template, withMunicipality(values));
    }

    private Map<String, Object> withMunicipality(Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("municipality", municipality);
        return all;
    }
}
