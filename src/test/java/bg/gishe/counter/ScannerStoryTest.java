package bg.gishe.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.testing.Citizens;
import bg.gishe.testing.CounterScreen;
import bg.gishe.testing.ScreenTest;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Protects the basket of the client at the desk from the number of the next one: wherever the focus is, what a scanner types is a search,
 * and Enter issues nothing.
 */
class ScannerStoryTest extends ScreenTest {

    private static final String NOBODYS = "1234567890";

    @Autowired
    JdbcClient jdbc;

    Citizens citizens;
    Page page;
    long client;
    final List<String> issued = new ArrayList<>();

    @BeforeEach
    void oneServiceIsChosen() {
        citizens = new Citizens(jdbc);
        client = citizens.person("Четена Клиентова Кошничарова", LocalDate.of(1950, 5, 6), true);
        page = browser.signedIn("m.ivanova");
        page.onRequest(request -> {
            if (request.url().endsWith("/issuance")) {
                issued.add(request.url());
            }
        });
        choose();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#purpose",
                "#documentNumber",
                "#given",
                "#copies-MARITAL_STATUS",
                "#relation",
                "#exemption",
                "#s-MARITAL_STATUS",
                "#method-CASH",
                "#q"
            })
    void numberScannedWhileAFieldIsBeingFilledInOpensItsPersonAndIssuesNothing(String field) {
        long next = citizens.person("Следващ Клиентов Четен", LocalDate.of(1964, 5, 12), false);
        page.locator(field).focus();
        scan(citizens.digits(next));
        page.keyboard().press("Enter");

        page.waitForURL(Pattern.compile(".*/counter/people/" + next));
        assertThat(issued).isEmpty();
        assertThat(requests()).isZero();
    }

    @Test
    void fieldInWhichANumberWasScannedGetsItsTextBackAndTheBoxShowsTheNumber() {
        page.locator("#purpose").fill("банка");
        page.keyboard().press("Home");
        scan(NOBODYS);

        assertThat(page.locator("#purpose")).hasValue("банка");
        assertThat(page.locator("#q")).hasValue(NOBODYS);
        assertThat(page.locator("#q")).isFocused();
        page.locator("#copies-MARITAL_STATUS").fill("2");
        scan(NOBODYS);
        assertThat(page.locator("#copies-MARITAL_STATUS")).hasValue("2");
        assertThat(page.locator("#total")).hasText("5,12\u00a0€");
        assertThat(page.locator("#q")).hasValue(NOBODYS);
        page.locator("#relation").focus();
        scan(NOBODYS);
        assertThat(page.locator("#relation")).hasValue("SELF");
        assertThat(page.locator("#q")).isFocused();
        assertThat(page.locator("#q")).hasValue(NOBODYS);
    }

    @Test
    void numberOfTheApplicantIsScannedIntoItsOwnField() {
        page.selectOption("#relation", "PROXY");
        page.locator("#number").focus();
        scan("7501020018");
        page.keyboard().press("Enter");

        assertThat(page.locator("#name")).isFocused();
        assertThat(page.locator("#number")).hasValue("7501020018");
        assertThat(page.locator("#q")).hasValue("");
        assertThat(issued).isEmpty();
    }

    @Test
    void numberThatAHandTypesIntoAFieldStaysThere() {
        page.locator("#documentNumber").focus();
        page.keyboard().type("6450000001", new Keyboard.TypeOptions().setDelay(80));

        assertThat(page.locator("#documentNumber")).hasValue("6450000001");
        assertThat(page.locator("#documentNumber")).isFocused();
    }

    @Test
    void enterInAFieldGoesOnToTheNextAndOnlyControlEnterIssues() {
        page.locator("#copies-MARITAL_STATUS").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#copies-MARITAL_STATUS")).not().isFocused();
        page.locator("#purpose").fill("банка");
        page.keyboard().press("Enter");
        assertThat(page.locator("#relation")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#documentKind")).isFocused();
        page.locator("#given").focus();
        page.keyboard().press("Enter");
        page.locator("#s-MARITAL_STATUS").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#s-MARITAL_STATUS")).isChecked();
        assertThat(issued).isEmpty();
        page.locator("details.keys summary").click();
        assertThat(page.locator("details.keys")).containsText("никога не издава");

        CounterScreen.identify(page);
        page.keyboard().press("Control+Enter");
        page.waitForURL(Pattern.compile(".*/counter/baskets/.*"));
        assertThat(issued).hasSize(1);
    }

    @Test
    void enterBeforeTheScriptsAreThereComputesTheBasketAndIssuesNothing() {
        page.route(Pattern.compile(".*/(js|htmx.org)/.*"), route -> route.abort());
        page.navigate("/counter/people/" + client);
        page.locator("#s-MARITAL_STATUS").check();
        page.locator("#purpose").fill("банка");
        page.keyboard().press("Enter");
        assertThat(page.locator("#total")).hasText("2,56\u00a0€");
        assertThat(page.locator("#issue")).isEnabled();
        page.locator("#purpose").focus();
        page.waitForResponse(
                Pattern.compile(".*/basket$"), () -> page.keyboard().press("Enter"));

        assertThat(page.locator("#purpose")).hasValue("банка");
        assertThat(issued).isEmpty();
    }

    @Test
    void afterTheWayBackNothingIsTickedThatIsNotComputed() {
        page.locator("#purpose").fill("банка");
        page.keyboard().press("Alt+n");
        page.waitForURL(Pattern.compile(".*/counter$"));
        page.goBack();
        assertNothingIsChosen();

        page.locator("#s-MARITAL_STATUS").check();
        assertThat(page.locator("#total")).isVisible();
        CounterScreen.identify(page);
        page.keyboard().press("Control+Enter");
        page.waitForURL(Pattern.compile(".*/counter/baskets/.*"));
        page.goBack();
        assertNothingIsChosen();
    }

    @Test
    void digitsPressedQuicklyAreSaidToBeASearchThatCanBeGivenUp() {
        page.locator("#who").click();
        page.keyboard().press("1");
        page.keyboard().press("4");
        assertThat(page.locator("#q")).hasValue("14");
        assertThat(page.locator("#answer")).hasText("„14“ – търсене? Enter търси, Esc затваря.");
        browser.look(page, "person-two-digits");
        page.keyboard().press("2");
        assertThat(page.locator("#answer")).containsText("„142“");
        page.keyboard().press("Escape");

        assertThat(page.locator("#q")).hasValue("");
        assertThat(page.locator("#q")).not().isFocused();
        assertThat(page.locator("#answer")).hasText("");
        assertThat(page.locator(".pick:checked")).hasCount(1);
    }

    @Test
    void wholeNumberThatIsRightOpensItsPersonByItselfAndAWrongOneIsNamedBesideTheBox() {
        long next = citizens.person("Написан Клиентов Ръчен", LocalDate.of(1964, 5, 15), false);
        page.locator("#who").click();
        page.keyboard().type("7501020015", new Keyboard.TypeOptions().setDelay(60));
        assertThat(page.locator("#answer")).containsText("Контролната цифра");
        assertThat(page.locator("#s-MARITAL_STATUS")).isChecked();
        browser.look(page, "person-wrong-number");
        page.keyboard().press("Escape");
        page.keyboard().type(citizens.digits(next), new Keyboard.TypeOptions().setDelay(60));

        page.waitForURL(Pattern.compile(".*/counter/people/" + next));
    }

    @Test
    void scanTakesThePlaceOfWhatWasLeftInTheBox() {
        page.locator("#q").fill("14");
        page.keyboard().press("End");
        scan(NOBODYS);

        assertThat(page.locator("#q")).hasValue(NOBODYS);
    }

    private void assertNothingIsChosen() {
        assertThat(page.locator("#basket")).isVisible();
        assertThat(page.locator(".pick:checked")).hasCount(0);
        assertThat(page.locator("#issue")).isDisabled();
        assertThat(page.locator("#total")).hasCount(0);
        assertThat(page.locator("#purpose")).hasValue("");
    }

    private void choose() {
        page.navigate("/counter/people/" + client);
        page.locator("#s-MARITAL_STATUS").check();
        assertThat(page.locator("#total")).hasText("2,56\u00a0€");
    }

    private void scan(String digits) {
        page.keyboard().type(digits);
    }

    private long requests() {
        return jdbc.sql("SELECT count(*) FROM service_request WHERE subject_id = ?")
                .params(client)
                .query(Long.class)
                .single();
    }
}
