package bg.gishe.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.testing.Desk;
import bg.gishe.testing.ScreenTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Protects the first minute of a newcomer: until the demo municipality stands, each page says how far it is, and goes on by itself. */
class PreparationStoryTest extends ScreenTest {

    @Autowired
    Preparation preparation;

    @BeforeEach
    void prepare() {
        preparation.begin(200);
        preparation.done(80);
    }

    @AfterEach
    void end() {
        preparation.ready();
    }

    @Test
    void pageSaysHowFarTheMunicipalityIsAndGoesOnByItself() {
        Page page = browser.open();
        Response answer = page.navigate("/prices");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headerValue("retry-after")).isEqualTo("1");
        assertThat(page.locator("h1")).hasText("Примерната община се подготвя");
        assertThat(page.locator("#percent")).hasText("Готово: 40 %");
        browser.look(page, "demo-preparing");

        preparation.done(100);
        assertThat(page.locator("#percent")).hasText("Готово: 90 %");

        preparation.ready();
        assertThat(page.locator("h1")).hasText("Колко струва?");
        assertThat(page).hasURL(Pattern.compile(".*/prices"));
    }

    @Test
    void pageWithoutScriptsGoesOnByItselfToo() {
        Page page = browser.openWithoutScripts();
        page.navigate("/sign-in");
        assertThat(page.locator("#percent")).hasText("Готово: 40 %");

        preparation.ready();
        assertThat(page.locator("#sign-in")).isVisible();
    }

    @Test
    void formsWaitTooAndHealthAnswers() {
        Desk desk = new Desk(port);
        HttpResponse<String> form = desk.post("/sign-in", Map.of("username", "admin"));

        assertThat(form.statusCode()).isEqualTo(503);
        assertThat(form.body()).contains("Готово: 40 %").doesNotContain("<form");
        assertThat(desk.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }

    @Test
    void wholeShareIsReachedOnlyWhenPagesAreServed() {
        preparation.done(120);
        assertThat(preparation.percent()).isEqualTo(99);

        preparation.ready();
        assertThat(preparation.percent()).isEqualTo(100);
    }
}
