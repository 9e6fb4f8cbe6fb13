package bg.gishe.acts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import bg.gishe.testing.CounterScreen;
import bg.gishe.testing.ScreenTest;
import bg.gishe.testing.Town;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects: an act's page tells which documents were issued from it, and what each of them said, whatever was noted since. */
class DocumentsOfActStoryTest extends ScreenTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void documentSaysTheNamesOfItsHourAlsoAfterANoteOfTheSameDay() {
        Town town = new Town(jdbc);
        Town.Citizen child = town.man("Предименков Петров Преписов", LocalDate.of(2001, 3, 2));
        long act = town.birth(child, town.woman("Преписка Иванова Преписова", LocalDate.of(1975, 3, 4)), null);
        Page page = browser.signedIn("d.ruseva");
        page.onDialog(dialog -> dialog.accept());
        page.navigate("/acts/" + act);
        assertThat(page.locator("#documents")).containsText("От този акт не е издаван документ.");
        Page clerk = browser.signedIn("m.ivanova");
        clerk.navigate("/counter/people/" + child.id());
        clerk.locator("#s-BIRTH_DUPLICATE").check();
        assertThat(clerk.locator("#total")).isVisible();
        CounterScreen.identify(clerk);
        clerk.keyboard().press("Control+Enter");
        clerk.waitForURL(Pattern.compile(".*/counter/baskets/.*"));
        page.selectOption("#note-kind", "NAME_CHANGE");
        page.fill("#effectiveOn", "1.10.2026");
        page.fill("#ground", "Решение № 5/2026 г. на Районен съд – Стара Загора");
        page.fill("#text", "Собственото име е променено.");
        page.fill("#given", "Слеменков");
        page.fill("#middle", "Петров");
        page.fill("#family", "Преписов");
        page.locator("#note button").click();
        assertThat(page.locator("#in-force")).containsText("Слеменков Петров Преписов");
        assertThat(page.locator("#documents")).containsText("валиден");
        browser.look(page, "act-with-documents");

        page.locator("#documents a").click();
        assertThat(page.locator("#as-printed")).containsText("Актът, както е отпечатан на");
        assertThat(page.locator("main")).containsText("Предименков Петров Преписов");
        assertThat(page.locator("main")).not().containsText("Слеменков");
        assertThat(page.locator("main")).containsText("Няма отбелязвания.");
        assertThat(page.locator("a[href^='/counter']")).hasCount(0);
        browser.look(page, "act-as-printed");
        clerk.navigate("/acts/" + act);
        assertThat(clerk.locator("#documents")).hasCount(0);
    }

    @Test
    void documentOfBeforeAnAdoptionIsNotOpenedAtTheDeskAnyMore() {
        Town town = new Town(jdbc);
        Town.Citizen child = town.woman("Затворена Петрова Преписова", LocalDate.of(2002, 3, 2));
        long act = town.birth(child, town.woman("Бившина Иванова Преписова", LocalDate.of(1975, 3, 4)), null);
        Page clerk = browser.signedIn("m.ivanova");
        clerk.navigate("/counter/people/" + child.id());
        clerk.locator("#s-BIRTH_DUPLICATE").check();
        assertThat(clerk.locator("#total")).isVisible();
        CounterScreen.identify(clerk);
        clerk.keyboard().press("Control+Enter");
        clerk.waitForURL(Pattern.compile(".*/counter/baskets/.*"));
        long document = jdbc.sql(
                        "SELECT c.id FROM certificate c JOIN service_request r ON r.id = c.request_id WHERE r.act_id = ?")
                .params(act)
                .query(Long.class)
                .single();
        String file = "/counter/certificates/" + document + "/document.pdf";
        assertThat(clerk.request().get(file)).isOK();

        town.note(
                act,
                MarginalNote.Kind.ADOPTION,
                ParentChange.Kind.FULL_ADOPTION,
                LocalDate.of(2026, 11, 20),
                "Решение № 1",
                "Осиновена пълно.");

        clerk.navigate("/counter/documents/" + document);
        assertThat(clerk.locator("main")).containsText("с ограничен достъп");
        assertThat(clerk.locator("a[href*='document.pdf']")).hasCount(0);
        browser.look(clerk, "document-closed");
        org.assertj.core.api.Assertions.assertThat(clerk.request().get(file).status())
                .isEqualTo(403);
    }
}
