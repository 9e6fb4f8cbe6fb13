package bg.gishe.documents;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.xml.sax.InputSource;

/** Renders the template of a document by the product's own engine as far as its markup, which has to be well-formed. */
public final class DocumentMarkup {

    private final SpringTemplateEngine engine = PdfRenderer.engine(true);

    /** The caller may change the engine before it is used. */
    public DocumentMarkup(Consumer<SpringTemplateEngine> beforeUse) {
        beforeUse.accept(engine);
    }

    /** The markup of the template with these values. */
    public String render(String template, Map<?, ?> values) throws Exception {
        Map<String, @Nullable Object> variables = new HashMap<>();
        values.forEach((name, value) -> variables.put(String.valueOf(name), value));
        variables.put("paper", new PaperFormat());
        variables.put("blank", PaperFormat.ofForms());
        String markup = XmlText.of(engine.process(template, new Context(Locale.of("bg"), variables)));
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(markup)));
        return markup;
    }
}
