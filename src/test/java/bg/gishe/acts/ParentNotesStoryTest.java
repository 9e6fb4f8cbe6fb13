package bg.gishe.acts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bg.gishe.testing.CounterScreen;
import bg.gishe.testing.ScreenTest;
import bg.gishe.testing.Town;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects the form by which an official notes recognition and adoption, and what the desk sees and does not see afterwards. */
class ParentNotesStoryTest extends ScreenTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void recognisedChildHasItsFatherOnTheActAndAtTheDesk() {
        Town town = new Town(jdbc);
        Town.Citizen mother = town.woman("Признала Петрова Родова", LocalDate.of(1992, 2, 3));
        Town.Citizen father = town.man("Признал Иванов Бащин", LocalDate.of(1990, 4, 5));
        Town.Citizen child = town.man("Признатчо Призналов Родов", LocalDate.of(2021, 6, 7));
        long act = town.birth(child, mother, null);
        Page page = browser.signedIn("d.ruseva");
        page.onDialog(dialog -> dialog.accept());
        page.navigate("/acts/" + act);
        assertThat(page.locator(".parents-of-note")).isHidden();
        page.selectOption("#note-kind", "PARENTAGE");
        assertThat(page.locator(".new-act-of-note")).isHidden();
        page.fill("#effectiveOn", "8.9.2022");
        page.fill("#ground", "Заявление за припознаване № 4/08.06.2022 г.");
        page.fill("#text", "Припознат от Признал Иванов Бащин.");
        page.locator("#note button").click();
        assertThat(page.locator("#parents-change-fault")).hasText("Изберете какво се променя.");
        page.selectOption("#parents-change", "RECOGNITION");
        page.locator("#note button").click();
        assertThat(page.locator("#parents-father-fault")).hasText("Въведете номера на поне един родител.");
        page.fill("#parents-father", mother.egn());
        page.fill("#given", "Признатчо");
        page.fill("#middle", "Признал");
        page.fill("#family", "Бащин");
        page.locator("#note button").click();
        assertThat(page.locator("#parents-father-fault")).hasText("Лицето с този номер е жена.");
        assertThat(page.locator("#ground")).hasValue("Заявление за припознаване № 4/08.06.2022 г.");
        browser.look(page, "act-recognition-refused");
        page.fill("#parents-father", father.egn());
        page.uncheck("[name=needsReview]");
        page.locator("#note button").click();

        assertThat(page.locator("[role=status]").first()).containsText("Отбелязването е вписано.");
        assertThat(page.locator("#in-force")).containsText("Признал Иванов Бащин");
        assertThat(page.locator("#in-force")).containsText("Признатчо Признал Бащин");
        browser.look(page, "act-recognised");
        page.fill("#on", "1.1.2022");
        page.locator("form:has(#on) button").click();
        assertThat(page.locator("#in-force")).hasCount(0);
        Page clerk = browser.signedIn("m.ivanova");
        clerk.navigate("/counter/people/" + child.id());
        assertThat(clerk.locator("main")).containsText("Признал Иванов Бащин");
    }

    @Test
    void actOfAnotherMunicipalityTakesOnlyWhatThatMunicipalityTold() {
        Town town = new Town(jdbc);
        Town.Citizen mother = town.woman("Другаде Петрова Родова", LocalDate.of(1992, 2, 3));
        Town.Citizen child = town.man("Тамродов Петров Родов", LocalDate.of(2019, 6, 7));
        long elsewhere = town.in("35167").birth(child, mother, null);
        long here = town.birth(town.man("Тукродов Петров Родов", LocalDate.of(2021, 6, 7)), mother, null);
        Page page = browser.signedIn("d.ruseva");
        page.navigate("/acts/" + elsewhere);
        assertThat(page.locator("#kept-elsewhere")).containsText("Община Казанлък");
        assertThat(page.locator(".panel .notice"))
                .containsText("Впишете само отбелязване, за което тази община е съобщила: Община Казанлък.");
        browser.look(page, "act-kept-elsewhere");
        page.navigate("/acts/" + here);
        assertThat(page.locator("#note")).isVisible();
        assertThat(page.locator("#kept-elsewhere")).hasCount(0);
    }

    @Test
    void fullAdoptionHidesWhatWasBeforeFromTheDesk() throws IOException {
        Town town = new Town(jdbc);
        Town.Citizen mother = town.woman("Бивша Петрова Родова", LocalDate.of(1992, 2, 3));
        Town.Citizen child = town.woman("Някоя Бившева Родова", LocalDate.of(2020, 6, 7));
        long act = town.birth(child, mother, null);
        Town.Citizen adopter = town.woman("Нова Иванова Майчина", LocalDate.of(1984, 4, 5));
        Page desk = browser.signedIn("m.ivanova");
        desk.navigate("/counter/people/" + mother.id());
        CounterScreen.issue(desk, "CHILDREN_OF_MOTHER");
        String paper = desk.locator("iframe#paper").getAttribute("src");
        Page page = browser.signedIn("d.ruseva");
        page.onDialog(dialog -> dialog.accept());
        page.navigate("/acts/" + act);
        page.selectOption("#note-kind", "ADOPTION");
        page.selectOption("#parents-change", "FULL_ADOPTION");
        assertThat(page.locator("#parents-newAct")).isChecked();
        page.fill("#effectiveOn", "8.9.2023");
        page.fill("#ground", "Решение № 12/2023 г. на Окръжен съд – Стара Загора");
        page.fill("#text", "Осиновена пълно от Нова Иванова Майчина.");
        page.fill("#parents-mother", adopter.egn());
        page.fill("#given", "Радинка");
        page.fill("#middle", "Иванова");
        page.fill("#family", "Майчина");
        page.uncheck("[name=needsReview]");
        browser.look(page, "act-adoption-form");
        page.selectOption("#note-kind", "ADOPTION");
        page.locator("#note button").click();
        assertThat(page.locator("[role=status]").first()).containsText("Осиновяването е отбелязано");
        assertThat(page.locator("main")).containsText("Тайна на осиновяването");
        browser.look(page, "act-adopted");
        page.locator("main a[href^='/acts/']").first().click();
        assertThat(page.locator("main")).containsText("Радинка Иванова Майчина");
        assertThat(page.locator("main")).not().containsText("Бивша Петрова Родова");
        browser.look(page, "act-in-place-of-another");

        Page clerk = browser.signedIn("m.ivanova");
        clerk.navigate("/counter/people/" + child.id());
        assertThat(clerk.locator("h1")).containsText("Радинка Иванова Майчина");
        assertThat(clerk.locator("main")).containsText("Нова Иванова Майчина");
        assertThat(clerk.locator("main")).not().containsText("Бивша");
        assertThat(clerk.locator("main")).not().containsText("Някоя");
        assertThat(clerk.locator("main")).not().containsText("осиновяван");
        assertThat(clerk.locator("#s-BIRTH_ORIGINAL")).hasCount(1);
        clerk.navigate("/counter/people/" + mother.id());
        assertThat(clerk.locator("main")).not().containsText("Радинка");
        assertThat(clerk.locator("#past li")).containsText("ограничен достъп");
        assertEquals(403, clerk.request().get(paper).status());
    }
}
