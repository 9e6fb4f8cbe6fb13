package bg.gishe.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import bg.gishe.testing.CounterScreen;
import bg.gishe.testing.ScreenTest;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects the desk's work from what is not its fault: a session that ends under the form, a browser without scripts. */
class InterruptedDeskTest extends ScreenTest {

    private static final Pattern ISSUED = Pattern.compile(".*/counter/baskets/.*");

    @Autowired
    JdbcClient jdbc;

    @Test
    void sessionThatEndsUnderTheFormLosesNothingTyped() {
        Page page = browser.signedIn("m.ivanova");
        page.navigate("/counter/people/" + person());
        page.locator("#s-MARITAL_STATUS").check();
        assertThat(page.locator("#total")).isVisible();
        page.fill("#purpose", "Агенция по вписванията");
        CounterScreen.identify(page);
        page.context().clearCookies();

        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#session-banner")).containsText("Сесията ви приключи");
        assertThat(page.locator("#purpose")).hasValue("Агенция по вписванията");
        browser.look(page, "session-ended");

        Page again = page.context()
                .waitForPage(() -> page.locator("#session-banner a").click());
        again.fill("#username", "m.ivanova");
        again.fill("#password", "gishe-demo");
        again.keyboard().press("Enter");
        assertThat(again.locator("#q")).isVisible();
        again.close();
        page.bringToFront();
        page.evaluate("window.dispatchEvent(new Event('focus'))");
        assertThat(page.locator("#session-banner")).containsText("Повторете последното действие");
        browser.look(page, "session-renewed");

        page.keyboard().press("Control+Enter");
        page.waitForURL(ISSUED);
        assertThat(page.locator("iframe#paper")).isVisible();
    }

    @Test
    void anotherClerkWhoSignsInMeanwhileCannotIssueTheBasket() {
        Page page = browser.signedIn("m.ivanova");
        page.navigate("/counter/people/" + person());
        page.locator("#s-MARITAL_STATUS").check();
        assertThat(page.locator("#total")).isVisible();
        page.fill("#purpose", "съд");
        page.context().clearCookies();
        Page other = page.context().newPage();
        other.navigate("/");
        other.fill("#username", "p.georgiev");
        other.fill("#password", "gishe-demo");
        other.keyboard().press("Enter");
        assertThat(other.locator("#q")).isVisible();
        other.close();

        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#session-banner")).containsText("Повторете последното действие");
        page.keyboard().press("Control+Enter");

        assertThat(page.locator("#basket .error").first()).containsText("Кошницата не е ваша");
        assertThat(page.locator("#purpose")).hasValue("съд");
    }

    @Test
    void certificateIsIssuedWithoutScripts() {
        Page page = browser.openWithoutScripts();
        page.navigate("/");
        page.fill("#username", "m.ivanova");
        page.fill("#password", "gishe-demo");
        page.click("#sign-in");
        page.navigate("/counter/people/" + person());
        page.locator("#s-MARITAL_STATUS").check();
        page.locator("button:has-text('Изчисли кошницата')").click();
        assertThat(page.locator("#total")).containsText("2,56\u00a0€");

        CounterScreen.identify(page);
        page.click("#issue");
        page.waitForURL(ISSUED);
        assertThat(page.locator(".hits")).containsText("УДОСТОВЕРЕНИЕ ЗА СЕМЕЙНО ПОЛОЖЕНИЕ");
    }

    /** Somebody living and married for whom nothing was issued yet. */
    private long person() {
        return jdbc.sql("""
                        SELECT id FROM person p WHERE death_date IS NULL AND marital_status = 'MARRIED' AND egn IS NOT NULL
                           AND birth_date < current_date - interval '20 years'
                           AND NOT EXISTS (SELECT 1 FROM service_request r WHERE r.subject_id = p.id) ORDER BY id LIMIT 1
                        """).query(Long.class).single();
    }
}
