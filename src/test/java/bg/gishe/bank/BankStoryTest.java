package bg.gishe.bank;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.testing.ScreenTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects the accountant's work with the bank: a payment is expected, printed, recognised in a statement or decided by hand. */
class BankStoryTest extends ScreenTest {

    /** What is expected; above it stands what others have entered by hand, if anybody has. */
    private static final String EXPECTED = "section:not(#entered) tbody";

    @Autowired
    JdbcClient jdbc;

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
        byte[] order = page.request()
                .get(page.locator(".notice a").getAttribute("href"))
                .body();
        assertThat(new PDFTextStripper().getText(Loader.loadPDF(order))).contains("BG80 BNBG", "1,28");
        browser.look(page, "bank");
        page.navigate("/till/bank?q=" + reference);
        page.locator(EXPECTED + " button:has-text('Откажи')").click();
        assertThat(page.locator(EXPECTED + " #reason-fault")).isVisible();
        assertThat(page.locator(EXPECTED + " tr")).hasCount(1);
        browser.look(page, "bank-unexplained");

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
        page.locator("button:has-text('Не урежда очаквано плащане')").click();
        assertThat(page.locator("#reason-fault")).isVisible();
        browser.look(page, "bank-statement");
        page.locator("li.office input[name=reason]").fill("Наем на общинско помещение");
        page.locator("button:has-text('Не урежда очаквано плащане')").click();
        assertThat(page.locator("li.not")).containsText("Наем на общинско помещение");

        page.navigate("/till/bank");
        upload(page, "pak.sta", statement);
        assertThat(page.locator("[role=status]")).containsText("Нищо не е променено");
        page.navigate("/till/bank?q=" + reference);
        assertThat(page.locator(EXPECTED + " tr")).hasCount(1);
        assertThat(page.locator(EXPECTED + " tr .tag.once")).isVisible();
        assertThat(browser.signedIn("m.ivanova").navigate("/till/bank").status())
                .isEqualTo(403);
    }

    @Test
    void expectedPaymentIsFoundByItsPayerOrReferenceOnWhateverPageItIs() {
        for (int i = 0; i < 25; i++) {
            jdbc.sql("""
                            INSERT INTO expected_payment (reference, method, channel, service_code, copies, payer, amount, currency,
                                                          state, note, created_at, created_by, created_by_name)
                            VALUES (:reference, 'TRANSFER', 'PORTAL', 'BIRTH_EXTRACT', 1, :payer, 1.28, 'EUR',
                                    'CANCELLED', 'Отказал се', now(), 'v.stoeva', 'Вера Стоева')
                            """)
                    .param("reference", CreditorReference.of(1999, 900 + i).text())
                    .param("payer", i == 0 ? "Отдавнашен 100% Платец" : "Скорошен Платец")
                    .update();
        }
        Page page = browser.signedIn("v.stoeva");
        page.navigate("/till/bank?page=1");
        assertThat(page.locator("a:has-text('По-нови')")).isVisible();
        page.fill("#q", "отдавнашен 100% п");
        page.keyboard().press("Enter");
        assertThat(page.locator(EXPECTED + " tr")).hasCount(1);
        assertThat(page.locator(EXPECTED)).containsText("Отдавнашен 100% Платец");
        browser.look(page, "bank-found");
        String reference = CreditorReference.of(1999, 900).grouped().toLowerCase();
        page.fill("#q", reference);
        page.keyboard().press("Enter");
        assertThat(page.locator(EXPECTED)).containsText("Отдавнашен 100% Платец");
        assertThat(page.locator("#q")).hasValue(reference);
        page.fill("#q", "100_");
        page.keyboard().press("Enter");
        assertThat(page.locator(".empty")).containsText("Няма очаквано плащане с такъв платец");
        page.locator("a:has-text('Всички')").click();
        assertThat(page.locator(EXPECTED + " tr")).hasCount(20);
    }

    private static void upload(Page page, String name, String content) {
        page.locator("#file")
                .setInputFiles(
                        new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8)));
        page.locator("button:has-text('Внеси')").click();
    }
}
