package bg.gishe.issuing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import bg.gishe.platform.DateText;
import bg.gishe.testing.CounterScreen;
import bg.gishe.testing.ScreenTest;
import bg.gishe.testing.Town;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects what is seen of signing: orders are entered and ended on the page of users; a clerk waits and an official signs in one press. */
class SigningStoryTest extends ScreenTest {

    private static final Pattern ISSUED = Pattern.compile(".*/counter/baskets/.*");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void theClerkSeesThatItWaitsAndTheSignedDocumentAppearsByItself() {
        LocalDate born = LocalDate.of(2003, 5, 6);
        Town town = new Town(jdbc);
        Town.Citizen one = town.woman("Зачакала Петрова Подписова", born);
        town.birthAct(one, town.woman("Родила Иванова Подписова", born.minusYears(24)), null);
        Page clerk = browser.signedIn("p.georgiev");
        clerk.navigate("/counter/people/" + one.id());
        clerk.locator("#s-BIRTH_DUPLICATE").check();
        assertThat(clerk.locator("#total")).isVisible();
        CounterScreen.identify(clerk);
        clerk.keyboard().press("Control+Enter");
        clerk.waitForURL(ISSUED);
        assertThat(clerk.locator("#to-sign")).containsText("Чака подпис на длъжностно лице");
        assertThat(clerk.locator("#paper")).hasCount(0);
        browser.look(clerk, "issued-waits-for-signature");

        Page official = browser.signedIn("d.ruseva");
        official.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("За подпис \\(\\d+\\)")))
                .click();
        var waiting = official.locator("#waiting li:has-text('Зачакала Петрова Подписова')");
        assertThat(waiting).containsText("Петър Георгиев");
        browser.look(official, "signing");
        waiting.locator("button:has-text('Подпиши')").click();
        assertThat(official.locator("[role=status]").first()).containsText("Подписан: УГС-");

        // Nobody touches the clerk's page: it looks by itself.
        assertThat(clerk.locator("iframe#paper")).isVisible();
        assertThat(clerk.locator("#to-sign")).hasCount(0);
    }

    @Test
    void anAdministratorEntersAnOrderAndEndsItAndIsToldWhatCannotBe() {
        LocalDate today = LocalDate.now(clock);
        Page page = browser.signedIn("admin");
        page.navigate("/admin/users/s.koleva/orders");
        assertThat(page.locator("main")).containsText("Няма вписана заповед.");
        page.fill("#number", "РД-25-77");
        page.fill("#orderedOn", DateText.write(today));
        page.fill("#since", DateText.write(today.minusDays(1)));
        page.locator("button:has-text('Впиши заповедта')").click();
        assertThat(page.locator("#orderedOn-fault")).containsText("след деня, от който действа");
        assertThat(page.locator("#number")).hasValue("РД-25-77");
        browser.look(page, "signing-orders-refused");
        page.fill("#since", DateText.write(today));
        page.locator("button:has-text('Впиши заповедта')").click();
        assertThat(page.locator("[role=status]")).containsText("Заповедта е вписана.");
        assertThat(page.locator("ul.hits li")).containsText("действа от");
        page.locator("ul.hits input[name=lastDay]").fill(DateText.write(today.minusDays(1)));
        page.locator("button:has-text('Прекрати')").click();
        assertThat(page.locator("ul.hits .error")).containsText("не може да е в миналото");
        page.locator("ul.hits input[name=lastDay]").fill(DateText.write(today.plusDays(3)));
        page.locator("button:has-text('Прекрати')").click();
        assertThat(page.locator("[role=status]")).containsText("Краят на заповедта е вписан.");
        browser.look(page, "signing-orders");
    }
}
