package bg.gishe.payments;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.accounting.AccountingExport;
import bg.gishe.testing.CounterScreen;
import bg.gishe.testing.ScreenTest;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Protects a clerk's whole day at the till, from the shift opened beside a payment to the closed day of the office. It has a town of its own,
 * because a closed day takes nothing any more.
 */
@TestPropertySource(properties = "gishe.till.shift-required=true")
class TillStoryTest extends ScreenTest {

    private static final Pattern ISSUED = Pattern.compile(".*/counter/baskets/.*");

    @Autowired
    JdbcClient jdbc;

    @Test
    void wholeDayOfATill() throws IOException {
        Iterator<Long> people = people();
        Page clerk = browser.signedIn("m.ivanova");
        openTheShiftBesideThePayment(clerk, people.next());
        sevenMoreBaskets(clerk, people);
        String refunded = askForARefund(clerk);
        approve(refunded);
        String zReport = closeWithADifference(clerk);
        closeTheOfficeDay(zReport);

        clerk.navigate("/counter/people/" + people.next());
        choose(clerk, "MARITAL_STATUS");
        CounterScreen.identify(clerk);
        clerk.keyboard().press("Control+Enter");
        assertThat(clerk.locator("#till")).containsText("Денят на службата е приключен");
        assertThat(clerk.locator("#till button")).hasCount(0);
        clerk.navigate("/till/shift");
        clerk.fill("#openingFloat", "50");
        clerk.locator("button:has-text('Отвори смяна')").click();
        assertThat(clerk.locator("#openingFloat-fault")).containsText("Денят на службата е приключен");
    }

    private void openTheShiftBesideThePayment(Page clerk, long person) {
        clerk.navigate("/till");
        assertThat(clerk.locator("h1")).hasText("Моята смяна");
        browser.look(clerk, "till-no-shift");
        clerk.fill("#openingFloat", "много");
        clerk.locator("button:has-text('Отвори смяна')").click();
        assertThat(clerk.locator("#openingFloat-fault")).isVisible();
        assertThat(clerk.locator("#openingFloat")).hasValue("много");

        clerk.navigate("/counter/people/" + person);
        choose(clerk, "MARITAL_STATUS");
        clerk.fill("#purpose", "банка");
        CounterScreen.identify(clerk);
        clerk.keyboard().press("Control+Enter");
        assertThat(clerk.locator("#till")).containsText("Нямате отворена смяна");
        browser.look(clerk, "till-shift-at-the-desk");
        assertThat(clerk.locator("#purpose")).hasValue("банка");
        clerk.fill("#openingFloat", "50,00");
        clerk.locator("#till button").click();
        clerk.waitForURL(ISSUED);
    }

    private void sevenMoreBaskets(Page clerk, Iterator<Long> people) {
        issue(clerk, people.next(), page -> {
            page.fill("#given", "10");
            page.locator("#given").blur();
            assertThat(page.locator("#basket")).containsText("ресто 7,44\u00a0€");
        });
        issue(clerk, people.next(), page -> byCard(page, "T-000201"));
        issue(clerk, people.next(), page -> exempt(page, "SOCIAL_ASSISTANCE", "бележка № 7", "0,00\u00a0€"));
        issue(clerk, people.next(), page -> exempt(page, "DISABILITY_OVER_70", "решение № 12", "1,28\u00a0€"));
        issue(clerk, people.next(), page -> {
            page.locator("#copies-MARITAL_STATUS").fill("3");
            page.locator("#copies-MARITAL_STATUS").blur();
            assertThat(page.locator("#total")).containsText("7,68\u00a0€");
        });
        issue(clerk, people.next(), page -> {
            page.locator("#s-MARITAL_STATUS_FAMILY").check();
            assertThat(page.locator("#total")).not().hasText("2,56\u00a0€");
            byCard(page, "T-000202");
        });
        issue(clerk, people.next(), page -> {});
        clerk.navigate("/till/shift");
        assertThat(clerk.locator("table tbody tr")).hasCount(7);
        assertThat(clerk.locator("dl.sums")).containsText("С карта");
        browser.look(clerk, "till-shift");
    }

    private String askForARefund(Page clerk) {
        String receipt =
                clerk.locator("table tbody tr").last().locator("td a").first().textContent();
        clerk.locator("table tbody tr")
                .last()
                .locator("a:has-text('Сторнирай')")
                .click();
        clerk.locator("button:has-text('Поискай сторно')").click();
        assertThat(clerk.locator("#reason-fault")).isVisible();
        clerk.fill("#reason", "Лицето се отказа, документът не е предаден");
        clerk.locator("button:has-text('Поискай сторно')").click();
        assertThat(clerk.locator("#fate-fault")).isVisible();
        assertThat(clerk.locator("#reason")).hasValue("Лицето се отказа, документът не е предаден");
        browser.look(clerk, "till-refund-new");
        clerk.locator("input[name=fate][value=ANNUL]").check();
        clerk.locator("button:has-text('Поискай сторно')").click();
        assertThat(clerk.locator("[role=status]")).containsText("чака одобрение");
        assertThat(clerk.locator("button:has-text('Одобри')")).hasCount(0);
        browser.look(clerk, "till-refunds-clerk");
        clerk.fill("#receipt", receipt);
        clerk.locator("button:has-text('Намери')").click();
        assertThat(clerk.locator("#receipt-fault")).containsText("вече има искане");
        return receipt;
    }

    private void approve(String receipt) throws IOException {
        Page chief = browser.signedIn("s.koleva");
        chief.onDialog(dialog -> dialog.accept());
        chief.navigate("/till/refunds");
        chief.locator("button:has-text('Откажи')").click();
        assertThat(chief.locator("#note-fault")).isVisible();
        browser.look(chief, "till-refunds-chief");
        chief.locator("button:has-text('Одобри')").click();
        assertThat(chief.locator("[role=status]")).containsText("Сторното е одобрено");
        browser.look(chief, "till-refund-approved");

        byte[] first = chief.request()
                .get(chief.locator("a:has-text('Сторно квитанция')").getAttribute("href"))
                .body();
        byte[] again = chief.request()
                .get(chief.locator("a:has-text('Сторно квитанция')").getAttribute("href"))
                .body();
        assertThat(again).isEqualTo(first);
        assertThat(text(first))
                .contains(
                        "СТОРНО КВИТАНЦИЯ",
                        "Към квитанция № " + receipt,
                        "-2,56",
                        "Стефка Колева",
                        "документите се анулират");
        assertThat(jdbc.sql(
                                "SELECT c.state FROM payment p JOIN service_request r ON r.basket_id = p.basket_id JOIN certificate c ON c.request_id = r.id"
                                        + " WHERE p.reverses_id IS NOT NULL")
                        .query(String.class)
                        .list())
                .containsExactly("ANNULLED");
    }

    private String closeWithADifference(Page clerk) throws IOException {
        clerk.navigate("/till/shift");
        assertThat(clerk.locator("table")).containsText("сторнирана с");
        Money expected = Money.parse("EUR "
                + clerk.locator("#expected")
                        .textContent()
                        .replace("\u00a0€", "")
                        .replace(',', '.'));
        // 50,00 + 2,56 + 2,56 + 1,28 + 7,68 + 2,56 in cash, less 2,56 given back.
        assertThat(expected).isEqualTo(Money.parse("EUR 64.08"));
        clerk.locator("a:has-text('Приключи смяната')").click();
        clerk.onDialog(dialog -> dialog.accept());
        clerk.locator("#n-50").fill("1");
        clerk.locator("#n-10").fill("1");
        clerk.locator("#n-2").fill("2");
        clerk.locator("#n-2").blur();
        assertThat(clerk.locator("#counted")).hasText("64,00\u00a0€");
        assertThat(clerk.locator("#difference")).hasText("-0,08\u00a0€");
        clerk.locator("button[type=submit]:has-text('Приключи смяната')").click();
        assertThat(clerk.locator("#explanation-fault")).containsText("-0,08");
        assertThat(clerk.locator("#n-50")).hasValue("1");
        browser.look(clerk, "till-closing");
        clerk.fill("#explanation", "Липсват 8 цента – грешка при ресто");
        clerk.locator("button[type=submit]:has-text('Приключи смяната')").click();
        assertThat(clerk.locator("[role=status]")).containsText("Смяната е приключена");
        browser.look(clerk, "till-z-report");

        String strip = clerk.locator("a:has-text('80 мм')").getAttribute("href");
        byte[] report = clerk.request().get(strip).body();
        keep("z-report-strip.pdf", report);
        keep("z-report-sheet.pdf", clerk.request().get(strip + "?sheet=true").body());
        assertThat(text(report)).contains("Z-ОТЧЕТ", "0000001/", "64,08", "64,00", "-0,08", "грешка при ресто");
        clerk.navigate("/till/shift");
        assertThat(clerk.locator("a:has-text('Z-отчет')")).isVisible();
        return strip;
    }

    private void closeTheOfficeDay(String zReport) throws IOException {
        Page accountant = browser.signedIn("v.stoeva");
        accountant.onDialog(dialog -> dialog.accept());
        assertThat(accountant.locator("h1")).hasText("Дни на службата");
        browser.look(accountant, "till-days");
        accountant.locator("table a").first().click();
        browser.look(accountant, "till-day-open");
        accountant.locator("button:has-text('Приключи деня')").click();
        assertThat(accountant.locator("[role=status]")).containsText("Денят е приключен");
        assertThat(accountant.locator("main")).containsText("протокол № 0000001/");
        browser.look(accountant, "till-day-closed");

        byte[] protocol = accountant
                .request()
                .get(accountant.locator("a:has-text('Протокол за печат')").getAttribute("href"))
                .body();
        keep("day-protocol.pdf", protocol);
        assertThat(text(protocol)).contains("ДНЕВЕН ПРОТОКОЛ", "Мария Иванова", "грешка при ресто", "Веска Стоева");
        String csv = new String(
                accountant
                        .request()
                        .get(accountant.locator("a:has-text('CSV')").getAttribute("href"))
                        .body(),
                StandardCharsets.UTF_8);
        int amount = AccountingExport.COLUMNS.indexOf("amount");
        BigDecimal exported = csv.lines()
                .skip(1)
                .map(line -> new BigDecimal(line.split(";", -1)[amount].replace(',', '.')))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(exported)
                .isEqualByComparingTo(jdbc.sql("SELECT sum(amount) FROM payment")
                        .query(BigDecimal.class)
                        .single());
        assertThat(accountant.locator("#day-total"))
                .hasText(exported.toPlainString().replace('.', ',') + "\u00a0€");
        byte[] xlsx = accountant
                .request()
                .get(accountant.locator("a:has-text('XLSX')").getAttribute("href"))
                .body();
        assertThat(new String(xlsx, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");

        accountant.navigate("/till/reports");
        assertThat(accountant.locator("#total"))
                .hasText(exported.toPlainString().replace('.', ',') + "\u00a0€");
        browser.look(accountant, "till-reports");
        accountant.fill("#to", "31.02.2026");
        accountant.locator("button:has-text('Покажи')").click();
        assertThat(accountant.locator("#to-fault")).isVisible();
        assertThat(accountant.request().get(zReport).status()).isEqualTo(200);
        assertThat(browser.signedIn("p.georgiev").request().get(zReport).status())
                .as("another clerk's report")
                .isEqualTo(404);
    }

    private void issue(Page page, long person, Consumer<Page> fill) {
        page.navigate("/counter/people/" + person);
        choose(page, "MARITAL_STATUS");
        fill.accept(page);
        CounterScreen.identify(page);
        page.keyboard().press("Control+Enter");
        page.waitForURL(ISSUED);
    }

    private static void choose(Page page, String service) {
        page.locator("#s-" + service).check();
        assertThat(page.locator("#total")).isVisible();
    }

    private static void byCard(Page page, String reference) {
        page.locator("input[name=method][value=CARD]").check();
        assertThat(page.locator("#cardReference")).isVisible();
        page.fill("#cardReference", reference);
    }

    private static void exempt(Page page, String exemption, String proof, String total) {
        page.locator("#exemption").selectOption(exemption);
        assertThat(page.locator("#total")).hasText(total);
        page.fill("#exemptionProof", proof);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        }
    }

    private static void keep(String name, byte[] pdf) throws IOException {
        java.nio.file.Files.createDirectories(java.nio.file.Path.of("target/documents"));
        java.nio.file.Files.write(java.nio.file.Path.of("target/documents", name), pdf);
    }

    private Iterator<Long> people() {
        List<Long> people = jdbc.sql(
                        "SELECT id FROM person WHERE death_date IS NULL AND marital_status = 'MARRIED' AND birth_date < '1990-01-01' ORDER BY id LIMIT 20")
                .query(Long.class)
                .list();
        return people.iterator();
    }
}
