package bg.gishe.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.testing.ApplicationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Protects: no program works on a schema that other migrations made than its own. The history is a real one; the programs beside ours have
 * some migrations more, fewer or otherwise, and only look.
 */
@ApplicationTest
class SchemaHistoryTest {

    private static final Path OURS = Path.of("src/main/resources/db/migration");

    @Autowired
    Flyway flyway;

    @TempDir
    Path theirs;

    @Test
    void schemaOfTheSameMigrationsFits() {
        assertThat(judged(OURS)).isEqualTo(SchemaHistory.FITS);
    }

    @Test
    void schemaOfAnOlderVersionFitsAndIsMigratedForward() throws IOException {
        takeOver();
        Files.writeString(theirs.resolve("V209901010000__platform_later.sql"), "SELECT 1;");

        assertThat(judged(theirs)).isEqualTo(SchemaHistory.FITS);
    }

    @Test
    void schemaOfANewerVersionIsNewer() throws IOException {
        Files.delete(takeOver().getLast());

        assertThat(judged(theirs)).isEqualTo(SchemaHistory.NEWER);
    }

    @Test
    void schemaOfAMigrationThatSaysSomethingElseNowWasNeverReleased() throws IOException {
        Files.writeString(takeOver().getFirst(), "SELECT 'something else';");

        assertThat(judged(theirs)).isEqualTo(SchemaHistory.UNRELEASED);
    }

    @Test
    void schemaOfAMigrationThatIsNoMoreWasNeverReleased() throws IOException {
        Files.delete(takeOver().getFirst());

        assertThat(judged(theirs)).isEqualTo(SchemaHistory.UNRELEASED);
    }

    @Test
    void schemaThatWentPastAMigrationOfOursWasNeverReleased() throws IOException {
        takeOver();
        Files.writeString(theirs.resolve("V1__platform_earlier.sql"), "SELECT 1;");

        assertThat(judged(theirs)).isEqualTo(SchemaHistory.UNRELEASED);
    }

    private SchemaHistory judged(Path migrations) {
        Flyway program = Flyway.configure()
                .configuration(flyway.getConfiguration())
                .locations("filesystem:" + migrations)
                .load();
        return SchemaHistory.of(List.of(program.info().all()));
    }

    /** Our migrations in the folder of another program, the earliest first. */
    private List<Path> takeOver() throws IOException {
        try (Stream<Path> files = Files.walk(OURS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, theirs.resolve(file.getFileName()));
            }
        }
        try (Stream<Path> files = Files.list(theirs)) {
            return files.sorted(Comparator.comparingLong(SchemaHistoryTest::version))
                    .toList();
        }
    }

    private static long version(Path migration) {
        return Long.parseLong(migration.getFileName().toString().substring(1).replaceFirst("__.*", ""));
    }
}
