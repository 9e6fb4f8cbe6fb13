package bg.gishe.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.people.Egn;
import bg.gishe.people.Lnch;
import bg.gishe.testing.CounterScreen;
import bg.gishe.testing.ScreenTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects the clerk's story from sign-in to printed certificate, by keyboard, in a real browser in Bulgarian. */
class DeskStoryTest extends ScreenTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void clerkIssuesTheCommonestCertificateInFiveActionsAfterTheNumber() {
        Page page = browser.open();
        page.navigate("/");
        browser.look(page, "sign-in");
        page.fill("#username", "m.ivanova");
        page.fill("#password", "gishe-demo");
        page.keyboard().press("Enter");

        assertThat(page.locator("#q")).isFocused();
        browser.look(page, "search");
        page.locator("#q").focus();
        page.keyboard()
                .type(egnOf("p.death_date IS NULL AND p.marital_status = 'MARRIED' AND p.birth_date > '1990-01-01'"));
        page.waitForURL(Pattern.compile(".*/counter/people/\\d+"));
        browser.look(page, "person");

        page.keyboard().press("1");
        assertThat(page.locator("#total")).containsText("2,56\u00a0€");
        CounterScreen.identify(page);
        browser.look(page, "basket");
        page.keyboard().press("Control+Enter");
        page.waitForURL(Pattern.compile(".*/counter/baskets/.*"));

        assertThat(page.locator("iframe#paper")).isVisible();
        browser.look(page, "issued");
        String pdf = page.locator("iframe#paper").getAttribute("src");
        var first = page.request().get(pdf);
        var again = page.request().get(pdf + "?reprint=true");
        assertThat(first.headers().get("content-type")).isEqualTo("application/pdf");
        assertThat(again.body()).isEqualTo(first.body());

        page.keyboard().press("Alt+n");
        assertThat(page.locator("#q")).isFocused();
        page.navigate("/counter/day");
        assertThat(page.locator("table")).containsText("УДОСТОВЕРЕНИЕ ЗА СЕМЕЙНО ПОЛОЖЕНИЕ");
        browser.look(page, "day");

        page.locator("a:has-text('Анулирай')").first().click();
        page.locator("#replacement > summary").click();
        page.locator("button[name=replace]").click();
        assertThat(page.locator("#reason-fault")).isVisible();
        browser.look(page, "annulment");
        page.fill("#reason", "Грешно посочена цел");
        page.locator("button[name=replace]").click();
        page.waitForURL(Pattern.compile(".*/counter/baskets/.*made=.*"));
        assertThat(page.locator(".hits li")).hasCount(1);
        assertThat(page.locator(".hits")).not().containsText("анулиран");
        browser.look(page, "replaced");
        page.locator("#whole-basket").click();
        assertThat(page.locator(".hits")).containsText("анулиран");
    }

    @Test
    void proxyWithExpiredPowerOfAttorneyIsRefusedAndWhatWasTypedStays() {
        Page page = browser.signedIn("m.ivanova");
        page.navigate("/counter/people/" + personId("p.death_date IS NULL AND p.marital_status = 'MARRIED'"));
        page.locator("[data-digit='1']").check();
        assertThat(page.locator("#total")).isVisible();
        page.locator("#relation").selectOption("PROXY");
        assertThat(page.locator("#authorityNumber")).isVisible();
        page.locator("#authorityNumber").fill("123/2020");
        page.locator("#name").fill("Петър Петров");
        page.locator("#number").fill("7501020018");
        page.locator("#authorityDate").fill("01.02.2020");
        page.locator("#authorityValidUntil").fill("01.02.2021");
        page.locator("#authorityNotary").fill("нотариус № 123");
        CounterScreen.identify(page);
        Response[] answer = new Response[1];
        page.onResponse(response -> {
            if (response.url().endsWith("/issuance")) {
                answer[0] = response;
            }
        });
        page.keyboard().press("Control+Enter");

        assertThat(page.locator("#authorityValidUntil-fault")).hasText("Пълномощното е изтекло.");
        assertThat(page.locator("#name")).hasValue("Петър Петров");
        assertThat(answer[0].status()).isEqualTo(422);
        browser.look(page, "refused");
    }

    @Test
    void searchToleratesLatinLettersAndSmallErrors() {
        Page page = browser.signedIn("m.ivanova");
        page.locator("#q").pressSequentially("Petrof");
        assertThat(page.locator(".hits li").first()).containsText("Петров");
        browser.look(page, "hits");

        page.locator("#q").fill("");
        page.locator("#q").pressSequentially("1234567890");
        assertThat(page.locator("#results .error")).containsText("дата");
    }

    @Test
    void wrongNumberIsNamedByWhatIsWrongInIt() {
        Page page = browser.signedIn("m.ivanova");
        String toCome = IntStream.range(100, 200)
                .mapToObj(order -> Egn.of(LocalDate.now().plusYears(2), order).value())
                .filter(number -> !Lnch.isValid(number))
                .findFirst()
                .orElseThrow();
        Map<String, String> sentences = new LinkedHashMap<>();
        sentences.put("75010", "Въведени са 5 от 10 цифри");
        sentences.put("75010200180", "точно 10 цифри");
        sentences.put("7513020018", "не са дата");
        sentences.put("7501020015", "Контролната цифра");
        sentences.put("75O1020018", "само от цифри");
        sentences.put(toCome, "още не е дошла");

        sentences.forEach((typed, sentence) -> {
            page.locator("#q").fill("");
            page.locator("#q").pressSequentially(typed);
            assertThat(page.locator("#results")).containsText(sentence);
        });
    }

    @Test
    void auditorSeesTheTrailAndVerifiesIt() {
        Page page = browser.signedIn("oditor");
        assertThat(page.locator("table")).containsText("вход");
        page.locator("button:has-text('Провери веригата')").click();
        assertThat(page.locator(".notice.good")).containsText("Веригата е цяла");
        browser.look(page, "audit");
    }

    @Test
    void unknownAddressIsAHelpfulPage() {
        Page page = browser.signedIn("m.ivanova");
        Response answer = page.navigate("/counter/people/999999999");
        assertThat(answer.status()).isEqualTo(404);
        browser.look(page, "not-found");
    }

    private String egnOf(String condition) {
        return jdbc.sql("SELECT p.egn FROM person p WHERE " + condition + " ORDER BY p.id LIMIT 1")
                .query(String.class)
                .single();
    }

    private long personId(String condition) {
        return jdbc.sql("SELECT p.id FROM person p WHERE " + condition + " ORDER BY p.id LIMIT 1")
                .query(Long.class)
                .single();
    }
}
