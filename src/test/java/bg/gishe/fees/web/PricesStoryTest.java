package bg.gishe.fees.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Browser;
import bg.gishe.testing.Desk;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Protects "Колко струва?": anyone learns a fee, its ground and what the electronic way saves, also without JavaScript. */
@ApplicationTest
class PricesStoryTest {

    @LocalServerPort
    int port;

    @Test
    void citizenComparesWaysAndSpeedsWithoutSigningIn() {
        try (Browser browser = new Browser(port)) {
            Page page = browser.open();
            page.navigate("/sign-in");
            page.locator("main a:has-text('Колко струва?')").click();
            assertThat(page.locator("#total")).containsText("2,56 €");
            assertThat(page.locator("#illustrative")).containsText("примерна");
            browser.look(page, "prices");

            page.selectOption("#channel", "SSEV");
            assertThat(page.locator("#total")).containsText("1,28 €");
            assertThat(page.locator("#quote")).containsText("чл. 31, ал. 1");
            assertThat(page.locator("#ways tr:has-text('връчване')")).containsText("1,28 €");
            assertThat(page.locator("#paces tr:has-text('Експресна')")).containsText("68\u00a0ч.");
            page.selectOption("#exemption", "PENSIONER_OVER_65");
            assertThat(page.locator("#total")).containsText("0,64 €");
            assertThat(page.locator("#proof")).containsText("пенсионно решение");
            browser.look(page, "prices-explained");
        }
    }

    @Test
    void pageWorksWithoutJavaScriptAndAnswersNonsenseKindly() {
        Desk nobody = new Desk(port);

        assertThat(nobody.get("/prices?service=BIRTH_EXTRACT&speed=FAST&copies=2")
                        .body())
                .contains("6,14\u00a0€");
        assertThat(nobody.get("/prices?service=NONE&speed=%20&channel=INTERNAL&exemption=FRIEND")
                        .body())
                .contains("2,56\u00a0€");
        HttpResponse<String> wrong = nobody.get("/prices?copies=0");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"copies-fault\"");
        assertThat(nobody.get("/verify").body()).contains("href=\"/prices\"");
    }
}
