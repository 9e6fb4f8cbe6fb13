package bg.gishe.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bg.gishe.people.Egn;
import bg.gishe.testing.ApplicationProcess;
import bg.gishe.testing.Browser;
import bg.gishe.testing.TestDatabase;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects an import from a kill -9 in the middle: started again, the application goes on behind the last finished batch by itself. */
class ImportCrashTest {

    private static final int ROWS = 20_000;
    private static final String TAKEN = "SELECT count(*) FROM import_batch WHERE state = 'TAKEN'";

    @TempDir
    Path folder;

    @Test
    void killedImportGoesOnByItselfAndEntersEveryoneOnce() throws Exception {
        try (ApplicationProcess application = new ApplicationProcess(TestDatabase.townFolder()).start()) {
            try (Browser browser = new Browser(application.port())) {
                Page admin = browser.signedIn("admin");
                admin.onDialog(dialog -> dialog.accept());
                admin.navigate("/admin/import");
                admin.locator("input[value=PEOPLE]").check();
                admin.setInputFiles("#file", table());
                admin.click("button:has-text('Качи')");
                admin.click("button:has-text('Направи проба')");
                assertThat(admin.locator("#good"))
                        .hasText("20\u00a0000", new LocatorAssertions.HasTextOptions().setTimeout(120_000));
                admin.click("button:has-text('Внеси')");
                await().atMost(Duration.ofMinutes(1))
                        .pollInterval(Duration.ofMillis(10))
                        .until(() -> count(application, TAKEN) > 0);
            }
            application.kill();
            assertThat(count(application, TAKEN)).isBetween(1L, ROWS / 5_000L - 1);

            application.start();

            await().atMost(Duration.ofMinutes(2))
                    .until(() -> count(application, "SELECT count(*) FROM import_run WHERE state = 'DONE'") == 1);
            assertThat(count(application, "SELECT count(*) FROM person_name WHERE family = 'Прекъснат'"))
                    .isEqualTo(ROWS);
            assertThat(count(application, "SELECT sum(good) FROM import_batch")).isEqualTo(ROWS);
            assertThat(count(application, "SELECT count(*) FROM import_person")).isZero();
        }
    }

    private Path table() throws Exception {
        StringBuilder text = new StringBuilder("ЕГН;Собствено име;Фамилно име\n");
        for (int i = 0; i < ROWS; i++) {
            text.append(Egn.of(LocalDate.of(1920, 1, 1).plusDays(i / 200), i % 200)
                            .value())
                    .append(";Иван;Прекъснат\n");
        }
        return Files.writeString(folder.resolve("people.csv"), text);
    }

    private static long count(ApplicationProcess application, String sql) throws Exception {
        try (Connection connection = application.connect();
                ResultSet result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
