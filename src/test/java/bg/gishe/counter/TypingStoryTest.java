package bg.gishe.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.testing.Citizens;
import bg.gishe.testing.CounterScreen;
import bg.gishe.testing.ScreenTest;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Protects what a clerk or a scanner types outside the fields of the desk: one digit takes a service, anything longer is a search, and no
 * character is lost. Time passes only where a test moves the clock of the page.
 */
class TypingStoryTest extends ScreenTest {

    private static final Pattern ISSUED = Pattern.compile(".*/counter/baskets/.*");

    @Autowired
    JdbcClient jdbc;

    Citizens citizens;
    Page page;
    long client;

    @BeforeEach
    void atTheDesk() {
        citizens = new Citizens(jdbc);
        client = citizens.person("Първанка Клиентова Отпреди", LocalDate.of(1971, 2, 3), true);
        citizens.lives(client, "68850", "ул. Клиентска № 1");
        page = browser.signedIn("m.ivanova");
    }

    @Test
    void numberScannedOnAPersonsPageOpensItsPersonAndTicksNothing() {
        long next = citizens.person("Следващ Клиентов Скенеров", LocalDate.of(1964, 5, 12), false);
        List<String> computed = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().endsWith("/basket")) {
                computed.add(request.url());
            }
        });
        for (int pace : new int[] {0, 15, 150}) {
            page.navigate("/counter/people/" + client);
            page.keyboard().type(citizens.digits(next), new Keyboard.TypeOptions().setDelay(pace));
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/counter/people/" + next));
        }
        assertThat(computed).as("baskets computed").isEmpty();
    }

    @Test
    void numberTypedSlowlyEndsInTheSearchBoxAndWhatItsDigitsTookIsGivenBack() {
        page.clock().install();
        page.navigate("/counter/people/" + client);
        page.locator("[data-digit='2']").check();
        for (String digit : List.of("1", "3", "2", "4", "1")) {
            page.keyboard().press(digit);
            page.clock().runFor(1_500);
        }
        assertThat(page.locator("[data-digit='3']")).isChecked();
        page.keyboard().press("5");
        page.clock().runFor(1_500);

        assertThat(page.locator("#q")).hasValue("132415");
        assertThat(page.locator("#q")).isFocused();
        assertThat(page.locator(".pick:checked")).hasCount(1);
        assertThat(page.locator("[data-digit='2']")).isChecked();
        page.keyboard().type("7890");
        assertThat(page.locator("#q")).hasValue("1324157890");
    }

    @Test
    void digitAloneTakesItsServiceOnceNoSecondOneFollows() {
        page.clock().install();
        page.navigate("/counter/people/" + client);
        page.keyboard().press("1");
        assertThat(page.locator(".pick:checked")).hasCount(0);
        page.clock().runFor(1_000);
        assertThat(page.locator("[data-digit='1']")).isChecked();
        page.keyboard().press("2");
        page.clock().runFor(1_000);
        assertThat(page.locator(".pick:checked")).hasCount(2);
        page.keyboard().press("2");
        page.clock().runFor(1_000);
        assertThat(page.locator(".pick:checked")).hasCount(1);
        assertThat(page.locator("#q")).hasValue("");

        page.keyboard().press("3");
        page.keyboard().press("Escape");
        page.clock().runFor(1_000);
        assertThat(page.locator(".pick:checked")).hasCount(1);
    }

    @Test
    void commandRightAfterADigitDoesNotWaitForAnother() {
        page.navigate("/counter/people/" + client);
        page.keyboard().press(page.locator("#s-MARITAL_STATUS").getAttribute("data-digit"));
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#identityChecked-fault")).isVisible();
        assertThat(page.locator("#s-MARITAL_STATUS")).isChecked();
        CounterScreen.identify(page);
        page.keyboard().press("Control+Enter");
        page.waitForURL(ISSUED);
        assertThat(page.locator(".hits")).containsText("УДОСТОВЕРЕНИЕ ЗА СЕМЕЙНО ПОЛОЖЕНИЕ");
    }

    @Test
    void whateverIsNoShortcutIsTypedIntoTheSearchBox() {
        page.navigate("/counter/people/" + client);
        browser.look(page, "person-keys");
        for (String typed : List.of("Petrova 1975", "12/2011 Казанлък", "7K2QX0M9ZBW4TRGH5V1N", "1/2")) {
            page.locator("#q").fill("");
            page.locator("#who").click();
            page.keyboard().type(typed);
            assertThat(page.locator("#q")).hasValue(typed);
            assertThat(page.locator("#q")).isFocused();
        }
        page.locator("#q").fill("");
        page.locator("#who").click();
        pressCyrillic("П");
        assertThat(page.locator("#q")).hasValue("П");
        page.locator("#q").fill("");
        page.locator("#who").click();
        page.keyboard().press("/");
        assertThat(page.locator("#q")).isFocused();
        assertThat(page.locator("#q")).hasValue("");
        assertThat(page.locator(".pick:checked")).hasCount(0);
    }

    @Test
    void numberScannedBeforeThePageIsReadyIsSearched() {
        long next = citizens.person("Бърза Клиентова Скенерова", LocalDate.of(1964, 5, 13), true);
        List<Route> scripts = new ArrayList<>();
        page.route(Pattern.compile(".*/js/.*"), route -> {
            if (scripts.isEmpty() && route.request().url().contains("/js/typing")) {
                scripts.add(route);
            } else {
                route.resume();
            }
        });
        page.navigate("/counter/people/" + client, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        assertThat(page.locator("#who")).isVisible();
        // Before its first picture a browser lets no key through to any page.
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        page.keyboard().type(citizens.digits(next));
        page.keyboard().press("Enter");
        page.waitForCondition(() -> !scripts.isEmpty());
        scripts.getFirst().resume();

        page.waitForURL(Pattern.compile(".*/counter/people/" + next));
    }

    @Test
    void whatIsTypedWhileTheNextPageIsOnItsWayGoesAlong() {
        long next = citizens.person("Нетърпелив Клиентов Скенеров", LocalDate.of(1964, 5, 14), false);
        List<Route> pages = new ArrayList<>();
        page.navigate("/counter/people/" + client);
        page.route(Pattern.compile(".*/counter$"), pages::add);
        page.keyboard().press("Alt+n");
        page.waitForCondition(() -> !pages.isEmpty());
        page.keyboard().type(citizens.digits(next));
        pages.getFirst().resume();

        page.waitForURL(Pattern.compile(".*/counter/people/" + next));
    }

    @Test
    void digitPressedWhileThePersonIsOnTheWayTakesItsService() {
        List<Route> pages = new ArrayList<>();
        page.route(Pattern.compile(".*/counter/people/" + client + "$"), pages::add);
        page.keyboard().type(citizens.digits(client));
        page.waitForCondition(() -> !pages.isEmpty());
        page.keyboard().press("1");
        pages.getFirst().resume();

        assertThat(page.locator("[data-digit='1']")).isChecked();
        assertThat(page.locator("#q")).hasValue("");
    }

    /** Playwright's own keyboard knows the keys of a Latin one only. */
    private void pressCyrillic(String letter) {
        JsonObject key = new JsonObject();
        key.addProperty("type", "keyDown");
        key.addProperty("key", letter);
        key.addProperty("text", letter);
        page.context().newCDPSession(page).send("Input.dispatchKeyEvent", key);
    }
}
