package bg.gishe.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.people.Sex;
import bg.gishe.testing.Desk;
import bg.gishe.testing.ScreenTest;
import bg.gishe.testing.Town;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects: what paper cannot show is said beside the field before anything is numbered or charged, and what was typed stays. */
class LettersStoryTest extends ScreenTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void letterThatPaperCannotShowIsNamedBesideTheFieldAndNothingIsIssued() {
        long person = new Town(jdbc)
                .man("Буквен Петров Знаков", LocalDate.of(1981, 2, 4))
                .id();
        Page page = browser.signedIn("m.ivanova");
        page.navigate("/counter/people/" + person);
        page.locator("#s-PERMANENT_ADDRESS").check();
        assertThat(page.locator("#total")).isVisible();
        page.locator("#purpose").fill("банка გ");
        page.keyboard().press("Control+Enter");

        assertThat(page.locator("#purpose-fault")).containsText("Знакът „გ“ (U+10D2) не може да се отпечата");
        assertThat(page.locator("#purpose")).hasValue("банка გ");
        assertThat(taken(person)).isZero();
        browser.look(page, "letter-not-printed");

        page.locator("#purpose").fill("банка");
        page.keyboard().press("Control+Enter");
        page.waitForURL("**/counter/baskets/**");
        assertThat(taken(person)).isEqualTo(2);
    }

    @Test
    void factOfTheRegisterThatPaperCannotShowGoesToTheBackOfficeAndSaysWhichLetter() {
        long person = new Town(jdbc)
                .foreigner(
                        "გიორგი",
                        "Беридзе",
                        Sex.MALE,
                        LocalDate.of(1988, 4, 17),
                        "1000990023",
                        "Тбилиси, Грузия",
                        "Грузия")
                .id();
        Page page = browser.signedIn("m.ivanova");
        page.navigate("/counter/people/" + person);

        assertThat(page.locator("main"))
                .containsText("Имена: знакът „გ“ (U+10D2) не може да се отпечата върху документ");
        assertThat(page.locator("#s-PERMANENT_ADDRESS")).hasCount(0);
        browser.look(page, "letter-in-the-register");

        Desk desk = new Desk(port).signIn("m.ivanova");
        HttpResponse<String> forced = desk.issueMaritalStatus(person);
        assertThat(forced.statusCode()).isEqualTo(422);
        assertThat(taken(person)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"name, '₽ Пълномощник Иванов', ₽, U+20BD", "cardReference, T-✓1, ✓, U+2713"})
    void whateverReachesDocumentOrReceiptIsAsked(String field, String typed, String letter, String code) {
        long person = new Town(jdbc)
                .man("Знаков Петров " + (field.equals("name") ? "Първов" : "Вторев"), LocalDate.of(1982, 2, 4))
                .id();
        Desk desk = new Desk(port).signIn("m.ivanova");
        Map<String, String> form = new HashMap<>(desk.open(person).maritalStatus());
        form.put("method", "CARD");
        form.put("cardReference", "T-1");
        if (field.equals("name")) {
            form.putAll(Map.of(
                    "relation", "PROXY",
                    "number", "7501020018",
                    "documentKind", "ID_CARD",
                    "documentNumber", "645000000",
                    "authorityNumber", "12",
                    "authorityDate", "2.3.2026",
                    "authorityNotary", "нотариус"));
        }
        form.put(field, typed);

        HttpResponse<String> answer = desk.post("/counter/people/" + person + "/issuance", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Знакът „" + letter + "“ (" + code + ") не може да се отпечата", typed);
        assertThat(taken(person)).isZero();
    }

    /** Requests and documents of the person. */
    private int taken(long person) {
        return jdbc.sql("""
                        SELECT (SELECT count(*) FROM certificate WHERE subject_id = :person)
                             + (SELECT count(*) FROM service_request WHERE subject_id = :person)
                        """).param("person", person).query(Integer.class).single();
    }
}
