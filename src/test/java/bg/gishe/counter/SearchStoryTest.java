package bg.gishe.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.people.Lnch;
import bg.gishe.testing.Citizens;
import bg.gishe.testing.Desk;
import bg.gishe.testing.ScreenTest;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects the one box of the desk in a browser: each kind of input leads to its person or document, or says what to do. */
class SearchStoryTest extends ScreenTest {

    private static final Pattern PERSON = Pattern.compile(".*/counter/people/\\d+");

    @Autowired
    JdbcClient jdbc;

    Citizens citizens;
    Page page;

    @BeforeEach
    void atTheDesk() {
        citizens = new Citizens(jdbc);
        page = browser.signedIn("m.ivanova");
    }

    @Test
    void hitsTellWhyTheyMatched() {
        long person = citizens.person("Въльо Ръждьов Кърчикънов", LocalDate.of(1966, 7, 8), false);
        citizens.formerNames(person, "Въльо Ръждьов Пръчков", LocalDate.of(1990, 1, 1));
        page.fill("#q", "Valyo Prachkov");
        assertThat(page.locator(".hits .why")).containsText("предишни имена: Въльо Ръждьов Пръчков");
        browser.look(page, "search-former");

        page.fill("#q", "Вльо Кърчикънов");
        assertThat(page.locator(".hits .why")).containsText("близко изписване");
        page.fill("#q", "Кърчикънов 8.7.1966");
        assertThat(page.locator(".hits a")).hasCount(1);
        page.keyboard().press("Enter");
        page.waitForURL(PERSON);
        assertThat(page.locator("h1")).hasText("Въльо Ръждьов Кърчикънов");

        page.fill("#q", "Karchikanov 1966");
        page.keyboard().press("Enter");
        page.waitForURL(PERSON);
        assertThat(page.locator("h1")).hasText("Въльо Ръждьов Кърчикънов");
    }

    @Test
    void actWithoutAnybodyInTheRegisterIsShownWithWhatToDo() {
        long act = jdbc.sql("""
                        INSERT INTO act (kind, ekatte, year, number, made_on, event_date, record)
                        VALUES ('DEATH', '68850', 1929, 765432, '1929-02-03', '1929-02-03', 'INDEXED') RETURNING id
                        """).query(Long.class).single();
        jdbc.sql("INSERT INTO act_party (act_id, role, given, family) VALUES (?, 'DECEASED', 'Отколешен', 'Хартиев')")
                .params(act)
                .update();

        page.fill("#q", "765432/1929");

        assertThat(page.locator(".hits .hit")).containsText("Отколешен Хартиев");
        assertThat(page.locator(".hits .why")).containsText("бек офиса");
        browser.look(page, "search-act-on-paper");
    }

    @Test
    void filtersNarrowAndKeepWhatWasTypedWithAndWithoutScript() {
        citizens.person("Гръчо Бъзов Тъпанджийски", LocalDate.of(1955, 1, 2), false);
        citizens.person("Гръчо Бъзов Тъпанджийски", LocalDate.of(1985, 1, 2), false);
        page.locator("summary").click();
        page.fill("#q", "Тъпанджийски");
        assertThat(page.locator(".hits a")).hasCount(2);
        page.fill("#bornFrom", "1980");
        page.locator("#bornFrom").blur();
        assertThat(page.locator(".hits a")).hasCount(1);
        browser.look(page, "search-filters");

        page.fill("#bornFrom", "скоро");
        page.locator("button:has-text('Търси')").click();
        assertThat(page.locator("#bornFrom-fault")).containsText("година като 1975");
        assertThat(page.locator("#bornFrom")).hasValue("скоро");
        assertThat(page.locator("#q")).hasValue("Тъпанджийски");
        browser.look(page, "search-filters-wrong");

        Desk desk = new Desk(port).signIn("m.ivanova");
        String found = desk.post(
                        "/counter/search",
                        Map.of("_csrf", desk.token("/counter"), "q", "Тъпанджийски", "sex", "FEMALE"))
                .body();
        assertThat(found).contains("Махнете част от него").contains("<details class=\"folded narrow\" open");
    }

    @Test
    void wrongNumberThatIsAForeignersIsOpenedOrNamed() {
        Lnch known = Lnch.of(104_400_177);
        long foreigner = citizens.foreigner("Джон Смит", LocalDate.of(1980, 3, 4), known);
        page.fill("#q", known.value());
        page.waitForURL(Pattern.compile(".*/counter/people/" + foreigner));

        page.navigate("/counter");
        page.fill("#q", Lnch.of(104_400_188).value());
        assertThat(page.locator("#results")).containsText("Номерът не е ЕГН, но е верен ЛНЧ");
        page.fill("#q", "5203040018");
        assertThat(page.locator("#results .error"))
                .containsText("Контролната цифра на ЕГН не е вярна. Има сгрешена цифра. Не е и верен ЛНЧ.");
    }

    @Test
    void actIsFoundWithItsPlaceAndAsksForItsYear() {
        long person = citizens.person("Аспарухчо Актов", LocalDate.of(2003, 3, 4), false);
        long here = citizens.act("BIRTH", LocalDate.of(2003, 3, 5), "35167", "CHILD", person);
        page.fill("#q", "акт " + citizens.numberOf(here).split("/")[0]);
        assertThat(page.locator("#results")).containsText("номер и година на акта");
        page.fill("#q", "акт " + citizens.numberOf(here) + " Ямбол");
        assertThat(page.locator("#results")).containsText("Няма такъв акт");
        page.fill("#q", "акт " + citizens.numberOf(here) + " казанлък");
        page.waitForURL(Pattern.compile(".*/counter/people/" + person));
    }

    @Test
    void documentIsFoundByCodeNumberRequestAndReceiptFromAnyDesk() {
        long person = citizens.person("Борко Документов Хартиев", LocalDate.of(1977, 7, 7), false);
        Desk issuer = new Desk(port).signIn("m.ivanova");
        issuer.issue(issuer.open(person));
        Map<String, Object> document =
                jdbc.sql("""
                        SELECT c.verification_code AS code, c.snapshot ->> 'certificateNumber' AS number,
                               c.snapshot ->> 'registrationNumber' AS registration, c.snapshot ->> 'receiptNumber' AS receipt
                          FROM certificate c WHERE c.subject_id = :person
                        """).param("person", person).query().singleRow();
        Page other = browser.signedIn("p.georgiev");
        String code = (String) document.get("code");
        for (String typed : new String[] {
            "http://localhost:8080/v/" + code,
            code.toLowerCase(java.util.Locale.ROOT),
            (String) document.get("number"),
            (String) document.get("registration"),
            (String) document.get("receipt")
        }) {
            other.navigate("/counter");
            other.locator("#q").pressSequentially(typed);
            other.keyboard().press("Enter");
            other.waitForURL(Pattern.compile(".*/counter/documents/\\d+"));
            assertThat(other.locator("h1")).hasText((String) document.get("number"));
        }
        assertThat(other.locator("main")).containsText("Издаден е на друго гише");
        assertThat(other.locator("a:has-text('Анулирай')")).hasCount(0);
        browser.look(other, "document");
        String address = other.url();
        page.navigate(address);
        assertThat(page.locator("a:has-text('Анулирай')")).isVisible();

        page.navigate("/counter");
        page.fill("#q", "00000000000000000000");
        assertThat(page.locator("#results")).containsText("Няма документ с този код");
        assertThat(new Desk(port)
                        .signIn("oditor")
                        .get(address.substring(address.indexOf("/counter")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(jdbc.sql("SELECT count(*) FROM audit_event WHERE details::text LIKE '%' || :code || '%'")
                        .param("code", code)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void emptyAndHostileInputIsAnsweredKindly() {
        Desk desk = new Desk(port).signIn("m.ivanova");
        String token = desk.token("/counter");
        for (String typed : new String[] {
            "", "'; DROP TABLE person; --", "%%%___", "<script>alert(1)</script>", "\\", "4444", "|||", "12/99999"
        }) {
            assertThat(desk.post("/counter/search", Map.of("_csrf", token, "q", typed))
                            .statusCode())
                    .as(typed)
                    .isIn(200, 422);
        }
        assertThat(desk.post("/counter/search", Map.of("_csrf", token, "q", "я".repeat(10_000)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(desk.post(
                                "/counter/search",
                                Map.of(
                                        "_csrf",
                                        token,
                                        "q",
                                        "Мария",
                                        "bornFrom",
                                        "1.1.99999",
                                        "settlement",
                                        "ж".repeat(9000)))
                        .statusCode())
                .isEqualTo(422);
        page.fill("#q", "Щъзпържь Йоцкова");
        assertThat(page.locator("#results")).containsText("Няма лице с такива имена");
    }

    @Test
    void numberBesideNamesDecidesAndContradictionOpensNobody() {
        long owner = citizens.person("Числомир Номеров Правилнов", LocalDate.of(1964, 6, 7), false);
        citizens.person("Именчо Звучнов Еднаквов", LocalDate.of(1938, 6, 26), false);
        String number = citizens.digits(owner);
        page.fill("#q", number + " Именчо Звучнов");
        page.keyboard().press("Enter");
        assertThat(page.locator("#results .notice")).containsText("на различни хора");
        assertThat(page.locator(".hits strong"))
                .hasText(new String[] {"Числомир Номеров Правилнов", "Именчо Звучнов Еднаквов"});
        assertThat(page.locator("#q")).hasValue(number + " Именчо Звучнов");
        browser.look(page, "search-number-and-names");

        page.fill("#q", "ЕГН " + number + ", Chislomir Pravilnov 1964 г.");
        page.waitForURL(Pattern.compile(".*/counter/people/" + owner));
    }

    @Test
    void whatIsNotUnderstoodIsNamedAndOpensNobody() {
        citizens.person("Самотничко Единствен Числянов", LocalDate.of(1962, 6, 7), false);
        Desk desk = new Desk(port).signIn("m.ivanova");
        String token = desk.token("/counter");
        Map<String, String> said = Map.of(
                "004710773 Самотничко Числянов", "Не е търсено по „004710773“",
                "6206079999 Самотничко Числянов", "Показани са лицата с въведените имена",
                "Самотничко Числянов 31.02.1962", "Не е търсено по „31.02.1962“",
                "Самотничко Числянов ✓", "Не е търсено по „✓“",
                "Самотничко Числянов 1962 0012", "Не е търсено по „0012“");
        said.forEach((typed, sentence) -> {
            var answer = desk.post("/counter/search", Map.of("_csrf", token, "q", typed));
            assertThat(answer.statusCode()).as(typed).isEqualTo(200);
            assertThat(answer.body()).as(typed).contains(sentence, "Самотничко Единствен Числянов");
        });
        assertThat(desk.post("/counter/search", Map.of("_csrf", token, "q", "Самотничко Числянов 1962"))
                        .statusCode())
                .isEqualTo(302);
    }
}
