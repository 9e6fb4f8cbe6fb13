package bg.gishe.tariff.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Browser;
import bg.gishe.testing.Desk;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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
    void deskThatHandsOverAtOnceIsFirstAndNothingFasterIsSoldThere() {
        try (Browser browser = new Browser(port)) {
            Page page = browser.open();
            page.navigate("/prices?service=BIRTH_DUPLICATE");
            assertThat(page.locator("#quote section").first()).containsText("На гише – веднага");
            assertThat(page.locator("#quote section").first())
                    .containsText("събитие от 01.01.2000 г. насам). Иначе го изготвя бек офисът до 72 ч.");
            assertThat(page.locator("#quote section").first()).containsText("2,56 €");
            assertThat(page.locator("#speed")).hasCount(0);
            assertThat(page.locator("#paces")).hasCount(0);
            assertThat(page.locator("#ways tbody tr").first()).containsText("веднага");
            assertThat(page.locator("#quote")).not().containsText("4,09");

            page.selectOption("#channel", "SSEV");
            page.selectOption("#speed", "EXPRESS");
            assertThat(page.locator("#total")).containsText("2,04 €");
            assertThat(page.locator("#quote section").first()).containsText("На гише – веднага");
            browser.look(page, "prices-express");
            page.selectOption("#channel", "COUNTER");
            assertThat(page.locator("#total")).containsText("2,56 €");
            assertThat(page.locator("#speed")).hasCount(0);
        }
    }

    @Test
    void paperMadeWithTheActIsFreeAtOnceAndHasNoWaysOrTerms() {
        try (Browser browser = new Browser(port)) {
            Page page = browser.open();
            for (String paper : new String[] {"BIRTH_ORIGINAL", "MARRIAGE_ORIGINAL", "DEATH_EXTRACT_FIRST"}) {
                page.navigate("/prices?speed=EXPRESS&channel=POST&service=" + paper);
                assertThat(page.locator("#desk h2")).containsText("Безплатно, веднага, при съставяне на акта");
                assertThat(page.locator("#total")).containsText("0,00 €");
                assertThat(page.locator("#ways, #paces, #speed, #channel")).hasCount(0);
                assertThat(page.locator("#quote")).not().containsText("ч.");
            }
            browser.look(page, "prices-with-the-act");
            page.navigate("/language?to=en");
            page.navigate("/prices?service=DEATH_EXTRACT_FIRST");
            assertThat(page.locator("#desk h2")).containsText("Free, at once, when the act is made");
        }
    }

    @Test
    void whatIsTypedWhileThePriceIsComputedStays() {
        try (Browser browser = new Browser(port)) {
            Page page = browser.open();
            List<Route> held = new ArrayList<>();
            page.navigate("/prices?service=MARITAL_STATUS");
            page.route(Pattern.compile(".*/prices.*"), held::add);
            page.selectOption("#exemption", "PENSIONER_OVER_65");
            page.locator("#day").focus();
            page.keyboard().type("28.2.20");
            page.waitForCondition(() -> !held.isEmpty());
            held.getFirst().resume();
            assertThat(page.locator("#total")).containsText("1,28 €");
            page.keyboard().type("27");

            assertThat(page.locator("#day")).hasValue("28.2.2027");
            assertThat(page.locator("#day")).isFocused();
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
