package bg.gishe.testing;

import bg.gishe.certificates.facts.CertifiedFacts;
import bg.gishe.certificates.facts.TemplateVersion;
import bg.gishe.people.Sex;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Facts as short and as long as a document may have to print them. */
public final class StretchedFacts {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** One word of eighty letters, as a name or a street may be typed, and some of usual length. */
    private static final String LONG = "Константинополитаническо".repeat(3)
            + "Александ гр. Стара Загора, община Стара Загора, ул. „Свети Патриарх Евтимий Търновски“ № 119, вх. 4, ет. 12, ап. 110";

    private StretchedFacts() {}

    /** Nothing is known but what every document says. */
    public static CertifiedFacts shortest(TemplateVersion document) {
        return Snapshots.printed(
                document,
                Map.of("subject", Map.of("names", "Ян И О"), "act", Map.of("number", "0001", "parties", Map.of())));
    }

    /** Everything is known, and every text is long. */
    public static CertifiedFacts longest(TemplateVersion document, int items) {
        JsonNode tree = JSON.valueToTree(UniqueFacts.of(document.facts(), Sex.FEMALE));
        return JSON.treeToValue(stretched("", tree, items), document.facts());
    }

    private static JsonNode stretched(String name, JsonNode value, int items) {
        return switch (value) {
            case ObjectNode object -> {
                ObjectNode longer = JSON.createObjectNode();
                object.properties()
                        .forEach(one -> longer.set(one.getKey(), stretched(one.getKey(), one.getValue(), items)));
                yield longer;
            }
            case ArrayNode list -> {
                ArrayNode longer = JSON.createArrayNode();
                for (int i = 0; i < items; i++) {
                    longer.add(stretched(name, list.get(0), items));
                }
                yield longer;
            }
            case StringNode text
            when text.stringValue().startsWith("Ж") && !name.equals("number") ->
                JSON.getNodeFactory().stringNode(LONG);
            default -> value;
        };
    }
}
