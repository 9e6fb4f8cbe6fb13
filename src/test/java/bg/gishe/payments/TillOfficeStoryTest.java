package bg.gishe.payments;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.testing.CounterScreen;
import bg.gishe.testing.ScreenTest;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects on the screens what an office does beside the daily till: budget codes, a float put right, one document of several given back. */
class TillOfficeStoryTest extends ScreenTest {

    private static final String IN_A_MONTH =
            LocalDate.now(ZoneId.of("Europe/Sofia")).plusDays(30).format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Shifts shifts;

    @Test
    void accountantSetsACodeOfDaysAheadAndTakesItBack() {
        Page accountant = browser.signedIn("v.stoeva");
        accountant.onDialog(dialog -> dialog.accept());
        accountant.navigate("/till/budget");
        assertThat(accountant.locator("#codes")).containsText("примерен");
        accountant.selectOption("#scope", "BIRTH_DUPLICATE");
        accountant.fill("#code", "<script>");
        accountant.fill("#from", "01.01.2020");
        accountant.locator("button:has-text('Запиши')").click();
        assertThat(accountant.locator("#code-fault")).isVisible();
        assertThat(accountant.locator("#from-fault")).containsText("най-рано от днес");
        assertThat(accountant.locator("#code")).hasValue("<script>");
        browser.look(accountant, "till-budget-wrong");

        accountant.fill("#code", "27-05");
        accountant.fill("#name", "Общински такси за административни услуги");
        accountant.fill("#from", IN_A_MONTH);
        accountant.locator("button:has-text('Запиши')").click();
        assertThat(accountant.locator("[role=status]")).containsText("записан");
        assertThat(accountant.locator("#codes tr:has-text('27-05')")).containsText("предстои");
        browser.look(accountant, "till-budget");
        accountant.locator("#codes tr:has-text('27-05') button").click();
        assertThat(accountant.locator("#codes tr:has-text('27-05')")).hasCount(0);
    }

    @Test
    void chiefPutsAMistypedFloatRight() {
        Shift shift = Booking.opened(shifts.open(Booking.clerk("story.float"), Money.parse("EUR 5.00")));
        Page chief = browser.signedIn("s.koleva");
        chief.navigate("/till/shifts/" + shift.id());
        chief.locator("a:has-text('Поправи началната наличност')").click();
        chief.fill("#openingFloat", "петдесет");
        chief.locator("button:has-text('Поправи')").click();
        assertThat(chief.locator("#openingFloat-fault")).isVisible();
        assertThat(chief.locator("#reason-fault")).isVisible();
        browser.look(chief, "till-float-wrong");

        chief.fill("#openingFloat", "50,00");
        chief.fill("#reason", "Въведени са 5 вместо 50");
        chief.locator("button:has-text('Поправи')").click();

        assertThat(chief.locator("#expected")).hasText("50,00\u00a0€");
        assertThat(chief.locator("main")).containsText("поправена от 5,00\u00a0€ на 50,00\u00a0€ – Стефка Колева");
        browser.look(chief, "till-float-corrected");
        assertThat(browser.signedIn("p.georgiev")
                        .navigate("/till/shifts/" + shift.id() + "/float")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void clerkAsksForTheFeeOfOneDocumentOfTwo() {
        Page clerk = browser.signedIn("m.ivanova");
        long person = jdbc.sql("""
                        SELECT id FROM person p WHERE death_date IS NULL AND marital_status = 'MARRIED' AND birth_date < '1990-01-01'
                           AND NOT EXISTS (SELECT 1 FROM basket b WHERE b.subject_id = p.id) ORDER BY id LIMIT 1
                        """).query(Long.class).single();
        clerk.navigate("/counter/people/" + person);
        for (String service : new String[] {"MARITAL_STATUS", "PERMANENT_ADDRESS"}) {
            clerk.locator("input[value=" + service + "]").check();
            assertThat(clerk.locator("input[name=copies-" + service + "]")).isVisible();
        }
        CounterScreen.identify(clerk);
        clerk.keyboard().press("Control+Enter");
        clerk.waitForURL(Pattern.compile(".*/counter/baskets/.*"));
        String receipt =
                clerk.locator("a[href*='receipt.pdf']").first().textContent().replace("№ ", "");

        clerk.navigate("/till/refunds/new?receipt=" + receipt);
        assertThat(clerk.locator("input[name=requests]:checked")).hasCount(2);
        clerk.locator("input[name=requests]").first().uncheck();
        clerk.locator("input[name=requests]").last().uncheck();
        clerk.fill("#reason", "Поискано е за друг адрес");
        clerk.locator("input[value=ANNUL]").check();
        clerk.locator("button:has-text('Поискай сторно')").click();
        assertThat(clerk.locator("#lines-fault")).isVisible();
        browser.look(clerk, "till-refund-of-one-wrong");
        clerk.locator("input[name=requests]").last().check();
        clerk.locator("button:has-text('Поискай сторно')").click();

        assertThat(clerk.locator("li.office:has-text('" + receipt + "')")).containsText("постоянен адрес");
        Page chief = browser.signedIn("s.koleva");
        chief.onDialog(dialog -> dialog.accept());
        chief.navigate("/till/refunds");
        chief.locator("li.office:has-text('" + receipt + "') button:has-text('Одобри')")
                .click();
        assertThat(chief.locator("[role=status]")).containsText("одобрено");
        clerk.navigate("/till/shift");
        assertThat(clerk.locator("tr:has(a:text-is('" + receipt + "'))")).containsText("частично сторнирана");
        browser.look(clerk, "till-shift-partly-refunded");
    }
}
