package bg.gishe.issuing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bg.gishe.testing.CounterScreen;
import bg.gishe.testing.FullDisk;
import bg.gishe.testing.ReplacedSeal;
import bg.gishe.testing.ScreenTest;
import bg.gishe.testing.Town;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects what a clerk sees when the file is not there yet: paid and numbered, never "again", and it appears by itself. */
class MakingStoryTest extends ScreenTest {

    private static final Pattern ISSUED = Pattern.compile(".*/counter/baskets/.*");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Flyway flyway;

    @Autowired
    Recovery recovery;

    @Autowired
    Clock clock;

    @Value("${gishe.data-dir}")
    Path dataFolder;

    @Test
    void aDocumentWhoseFileCannotBeStoredIsShownAsPaidAndAppearsByItself() throws Exception {
        Town.Citizen one = new Town(jdbc).woman("Разказана Петрова Заричкова", LocalDate.of(1983, 2, 3));
        Page page = browser.signedIn("m.ivanova");
        try (FullDisk disk = new FullDisk(flyway, one.id())) {
            choose(page, one);
            CounterScreen.identify(page);
            page.keyboard().press("Control+Enter");
            page.waitForURL(ISSUED);
            assertThat(page.locator("#in-the-making")).containsText("Платено и номерирано: документът се изготвя.");
            assertThat(page.locator("#issued")).containsText("2,56\u00a0€");
            assertThat(page.locator("#paper")).hasCount(0);
            browser.look(page, "issued-in-the-making");

            Page again = page.context().newPage();
            choose(again, one);
            assertThat(again.locator("#making")).containsText("Вече е платено и номерирано");
            assertThat(again.locator("#again")).not().isChecked();
            again.fill("#purpose", "съд");
            CounterScreen.identify(again);
            again.keyboard().press("Control+Enter");
            assertThat(again.locator("#again-fault")).containsText("Такъв документ вече е платен и номериран");
            assertThat(again.locator("#again")).isFocused();
            assertThat(again.locator("#purpose")).hasValue("съд");
            browser.look(again, "person-in-the-making");
            again.navigate("/counter/certificates/"
                    + jdbc.sql("SELECT id FROM certificate WHERE subject_id = ?")
                            .params(one.id())
                            .query(Long.class)
                            .single()
                    + "/annulment");
            assertThat(again.locator("#not-holding")).containsText("Документът се изготвя");
            assertThat(again.locator("[name=reason]")).hasCount(0);
            browser.look(again, "annulment-in-the-making");
            again.close();
        }
        awaitFile(one);

        // Nobody touches the page: it looks by itself.
        assertThat(page.locator("iframe#paper")).isVisible();
        assertThat(page.locator("#issued-said")).containsText("готови за печат");
        assertThat(page.locator("#in-the-making")).hasCount(0);
        assertThat(jdbc.sql("SELECT count(*) FROM payment p JOIN basket b ON b.id = p.basket_id WHERE b.subject_id = ?")
                        .params(one.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("SELECT count(*) FROM certificate WHERE subject_id = ?")
                        .params(one.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void withoutScriptsALinkLooksWhetherItIsMade() throws Exception {
        Town.Citizen one = new Town(jdbc).woman("Безскриптова Петрова Заричкова", LocalDate.of(1983, 2, 4));
        Page page = browser.openWithoutScripts();
        page.navigate("/");
        page.fill("#username", "m.ivanova");
        page.fill("#password", "gishe-demo");
        page.click("#sign-in");
        try (FullDisk disk = new FullDisk(flyway, one.id())) {
            page.navigate("/counter/people/" + one.id());
            page.locator("#s-MARITAL_STATUS").check();
            page.locator("button:has-text('Изчисли кошницата')").click();
            CounterScreen.identify(page);
            page.click("#issue");
            page.waitForURL(ISSUED);
            page.locator("#in-the-making a").click();
            assertThat(page.locator("#in-the-making")).isVisible();
        }
        awaitFile(one);

        page.locator("#in-the-making a").click();
        assertThat(page.locator("iframe#paper")).isVisible();
    }

    @Test
    void anExpiredSealIsSaidBeforeThePressAndToTheAdministrator() throws Exception {
        Town.Citizen one = new Town(jdbc).woman("Предупредена Петрова Заричкова", LocalDate.of(1983, 2, 5));
        Page page = browser.signedIn("m.ivanova");
        Page admin = browser.signedIn("admin");
        try (ReplacedSeal expired = ReplacedSeal.expired(dataFolder, clock.instant())) {
            choose(page, one);
            assertThat(page.locator("#basket #seal"))
                    .containsText("изтече сертификатът на електронния печат. Съобщете на администратора.");
            page.fill("#purpose", "съд");
            CounterScreen.identify(page);
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#basket .notice.bad").nth(1)).containsText("Нищо не е записано");
            assertThat(page.locator("#purpose")).hasValue("съд");
            browser.look(page, "person-seal-expired");
            admin.navigate("/admin/users");
            assertThat(admin.locator("#seal-unusable")).isVisible();
            browser.look(admin, "admin-seal-expired");
        }
        try (ReplacedSeal ending = ReplacedSeal.ending(dataFolder, clock.instant())) {
            admin.navigate("/admin/users");
            assertThat(admin.locator("#seal-ending")).containsText("след 5 дни");
            browser.look(admin, "admin-seal-ending");
            page.keyboard().press("Control+Enter");
            page.waitForURL(ISSUED);
        }
    }

    /** Rounds of the recovery until the file is made; one that meets the scheduled round does nothing. */
    private void awaitFile(Town.Citizen one) {
        await().until(() -> {
            recovery.finishAll();
            return jdbc.sql("SELECT state FROM certificate WHERE subject_id = ?")
                    .params(one.id())
                    .query(String.class)
                    .single()
                    .equals("READY");
        });
    }

    private static void choose(Page page, Town.Citizen one) {
        page.navigate("/counter/people/" + one.id());
        page.locator("#s-MARITAL_STATUS").check();
        assertThat(page.locator("#total")).isVisible();
    }
}
