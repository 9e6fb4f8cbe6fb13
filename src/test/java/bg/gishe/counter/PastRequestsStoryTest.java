package bg.gishe.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.testing.Citizens;
import bg.gishe.testing.Desk;
import bg.gishe.testing.ScreenTest;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects: what was issued before is seen beside the board, and a request is found by its number whether it has a document or not. */
class PastRequestsStoryTest extends ScreenTest {

    @Autowired
    JdbcClient jdbc;

    long person;

    @BeforeEach
    void somebody() {
        person = new Citizens(jdbc).person("Ръжка Плевнева Хрисимова", LocalDate.of(1978, 9, 12), true);
    }

    @Test
    void theNewestTenStandBesideTheBoardAndTheOthersOnPages() {
        Page page = browser.signedIn("m.ivanova");
        page.navigate("/counter/people/" + person);
        assertThat(page.locator("#past")).containsText("Досега няма издадени документи.");
        Desk desk = new Desk(port).signIn("m.ivanova");
        for (int i = 0; i < 11; i++) {
            assertThat(desk.issueMaritalStatus(person).statusCode()).isEqualTo(302);
        }
        long waiting = request("REGISTERED", null, null);

        page.navigate("/counter/people/" + person);
        assertThat(page.locator("#past li")).hasCount(10);
        assertThat(page.locator("#past li").first()).containsText("вх. № " + number(waiting));
        assertThat(page.locator("#past li").nth(1)).containsText("валиден");
        assertThat(page.locator("#past li").nth(1)).containsText("Мария Иванова");
        browser.look(page, "person-past");
        page.locator("#past a", new Page.LocatorOptions().setHasText("Всички документи"))
                .click();
        page.locator("a", new Page.LocatorOptions().setHasText("По-стари")).click();
        assertThat(page.locator(".past li")).hasCount(2);
        browser.look(page, "documents");
        page.locator(".past a").first().click();
        page.waitForURL(Pattern.compile(".*/counter/documents/\\d+"));
        page.locator("dd a", new Page.LocatorOptions().setHasText("вх. №")).click();
        page.waitForURL(Pattern.compile(".*/counter/requests/\\d+"));
        assertThat(page.locator(".moves li")).hasCount(3);
        assertThat(page.locator("main")).containsText("Ръжка Плевнева Хрисимова – лично");
        browser.look(page, "request-ready");
        assertThat(audited("DOCUMENTS_LISTED")).isTrue();
        assertThat(audited("REQUEST_VIEWED")).isTrue();
    }

    @Test
    void aRequestWithoutADocumentIsFoundByItsNumberAndTellsHowItMoved() {
        long refused = request("REFUSED", "Липсва пълномощно.", null);
        Page page = browser.signedIn("m.ivanova");
        page.locator("#q").fill("вх. № " + number(refused));
        page.keyboard().press("Enter");

        page.waitForURL("**/counter/requests/" + refused);
        assertThat(page.locator("h1")).containsText("отказано");
        assertThat(page.locator(".moves")).containsText("Липсва пълномощно.");
        assertThat(page.locator("main")).containsText("По искането няма документ.");
        assertThat(page.locator(".money.total")).containsText("2,56");
        assertThat(page.locator("main")).not().containsText(new Citizens(jdbc).digits(person));
        browser.look(page, "request-refused");

        page.navigate("/counter");
        page.locator("#q").fill(number(refused).replace("ГС-", "").replaceFirst("^0+", ""));
        page.locator("#q").press("Enter");
        assertThat(page.locator("h1, .hits").first())
                .containsText(number(refused).replace("ГС-", ""));
    }

    @Test
    void documentsOfARestrictedActAreNamedButNotOpened() {
        long act = new Citizens(jdbc).act("BIRTH", LocalDate.of(1978, 9, 12), "68850", "CHILD", person);
        request("READY", null, act);
        Page page = browser.signedIn("m.ivanova");
        page.navigate("/counter/people/" + person);
        assertThat(page.locator("#past li a")).hasCount(1);

        jdbc.sql("UPDATE act SET restriction_reason = 'тайна на осиновяването' WHERE id = ?")
                .params(act)
                .update();
        page.reload();

        assertThat(page.locator("#past li")).containsText("ограничен достъп");
        assertThat(page.locator("#past li a")).hasCount(0);
    }

    @Test
    void onlyADeskSeesThemAndNonsenseIsAnsweredKindly() {
        Desk desk = new Desk(port).signIn("m.ivanova");
        assertThat(desk.get("/counter/people/" + person + "/documents?page=-1").statusCode())
                .isEqualTo(200);
        assertThat(desk.get("/counter/people/" + person + "/documents?page=99999")
                        .body())
                .contains("Досега няма");
        assertThat(desk.get("/counter/people/999999999/documents").statusCode()).isEqualTo(404);
        assertThat(desk.get("/counter/requests/999999999").statusCode()).isEqualTo(404);
        assertThat(new Desk(port)
                        .signIn("admin")
                        .get("/counter/people/" + person + "/documents")
                        .statusCode())
                .isEqualTo(403);
    }

    private boolean audited(String action) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM audit_event WHERE action = ? AND subject_person_id = ?)")
                .params(action, person)
                .query(Boolean.class)
                .single();
    }

    private String number(long request) {
        return jdbc.sql(
                        "SELECT registration_number_text(registration_year, registration_number) FROM service_request WHERE id = ?")
                .params(request)
                .query(String.class)
                .single();
    }

    /** A request as another channel or the back office leaves it, under a number that no counter reaches. */
    private long request(String state, String reason, Long act) {
        long id = jdbc.sql("""
                        INSERT INTO service_request (registration_year, registration_number, registered_at, channel, service_code, definition_id,
                               subject_id, act_id, speed, copies, relation, applicant_name, applicant_number, fee_amount, fee_currency, fee_lines,
                               state, clerk, clerk_name, desk)
                        SELECT 2026, 700000 + :person, now(), 'POST', d.service_code, d.id, :person, :act, 'ORDINARY', 1, 'SELF', n.full_name, p.egn,
                               2.56, 'EUR', '[{"kind":"FEE","name":"Семейно положение","percent":0,"copies":1,"amount":2.56,"currency":"EUR","basis":"чл. 30"}]',
                               :state, 'm.ivanova', 'Мария Иванова', '4'
                          FROM service_definition d, person p JOIN person_name n ON n.person_id = p.id
                         WHERE d.service_code = 'MARITAL_STATUS' AND d.during @> current_date AND p.id = :person
                        RETURNING id
                        """)
                .param("person", person)
                .param("act", act)
                .param("state", state)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        INSERT INTO request_transition (request_id, at, from_state, to_state, actor, reason)
                        VALUES (:id, now(), NULL, 'REGISTERED', 'm.ivanova', NULL), (:id, now(), 'REGISTERED', :state, 'system', :reason)
                        """)
                .param("id", id)
                .param("state", state)
                .param("reason", reason)
                .update();
        return id;
    }
}
