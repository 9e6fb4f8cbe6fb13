package bg.gishe.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Desk;
import bg.gishe.testing.FullDisk;
import bg.gishe.testing.LostAnswer;
import bg.gishe.testing.Town;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects: once money and number are stored, no press ends in an error or asks to try again, whatever happens to the file. */
@ApplicationTest
class MakingTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Flyway flyway;

    @Autowired
    Recovery recovery;

    private Desk desk;
    private Town town;

    @BeforeEach
    void openTheDesk() {
        desk = new Desk(port).signIn("m.ivanova");
        town = new Town(jdbc);
    }

    @Test
    void aPressWhoseFileCannotBeStoredSaysPaidAndNumberedAndTheFileComesLater() throws Exception {
        Town.Citizen one = town.woman("Платена Петрова Заричкова", LocalDate.of(1984, 2, 3));
        Desk.Opened opened = desk.open(one.id());
        String page;
        try (FullDisk disk = new FullDisk(flyway, one.id())) {
            HttpResponse<String> producer = desk.issue(opened);

            assertThat(producer.statusCode()).isEqualTo(302);
            page = location(producer);
            assertThat(page).endsWith("/counter/baskets/" + opened.basket());
            assertThat(desk.get(page).body())
                    .contains("документът се изготвя", "Не вземайте таксата отново", number(one), "2,56", "Квитанция")
                    .doesNotContain("Опитайте отново", "готови за печат");
            assertThat(location(desk.issue(opened))).as("the same press again").isEqualTo(page);
            recovery.finishAll();
            assertThat(states(one)).containsExactly("ISSUING");
        }
        awaitStates(one, "READY");
        assertThat(desk.get(page).body()).contains("готови за печат").doesNotContain("Не вземайте таксата отново");
        assertThat(payments(one)).isEqualTo(1);
    }

    @Test
    void whoeverStartsTheSameServiceAgainIsAskedBeforeItIsChargedAgain() throws Exception {
        Town.Citizen one = town.man("Чакащ Петров Заричков", LocalDate.of(1984, 2, 4));
        try (FullDisk disk = new FullDisk(flyway, one.id())) {
            desk.issueMaritalStatus(one.id());
            Desk other = new Desk(port).signIn("p.georgiev");
            assertThat(other.get("/counter/people/" + one.id()).body())
                    .contains("Вече е платено и номерирано", number(one));
            Desk.Opened again = other.open(one.id());

            HttpResponse<String> silent = other.issue(again);

            assertThat(silent.statusCode()).isEqualTo(422);
            assertThat(silent.body()).contains("Такъв документ вече е платен и номериран (" + number(one));
            assertThat(payments(one)).isEqualTo(1);
            assertThat(post(other, again, Map.of("method", "TRANSFER")).statusCode())
                    .as("paid later is charged, too")
                    .isEqualTo(422);
            assertThat(post(other, again, Map.of("service", "PERMANENT_ADDRESS", "shownTotal", "1.28"))
                            .statusCode())
                    .as("another service is another wish")
                    .isEqualTo(302);
            Desk.Opened deliberate = other.open(one.id());
            assertThat(post(other, deliberate, Map.of("again", "true")).statusCode())
                    .isEqualTo(302);
            assertThat(payments(one)).isEqualTo(3);
        }
    }

    @Test
    void aFilePendingIsNoErrorForWhoeverOpensIt() throws Exception {
        Town.Citizen one = town.man("Отварян Петров Заричков", LocalDate.of(1984, 2, 5));
        Desk.Opened opened = desk.open(one.id());
        try (FullDisk disk = new FullDisk(flyway, one.id())) {
            desk.issue(opened);
            long certificate = certificates(one).getFirst();

            HttpResponse<String> file = desk.get("/counter/certificates/" + certificate + "/document.pdf");
            HttpResponse<String> papers = desk.get("/counter/baskets/" + opened.basket() + "/papers.pdf");

            assertThat(location(file)).endsWith("/counter/documents/" + certificate);
            assertThat(new Desk(port)
                            .signIn("p.georgiev")
                            .get("/counter/documents/" + certificate)
                            .body())
                    .contains("документът се изготвя")
                    .doesNotContain("document.pdf");
            assertThat(location(papers)).endsWith("/counter/baskets/" + opened.basket());
        }
    }

    @Test
    void whatTheBankPaidIsNumberedAndItsFileComesLater() throws Exception {
        Town.Citizen one = town.man("Преводов Петров Заричков", LocalDate.of(1984, 2, 6));
        Desk.Opened opened = desk.open(one.id());
        post(desk, opened, Map.of("method", "EPAYMENT"));
        long expected = jdbc.sql("SELECT id FROM expected_payment WHERE basket_id = ?::uuid")
                .params(opened.basket())
                .query(Long.class)
                .single();
        Desk accounting = new Desk(port).signIn("v.stoeva");
        accounting.post(
                "/till/bank/expected/" + expected + "/settlement",
                Map.of("_csrf", accounting.token("/till/bank"), "number", "EP-" + expected));
        String awaiting = "/counter/awaiting/" + opened.basket();
        try (FullDisk disk = new FullDisk(flyway, one.id())) {
            HttpResponse<String> producer = desk.post(awaiting + "/issuance", Map.of("_csrf", opened.token()));

            assertThat(location(producer)).endsWith("/counter/baskets/" + opened.basket());
            assertThat(desk.get(location(producer)).body()).contains("документът се изготвя", number(one));
            assertThat(desk.get(awaiting).body()).contains("документът се изготвя", number(one));
        }
        awaitStates(one, "READY");
        assertThat(payments(one)).isEqualTo(1);
    }

    @Test
    void whatIsInTheMakingIsNotCalledAnnulledAndNothingIsOfferedForIt() throws Exception {
        Town.Citizen one = town.man("Преждевременен Петров Заричков", LocalDate.of(1984, 2, 9));
        Desk.Opened opened = desk.open(one.id());
        String annulment;
        try (FullDisk disk = new FullDisk(flyway, one.id())) {
            desk.issue(opened);
            annulment = "/counter/certificates/" + certificates(one).getFirst() + "/annulment";

            HttpResponse<String> producer =
                    desk.post(annulment, Map.of("_csrf", opened.token(), "reason", "Грешна цел на документа"));

            assertThat(producer.statusCode()).isEqualTo(422);
            assertThat(producer.body()).contains("Документът се изготвя").doesNotContain("вече е анулиран");
            assertThat(desk.get(annulment).body())
                    .contains("Документът се изготвя")
                    .doesNotContain("name=\"reason\"", "не може да бъде отменено");
            assertThat(states(one)).containsExactly("ISSUING");
        }
        awaitStates(one, "READY");
        desk.post(annulment, Map.of("_csrf", opened.token(), "reason", "Грешна цел на документа"));
        assertThat(states(one)).containsExactly("ANNULLED");
        assertThat(desk.get(annulment).body())
                .contains("Документът вече е анулиран")
                .doesNotContain("name=\"reason\"");
    }

    @Test
    void aReplacementIsNumberedAndItsFileComesLater() throws Exception {
        Town.Citizen one = town.man("Заменен Петров Заричков", LocalDate.of(1984, 2, 7));
        desk.issueMaritalStatus(one.id());
        String annulment = "/counter/certificates/" + certificates(one).getFirst() + "/annulment";
        try (FullDisk disk = new FullDisk(flyway, one.id())) {
            HttpResponse<String> producer = desk.post(
                    annulment, Map.of("_csrf", desk.token(annulment), "reason", "Грешна цел", "replace", "true"));

            assertThat(producer.statusCode()).isEqualTo(302);
            assertThat(desk.get(location(producer)).body()).contains("документът се изготвя");
        }
        awaitStates(one, "ANNULLED", "READY");
    }

    @Test
    void anOriginalHandedOverFreeIsNumberedAndItsFileComesLater() throws Exception {
        Town.Citizen mother = town.woman("Майка Петрова Заричкова", LocalDate.of(1996, 7, 9));
        Town.Citizen child = town.woman("Дъщеря Иванова Заричкова", LocalDate.of(2026, 11, 8));
        town.originalDue(town.birth(child, mother, null));
        Desk.Opened opened = desk.open(child.id());
        try (FullDisk disk = new FullDisk(flyway, child.id())) {
            HttpResponse<String> producer = post(
                    desk,
                    opened,
                    Map.of(
                            "service", "BIRTH_ORIGINAL",
                            "relation", "PARENT",
                            "name", mother.given() + " Петрова Заричкова",
                            "number", String.valueOf(mother.egn()),
                            "documentNumber", "645000000",
                            "shownTotal", "0.00"));

            assertThat(producer.statusCode()).isEqualTo(302);
            assertThat(desk.get(location(producer)).body())
                    .contains("Регистрирано и номерирано без такса: документът се изготвя");
        }
        awaitStates(child, "READY");
    }

    @Test
    void whereTheAnswerToTheCommitIsLostOneIsLedToWhatIsStoredAndNotToldToTryAgain() throws Exception {
        Town.Citizen one = town.man("Неизвестен Петров Заричков", LocalDate.of(1984, 2, 8));
        Desk.Opened opened = desk.open(one.id());
        String page = "/counter/baskets/" + opened.basket();
        try (LostAnswer lost = new LostAnswer(flyway, one.id())) {
            HttpResponse<String> producer = desk.issue(opened);

            assertThat(producer.statusCode()).isEqualTo(503);
            assertThat(producer.body()).contains("Не вземайте таксата отново", "href=\"" + page + "\"");
            assertThat(producer.headers().firstValue("HX-Redirect")).contains(page);
        }

        assertThat(desk.get(page).body())
                .as("the database is back and tells the truth")
                .contains("По тази кошница нищо не е издадено", "/counter/people/" + one.id());
        assertThat(location(desk.issue(opened))).endsWith(page);
        assertThat(desk.get(page).body()).contains("готови за печат");
        assertThat(payments(one)).isEqualTo(1);
        assertThat(new Desk(port).signIn("p.georgiev").get(page).statusCode())
                .as("another clerk's basket")
                .isEqualTo(404);
    }

    /** Rounds of the recovery until it has made them; one that meets the scheduled round does nothing. */
    private void awaitStates(Town.Citizen one, String... states) {
        await().until(() -> {
            recovery.finishAll();
            return states(one).equals(List.of(states));
        });
    }

    private static HttpResponse<String> post(Desk desk, Desk.Opened opened, Map<String, String> other) {
        Map<String, String> form = new HashMap<>(opened.maritalStatus());
        form.putAll(other);
        return desk.post("/counter/people/" + opened.personId() + "/issuance", form);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(address -> address.replaceFirst("^https?://[^/]+", ""))
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " leads nowhere"));
    }

    private List<String> states(Town.Citizen one) {
        return jdbc.sql("SELECT state FROM certificate WHERE subject_id = ? ORDER BY id")
                .params(one.id())
                .query(String.class)
                .list();
    }

    private List<Long> certificates(Town.Citizen one) {
        return jdbc.sql("SELECT id FROM certificate WHERE subject_id = ? ORDER BY id")
                .params(one.id())
                .query(Long.class)
                .list();
    }

    private String number(Town.Citizen one) {
        return jdbc.sql(
                        "SELECT snapshot ->> 'certificateNumber' FROM certificate WHERE subject_id = ? ORDER BY id LIMIT 1")
                .params(one.id())
                .query(String.class)
                .single();
    }

    private int payments(Town.Citizen one) {
        return jdbc.sql("SELECT count(*) FROM payment p JOIN basket b ON b.id = p.basket_id WHERE b.subject_id = ?")
                .params(one.id())
                .query(Integer.class)
                .single();
    }
}
