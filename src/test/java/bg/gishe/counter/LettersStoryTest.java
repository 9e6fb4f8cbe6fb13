package bg.gishe.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.people.Sex;
import bg.gishe.platform.DateText;
import bg.gishe.testing.CounterScreen;
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
        CounterScreen.identify(page);
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
    @CsvSource({
        "name, '₽ Пълномощник Иванов', ₽, U+20BD",
        "name, '\u202eПълномощник Иванов', U+202E, U+202E",
        "cardReference, T-✓1, ✓, U+2713"
    })
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

    @Test
    void letterIsToldInOneRoundWithADateThatIsNone() {
        long person = new Town(jdbc)
                .man("Знаков Петров Заедно", LocalDate.of(1982, 3, 5))
                .id();
        Desk desk = new Desk(port).signIn("m.ivanova");
        Map<String, String> form = new HashMap<>(desk.open(person).maritalStatus());
        form.putAll(
                Map.of("relation", "PROXY", "name", "✓ Иванов", "authorityDate", "31.2.2026", "purpose", "банка გ"));

        HttpResponse<String> answer = desk.post("/counter/people/" + person + "/issuance", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Въведете дата като 24.11.2026.", "Знакът „✓“ (U+2713)", "Знакът „გ“ (U+10D2)");
    }

    @Test
    void whatNobodySeesIsNeitherPurposeNorPartOfOne() {
        long person = new Town(jdbc)
                .man("Знаков Петров Невидим", LocalDate.of(1982, 3, 6))
                .id();
        Desk desk = new Desk(port).signIn("m.ivanova");
        for (String purpose : new String[] {"\u200b\u2060", "бан\u00adка\u2003„А\u2011Б“\u200d"}) {
            Map<String, String> form = new HashMap<>(desk.open(person).maritalStatus());
            form.put("purpose", purpose);
            desk.post("/counter/people/" + person + "/issuance", form);
        }

        assertThat(jdbc.sql(
                                "SELECT coalesce(purpose, 'няма') FROM service_request WHERE subject_id = :person ORDER BY id")
                        .param("person", person)
                        .query(String.class)
                        .list())
                .containsExactly("няма", "банка „А-Б“");
    }

    @ParameterizedTest
    @CsvSource({"Ан\u06ddна, U+06DD", "Ан\u000bна, U+000B", "Ан\u202eна, U+202E", "אנה, U+05D0"})
    void nameThatCameBeforeTheRuleIsNotPrintedEither(String given, String code) {
        long person = new Town(jdbc)
                .woman(given + " Петрова Преди", LocalDate.of(1988, 4, 17))
                .id();

        assertThat(new Desk(port)
                        .signIn("m.ivanova")
                        .get("/counter/people/" + person)
                        .body())
                .contains("(" + code + ") не може да се отпечата върху документ");
    }

    @ParameterizedTest
    @CsvSource({
        "given, 中, Знакът „中“ (U+4E2D) не може да се отпечата",
        "given, '😀 свид.', Знакът „😀“ (U+1F600) не може да се отпечата",
        "middle, Петр\u202eова, Знакът „U+202E“ (U+202E) не може да се отпечата",
        "family, Петров4, Знакът „4“ (U+0034) не може да стои тук в име",
        "declarant, אנה, Знакът „א“ (U+05D0) не може да се отпечата",
        "document, № 1 ✓, Знакът „✓“ (U+2713) не може да се отпечата",
        "given, '\u200b', Въведете собственото име."
    })
    void actNamesTheLetterBesideTheFieldBeforeItIsSigned(String field, String typed, String sentence) {
        Desk desk = new Desk(port).signIn("d.ruseva");
        Map<String, String> form = new HashMap<>(Map.of(
                "_csrf", desk.token("/acts/new/birth"),
                "step", "SIGN",
                "born", DateText.write(LocalDate.now().minusDays(2)),
                "at", "14:30",
                "sex", "FEMALE",
                "given", "Азбука",
                "family", "Знакова",
                "declarant", "майката",
                "document", "Съобщение за раждане № 17/03.11.2026 г."));
        form.put("parents.mother", mother());
        form.put(field, typed);

        HttpResponse<String> answer = desk.post("/acts/new/birth", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"" + field + "-fault\"", sentence);
    }

    @Test
    void actKeepsANameWithoutWhatNobodySees() {
        Desk desk = new Desk(port).signIn("d.ruseva");
        Map<String, String> form = new HashMap<>(Map.of(
                "_csrf", desk.token("/acts/new/birth"),
                "born", DateText.write(LocalDate.now().minusDays(2)),
                "at", "14:30",
                "sex", "FEMALE",
                "given", "Ан\u200bна\u2011Мария",
                "middle", "И\u0306орданова",
                "family", "О’Нийл\u00a0Св.",
                "declarant", "май\u00adката",
                "document", "Съобщение за раждане № 17/03.11.2026 г."));
        form.put("parents.mother", mother());
        form.put("stated.citizenship", "България");
        form.put("stated.confirmed", "MIDDLE_NOT_OF_PARENT,FAMILY_NOT_OF_PARENT");

        assertThat(desk.post("/acts/new/birth", form).body())
                .contains("Анна-Мария Йорданова О&#39;Нийл Св.", "майката");
    }

    private String mother() {
        return new Town(jdbc)
                .woman("Майчина Петрова Буквена", LocalDate.of(1994, 3, 4))
                .egn();
    }

    /** Requests and documents of the person. */
    private int taken(long person) {
        return jdbc.sql("""
                        SELECT (SELECT count(*) FROM certificate WHERE subject_id = :person)
                             + (SELECT count(*) FROM service_request WHERE subject_id = :person)
                        """).param("person", person).query(Integer.class).single();
    }
}
