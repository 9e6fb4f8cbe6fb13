package bg.gishe.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.testing.CounterScreen;
import bg.gishe.testing.ScreenTest;
import bg.gishe.testing.Town;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects the desk's less common cases: acts, heirs, several documents with a reduced fee by card, what a clerk may not see. */
class DeskCasesTest extends ScreenTest {

    private static final Pattern ISSUED = Pattern.compile(".*/counter/baskets/.*");
    private static final Pattern PERSON = Pattern.compile(".*/counter/people/\\d+");

    @Autowired
    JdbcClient jdbc;

    @Test
    void actIsFoundByNumberAndYearAndItsExtractIsIssuedByKeyboardAlone() {
        Page page = browser.signedIn("m.ivanova");
        page.keyboard()
                .type(number("a.kind = 'BIRTH' AND a.event_date >= '2001-01-01' AND p.death_date IS NULL"
                        + " AND p.birth_date < current_date - interval '15 years'"));
        assertThat(page.locator(".hits a").first()).isVisible();
        browser.look(page, "hits-acts");
        page.locator("#q").focus();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".hits a").first()).isFocused();
        page.keyboard().press("Enter");
        page.waitForURL(PERSON);

        page.keyboard().press(page.locator("#s-BIRTH_EXTRACT").getAttribute("data-digit"));
        assertThat(page.locator("#s-BIRTH_EXTRACT")).isChecked();
        CounterScreen.identify(page);
        page.keyboard().press("Control+Enter");
        page.waitForURL(ISSUED);

        assertThat(page.locator(".hits")).containsText("ПРЕПИС-ИЗВЛЕЧЕНИЕ ОТ АКТ ЗА РАЖДАНЕ");
    }

    @Test
    void clerkSaysWhichServicesOfTheBasketTheExemptionCoversAndWhichAreForInternalUse() {
        Page page = browser.signedIn("m.ivanova");
        page.navigate("/counter/people/"
                + new Town(jdbc)
                        .man("Борис Петров Кошничаров", LocalDate.of(1950, 5, 5))
                        .id());
        for (String service : new String[] {"MARITAL_STATUS", "PERMANENT_ADDRESS", "CURRENT_ADDRESS"}) {
            page.locator("#s-" + service).check();
            assertThat(page.locator("#copies-" + service)).isVisible();
        }
        assertThat(page.locator("select.charge")).hasCount(0);
        page.selectOption("#relation", "AUTHORITY");
        assertThat(page.locator("select.charge")).hasCount(3);
        page.selectOption("#exemption", "STATE_INSTITUTION");
        assertThat(page.locator("#total")).hasText("0,00\u00a0€");
        page.selectOption("#charge-MARITAL_STATUS", "FULL");
        assertThat(page.locator("#total")).hasText("2,56\u00a0€");
        page.selectOption("#charge-CURRENT_ADDRESS", "INTERNAL");
        assertThat(page.locator("#basket")).containsText("Вътрешно служебно ползване");
        page.fill("#name", "Дирекция „Социално подпомагане“");
        page.fill("#authorityNumber", "94-22/2026");
        page.fill("#authorityDate", "10.01.2026");
        page.fill("#authorityNotary", "директор");
        page.fill("#exemptionProof", "94-22/2026");
        browser.look(page, "basket-charges");
        page.keyboard().press("Control+Enter");
        page.waitForURL(ISSUED);
    }

    @Test
    void heirGetsTwoCopiesOfADeathExtractAndThePrinterGetsThemWithTheReceipt() throws Exception {
        Page page = browser.signedIn("m.ivanova");
        page.navigate(
                "/counter/people/"
                        + personId(
                                "a.kind = 'DEATH' AND a.event_date >= '2001-01-01'"
                                        + " AND a.restriction_reason IS NULL AND a.annulled_on IS NULL AND a.record = 'ENTERED' AND a.first_extract_on IS NOT NULL"
                                        + " AND a.ekatte = '68850' AND NOT EXISTS (SELECT 1 FROM marginal_note n WHERE n.act_id = a.id)"));
        browser.look(page, "person-deceased");
        page.locator("#s-DEATH_EXTRACT_REPEAT").check();
        assertThat(page.locator("#relation")).hasValue("HEIR");
        page.locator("#copies-DEATH_EXTRACT_REPEAT").fill("2");
        page.locator("#copies-DEATH_EXTRACT_REPEAT").blur();
        assertThat(page.locator("#total")).containsText("3,06\u00a0€");
        page.fill("#name", "Елена Петрова Георгиева");
        page.fill("#number", "7501020018");
        page.fill("#authorityNumber", "94-00-17");
        page.fill("#authorityDate", "24.11.2026");
        page.fill("#authorityNotary", "Община Стара Загора");
        CounterScreen.identify(page);
        page.fill("#given", "5");
        page.locator("#given").blur();
        assertThat(page.locator("#basket")).containsText("ресто 1,94\u00a0€");
        page.keyboard().press("Control+Enter");
        page.waitForURL(ISSUED);

        byte[] papers = page.request()
                .get(page.locator("#papers").getAttribute("data-src"))
                .body();
        try (PDDocument pack = Loader.loadPDF(papers)) {
            assertThat(pack.getNumberOfPages())
                    .as("two for the heir, one that the office keeps, and the receipt")
                    .isEqualTo(4);
        }
    }

    @Test
    void whoeverIsDisabledPaysHalfByCardForTwoDocumentsInOneBasket() {
        Page page = browser.signedIn("p.georgiev");
        page.navigate("/counter/people/"
                + personId("a.kind = 'BIRTH' AND a.event_date >= '2001-01-01' AND p.death_date IS NULL"
                        + " AND a.restriction_reason IS NULL AND a.annulled_on IS NULL AND a.record = 'ENTERED' AND a.ekatte = '68850'"
                        + " AND p.birth_date < current_date - interval '19 years' AND p.sex = 'MALE'"
                        + " AND NOT EXISTS (SELECT 1 FROM marginal_note n WHERE n.act_id = a.id)"));
        page.locator("#s-MARITAL_STATUS").check();
        assertThat(page.locator("#total")).containsText("2,56\u00a0€");
        page.locator("#s-BIRTH_EXTRACT").check();
        assertThat(page.locator("#total")).containsText("5,12\u00a0€");
        page.locator("#exemption").selectOption("DISABILITY_OVER_70");
        assertThat(page.locator("#total")).containsText("2,56\u00a0€");
        page.fill("#exemptionProof", "решение № 12/2020");
        CounterScreen.identify(page);
        page.locator("input[name=method][value=CARD]").check();
        assertThat(page.locator("#cardReference")).isVisible();
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#cardReference-fault")).isVisible();
        browser.look(page, "basket-two");
        page.fill("#cardReference", "T-000123");
        page.keyboard().press("Control+Enter");
        page.waitForURL(ISSUED);

        assertThat(page.locator(".hits li")).hasCount(2);
        assertThat(page.locator("dl.facts")).containsText("с карта");
        browser.look(page, "issued-two");
    }

    @Test
    void wholeNumberIsShownOnDemandWithoutLosingTheBasketAndIsWrittenDown() {
        Page page = browser.signedIn("m.ivanova");
        long person = personId("p.death_date IS NULL AND p.marital_status = 'MARRIED'");
        long before = unmaskings(person);
        page.navigate("/counter/people/" + person);
        page.locator("#s-MARITAL_STATUS").check();
        assertThat(page.locator("#total")).isVisible();
        page.fill("#purpose", "банка");

        page.locator("#number-shown button").click();

        assertThat(page.locator("#number-shown")).containsText(Pattern.compile("\\d{10}"));
        assertThat(page.locator("#purpose")).hasValue("банка");
        assertThat(page.content()).doesNotContain("Exception");
        assertThat(unmaskings(person)).isEqualTo(before + 1);
    }

    @Test
    void dayThatIsNoDayIsRefusedBesideItsField() {
        Page page = browser.signedIn("m.ivanova");
        page.navigate("/counter/day");
        assertThat(page.locator("#date")).hasValue(Pattern.compile("\\d\\d\\.\\d\\d\\.\\d{4}"));
        page.fill("#date", "31.02.2026");
        Response answer = page.waitForNavigation(() -> page.keyboard().press("Enter"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(page.locator("#date-fault")).hasText("Въведете дата като 24.11.2026.");
        assertThat(page.locator("#date")).hasValue("31.02.2026");
        browser.look(page, "day-wrong");

        assertThat(page.navigate("/counter/day?date=01.01.2099").status()).isEqualTo(422);
        assertThat(page.locator("#date-fault")).hasText("Този ден още не е дошъл.");
    }

    @Test
    void clerkMayNotOpenTheAuditTrailAndIsToldSo() {
        Page page = browser.signedIn("m.ivanova");
        Response answer = page.navigate("/audit");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(page.locator("h1")).hasText("Нямате право на тази страница");
        browser.look(page, "forbidden");
    }

    private String number(String condition) {
        return jdbc.sql(
                        "SELECT to_char(a.number, 'FM0000') || '/' || a.year FROM act a JOIN act_party ap ON ap.act_id = a.id"
                                + " AND ap.role = 'CHILD' JOIN person p ON p.id = ap.person_id WHERE " + condition
                                + " AND a.record = 'ENTERED'"
                                + " AND a.restriction_reason IS NULL AND a.annulled_on IS NULL AND a.ekatte = '68850'"
                                + " AND NOT EXISTS (SELECT 1 FROM marginal_note n WHERE n.act_id = a.id) ORDER BY a.id LIMIT 1")
                .query(String.class)
                .single();
    }

    private long personId(String condition) {
        return jdbc.sql(
                        "SELECT p.id FROM person p LEFT JOIN act_party ap ON ap.person_id = p.id AND ap.role IN ('CHILD', 'DECEASED')"
                                + " LEFT JOIN act a ON a.id = ap.act_id WHERE " + condition + " ORDER BY p.id LIMIT 1")
                .query(Long.class)
                .single();
    }

    private long unmaskings(long person) {
        return jdbc.sql(
                        "SELECT count(*) FROM audit_event WHERE action = 'EGN_UNMASKED' AND subject_person_id = :person")
                .param("person", person)
                .query(Long.class)
                .single();
    }
}
