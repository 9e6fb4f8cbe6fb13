package bg.gishe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Protects: the words of docs/glossary.md are those of the code, so that whoever looks a term up finds it. */
class GlossaryTest {

    private static final Pattern CREATED = Pattern.compile("CREATE TABLE (?:IF NOT EXISTS )?(\\w+)");
    private static final Pattern RENAMED = Pattern.compile("ALTER TABLE (\\w+) RENAME TO (\\w+)");
    private static final Pattern ROW =
            Pattern.compile("\\| (.+?) \\| (.+?) \\| `(\\w+)` \\| (?:`(\\w+)`|–) \\| (?:`([\\w.-]+)`|–) \\|");

    private static final Set<String> CLASSES = files("src/main/java", ".java")
            .map(path -> path.getFileName().toString().replace(".java", ""))
            .collect(Collectors.toSet());
    private static final Set<String> TABLES = tables();
    private static final Set<String> KEYS = files("src/main/resources", ".properties")
            .filter(path -> path.toString().contains("messages"))
            .flatMap(path -> keys(path).stream())
            .collect(Collectors.toCollection(TreeSet::new));

    static Stream<String> rows() {
        List<String> rows = read(Path.of("docs/glossary.md"))
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Bulgarian"))
                .toList();
        assertThat(rows).isNotEmpty();
        return rows.stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void classTableAndMessagesOfATermExist(String row) {
        Matcher term = ROW.matcher(row);

        assertThat(term.matches()).as("five columns: " + row).isTrue();
        assertThat(CLASSES).contains(term.group(3));
        if (term.group(4) != null) {
            assertThat(TABLES).contains(term.group(4));
        }
        if (term.group(5) != null) {
            assertThat(KEYS).anyMatch(key -> key.startsWith(term.group(5)));
        }
    }

    /** The tables as they are called now: migrations create and rename them. */
    private static Set<String> tables() {
        List<String> migrations = files("src/main/resources/db/migration", ".sql")
                .map(GlossaryTest::read)
                .toList();
        Set<String> tables = migrations.stream()
                .flatMap(sql -> CREATED.matcher(sql).results().map(found -> found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        for (String sql : migrations) {
            RENAMED.matcher(sql).results().forEach(renamed -> {
                tables.remove(renamed.group(1));
                tables.add(renamed.group(2));
            });
        }
        return tables;
    }

    private static Stream<Path> files(String folder, String ending) {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(path -> path.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keys(Path bundle) {
        Properties messages = new Properties();
        try (Reader text = Files.newBufferedReader(bundle)) {
            messages.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages.stringPropertyNames();
    }
}
