package bg.gishe.imports.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.gishe.people.bulk.PeopleSubject;
import bg.gishe.platform.Actor;
import bg.gishe.testing.ApplicationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects what is remembered of a file: its columns while they are chosen, and what waits of it until a new list stands. */
@ApplicationTest
class RememberedFileTest {

    @Autowired
    BulkImport bulk;

    @Autowired
    Imports imports;

    @Autowired
    Uploads uploads;

    @Autowired
    FaultList faults;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @Test
    void listOfAFinishedImportStaysUntilTheNewOneHasItsOwn() throws IOException {
        Path file = Files.writeString(folder.resolve("again.csv"), "ЕГН;Собствено име\n123;Чакащ\n");
        long first = bulk.run(PeopleSubject.PEOPLE, file, false, progress -> {}).run();
        assertThat(faults.reasons(first)).isNotEmpty();

        assertThatThrownBy(() -> bulk.run(PeopleSubject.PEOPLE, file, false, progress -> {
                    throw new IllegalStateException("cut");
                }))
                .hasMessage("cut");
        assertThat(faults.reasons(first)).as("while the new one is not through").isNotEmpty();

        long second =
                bulk.run(PeopleSubject.PEOPLE, file, false, progress -> {}).run();
        assertThat(second).isNotEqualTo(first);
        assertThat(faults.reasons(second)).isNotEmpty();
        assertThat(faults.reasons(first)).isEmpty();
    }

    @Test
    void columnsAreLookedAtOnceAndForgottenWithTheImport() throws IOException {
        Run run = imports.upload(
                PeopleSubject.PEOPLE,
                "once.csv",
                place -> Files.writeString(place, "ЕГН;Собствено име;Празно\n7501020018;Веднъж;\n"),
                Actor.SYSTEM);
        assertThat(imports.columns(run, Map.of()).orElseThrow().example("Собствено име"))
                .isEqualTo("Веднъж");
        Path file = uploads.file(java.util.Objects.requireNonNull(run.file().storedAs()));
        Files.writeString(file, "не се чете отново");

        Imports.Columns again = imports.columns(run, Map.of()).orElseThrow();

        assertThat(again.suggested().headings()).containsKeys("egn", "given");
        assertThat(again.example("ЕГН")).isEqualTo("7501020018");
        imports.cancel(run.id());
        assertThat(jdbc.sql("SELECT sample::text FROM import_run WHERE id = ?")
                        .params(run.id())
                        .query(String.class)
                        .optional())
                .isEmpty();
    }
}
