package bg.gishe.issuing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bg.gishe.testing.ApplicationProcess;
import bg.gishe.testing.Browser;
import bg.gishe.testing.CounterScreen;
import bg.gishe.testing.Desk;
import bg.gishe.testing.TestDatabase;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Protects what is official from a kill -9 at the worst moment: nothing is lost, nothing is doubled. */
class CrashTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CONTENT =
            "SELECT string_agg(number || verification_code || snapshot, ' ' ORDER BY number) FROM certificate";

    private ApplicationProcess application;

    @BeforeEach
    void start() throws Exception {
        application = new ApplicationProcess(TestDatabase.townFolder()).start();
    }

    @AfterEach
    void stop() throws Exception {
        application.close();
    }

    @Test
    void documentsCutOffBetweenTheTransactionsAreFinishedWithTheSameNumbersAndContent() throws Exception {
        Desk desk = new Desk(application.port()).signIn("m.ivanova");
        Desk.Opened opened = desk.open(livingPerson(0));
        Desk.Opened later = desk.open(livingPerson(1));
        String paid = paidThroughTheBank(desk, new Desk(application.port()).signIn("v.stoeva"), later);
        List<String> numbered;
        try (Connection hold = application.connect()) {
            // The second transactions cannot store their files while we hold the table: the moment between the two
            // stands still.
            hold.setAutoCommit(false);
            hold.createStatement().execute("LOCK TABLE certificate_document IN SHARE MODE");
            Thread.ofVirtual().start(() -> ignoringTheCut(() -> desk.issue(opened)));
            Thread.ofVirtual()
                    .start(() -> ignoringTheCut(() -> desk.post(paid + "/issuance", Map.of("_csrf", later.token()))));
            await().atMost(PATIENCE)
                    .until(() -> row("SELECT count(*) FROM certificate WHERE state = 'ISSUING'")
                            .equals(List.of("2")));
            numbered = row(CONTENT);
            application.kill();
        }
        assertThat(row("SELECT count(*) FROM certificate_document")).containsExactly("0");

        application.start();

        await().atMost(PATIENCE)
                .until(() -> row("SELECT count(*) FROM certificate WHERE state = 'READY'")
                        .equals(List.of("2")));
        assertThat(row(CONTENT)).isEqualTo(numbered);
        assertThat(row("SELECT count(*) FROM certificate_document")).containsExactly("2");
        assertThat(row("SELECT count(*), max(receipt_number), sum(amount) FROM payment"))
                .containsExactly("2", "2", "5.12");
        assertThat(row("SELECT count(*), max(registration_number), min(state), max(state) FROM service_request"))
                .containsExactly("2", "2", "READY", "READY");
        Desk again = new Desk(application.port()).signIn("m.ivanova");
        assertThat(again.issue(opened).statusCode())
                .as(
                        "a second press after the crash finds what the first made, and the page's token belongs to the old session")
                .isIn(302, 403);
        assertThat(again.post(paid + "/issuance", Map.of("_csrf", again.token(paid)))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/counter/baskets/" + later.basket());
        assertThat(row("SELECT count(*) FROM certificate")).containsExactly("2");
    }

    /** A basket whose e-payment has come and that waits to be issued; its page. */
    private static String paidThroughTheBank(Desk desk, Desk accounting, Desk.Opened opened) {
        Map<String, String> form = new HashMap<>(opened.maritalStatus());
        form.put("method", "EPAYMENT");
        desk.post("/counter/people/" + opened.personId() + "/issuance", form);
        // The first that is expected in this database.
        accounting.post(
                "/till/bank/expected/1/settlement",
                Map.of("_csrf", accounting.token("/till/bank"), "number", "EP-2026-1"));
        return "/counter/awaiting/" + opened.basket();
    }

    @Test
    void clerkIsToldKindlyThatTheDatabaseIsAwayAndIssuesOnceWhenItIsBack() throws Exception {
        long person = livingPerson(0);
        try (Browser browser = new Browser(application.port())) {
            Page page = browser.signedIn("m.ivanova");
            page.navigate("/counter/people/" + person);
            page.locator("[data-digit='1']").check();
            assertThat(page.locator("#total")).isVisible();
            page.locator("#purpose").fill("Агенция по вписванията");
            CounterScreen.identify(page);

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
            assertThat(row("SELECT count(*), max(purpose) FROM service_request"))
                    .containsExactly("1", "Агенция по вписванията");
            assertThat(row("SELECT count(*) FROM payment")).containsExactly("1");
        }
    }

    private long livingPerson(int at) throws Exception {
        return Long.parseLong(
                row("SELECT id FROM person WHERE death_date IS NULL AND marital_status = 'MARRIED' ORDER BY id LIMIT 1 OFFSET "
                                + at)
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
