package bg.gishe.people.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.gishe.people.LegalRestriction;
import bg.gishe.people.People;
import bg.gishe.testing.Desk;
import bg.gishe.testing.ScreenTest;
import bg.gishe.testing.Town;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects the legal restrictions that officials enter: what is certified from then on, and that nothing of it is lost. */
class RestrictionsStoryTest extends ScreenTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Test
    void interdictionIsEnteredEndedAndStaysInTheHistory() {
        Town town = new Town(jdbc);
        Town.Citizen ward = town.woman("Подопечна Петрова Тестова", LocalDate.of(1971, 2, 3));
        Town.Citizen guardian = town.man("Настойник Петров Тестов", LocalDate.of(1969, 5, 6));
        Page page = browser.signedIn("d.ruseva");
        page.navigate("/acts");
        page.locator("a[href='/register/restrictions']").click();
        page.fill("#number", "1234567890");
        page.locator("#search button").click();
        assertThat(page.locator("#number-fault")).hasText("Въведете валидни ЕГН или ЛНЧ.");
        browser.look(page, "restrictions-search");
        page.fill("#number", ward.egn());
        page.locator("#search button").click();
        assertThat(page.locator("h1")).containsText("Подопечна Петрова Тестова");
        assertThat(page.url()).doesNotContain(ward.egn());
        assertThat(page.locator("#restrictions")).containsText("Няма вписани ограничения.");

        page.onDialog(dialog -> dialog.accept());
        page.locator("#restriction button").click();
        assertThat(page.locator("#kind-fault")).hasText("Изберете вида на ограничението.");
        assertThat(page.locator("#decidedOn-fault")).hasText("Въведете дата като 24.11.2026.");
        page.selectOption("#kind", "PLENARY_INTERDICTION");
        page.fill("#court", "Окръжен съд ✓");
        page.fill("#guardian", "Иван_Петров");
        page.locator("#restriction button").click();
        assertThat(page.locator("#court-fault")).containsText("Знакът „✓“ (U+2713) не може да се отпечата");
        assertThat(page.locator("#guardian-fault")).containsText("Знакът „_“ (U+005F) не може да стои тук в име");
        page.fill("#court", "Окръжен съд – Стара Загора");
        page.fill("#caseNumber", "гр. д. № 77/2026");
        page.fill("#decidedOn", "5.10.2026");
        page.fill("#since", "1.10.2026");
        page.fill("#guardian", ward.egn());
        page.locator("#restriction button").click();
        assertThat(page.locator("#since-fault")).hasText("Съдебният акт не може да е в сила преди датата си.");
        assertThat(page.locator("#guardian-fault")).hasText("Това е номерът на самото лице.");
        assertThat(page.locator("#court")).hasValue("Окръжен съд – Стара Загора");
        browser.look(page, "restrictions-refused");
        page.fill("#since", "20.10.2026");
        page.fill("#guardian", guardian.egn());
        page.locator("#restriction button").click();
        assertThat(page.locator("[role=status]")).containsText("Ограничението е вписано");
        assertThat(page.locator("#restrictions")).containsText("Настойник: Настойник Петров Тестов");
        assertThat(page.locator("#restrictions")).containsText("Вписано от");
        browser.look(page, "restrictions");
        assertThat(people.restrictionsOf(ward.id())).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(LegalRestriction.Kind.PLENARY_INTERDICTION);
            assertThat(one.until()).isNull();
            assertThat(one.guardian()).isEqualTo("Настойник Петров Тестов");
        });

        page.locator("#restrictions summary").click();
        page.locator("#restrictions form button").click();
        assertThat(page.locator("#restrictions .error").first()).hasText("Въведете дата като 24.11.2026.");
        browser.look(page, "restrictions-end-refused");
        page.locator("#restrictions [name=until]").fill("10.11.2026");
        page.locator("#restrictions [name=ground]").fill("Решение № 9/05.11.2026 г. на Окръжен съд – Стара Загора");
        page.locator("#restrictions form button").click();
        assertThat(page.locator("[role=status]")).containsText("Прекратяването е вписано");
        assertThat(page.locator("#restrictions")).containsText("В сила от 20.10.2026 г. до 10.11.2026");
        assertThat(page.locator("#restrictions")).containsText("Решение № 9/05.11.2026");
        assertThat(page.locator("#restrictions form")).hasCount(0);
        assertThat(people.restrictionsOf(ward.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.until()).isNotNull());
        assertThat(jdbc.sql(
                                "SELECT action FROM audit_event WHERE subject_person_id = ? AND action LIKE 'RESTRICTION%' ORDER BY seq")
                        .params(ward.id())
                        .query(String.class)
                        .list())
                .containsExactly("RESTRICTION_ENTERED", "RESTRICTION_ENDED");
        assertThatThrownBy(() -> jdbc.sql("UPDATE legal_restriction SET ended_ground = 'друго' WHERE person_id = ?")
                        .params(ward.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatWasEnteredByMistakeIsCertifiedNoMoreAndMayBeEnteredRightly() {
        Town town = new Town(jdbc);
        Town.Citizen parent = town.man("Сбъркан Петров Тестов", LocalDate.of(1982, 2, 3));
        Desk official = new Desk(port).signIn("d.ruseva");
        String address = "/register/restrictions/" + parent.id();
        Map<String, String> typed = Map.of(
                "_csrf",
                official.token(address),
                "kind",
                "PARENTAL_RIGHTS_LOST",
                "court",
                "Районен съд – Казанлък",
                "caseNumber",
                "гр. д. № 5/2026",
                "decidedOn",
                "1.9.2026",
                "since",
                "24.9.2026");
        official.post(address, typed);
        assertThat(official.post(address, typed).body()).contains("вече има такова ограничение в сила");
        long id = jdbc.sql("SELECT id FROM legal_restriction WHERE person_id = ?")
                .params(parent.id())
                .query(Long.class)
                .single();

        official.post(
                address + "/" + id + "/end",
                Map.of("_csrf", official.token(address), "mistaken", "true", "ground", "Делото е за друго лице."));
        assertThat(people.restrictionsOf(parent.id())).isEmpty();
        assertThat(official.get(address).body()).contains("вписано погрешно").contains("Делото е за друго лице.");
        official.post(address, typed);
        assertThat(people.restrictionsOf(parent.id())).hasSize(1);
    }

    @Test
    void onlyOfficialsSeeThem() {
        assertThat(List.of("m.ivanova", "admin"))
                .allSatisfy(user -> assertThat(new Desk(port)
                                .signIn(user)
                                .get("/register/restrictions")
                                .statusCode())
                        .isEqualTo(403));
        assertThat(new Desk(port)
                        .signIn("d.ruseva")
                        .get("/register/restrictions/999999999")
                        .statusCode())
                .isEqualTo(404);
    }
}
