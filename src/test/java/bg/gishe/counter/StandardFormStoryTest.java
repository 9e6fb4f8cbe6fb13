package bg.gishe.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.testing.Citizens;
import bg.gishe.testing.CounterScreen;
import bg.gishe.testing.Desk;
import bg.gishe.testing.ScreenTest;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects: whoever asks for the multilingual standard form gets it with the document, for no further fee, and so in its replacement. */
class StandardFormStoryTest extends ScreenTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void clerkTicksTheFormAndItFollowsTheDocumentEverywhere() throws IOException {
        long person = new Citizens(jdbc).person("Жечка Щерева Ъглова", LocalDate.of(1984, 3, 17), true);
        Page page = browser.signedIn("m.ivanova");
        page.navigate("/counter/people/" + person);
        page.locator("#s-MARITAL_STATUS").check();
        page.locator("#form-MARITAL_STATUS").check();
        page.locator("#copies-MARITAL_STATUS").fill("2");
        page.locator("#copies-MARITAL_STATUS").blur();
        assertThat(page.locator("#total")).containsText("5,12");
        assertThat(page.locator("#form-MARITAL_STATUS")).isChecked();
        page.locator("#s-LEGAL_RESTRICTION").check();
        assertThat(page.locator("#total")).containsText("7,68");
        assertThat(page.locator("#form-LEGAL_RESTRICTION")).hasCount(0);
        browser.look(page, "basket-form");
        CounterScreen.identify(page);
        page.locator("#issue").click();
        page.waitForURL(Pattern.compile(".*/counter/baskets/.*"));
        assertThat(page.locator(".hits")).containsText("с многоезично стандартно удостоверение – английски език");
        browser.look(page, "issued-form");

        long first = certificate(person, false);
        assertThat(lastPage(first, page))
                .contains(
                        "ANNEX VI – MARITAL STATUS",
                        "Ъглова / Aglova",
                        "Жечка Щерева / Zhechka Shtereva",
                        "неомъжена / single");
        page.navigate("/counter/documents/" + first);
        assertThat(page.locator("dl")).containsText("с многоезично стандартно удостоверение – английски език");
        browser.look(page, "document-form");
        page.navigate("/v/" + code(first));
        assertThat(page.locator("main")).containsText("приложение VI към Регламент (ЕС) 2016/1191 (английски език)");
        browser.look(page, "verify-form");

        page.navigate("/counter/certificates/" + first + "/annulment");
        page.fill("#reason", "Повредена хартия");
        page.locator("#replacement > summary").click();
        page.locator("button[name=replace]").click();
        page.waitForURL(Pattern.compile(".*/counter/baskets/.*made=.*"));
        long second = certificate(person, true);
        assertThat(lastPage(second, page))
                .contains("ANNEX VI – MARITAL STATUS", number(second))
                .doesNotContain(number(first));
    }

    @Test
    void noFormIsMadeWhereLawGivesNone() {
        long person = new Citizens(jdbc).person("Безформен Щерев Ъглов", LocalDate.of(1985, 4, 18), false);
        Desk desk = new Desk(port).signIn("m.ivanova");
        Desk.Opened opened = desk.open(person);
        Map<String, String> form = new HashMap<>(opened.maritalStatus());
        form.put("service", "LEGAL_RESTRICTION");
        form.put("form-LEGAL_RESTRICTION", "EN");

        var refused = desk.post("/counter/people/" + person + "/issuance", form);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(jdbc.sql("SELECT count(*) FROM service_request WHERE subject_id = ?")
                        .params(person)
                        .query(Integer.class)
                        .single())
                .isZero();
        form.put("service", "MARITAL_STATUS");
        form.put("form-MARITAL_STATUS", "КЛИНГОНСКИ");
        assertThat(desk.post("/counter/people/" + person + "/issuance", form).statusCode())
                .as("a language that nobody offers")
                .isEqualTo(422);
        assertThat(jdbc.sql("SELECT count(*) FROM service_request WHERE subject_id = ?")
                        .params(person)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String lastPage(long certificate, Page page) throws IOException {
        byte[] pdf = page.request()
                .get("/counter/certificates/" + certificate + "/document.pdf")
                .body();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setStartPage(document.getNumberOfPages());
            return reader.getText(document).replaceAll("[\\s\u00a0]+", " ");
        }
    }

    private long certificate(long person, boolean replacement) {
        return jdbc.sql("SELECT id FROM certificate WHERE subject_id = ? AND service_code = 'MARITAL_STATUS' AND"
                        + " (replaces_id IS NOT NULL) = ?")
                .params(person, replacement)
                .query(Long.class)
                .single();
    }

    private String code(long certificate) {
        return jdbc.sql("SELECT verification_code FROM certificate WHERE id = ?")
                .params(certificate)
                .query(String.class)
                .single();
    }

    private String number(long certificate) {
        return jdbc.sql("SELECT snapshot ->> 'certificateNumber' FROM certificate WHERE id = ?")
                .params(certificate)
                .query(String.class)
                .single();
    }
}
