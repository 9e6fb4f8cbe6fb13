package bg.gishe.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.issuing.VerdictBoard;
import bg.gishe.issuing.VerdictBoards;
import bg.gishe.testing.CounterScreen;
import bg.gishe.testing.ScreenTest;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects: each of the fourteen services of "Заяви-получи" is issued on the spot, on one page that says what its service certifies. */
class FourteenServicesTest extends ScreenTest {

    @Autowired
    VerdictBoards boards;

    @Autowired
    JdbcClient jdbc;

    @Value("${gishe.demo.people}")
    int townsfolk;

    @Test
    void eachIsIssuedAtTheDesk() throws IOException {
        Map<String, Long> people = peopleByService();
        assertThat(new TreeSet<>(people.keySet())).isEqualTo(new TreeSet<>(CounterScreen.FOURTEEN.keySet()));
        Page page = browser.signedIn("m.ivanova");

        for (Map.Entry<String, Long> one : people.entrySet()) {
            page.navigate("/counter/people/" + one.getValue());
            CounterScreen.issue(page, one.getKey());
        }
    }

    @Test
    void boardShowsWhatCanBeDoneFirstAndFoldsTheRest() {
        Page page = browser.signedIn("m.ivanova");
        page.navigate("/counter/people/" + peopleByService().get("MARRIAGE_EXTRACT"));
        assertThat(page.locator("ul.board > li.once").first()).isVisible();
        assertThat(page.locator("details.folded li").first()).isHidden();
        browser.look(page, "board-whole");
        page.locator("details.folded:has-text('Други услуги') summary").click();
        assertThat(page.locator("details.folded li").first()).isVisible();
        browser.look(page, "board-unfolded");
    }

    /** For each service somebody of age among those who were in the town first, for whom it is issued at once. */
    private Map<String, Long> peopleByService() {
        Map<String, Long> people = new LinkedHashMap<>();
        Set<String> wanted = new TreeSet<>(CounterScreen.FOURTEEN.keySet());
        for (long person : jdbc.sql(
                        "SELECT id FROM person WHERE id <= :first AND birth_date < current_date - interval '18 years' ORDER BY id DESC")
                .param("first", townsfolk)
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
