package bg.gishe.certificates;

import bg.gishe.certificates.facts.CertifiedFacts;
import bg.gishe.certificates.facts.TemplateVersion;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Snapshots as they stand in the archive. Of the facts those are read that the template prints; snapshots of the first months kept the
 * whole case, and whatever they kept beyond goes nowhere.
 */
@Component
class SnapshotJson {

    private final JsonMapper json;
    private final ObjectReader reader;

    SnapshotJson(JsonMapper json) {
        this.json = json;
        this.reader = json.readerFor(Snapshot.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    String write(Snapshot snapshot) {
        return json.writeValueAsString(snapshot);
    }

    Snapshot read(String text) {
        JsonNode tree = json.readTree(text);
        return reader.withAttribute(FactsReader.class, templateOf(tree)).readValue(tree);
    }

    private static TemplateVersion templateOf(JsonNode tree) {
        return TemplateVersion.of(
                tree.required("template").asString(),
                tree.required("templateVersion").asInt());
    }

    /** Reads the facts of the template that the reader names. */
    static final class FactsReader extends ValueDeserializer<CertifiedFacts> {

        @Override
        public CertifiedFacts deserialize(JsonParser parser, DeserializationContext context) {
            return context.getAttribute(FactsReader.class) instanceof TemplateVersion document
                    ? context.readValue(parser, document.facts())
                    : context.reportInputMismatch(this, "The facts of a document without its template");
        }
    }
}
