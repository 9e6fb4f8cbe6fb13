package bg.gishe.testing.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attoparser.AbstractMarkupHandler;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * An element of a template as it stands in its file.
 *
 * @param template name of the template, without its ending, e.g. "counter/search"
 * @param attributes all attributes as written
 * @param within the element around it, or null for the outermost
 */
public record TemplateElement(
        String template,
        int line,
        int column,
        String name,
        Map<String, String> attributes,
        @Nullable TemplateElement within) {

    private static final Path FOLDER = Path.of("src/main/resources/templates");

    /** Names of all templates. */
    public static List<String> templates() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(file -> FOLDER.relativize(file).toString().replace(".html", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All elements of all templates. */
    public static List<TemplateElement> all() {
        return templates().stream().flatMap(template -> read(template).stream()).toList();
    }

    /** Text of the template. */
    public static String text(String template) {
        try {
            return Files.readString(FOLDER.resolve(template + ".html"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the engine does anything here beside marking the place of a fragment. */
    public boolean isDynamic() {
        return attributes.keySet().stream()
                .anyMatch(one -> one.startsWith("th:") && !one.equals("th:fragment") && !one.equals("th:remove"));
    }

    /** The conditions of the element and of all around it, as written. */
    String conditions() {
        String own = attributes.getOrDefault("th:if", "") + " " + attributes.getOrDefault("th:unless", "");
        return within == null ? own : own + " " + within.conditions();
    }

    /** Where it stands, for a person. */
    public String place() {
        return template + ".html:" + line;
    }

    private static List<TemplateElement> read(String template) {
        ParseConfiguration configuration = template.startsWith("documents/")
                ? ParseConfiguration.xmlConfiguration()
                : ParseConfiguration.htmlConfiguration();
        configuration.setElementBalancing(ParseConfiguration.ElementBalancing.NO_BALANCING);
        Elements elements = new Elements(template);
        try {
            new MarkupParser(configuration).parse(text(template), elements);
        } catch (ParseException e) {
            throw new IllegalStateException(template, e);
        }
        return elements.found;
    }

    private static final class Elements extends AbstractMarkupHandler {

        private final String template;
        private final List<TemplateElement> found = new ArrayList<>();
        private final Deque<TemplateElement> open = new ArrayDeque<>();

        Elements(String template) {
            this.template = template;
        }

        @Override
        public void handleOpenElementStart(char[] buffer, int offset, int length, int line, int column) {
            handleStandaloneElementStart(buffer, offset, length, false, line, column);
            open.push(found.getLast());
        }

        @Override
        public void handleStandaloneElementStart(
                char[] buffer, int offset, int length, boolean minimized, int line, int column) {
            String name = new String(buffer, offset, length);
            found.add(new TemplateElement(template, line, column, name, new LinkedHashMap<>(), open.peek()));
        }

        @Override
        public void handleCloseElementStart(char[] buffer, int offset, int length, int line, int column) {
            String name = new String(buffer, offset, length);
            if (!open.pop().name().equals(name)) {
                throw new IllegalStateException(template + ".html:" + line + " closes " + name + " that is not open");
            }
        }

        @Override
        public void handleAttribute(
                char[] buffer,
                int nameOffset,
                int nameLength,
                int nameLine,
                int nameColumn,
                int operatorOffset,
                int operatorLength,
                int operatorLine,
                int operatorColumn,
                int valueOffset,
                int valueLength,
                int outerOffset,
                int outerLength,
                int valueLine,
                int valueColumn) {
            found.getLast()
                    .attributes()
                    .put(new String(buffer, nameOffset, nameLength), new String(buffer, valueOffset, valueLength));
        }
    }
}
