package bg.gishe.counter;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.acts.MarginalNote;
import bg.gishe.acts.ParentChange;
import bg.gishe.bank.ExpectedPayments;
import bg.gishe.bank.ExpectedSettlement;
import bg.gishe.platform.Actor;
import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Browser;
import bg.gishe.testing.Desk;
import bg.gishe.testing.Town;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Protects the secret of a full adoption where papers and money of before it are kept: their numbers lead no desk to the child's new name,
 * and no paper that names whoever asked then is opened any more.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PapersBeforeAdoptionTest {

    private static final Pattern TOTAL = Pattern.compile("name=\"shownTotal\" value=\"([^\"]+)\"");
    private static final String NEW_NAME = "Прозорка";

    private static final Actor ACCOUNTANT =
            new Actor("v.stoeva", "Вера Стоева", "счетоводител", "", Set.of("ACCOUNTANT"));

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ExpectedPayments expectations;

    @Autowired
    ExpectedSettlement settlement;

    private Town.Citizen mother;
    private Town.Citizen child;
    private String issued = "";
    private String awaited = "";
    private String paid = "";
    private Desk desk;

    @BeforeAll
    void childIsAdoptedAfterItsMotherAskedForPapers() {
        Town town = new Town(jdbc);
        mother = town.woman("Рождена Петрова Изначална", LocalDate.of(1992, 2, 3));
        child = town.woman("Изначалка Петрова Изначална", LocalDate.of(2020, 6, 7));
        Town.Citizen adopter = town.woman("Осинова Иванова Новомайчина", LocalDate.of(1984, 4, 5));
        Town.Citizen husband = town.man("Осинов Иванов Новомайчин", LocalDate.of(1983, 4, 5));
        long act = town.birth(child, mother, null);
        desk = new Desk(port).signIn("m.ivanova");
        issued = ask("CASH", List.of("PERMANENT_ADDRESS", "CURRENT_ADDRESS"), parent());
        awaited = ask("TRANSFER", List.of("PERMANENT_ADDRESS"), parent());
        paid = ask("EPAYMENT", List.of("PERMANENT_ADDRESS"), proxy());
        settlement.enter(
                Long.parseLong(text("SELECT id FROM expected_payment WHERE basket_id = '%s'", paid)),
                "EP-BEFORE-ADOPTION",
                ACCOUNTANT);
        assertThat(desk.get("/counter/awaiting/" + awaited).body()).contains("Изначалка");
        town.note(
                act,
                MarginalNote.Kind.ADOPTION,
                ParentChange.Kind.FULL_ADOPTION,
                LocalDate.of(2026, 11, 20),
                "Решение № 1",
                "Осиновена пълно.");
        town.parentsEnd(child, LocalDate.of(2026, 11, 20));
        Town.Citizen adopted = town.renamed(child, NEW_NAME, "Осинова", "Новомайчина", LocalDate.of(2026, 11, 20));
        town.replacement(act, adopted, adopter, husband, LocalDate.of(2026, 11, 20));
    }

    @Test
    void numbersOfPapersOfBeforeLeadToNoNewName() {
        String token = desk.token("/counter");
        for (String number : List.of(
                text("SELECT snapshot ->> 'registrationNumber' FROM certificate WHERE id = %s", "" + certificate()),
                text("SELECT snapshot ->> 'certificateNumber' FROM certificate WHERE id = %s", "" + certificate()),
                text(
                        "SELECT registration_number_text(registration_year, registration_number) FROM service_request WHERE id = %s",
                        request(awaited)))) {
            HttpResponse<String> answer = desk.post("/counter/search", Map.of("_csrf", token, "q", number));
            assertThat(shown(answer)).as(number).doesNotContain(NEW_NAME);
        }
    }

    @Test
    void receiptListsItsPapersWithoutTheNewName() {
        String receipt = text(
                "SELECT 'кв. ' || lpad(receipt_number::text, 7, '0') || '/' || receipt_year FROM payment WHERE basket_id = '%s'",
                issued);
        HttpResponse<String> answer =
                desk.post("/counter/search", Map.of("_csrf", desk.token("/counter"), "q", receipt));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("/counter/documents/" + certificate())
                .doesNotContain(NEW_NAME);
    }

    @Test
    void pagesOfPapersOfBeforeShowNoNewNameAndLeadToNobody() {
        long document = certificate();
        HttpResponse<String> refused = desk.post(
                "/counter/certificates/" + document + "/annulment",
                Map.of(
                        "_csrf",
                        desk.token("/counter/certificates/" + document + "/annulment"),
                        "reason",
                        "Сгрешен документ",
                        "replace",
                        "true"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).doesNotContain(NEW_NAME);
        for (String page : List.of(
                "/counter/documents/" + document,
                "/counter/certificates/" + document + "/annulment",
                "/counter/requests/" + request(issued),
                "/counter/requests/" + request(awaited),
                "/counter/baskets/" + issued,
                "/counter/awaiting/" + awaited,
                "/counter/awaiting",
                "/counter/day")) {
            HttpResponse<String> answer = desk.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body())
                    .as(page)
                    .doesNotContain(NEW_NAME)
                    .doesNotContain("Рождена")
                    .doesNotContain("/counter/people/" + child.id() + "\"");
        }
    }

    @Test
    void closedPagesAreWholeAndSayWhy() {
        try (Browser browser = new Browser(port)) {
            Page page = browser.signedIn("m.ivanova");
            for (var closed : Map.of(
                            "document", "/counter/documents/" + certificate(),
                            "annulment", "/counter/certificates/" + certificate() + "/annulment",
                            "request", "/counter/requests/" + request(awaited),
                            "basket", "/counter/baskets/" + issued,
                            "awaiting", "/counter/awaiting/" + awaited,
                            "awaiting-list", "/counter/awaiting")
                    .entrySet()) {
                page.navigate(closed.getValue());
                assertThat(page.locator("main").textContent())
                        .as(closed.getKey())
                        .containsIgnoringCase("ограничен");
                assertThat(page.locator("[name=replace]").count())
                        .as("a replacement would be refused")
                        .isZero();
                assertThat(page.locator("main").textContent())
                        .as("ready for printing, where nothing may be printed")
                        .doesNotContain("готови за печат");
                browser.look(page, "closed-" + closed.getKey());
            }
        }
    }

    @Test
    void papersThatNameWhoeverAskedThenAreNotOpenedAnyMore() {
        Desk accountant = new Desk(port).signIn("v.stoeva");
        String payment = text("SELECT id FROM payment WHERE basket_id = '%s'", issued);
        String expected = text("SELECT id FROM expected_payment WHERE basket_id = '%s'", awaited);
        for (String file : List.of(
                "/counter/certificates/" + certificate() + "/document.pdf",
                "/counter/baskets/" + issued + "/receipt.pdf",
                "/counter/baskets/" + issued + "/receipt.pdf?sheet=true",
                "/counter/baskets/" + issued + "/papers.pdf",
                "/till/payments/" + payment + "/receipt.pdf",
                "/till/payments/" + payment + "/receipt.pdf?sheet=true",
                "/counter/awaiting/" + awaited + "/order.pdf")) {
            assertThat(desk.get(file).statusCode()).as(file).isEqualTo(403);
        }
        for (String file : List.of(
                "/till/payments/" + payment + "/receipt.pdf", "/till/bank/expected/" + expected + "/order.pdf")) {
            assertThat(accountant.get(file).statusCode()).as(file).isEqualTo(403);
        }
    }

    @Test
    void paidPaperOfBeforeIsHeldAndNotIssuedInTheNewName() {
        String page = "/counter/awaiting/" + paid;
        desk.post(page + "/issuance", Map.of("_csrf", desk.token(page)));

        assertThat(text("SELECT state FROM service_request WHERE basket_id = '%s'", paid))
                .isEqualTo("IN_REVIEW");
        assertThat(desk.get(page).body()).doesNotContain(NEW_NAME).contains("Достъпът до данните");
    }

    @Test
    void motherIsNotLedToTheChildThatSheAskedFor() {
        assertThat(text("SELECT count(*) FROM service_request WHERE applicant_person_id = %s", "" + mother.id()))
                .as("asked in her own right")
                .isEqualTo("4");
        assertThat(desk.get("/counter/people/" + mother.id() + "/documents").body())
                .doesNotContain(NEW_NAME)
                .doesNotContain("ГС-");
    }

    private Map<String, String> parent() {
        return Map.of(
                "relation", "PARENT",
                "name", "Рождена Петрова Изначална",
                "number", String.valueOf(mother.egn()),
                "documentKind", "ID_CARD",
                "documentNumber", "645000002");
    }

    private Map<String, String> proxy() {
        Map<String, String> form = new HashMap<>(parent());
        form.put("relation", "PROXY");
        form.put("authorityNumber", "1234/2026");
        form.put("authorityDate", "01.11.2026");
        form.put("authorityNotary", "нотариус № 300");
        return form;
    }

    /** Asks for the child in the name of its mother; the key of the basket. */
    private String ask(String method, List<String> services, Map<String, String> applicant) {
        Desk.Opened opened = desk.open(child.id());
        Map<String, String> form = new HashMap<>(opened.maritalStatus());
        form.remove("service");
        form.put("method", method);
        form.putAll(applicant);
        Matcher total = TOTAL.matcher(desk.post("/counter/people/" + child.id() + "/basket", form, "service", services)
                .body());
        assertThat(total.find()).isTrue();
        form.put("shownTotal", total.group(1));
        HttpResponse<String> answer =
                desk.post("/counter/people/" + child.id() + "/issuance", form, "service", services);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return opened.basket();
    }

    /** The page that the search leads to, or its own. */
    private String shown(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(place ->
                        desk.get(place.replaceFirst("^https?://[^/]+", "")).body())
                .orElse(answer.body());
    }

    private long certificate() {
        return Long.parseLong(text("SELECT id FROM certificate WHERE request_id = %s", request(issued)));
    }

    private String request(String basket) {
        return text("SELECT min(id) FROM service_request WHERE basket_id = '%s'", basket);
    }

    private String text(String sql, String value) {
        return jdbc.sql(sql.formatted(value)).query(String.class).single();
    }
}
