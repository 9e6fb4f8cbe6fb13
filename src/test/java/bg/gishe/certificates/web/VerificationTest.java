package bg.gishe.certificates.web;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.certificates.Certificate;
import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.ArchiveFixture;
import bg.gishe.testing.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Protects: anyone can check a document and learns whether it holds, what it is and initials – and nothing else. */
@ApplicationTest
class VerificationTest {

    /** Each test comes from an address of its own, for tries are counted by address. */
    private static final AtomicInteger ADDRESS = new AtomicInteger(1);

    @LocalServerPort
    int port;

    @Autowired
    ArchiveFixture issued;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address = "198.51.100." + ADDRESS.getAndIncrement();
    private Browser browser;
    private Page page;

    @BeforeEach
    void open() {
        browser = new Browser(port);
        page = browser.open();
        page.setExtraHTTPHeaders(Map.of("X-Forwarded-For", address));
    }

    @AfterEach
    void close() {
        browser.close();
        http.close();
    }

    @Test
    void theCodeTypedWithDashesAndSmallLettersShowsAValidDocumentWithInitialsOnly() {
        Certificate certificate = issued.ready();
        page.navigate("/verify");
        browser.look(page, "verify");

        page.fill("#code", certificate.verificationCode().grouped().toLowerCase(java.util.Locale.ROOT));
        page.keyboard().press("Enter");

        page.waitForURL("**/v/" + certificate.verificationCode().value());
        String text = page.innerText("main");
        assertThat(text)
                .contains("Документът е валиден")
                .contains("УДОСТОВЕРЕНИЕ ЗА СЕМЕЙНО ПОЛОЖЕНИЕ")
                .contains(certificate.number().text())
                .contains("И. Г. П.")
                .contains("ОБРАЗЕЦ – НЕВАЛИДЕН")
                .doesNotContain("Иван")
                .doesNotContain("Петров")
                .doesNotContain("7501020018")
                .doesNotContain("женен");
        browser.look(page, "verify-valid");
    }

    @Test
    void anAnnulledDocumentSaysSoAndAReplacedOneSaysThatThereIsANewOne() {
        Certificate annulled = issued.annulled();
        page.navigate("/v/" + annulled.verificationCode().value());
        assertThat(page.innerText("main")).contains("Документът е анулиран").contains("Анулиран на");
        browser.look(page, "verify-annulled");

        issued.replacementOf(annulled);
        page.reload();
        assertThat(page.innerText("main")).contains("Документът е анулиран и заменен");
        browser.look(page, "verify-replaced");
    }

    @Test
    void anUnknownCodeAndADocumentNotYetSealedAreUnknown() {
        Response unknown = page.navigate("/v/00000000000000000000");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(page.innerText("main")).contains("Няма такъв документ");
        browser.look(page, "verify-unknown");

        Response unfinished =
                page.navigate("/v/" + issued.numbered().verificationCode().value());
        assertThat(unfinished.status()).isEqualTo(404);
    }

    @Test
    void aCodeOfAnotherFormIsExplainedByTheFieldAndWhatWasTypedStays() {
        Response answer = page.navigate("/verify?code=123-%D0%90%D0%91%D0%92");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(page.innerText("#code-fault")).contains("20");
        assertThat(page.inputValue("#code")).isEqualTo("123-АБВ");
        browser.look(page, "verify-fault");
    }

    @Test
    void theFileIsValidOnlyWhenItIsTheVeryFileThatWasIssued() {
        byte[] file = issued.file(issued.ready());
        byte[] altered = file.clone();
        altered[file.length / 3] ^= 1;

        assertThat(upload(file))
                .contains("Файлът е истински и документът е валиден")
                .contains("И. Г. П.");
        browser.look(page, "verify-file");
        assertThat(upload(altered)).contains("Файлът е променян").doesNotContain("И. Г. П.");
        browser.look(page, "verify-altered");
        assertThat(upload("%PDF-1.7 друг файл".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .contains("Файлът не е издаден оттук");
        browser.look(page, "verify-foreign");
        assertThat(upload(issued.file(issued.annulled()))).contains("Документът е анулиран");
    }

    @Test
    void noFileAndAFileTooLargeAreExplained() {
        page.navigate("/verify");
        page.click("button:has-text('Провери файла')");
        assertThat(page.innerText("#file-fault")).contains("Изберете файла");

        Response[] answer = new Response[1];
        page.onResponse(response -> {
            if (response.url().endsWith("/verify/file")) {
                answer[0] = response;
            }
        });
        String text = upload(new byte[7 * 1024 * 1024]);
        assertThat(answer[0].status()).isEqualTo(413);
        assertThat(text).contains("Файлът е твърде голям").contains("5 MB");
        browser.look(page, "verify-too-large");
    }

    @Test
    void theEleventhTryInAMinuteIsRefusedKindlyAndOtherAddressesGoOn() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(get("/v/0000000000000000000" + i, address).statusCode()).isEqualTo(404);
        }

        HttpResponse<String> refused = get("/v/00000000000000000000", address);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 60L);
        assertThat(refused.body()).contains("Твърде много проверки");
        assertThat(get("/verify", address).statusCode()).isEqualTo(200);
        assertThat(get("/v/00000000000000000000", "203.0.113.7").statusCode()).isEqualTo(404);
        page.navigate("/v/00000000000000000000");
        browser.look(page, "verify-too-many");
    }

    @Test
    void searchEnginesKeepNothing() throws Exception {
        HttpResponse<String> answer =
                get("/v/" + issued.ready().verificationCode().value(), address);

        assertThat(answer.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }

    private String upload(byte[] file) {
        page.navigate("/verify");
        page.setInputFiles("#file", new FilePayload("документ.pdf", "application/pdf", file));
        page.click("button:has-text('Провери файла')");
        page.waitForLoadState();
        return page.innerText("main");
    }

    private HttpResponse<String> get(String path, String from) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("X-Forwarded-For", from)
                        .header("Accept-Language", "bg")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
