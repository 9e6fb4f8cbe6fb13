package bg.gishe.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.issuing.VerdictBoard;
import bg.gishe.issuing.VerdictBoards;
import bg.gishe.testing.ScreenTest;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects: each of the fourteen services of "Заяви-получи" is issued on the spot, on one page that says what its service certifies. */
class FourteenServicesTest extends ScreenTest {

    /** What the paper of each service must say besides its title. */
    private static final Map<String, String> SAYS = Map.ofEntries(
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
            Map.entry("CHILDREN_OF_MOTHER", "от нея деца"),
            Map.entry("NAMES_IDENTITY", "са имена на едно и също лице"));

    @Autowired
    VerdictBoards boards;

    @Autowired
    JdbcClient jdbc;

    @Test
    void eachIsIssuedAtTheDesk() throws IOException {
        Map<String, Long> people = peopleByService();
        assertThat(new TreeSet<>(people.keySet())).isEqualTo(new TreeSet<>(SAYS.keySet()));
        Page page = browser.signedIn("m.ivanova");

        for (Map.Entry<String, Long> one : people.entrySet()) {
            page.navigate("/counter/people/" + one.getValue());
            page.locator("#s-" + one.getKey()).check();
            assertThat(page.locator("#total")).isVisible();
            if (page.locator("#name").isVisible()) {
                page.fill("#name", "Елена Петрова Георгиева");
                page.fill("#number", "7501020018");
                page.fill("#documentNumber", "645000000");
            } else if (page.locator("#relation").inputValue().equals("SELF")) {
                page.fill("#documentNumber", "645000000");
            }
            page.keyboard().press("Control+Enter");
            page.waitForURL(Pattern.compile(".*/counter/baskets/.*"));

            byte[] pdf = page.request().get(page.locator("iframe#paper").getAttribute("src")).body();
            Files.createDirectories(Path.of("target/documents"));
            Files.write(Path.of("target/documents", "issued-" + one.getKey() + ".pdf"), pdf);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                        .as(one.getKey())
                        .contains(SAYS.get(one.getKey()));
                assertThat(document.getNumberOfPages()).as(one.getKey()).isEqualTo(1);
            }
        }
    }

    @Test
    void boardShowsWhatCanBeDoneFirstAndFoldsTheRest() {
        Page page = browser.signedIn("m.ivanova");
        page.navigate("/counter/people/" + peopleByService().get("MARRIAGE_EXTRACT"));
        assertThat(page.locator("ul.board > li.once").first()).isVisible();
        assertThat(page.locator("details.folded li").first()).isHidden();
        browser.look(page, "board-whole");
        page.locator("details.folded summary").click();
        assertThat(page.locator("details.folded li").first()).isVisible();
        browser.look(page, "board-unfolded");
    }

    /** For each service somebody of the town, of age, for whom it is issued at once. */
    private Map<String, Long> peopleByService() {
        Map<String, Long> people = new LinkedHashMap<>();
        Set<String> wanted = new TreeSet<>(SAYS.keySet());
        for (long person : jdbc.sql("SELECT id FROM person WHERE birth_date < current_date - interval '18 years' ORDER BY id DESC")
                .query(Long.class)
                .list()) {
            for (VerdictBoard.Line line : boards.of(person).orElseThrow().lines()) {
                if (line.isAtOnce() && wanted.remove(line.service().code().value())) {
                    people.put(line.service().code().value(), person);
                }
            }
            if (wanted.isEmpty()) {
                break;
            }
        }
        return people;
    }
}
