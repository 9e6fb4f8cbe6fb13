package bg.gishe.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Protects: migrations of parallel branches do not clash, and each is found in its module's folder. */
class MigrationFilesTest {

    private static final Path FOLDER = Path.of("src/main/resources/db/migration");

    private static final Pattern NAME = Pattern.compile("V([0-9]+)__([a-z]+)_[a-z0-9_]+\\.sql");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuuMMddHHmm");

    @Test
    void everyMigrationLiesInTheFolderOfTheModuleThatItsNameBeginsWith() throws IOException {
        assertThat(migrations()).isNotEmpty().allSatisfy(file -> {
            Matcher name = NAME.matcher(file.getFileName().toString());
            assertThat(name.matches())
                    .as("V<number>__<module>_<what>.sql: %s", file)
                    .isTrue();
            assertThat(FOLDER.relativize(file).getParent()).hasToString(name.group(2));
        });
    }

    @Test
    void everyNumberIsOneOfTheFirstSetOrTheMinuteOfTheMergeAndIsGivenOnce() throws IOException {
        List<String> numbers =
                migrations().stream().map(MigrationFilesTest::number).toList();

        assertThat(numbers).doesNotHaveDuplicates().allMatch(number -> number.length() == 3 || isMinute(number));
    }

    @Test
    void everyMigrationBeginsByAComment() throws IOException {
        for (Path file : migrations()) {
            assertThat(Files.readString(file)).as("%s", file).startsWith("-- ");
        }
    }

    private static String number(Path file) {
        return file.getFileName().toString().substring(1).replaceFirst("__.*", "");
    }

    private static boolean isMinute(String number) {
        try {
            LocalDateTime.parse(number, MINUTE);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
