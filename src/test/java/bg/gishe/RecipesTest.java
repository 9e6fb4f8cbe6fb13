package bg.gishe;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.catalog.Condition;
import bg.gishe.certificates.facts.TemplateVersion;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Protects: what a recipe of CONTRIBUTING asks for beside the constant is there, so that nobody finds half a service at the desk. */
class RecipesTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration/catalog");

    private static final Pattern CONDITIONS_KNOWN =
            Pattern.compile("service_definition_conditions_known CHECK \\(conditions <@ ARRAY\\[([^]]*)]");

    @ParameterizedTest
    @EnumSource
    void conditionIsKnownToTheDatabaseAndSaidInBothLanguages(Condition condition) throws IOException {
        assertThat(knownToTheDatabase()).contains("'" + condition.name() + "'");
        for (String language : List.of("", "_en")) {
            assertThat(messages("messages/catalog" + language).stringPropertyNames())
                    .anyMatch(key -> key.matches(
                            "catalog\\.verdict\\." + condition.name().toLowerCase(Locale.ROOT) + "(\\..*)?"));
            assertThat(messages("messages/catalog" + language)).containsKey("catalog.condition." + condition.name());
        }
    }

    @ParameterizedTest
    @EnumSource
    void templateOfADocumentHasANameForTheAdministratorInBothLanguages(TemplateVersion document) throws IOException {
        String template = document.file().replaceFirst("-\\d+$", "");

        for (String language : List.of("", "_en")) {
            assertThat(messages("messages/catalog" + language)).containsKey("catalog.template." + template);
        }
    }

    /** As the newest migration has it. */
    private static String knownToTheDatabase() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            String all = files.sorted(Comparator.comparing(RecipesTest::number))
                    .map(RecipesTest::read)
                    .collect(Collectors.joining());
            Matcher known = CONDITIONS_KNOWN.matcher(all);
            String newest = "";
            while (known.find()) {
                newest = known.group(1);
            }
            return newest;
        }
    }

    private static long number(Path migration) {
        return Long.parseLong(migration.getFileName().toString().replaceFirst("^V(\\d+)__.*", "$1"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties messages(String bundle) throws IOException {
        Properties messages = new Properties();
        try (Reader text = Files.newBufferedReader(Path.of("src/main/resources", bundle + ".properties"))) {
            messages.load(text);
        }
        return messages;
    }
}
