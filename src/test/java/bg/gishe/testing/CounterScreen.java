package bg.gishe.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The hands of a clerk on the page of a person. */
public final class CounterScreen {

    /** The fourteen services of "Заяви-получи", each with what its paper must say besides its title. */
    public static final Map<String, String> FOURTEEN = Map.ofEntries(
            Map.entry("MARITAL_STATUS", "вписано със семейно положение"),
            Map.entry("MARITAL_STATUS_FAMILY", "Деца"),
            Map.entry("BIRTH_DUPLICATE", "ДУБЛИКАТ"),
            Map.entry("MARRIAGE_DUPLICATE", "ДУБЛИКАТ"),
            Map.entry("DEATH_EXTRACT_REPEAT", "починалото лице"),
            Map.entry("LEGAL_RESTRICTION", "правно ограничение"),
            Map.entry("BIRTH_EXTRACT", "Родено лице"),
            Map.entry("MARRIAGE_EXTRACT", "законов режим на общност"),
            Map.entry("PERMANENT_ADDRESS", "има регистриран постоянен адрес"),
            Map.entry("CURRENT_ADDRESS", "има регистриран настоящ адрес"),
            Map.entry("PERMANENT_ADDRESS_CHANGES", "регистрации по постоянен адрес"),
            Map.entry("CURRENT_ADDRESS_CHANGES", "регистрации по настоящ адрес"),
            Map.entry("CHILDREN_OF_MOTHER", "вписани в регистъра на населението"),
            Map.entry("NAMES_IDENTITY", "са имена на едно и също лице"));

    private static final Path DOCUMENTS = Path.of("target/documents");

    private CounterScreen() {}

    /** Looks at the identity card of whoever asks: kind, number, and the deliberate tick. */
    public static void identify(Page page) {
        page.selectOption("#documentKind", "ID_CARD");
        page.fill("#documentNumber", "645000000");
        page.check("#identityChecked");
    }

    /**
     * Issues the service on the open page of a person to whoever may ask for it, and asserts that its paper is one page that says
     * what the service certifies.
     *
     * @return the text of the paper, its white space made single blanks
     */
    public static String issue(Page page, String service) throws IOException {
        page.locator("#s-" + service).check();
        assertThat(page.locator("#total")).isVisible();
        if (page.locator("#name").isVisible()) {
            page.fill("#name", "Елена Петрова Георгиева");
            page.fill("#number", "7501020018");
        }
        if (page.locator("#authorityNumber").isVisible()) {
            page.fill("#authorityNumber", "94-00-17");
            page.fill("#authorityDate", "24.11.2026");
            page.fill("#authorityNotary", "Община Стара Загора");
        }
        if (page.locator("#consentBy").isVisible()) {
            page.locator("#consentBy").selectOption(new SelectOption().setIndex(1));
        }
        identify(page);
        page.keyboard().press("Control+Enter");
        page.waitForURL(Pattern.compile(".*/counter/baskets/.*"));
        byte[] pdf = page.request()
                .get(page.locator("iframe#paper").getAttribute("src"))
                .body();
        Files.createDirectories(DOCUMENTS);
        Files.write(DOCUMENTS.resolve("issued-" + service + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
            assertThat(text).as(service).contains(FOURTEEN.get(service));
            assertThat(document.getNumberOfPages()).as(service).isEqualTo(1);
            return text;
        }
    }
}
