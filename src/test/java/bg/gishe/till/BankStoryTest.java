package bg.gishe.till;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.testing.ScreenTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Protects the accountant's work with the bank: a payment is expected, printed, recognised in a statement or decided by hand. */
class BankStoryTest extends ScreenTest {

    @Test
    void accountantExpectsPaymentsAndTakesInTheStatement() throws Exception {
        Page page = browser.signedIn("v.stoeva");
        page.navigate("/till/bank");
        page.locator("a:has-text('Ново очаквано плащане')").click();
        page.fill("#copies", "сто");
        page.locator("button:has-text('Запиши')").click();
        assertThat(page.locator("#payer-fault")).isVisible();
        assertThat(page.locator("#copies")).hasValue("сто");
        browser.look(page, "bank-expected-wrong");
        page.fill("#payer", "Иван Петров");
        page.fill("#copies", "1");
        page.locator("button:has-text('Запиши')").click();
        String reference = page.locator(".notice strong").textContent().replace(" ", "");
        byte[] order = page.request().get(page.locator(".notice a").getAttribute("href")).body();
        assertThat(new PDFTextStripper().getText(Loader.loadPDF(order))).contains("BG80 BNBG", "1,28");
        browser.look(page, "bank");

        upload(page, "празно.xml", "<a>");
        assertThat(page.locator("#file-fault")).containsText("Нищо не е записано");
        String statement = """
                :20:STORY
                :25:BG80BNBG96611020345678
                :28C:77/1
                :60F:C261123EUR100,00
                :61:2611241124C1,28NTRFNONREF//ST-%s
                :86:ТАКСА %s ИВАН ПЕТРОВ
                :61:2611241124C9,00NTRFNONREF//STX-%s
                :86:НАЕМ
                :62F:C261124EUR110,28
                """.formatted(reference.substring(8), reference, reference.substring(8));
        upload(page, "izvlechenie.sta", statement);
        assertThat(page.locator("[role=status]")).containsText("Извлечението е внесено");
        assertThat(page.locator("li.once")).containsText("осчетоводено");
        page.locator("button:has-text('Не е за такси')").click();
        assertThat(page.locator("#entry-fault")).isVisible();
        browser.look(page, "bank-statement");
        page.locator("li.office input[name=reason]").fill("Наем на общинско помещение");
        page.locator("button:has-text('Не е за такси')").click();
        assertThat(page.locator("li.not")).containsText("Наем на общинско помещение");

        page.navigate("/till/bank");
        upload(page, "pak.sta", statement);
        assertThat(page.locator("[role=status]")).containsText("Нищо не е променено");
        page.navigate("/till/bank");
        assertThat(page.locator("tr:has-text('" + reference.substring(0, 4) + "')").first()).isVisible();
        assertThat(browser.signedIn("m.ivanova").navigate("/till/bank").status()).isEqualTo(403);
    }

    private static void upload(Page page, String name, String content) {
        page.locator("#file").setInputFiles(new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8)));
        page.locator("button:has-text('Внеси')").click();
    }
}
