package bg.gishe.issuing;

import bg.gishe.catalog.AdministrativeService;
import bg.gishe.catalog.Reason;
import bg.gishe.catalog.Validity;
import bg.gishe.certificates.facts.CertifiedFacts;
import bg.gishe.documents.MissingLetter;
import bg.gishe.platform.Violation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the font of papers for every letter before anything is issued; says which letter of what it has not. */
final class LetterCheck {

    private static final JsonMapper JSON = JsonMapper.shared();

    private LetterCheck() {}

    /** Why the document cannot be printed, when a fact or the wording of the service has a letter that the font has not. */
    static Optional<Reason> against(AdministrativeService service, CertifiedFacts facts) {
        return against(JSON.valueToTree(facts))
                .or(() -> against("title", service.document().title()))
                .or(() -> against("grounds", String.join(" ", service.document().grounds())))
                .or(() -> against(
                        "validity",
                        service.document()
                                .printedValidity()
                                .map(Validity::ground)
                                .orElse("")));
    }

    /** What is wrong with a text that was typed into the field. */
    static Optional<Violation> against(String field, @Nullable String typed, String key) {
        return MissingLetter.in(typed).map(letter -> new Violation(field, key, letter.arguments()));
    }

    private static Optional<Reason> against(JsonNode facts) {
        return first(facts, new ArrayDeque<>());
    }

    private static Optional<Reason> first(JsonNode facts, Deque<String> path) {
        if (facts.isString()) {
            return MissingLetter.in(facts.asString())
                    .map(letter -> reason(letter, List.copyOf(path).reversed()));
        }
        if (facts.isArray()) {
            return facts.valueStream()
                    .flatMap(item -> first(item, path).stream())
                    .findFirst();
        }
        for (var fact : facts.properties()) {
            path.addLast(fact.getKey());
            Optional<Reason> found = first(fact.getValue(), path);
            if (found.isPresent()) {
                return found;
            }
            path.removeLast();
        }
        return Optional.empty();
    }

    private static Optional<Reason> against(String name, String text) {
        return MissingLetter.in(text).map(letter -> reason(letter, List.of(name)));
    }

    /** @param names what has the letter, the closest name first */
    private static Reason reason(MissingLetter letter, List<String> names) {
        String closest = "certificates.fact." + names.getFirst();
        String[] codes = names.size() > 1
                ? new String[] {"certificates.fact." + names.get(1) + "." + names.getFirst(), closest}
                : new String[] {closest};
        Object what = new DefaultMessageSourceResolvable(codes, null, names.getFirst());
        return new Reason(
                "catalog.verdict.unprintable",
                Stream.concat(Stream.of(what), letter.arguments().stream()).toList(),
                "");
    }
}
