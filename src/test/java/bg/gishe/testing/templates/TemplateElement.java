package bg.gishe.testing.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attoparser.AbstractMarkupHandler;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;

/**
 * An element of a template as it stands in its file.
 *
 * @param template name of the template, without its ending, e.g. "counter/search"
 * @param attributes all attributes as written
 */
public record TemplateElement(String template, int line, int column, String name, Map<String, String> attributes) {

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

        Elements(String template) {
            this.template = template;
        }

        @Override
        public void handleOpenElementStart(char[] buffer, int offset, int length, int line, int column) {
            found.add(new TemplateElement(
                    template, line, column, new String(buffer, offset, length), new LinkedHashMap<>()));
        }

        @Override
        public void handleStandaloneElementStart(
                char[] buffer, int offset, int length, boolean minimized, int line, int column) {
            handleOpenElementStart(buffer, offset, length, line, column);
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
