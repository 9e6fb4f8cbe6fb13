package bg.gishe.issuing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bg.gishe.testing.ApplicationProcess;
import bg.gishe.testing.Browser;
import bg.gishe.testing.Desk;
import bg.gishe.testing.TestDatabase;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Protects what is official from a kill -9 at the worst moment: nothing is lost, nothing is doubled. */
class CrashTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private ApplicationProcess application;

    @BeforeEach
    void start() throws Exception {
        application = new ApplicationProcess(TestDatabase.freshFolder()).start();
    }

    @AfterEach
    void stop() throws Exception {
        application.close();
    }

    @Test
    void documentCutOffBetweenTheTransactionsIsFinishedWithTheSameNumberAndContent() throws Exception {
        Desk desk = new Desk(application.port()).signIn("m.ivanova");
        Desk.Opened opened = desk.open(livingPerson());
        List<String> numbered;
        try (Connection hold = application.connect()) {
            // The second transaction cannot store its file while we hold the table: the moment between the two stands still.
            hold.setAutoCommit(false);
            hold.createStatement().execute("LOCK TABLE certificate_document IN SHARE MODE");
            Thread.ofVirtual().start(() -> ignoringTheCut(() -> desk.issue(opened)));
            await().atMost(PATIENCE).until(() -> !row("SELECT 1 FROM certificate WHERE state = 'ISSUING'").isEmpty());
            numbered = row("SELECT number, verification_code, snapshot FROM certificate");
            application.kill();
        }
        assertThat(row("SELECT count(*) FROM certificate_document")).containsExactly("0");

        application.start();

        await().atMost(PATIENCE).until(() -> row("SELECT state FROM certificate").equals(List.of("READY")));
        assertThat(row("SELECT number, verification_code, snapshot FROM certificate")).isEqualTo(numbered);
        assertThat(row("SELECT count(*) FROM certificate_document")).containsExactly("1");
        assertThat(row("SELECT count(*), max(receipt_number) FROM payment")).containsExactly("1", "1");
        assertThat(row("SELECT count(*), max(registration_number), max(state) FROM service_request"))
                .containsExactly("1", "1", "READY");
        assertThat(new Desk(application.port()).signIn("m.ivanova").issue(opened).statusCode())
                .as("a second press after the crash finds what the first made, and the page's token belongs to the old session")
                .isIn(302, 403);
        assertThat(row("SELECT count(*) FROM certificate")).containsExactly("1");
    }

    @Test
    void clerkIsToldKindlyThatTheDatabaseIsAwayAndIssuesOnceWhenItIsBack() throws Exception {
        long person = livingPerson();
        try (Browser browser = new Browser(application.port())) {
            Page page = browser.signedIn("m.ivanova");
            page.navigate("/counter/people/" + person);
            page.locator("[data-digit='1']").check();
            assertThat(page.locator("#total")).isVisible();
            page.locator("#purpose").fill("Агенция по вписванията");

            try (AutoCloseable away = application.killDatabaseForAWhile()) {
                page.keyboard().press("Control+Enter");

                assertThat(page.locator("#connection-banner")).isVisible(patiently());
                assertThat(page.locator("#purpose")).hasValue("Агенция по вписванията");
                HttpResponse<String> plain = new Desk(application.port()).get("/sign-in");
                assertThat(plain.statusCode()).isEqualTo(503);
                assertThat(plain.body()).contains("Временно няма връзка").doesNotContain("Exception");
            }
            assertThat(page.locator("#connection-banner"))
                    .not()
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE.toMillis()));

            page.keyboard().press("Control+Enter");
            page.waitForURL(Pattern.compile(".*/counter/baskets/.*"));
            assertThat(row("SELECT count(*), max(purpose) FROM service_request")).containsExactly("1", "Агенция по вписванията");
            assertThat(row("SELECT count(*) FROM payment")).containsExactly("1");
        }
    }

    private long livingPerson() throws Exception {
        return Long.parseLong(row("SELECT id FROM person WHERE death_date IS NULL AND marital_status = 'MARRIED' ORDER BY id LIMIT 1")
                .getFirst());
    }

    /** The first row of the answer, as texts. */
    private List<String> row(String sql) throws Exception {
        try (Connection connection = application.connect();
                ResultSet result = connection.createStatement().executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            if (result.next()) {
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    values.add(result.getString(column));
                }
            }
            return values;
        }
    }

    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);
    }

    private static void ignoringTheCut(Runnable request) {
        try {
            request.run();
        } catch (RuntimeException e) {
            // The process is killed while it answers.
        }
    }
}
