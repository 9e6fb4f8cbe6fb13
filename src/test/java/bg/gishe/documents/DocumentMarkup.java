package bg.gishe.documents;

import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
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
        values.forEach((name, value) -> variables.put(
                String.valueOf(name), "facts".equals(name) ? InventedFacts.of((Map<?, ?>) value) : value));
        variables.put("paper", new Paper());
        String markup = XmlText.of(engine.process(template, new Context(Locale.of("bg"), variables)));
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(markup)));
        return markup;
    }

    /** Facts as maps, in which a name that is not there is null, as the part of a record is that nobody knew. */
    private static final class InventedFacts extends HashMap<String, @Nullable Object> {

        static InventedFacts of(Map<?, ?> facts) {
            InventedFacts invented = new InventedFacts();
            facts.forEach((name, value) -> invented.put(String.valueOf(name), lenient(value)));
            return invented;
        }

        @Override
        public boolean containsKey(@Nullable Object key) {
            return true;
        }

        private static @Nullable Object lenient(@Nullable Object value) {
            return switch (value) {
                case Map<?, ?> map -> of(map);
                case List<?> list -> list.stream().map(InventedFacts::lenient).toList();
                case null, default -> value;
            };
        }
    }
}
