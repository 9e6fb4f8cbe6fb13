package bg.gishe.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.testing.Citizens;
import bg.gishe.testing.CounterScreen;
import bg.gishe.testing.ScreenTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects what the clerk types and where, while a slow server computes or refuses the basket: answers are held back until the test lets them go. */
class BasketUnderTheHandsTest extends ScreenTest {

    private static final Pattern COMPUTED = Pattern.compile(".*/basket$");
    private static final Pattern ISSUING = Pattern.compile(".*/issuance$");

    @Autowired
    JdbcClient jdbc;

    Page page;
    final List<Route> held = new ArrayList<>();

    @BeforeEach
    void oneServiceIsChosen() {
        long client = new Citizens(jdbc).person("Търпелив Клиентов Кошничаров", LocalDate.of(1950, 5, 5), false);
        page = browser.signedIn("m.ivanova");
        page.navigate("/counter/people/" + client);
        page.locator("#s-MARITAL_STATUS").check();
        assertThat(page.locator("#total")).hasText("2,56\u00a0€");
    }

    @Test
    void whatIsTypedWhileTheSumIsComputedStaysWithItsCaret() {
        page.route(COMPUTED, held::add);
        page.selectOption("#exemption", "PENSIONER_OVER_65");
        hold(1);
        page.locator("#documentNumber").focus();
        page.keyboard().type("64712");
        page.keyboard().press("Home");
        letGo(0);
        assertThat(page.locator("#total")).hasText("1,28\u00a0€");
        page.keyboard().type("00");

        assertThat(page.locator("#documentNumber")).isFocused();
        assertThat(page.locator("#documentNumber")).hasValue("0064712");
        assertThat(page.locator("#exemptionProof")).isVisible();
    }

    @Test
    void fieldLeftMeanwhileKeepsWhatWasTypedAndTheLastChoiceCounts() {
        page.route(COMPUTED, held::add);
        page.locator("#copies-MARITAL_STATUS").fill("2");
        page.locator("#purpose").focus();
        hold(1);
        page.keyboard().type("банка");
        page.keyboard().press("Tab");
        page.locator("#copies-MARITAL_STATUS").fill("3");
        page.locator("#purpose").focus();
        hold(2);
        letGo(1);
        assertThat(page.locator("#total")).hasText("7,68\u00a0€");
        letGo(0);

        page.locator("#given").fill("10");
        page.keyboard().press("Tab");
        hold(3);
        letGo(2);
        assertThat(page.locator("#basket")).containsText("ресто 2,32\u00a0€");
        assertThat(page.locator("#purpose")).hasValue("банка");
        assertThat(page.locator("#copies-MARITAL_STATUS")).hasValue("3");
        assertThat(page.locator("#total")).hasText("7,68\u00a0€");
    }

    @Test
    void choosingHowToPayLeavesTheFocusWhereItIs() {
        page.locator("input[name=method][value=CASH]").focus();
        Response computed = page.waitForResponse(COMPUTED, () -> page.keyboard().press("ArrowRight"));
        computed.finished();

        assertThat(page.locator("#cardReference")).isVisible();
        assertThat(page.locator("#given")).isHidden();
        assertThat(page.locator("input[name=method][value=CARD]")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator("#cardReference")).isFocused();
        page.locator("#number-shown button").click();
        assertThat(page.locator("#number-shown")).containsText(Pattern.compile("\\d{10}"));
        assertThat(page.locator("#number-shown :focus")).hasCount(1);
    }

    @Test
    void basketIsIssuedOnceItsSumIsComputed() {
        List<String> issued = new ArrayList<>();
        CounterScreen.identify(page);
        page.onRequest(request -> {
            if (ISSUING.matcher(request.url()).matches()) {
                issued.add(request.url());
            }
        });
        page.route(COMPUTED, held::add);
        page.locator("#copies-MARITAL_STATUS").fill("2");
        page.locator("#documentNumber").focus();
        hold(1);
        page.keyboard().press("Control+Enter");
        page.keyboard().press("Control+Enter");
        assertThat(issued).isEmpty();
        letGo(0);

        page.waitForURL(Pattern.compile(".*/counter/baskets/.*"));
        assertThat(page.locator("dl.facts")).containsText("5,12\u00a0€");
        assertThat(issued).hasSize(1);
    }

    @Test
    void whatIsTypedWhileTheBasketIsRefusedStaysAndTheFaultsAreShown() {
        page.selectOption("#relation", "PROXY");
        page.fill("#name", "Петър Петров");
        page.route(ISSUING, held::add);
        page.keyboard().press("Control+Enter");
        hold(1);
        page.locator("#purpose").focus();
        page.keyboard().type("нотариус");
        letGo(0);
        assertThat(page.locator("#authorityNumber-fault")).isVisible();
        page.keyboard().type(" 12");

        assertThat(page.locator("#purpose")).hasValue("нотариус 12");
        assertThat(page.locator("#purpose")).isFocused();
        assertThat(page.locator("#name")).hasValue("Петър Петров");
        browser.look(page, "basket-refused-while-typing");
        page.locator("#authorityNumber").fill("7/2026");
        assertThat(page.locator("#authorityNumber-fault")).hasText("");
        assertThat(page.locator("#authorityNumber")).not().hasAttribute("aria-invalid", "true");
    }

    @Test
    void lastServiceTakenOutLeavesNothingToIssue() {
        page.locator("#s-MARITAL_STATUS").uncheck();
        assertThat(page.locator("#total")).hasCount(0);
        assertThat(page.locator("#issue")).isDisabled();
        assertThat(page.locator("#purpose")).isHidden();
    }

    private void hold(int answers) {
        page.waitForCondition(() -> held.size() >= answers);
    }

    /** The browser may have given the request up in the meantime; then there is nothing left to answer. */
    private void letGo(int which) {
        try {
            held.get(which).resume();
        } catch (PlaywrightException givenUp) {
            assertThat(givenUp).hasMessageContaining("");
        }
    }
}
