package bg.gishe.acts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bg.gishe.testing.ScreenTest;
import bg.gishe.testing.Town;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects the way of an official through two deaths in the wrong order, a divorce that was entered already, and a note for review. */
class OrderOfDeathsStoryTest extends ScreenTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void earlierDeathEnteredLaterLeadsToTheCorrectionOfTheOtherAct() {
        Town town = new Town(jdbc);
        Town.Citizen husband = town.man("Вторипочинал Петров Тестов", LocalDate.of(1950, 2, 3));
        Town.Citizen wife = town.woman("Първапочинала Иванова Тестова", LocalDate.of(1952, 5, 6));
        town.marriage(husband, wife, LocalDate.of(1975, 7, 8));
        Page page = browser.signedIn("d.ruseva");
        page.onDialog(dialog -> dialog.accept());
        die(page, husband, "27.11.2026");
        die(page, wife, "20.11.2026");
        assertThat(page.locator("main")).containsText("Семейното положение се променя и в друг акт");
        browser.look(page, "act-earlier-death");
        page.locator(".notice a").first().click();
        assertThat(page.locator("main"))
                .containsText("Според този акт лицето е „женен“, а към смъртта е било „вдовец“");
        page.selectOption("#correction-role", "DECEASED");
        page.selectOption("#correction-field", "MARITAL_STATUS");
        page.fill("#correction-becomes", "вдовец");
        page.selectOption("#correction-basis", "CERTIFICATE");
        page.fill("#correction-ground", "Акт за смърт на съпругата от 28.11.2026 г.");
        page.fill("#correction-day", "28.11.2026");
        page.locator("#correction button").click();
        assertThat(page.locator("#correction-basis-fault")).containsText("не се поправя на такова основание");
        assertThat(page.locator("#correction-ground")).hasValue("Акт за смърт на съпругата от 28.11.2026 г.");
        browser.look(page, "act-correction-refused");
        page.selectOption("#correction-basis", "OFFICIAL");
        page.locator("#correction button").click();

        assertThat(page.locator("[role=status]").first()).containsText("Поправката е вписана");
        assertThat(page.locator("#notes")).containsText("да се чете „вдовец/вдовица“");
        assertThat(page.locator("main")).not().containsText("Според този акт лицето е");
    }

    @Test
    void divorceStandsOnceAndANoteForReviewIsRead() {
        Town town = new Town(jdbc);
        Town.Citizen husband = town.man("Разведенов Петров Тестов", LocalDate.of(1980, 2, 3));
        Town.Citizen wife = town.woman("Разведенова Иванова Тестова", LocalDate.of(1982, 5, 6));
        long act = town.marriage(husband, wife, LocalDate.of(2010, 7, 8));
        Page page = browser.signedIn("d.ruseva");
        page.onDialog(dialog -> dialog.accept());
        page.navigate("/acts/" + act);
        assertThat(page.locator("#note-kind option[value=DEATH_OF_SPOUSE]")).hasCount(0);
        assertThat(page.locator("[name=needsReview]")).not().isChecked();
        note(page, "DIVORCE", "Решение № 3/2026 г. на Районен съд – Стара Загора");
        assertThat(page.locator("[role=status]").first()).containsText("Отбелязването е вписано.");
        note(page, "DIVORCE", "Решение № 4/2026 г. на Районен съд – Стара Загора");
        assertThat(page.locator("#note-kind-fault")).containsText("Бракът вече е прекратен с отбелязване от ");
        page.navigate("/acts/" + act);
        note(page, "OTHER", "Съобщение № 5/2026 г. на община Казанлък");
        assertThat(page.locator("#notes")).containsText("за преглед");
        browser.look(page, "act-note-for-review");
        page.locator("#notes button").click();

        assertThat(page.locator("[role=status]").first()).containsText("Отбелязването е прегледано");
        assertThat(page.locator("#notes")).containsText("Прегледано на ");
        assertThat(page.locator("#notes")).not().containsText("за преглед");
        assertEquals(
                2,
                jdbc.sql(
                                "SELECT count(*) FROM audit_event WHERE action = 'ACT_NOTE_REVIEWED' AND object = ? AND actor = 'd.ruseva'")
                        .params("act " + act)
                        .query(Integer.class)
                        .single(),
                "who read it, about each of the two");
    }

    @Test
    void actIsFoundByNumberItsDayCorrectedTheMarriageUnmadeAndAccessRestricted() {
        Town town = new Town(jdbc);
        Town.Citizen husband = town.man("Унищоженов Петров Тестов", LocalDate.of(1980, 2, 3));
        Town.Citizen wife = town.woman("Унищоженова Иванова Тестова", LocalDate.of(1982, 5, 6));
        town.marriage(husband, wife, LocalDate.of(2010, 7, 8));
        Page page = browser.signedIn("d.ruseva");
        page.onDialog(dialog -> dialog.accept());
        page.navigate("/acts");
        assertThat(page.locator("#number-of-person")).isFocused();
        page.fill("#number-of-person", "8002030000");
        page.keyboard().press("Enter");
        assertThat(page.locator("#number-of-person-fault")).isVisible();
        page.fill("#number-of-person", String.valueOf(wife.egn()));
        page.keyboard().press("Enter");
        assertThat(page.locator("table.list tbody tr")).hasCount(1);
        assertThat(page.locator("table.list")).containsText("Унищоженова");
        browser.look(page, "acts-of-person");
        page.locator("table.list a").first().click();

        page.selectOption("#correction-role", "SPOUSE_1");
        page.selectOption("#correction-field", "EVENT_DATE");
        page.fill("#correction-becomes", "07.07.2010");
        page.selectOption("#correction-basis", "COURT");
        page.fill("#correction-ground", "Решение № 8/2026 г. на Районен съд – Стара Загора");
        page.fill("#correction-day", "20.11.2026");
        page.locator("#correction button").click();
        assertThat(page.locator("[role=status]").first()).containsText("Поправката е вписана");
        assertThat(page.locator("#notes")).containsText("вместо „08.07.2010 г.“ да се чете „07.07.2010 г.“");
        note(page, "MARRIAGE_UNMADE", "Решение № 9/2026 г. на Районен съд – Стара Загора");
        assertThat(page.locator("#notes")).containsText("унищожаване на брака от съда");
        assertEquals(
                "DIVORCED",
                jdbc.sql("SELECT marital_status FROM person WHERE id = ?")
                        .params(wife.id())
                        .query(String.class)
                        .single(),
                "an annulled marriage was one, and has ended");
        page.fill("#restriction-reason", "Съдебна забрана по дело № 10/2026 г.");
        page.locator("form[action$='/restriction'] button").click();
        assertThat(page.locator("main")).containsText("Достъпът до акта е ограничен");
    }

    private static void note(Page page, String kind, String ground) {
        page.selectOption("#note-kind", kind);
        page.fill("#effectiveOn", "20.11.2026");
        page.fill("#ground", ground);
        page.fill("#text", "Отбелязване по " + ground);
        page.locator("#note button").click();
    }

    private static void die(Page page, Town.Citizen one, String day) {
        page.navigate("/acts/new/death");
        page.fill("#deceased", String.valueOf(one.egn()));
        page.fill("#day", day);
        page.fill("#declarant", "Анна Тестова, дъщеря");
        page.fill("#document", "Съобщение за смърт № 7");
        page.fill("#lateGround", "Съдебномедицинска експертиза № 3");
        page.locator("#act button[type=submit]").first().click();
        page.locator("button[value=SIGN]").click();
        assertThat(page.locator("[role=status]").first()).containsText("Актът е съставен.");
    }
}
