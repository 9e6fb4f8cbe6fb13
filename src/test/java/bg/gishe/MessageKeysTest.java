package bg.gishe;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.testing.templates.TemplateElement;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Protects: every message that a template names exists in both languages, and is given as many values as it has places for. */
class MessageKeysTest {

    /**
     * A message as a template asks for it.
     *
     * @param key the key, or its beginning where the rest comes from data
     * @param whole whether it is the whole key
     * @param values how many values it is given
     */
    private record Asked(String place, String key, boolean whole, int values) {}

    private static final Pattern KEY = Pattern.compile("[a-z][a-zA-Z0-9._-]*");
    private static final Pattern LITERAL = Pattern.compile("\"\\{?([a-zA-Z]+\\.[a-zA-Z0-9._-]*)}?\"");
    private static final Path CODE = Path.of("src/main/java/bg/gishe");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
    private static final List<Asked> ASKED = TemplateElement.all().stream()
            .flatMap(element -> element.attributes().values().stream()
                    .flatMap(expression -> asked(element.place(), expression).stream()))
            .toList();

    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void everyMessageThatATemplateNamesExists(String language) {
        Properties messages = messages(language);

        assertThat(ASKED.stream()
                        .filter(asked -> messages.stringPropertyNames().stream()
                                .noneMatch(
                                        key -> asked.whole() ? key.equals(asked.key()) : key.startsWith(asked.key()))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void everyMessageIsGivenAsManyValuesAsItHasPlacesFor(String language) {
        Properties messages = messages(language);

        assertThat(ASKED.stream()
                        .filter(Asked::whole)
                        .filter(asked -> asked.values() != places(messages.getProperty(asked.key(), ""))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void apostrophesOfMessagesWithValuesAreWrittenTwiceAndOfOthersOnce(String language) {
        Properties messages = messages(language);

        assertThat(ASKED.stream().filter(Asked::whole).filter(asked -> {
                    String text = messages.getProperty(asked.key(), "");
                    return asked.values() == 0
                            ? text.contains("''")
                            : text.replace("''", "").contains("'");
                }))
                .isEmpty();
    }

    @Test
    void templatesAreReadForMessages() {
        assertThat(ASKED).hasSizeGreaterThan(1000);
    }

    private static List<Asked> asked(String place, String expression) {
        List<Asked> found = new ArrayList<>();
        for (int at = expression.indexOf("#{"); at >= 0; at = expression.indexOf("#{", at + 1)) {
            String inner = upTo(expression, at + 2, '}');
            int open = inner.matches("'.*|\\$.*") ? -1 : inner.indexOf('(');
            String key = open < 0 ? inner : inner.substring(0, open);
            if (KEY.matcher(key).matches()) {
                found.add(new Asked(place, key, true, open < 0 ? 0 : values(upTo(inner, open + 1, ')'))));
            } else if (inner.startsWith("'") && inner.indexOf('\'', 1) > 1) {
                found.add(new Asked(place, inner.substring(1, inner.indexOf('\'', 1)), false, 0));
            }
        }
        Pattern.compile("#messages\\.msg\\(").matcher(expression).results().forEach(match -> {
            String inner = upTo(expression, match.end(), ')');
            String key = inner.replaceFirst("(?s)^'([^']*)'.*", "$1");
            if (inner.startsWith("'" + key + "'")) {
                boolean whole = !inner.startsWith("'" + key + "' +");
                found.add(new Asked(place, key, whole, values(inner) - 1));
            }
        });
        return found;
    }

    /** Keys begin with their module, so that whoever meets one knows where its sentence stands; only the layout has a word of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void everyKeyBeginsWithItsModule(String language) throws IOException {
        Set<String> begins = new HashSet<>(Set.of("nav"));
        try (Stream<Path> modules = Files.list(CODE)) {
            modules.filter(Files::isDirectory)
                    .map(module -> module.getFileName().toString())
                    .forEach(begins::add);
        }

        assertThat(messages(language).stringPropertyNames())
                .allSatisfy(key -> assertThat(begins).contains(key.replaceFirst("\\..*", "")));
    }

    /** A sentence that a rule or a controller names by its key is there; a key may go on with data after a dot or a dash. */
    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void everyMessageThatCodeNamesExists(String language) throws IOException {
        Set<String> keys = messages(language).stringPropertyNames();
        Set<String> begins =
                keys.stream().map(key -> key.replaceFirst("\\..*", "")).collect(Collectors.toSet());
        List<String> missing = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CODE)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                LITERAL.matcher(Files.readString(file))
                        .results()
                        .map(literal -> literal.group(1))
                        .filter(literal -> begins.contains(literal.replaceFirst("\\..*", "")))
                        .filter(literal -> !keys.contains(literal))
                        .filter(literal -> keys.stream().noneMatch(key -> key.startsWith(literal)))
                        .forEach(literal -> missing.add(file.getFileName() + ": " + literal));
            }
        }

        assertThat(missing).isEmpty();
    }

    /** The text from here to where what was opened before is closed. */
    private static String upTo(String text, int from, char end) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\'') {
                i = text.indexOf('\'', i + 1);
            } else if (letter == '{' || letter == '(' || letter == '[') {
                depth++;
            } else if (depth == 0 && letter == end) {
                return text.substring(from, i);
            } else if (letter == '}' || letter == ')' || letter == ']') {
                depth--;
            }
        }
        throw new IllegalArgumentException(text);
    }

    /** How many values stand between the commas. */
    private static int values(String list) {
        int values = 1;
        int depth = 0;
        for (int i = 0; i < list.length(); i++) {
            char letter = list.charAt(i);
            if (letter == '\'') {
                i = list.indexOf('\'', i + 1);
            } else if (letter == '{' || letter == '(' || letter == '[') {
                depth++;
            } else if (letter == '}' || letter == ')' || letter == ']') {
                depth--;
            } else if (letter == ',' && depth == 0) {
                values++;
            }
        }
        return values;
    }

    private static int places(String text) {
        Set<String> places =
                PLACE.matcher(text).results().map(place -> place.group(1)).collect(Collectors.toSet());
        return places.size();
    }

    private static Properties messages(String language) {
        Properties all = new Properties();
        Stream.of(load("/application.properties")
                        .getProperty("spring.messages.basename")
                        .split(","))
                .map(bundle -> load("/" + bundle + language + ".properties"))
                .forEach(all::putAll);
        return all;
    }

    private static Properties load(String resource) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(MessageKeysTest.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
