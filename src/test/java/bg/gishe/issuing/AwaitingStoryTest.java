package bg.gishe.issuing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.testing.CounterScreen;
import bg.gishe.testing.ScreenTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects the way of a citizen without cash on the screens: asked for at the desk, paid through the bank, issued with one press. */
class AwaitingStoryTest extends ScreenTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void citizenPaysByTransferAndTheDeskIssuesWithOnePress() throws IOException {
        Page clerk = browser.signedIn("m.ivanova");
        open(clerk, "TRANSFER");
        assertThat(clerk.locator("#issue")).containsText("Регистрирай за плащане");
        browser.look(clerk, "desk-transfer-chosen");
        CounterScreen.identify(clerk);
        clerk.keyboard().press("Control+Enter");
        clerk.waitForURL(Pattern.compile(".*/counter/awaiting/.*"));
        assertThat(clerk.locator("article")).containsText("чака плащане");
        assertThat(clerk.locator("#issue")).hasCount(0);
        browser.look(clerk, "awaiting-unpaid");
        String address = clerk.url();
        String reference = clerk.locator("#reference").textContent().replace(" ", "");

        Page accountant = browser.signedIn("v.stoeva");
        accountant.navigate("/till/bank");
        browser.look(accountant, "bank-with-baskets");
        String statement = """
                :20:AWAITING
                :25:BG80BNBG96611020345678
                :28C:55/1
                :60F:C261123EUR100,00
                :61:2611241124C2,56NTRFNONREF//AW-%s
                :86:%s
                :62F:C261124EUR102,56
                """.formatted(reference.substring(8), reference);
        accountant
                .locator("#file")
                .setInputFiles(new FilePayload(
                        "izvlechenie.sta", "application/octet-stream", statement.getBytes(StandardCharsets.UTF_8)));
        accountant.locator("button:has-text('Внеси')").click();
        assertThat(accountant.locator("li.once")).containsText("осчетоводено");

        Page other = browser.signedIn("p.georgiev");
        assertThat(other.locator("#paid-waiting")).containsText("Платени, чакат издаване");
        browser.look(other, "search-paid-waiting");
        other.locator("nav >> text=Чакащи плащане").click();
        assertThat(other.locator("h2").first()).containsText("Платени, чакат издаване");
        browser.look(other, "awaiting-list");
        other.navigate(address);
        browser.look(other, "awaiting-paid");
        other.keyboard().press("Control+Enter");
        other.waitForURL(Pattern.compile(".*/counter/baskets/.*"));
        assertThat(other.locator("article")).containsText("по банков път");
        browser.look(other, "awaiting-issued");
        keep("payment-order.pdf", other.request().get(address + "/order.pdf").body());
        keep(
                "receipt-strip.pdf",
                other.request().get(other.url() + "/receipt.pdf").body());
        keep(
                "receipt-sheet.pdf",
                other.request().get(other.url() + "/receipt.pdf?sheet=true").body());
        clerk.navigate(address);
        assertThat(clerk.locator("article")).containsText("приключено");
    }

    @Test
    void paymentWhoseDocumentCannotBeMadeAnyMoreWaitsForItsRefund() {
        Page clerk = browser.signedIn("m.ivanova");
        long person = open(clerk, "EPAYMENT");
        CounterScreen.identify(clerk);
        clerk.keyboard().press("Control+Enter");
        clerk.waitForURL(Pattern.compile(".*/counter/awaiting/.*"));
        assertThat(clerk.locator("article")).containsText("се отбелязва от счетоводството");
        browser.look(clerk, "awaiting-epayment");
        Page accountant = browser.signedIn("v.stoeva");
        accountant.navigate(
                "/till/bank?q=" + clerk.locator("#reference").textContent().replace(" ", ""));
        accountant.locator("input[name=number]").fill("EP-STORY-" + person);
        accountant.locator("button:has-text('Платено')").click();
        assertThat(accountant.locator("#entered")).containsText("EP-STORY-" + person);
        browser.look(accountant, "bank-entered-epayments");
        clerk.reload();
        jdbc.sql("UPDATE person SET death_date = current_date WHERE id = :id")
                .param("id", person)
                .update();

        clerk.locator("#issue").click();

        assertThat(clerk.locator("[role=alert]")).containsText("вече не може да се издаде");
        browser.look(clerk, "awaiting-held");
        clerk.locator("a:has-text('Поискай сторно')").click();
        clerk.fill("#reason", "Лицето е починало");
        clerk.locator("input[value=ANNUL]").check();
        clerk.locator("button:has-text('Поискай сторно')").click();
        Page chief = browser.signedIn("s.koleva");
        chief.onDialog(dialog -> dialog.accept());
        chief.navigate("/till/refunds");
        Locator waiting = chief.locator("li.office:has-text('Лицето е починало')");
        waiting.locator("button:has-text('Одобри')").click();
        assertThat(chief.locator("#given-fault")).containsText("Въведете номера");
        browser.look(chief, "refund-of-a-transfer");
        waiting.locator("input[name=reference]").fill("ПРЕВОД-1");
        waiting.locator("button:has-text('Одобри')").click();
        assertThat(chief.locator("[role=status]")).containsText("Сторното е одобрено");

        assertThat(jdbc.sql("SELECT DISTINCT state FROM service_request WHERE subject_id = :id")
                        .param("id", person)
                        .query(String.class)
                        .single())
                .isEqualTo("CANCELLED");
        jdbc.sql("UPDATE person SET death_date = NULL WHERE id = :id")
                .param("id", person)
                .update();
    }

    /** Keeps a paper to be looked at. */
    private static void keep(String name, byte[] pdf) throws IOException {
        assertThat(new String(pdf, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("%PDF");
        Path folder = Files.createDirectories(Path.of("target/documents"));
        Files.write(folder.resolve(name), pdf);
    }

    private long open(Page clerk, String method) {
        long person = jdbc.sql("""
                        SELECT id FROM person p WHERE death_date IS NULL AND marital_status = 'MARRIED' AND birth_date < '1990-01-01'
                           AND NOT EXISTS (SELECT 1 FROM basket b WHERE b.subject_id = p.id) ORDER BY id LIMIT 1
                        """).query(Long.class).single();
        clerk.navigate("/counter/people/" + person);
        clerk.locator("input[value=MARITAL_STATUS]").check();
        assertThat(clerk.locator("#total")).isVisible();
        clerk.locator("input[name=method][value=" + method + "]").check();
        assertThat(clerk.locator("#issue")).containsText("Регистрирай");
        return person;
    }
}
