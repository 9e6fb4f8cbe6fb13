package bg.gishe.testing.templates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.model.IProcessableElementTag;

/** Notes which elements of templates were reached, and which way each condition and loop went. */
public final class BranchRecorder {

    /** Which way it went. */
    private enum Way {
        SHOWN("never shown"),
        HIDDEN("never hidden"),
        NONE("never empty"),
        ONE("never with one"),
        MANY("never with several");

        private final String missing;

        Way(String missing) {
            this.missing = missing;
        }
    }

    private record Place(String template, int line, int column, String attribute) {}

    private final String folder;
    private final Set<Place> reached;
    private final Map<Place, Set<Way>> taken;
    private final Set<Place> arrays;

    private BranchRecorder(String folder, Set<Place> reached, Map<Place, Set<Way>> taken, Set<Place> arrays) {
        this.folder = folder;
        this.reached = reached;
        this.taken = taken;
        this.arrays = arrays;
    }

    BranchRecorder() {
        this("", new HashSet<>(), new HashMap<>(), new HashSet<>());
    }

    /** The same, for an engine to which the templates of this folder are all there are. */
    BranchRecorder within(String name) {
        return new BranchRecorder(name, reached, taken, arrays);
    }

    void reached(IProcessableElementTag tag) {
        reached.add(place(tag, ""));
    }

    void condition(IProcessableElementTag tag, String attribute, boolean shown) {
        note(tag, attribute, shown ? Way.SHOWN : Way.HIDDEN);
    }

    void loop(IProcessableElementTag tag, String attribute, @Nullable Object iterated) {
        int size = switch (iterated) {
            case null -> 0;
            case Collection<?> values -> values.size();
            case Map<?, ?> values -> values.size();
            case Object[] values -> values.length;
            default -> 1;
        };
        note(tag, attribute, size == 0 ? Way.NONE : size == 1 ? Way.ONE : Way.MANY);
        if (iterated instanceof Object[]) {
            arrays.add(place(tag, attribute));
        }
    }

    /** The branches of this element that were never taken, in words; only that it was never reached when it was not. */
    List<String> untaken(TemplateElement element) {
        if (!reached.contains(new Place(element.template(), element.line(), element.column(), ""))) {
            return element.isDynamic() ? List.of("never reached") : List.of();
        }
        List<String> untaken = new ArrayList<>();
        element.attributes()
                .forEach((attribute, expression) -> ways(element, attribute, expression)
                        .filter(way -> !taken.getOrDefault(place(element, attribute), Set.of())
                                .contains(way))
                        .forEach(way -> untaken.add(attribute + "=\"" + expression + "\" " + way.missing)));
        return untaken;
    }

    /** Whether anything of the template was reached. */
    boolean knows(String template) {
        return reached.stream().anyMatch(place -> place.template().equals(template));
    }

    private Stream<Way> ways(TemplateElement element, String attribute, String expression) {
        return switch (attribute) {
            case "th:if", "th:unless" -> Stream.of(Way.SHOWN, Way.HIDDEN);
            case "th:case" -> Stream.of(Way.SHOWN);
            // What an array of all constants or a list in the template holds does not depend on data.
            case "th:each" ->
                expression.matches(".*\\{ ?('|\\{).*") || arrays.contains(place(element, attribute))
                        ? Stream.of()
                        : Stream.of(Way.NONE, Way.ONE, Way.MANY)
                                .filter(way -> way == Way.MANY || !asksFirst(element, expression, way));
            default -> Stream.of();
        };
    }

    /** Whether a condition around the loop asks how many there are, so that it is only reached when there are more. */
    private static boolean asksFirst(TemplateElement loop, String expression, Way way) {
        String collection = expression.replaceFirst(".*\\$\\{\\s*(.*?)\\s*}\\s*$", "$1");
        String text = loop.conditions();
        boolean asksForSeveral =
                text.contains("size(" + collection + ") > 1") || text.contains(collection + ".size() > 1");
        return asksForSeveral
                || way == Way.NONE
                        && (text.contains("isEmpty(" + collection + ")") || text.contains(collection + ".isEmpty()"));
    }

    private void note(IProcessableElementTag tag, String attribute, Way way) {
        taken.computeIfAbsent(place(tag, attribute), place -> new HashSet<>()).add(way);
    }

    private static Place place(TemplateElement element, String attribute) {
        return new Place(element.template(), element.line(), element.column(), attribute);
    }

    private Place place(IProcessableElementTag tag, String attribute) {
        return new Place(folder + tag.getTemplateName(), tag.getLine(), tag.getCol(), attribute);
    }
}
