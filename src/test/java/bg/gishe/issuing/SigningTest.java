package bg.gishe.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.gishe.certificates.Certificates;
import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Desk;
import bg.gishe.testing.PaperText;
import bg.gishe.testing.Town;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects: a document from an act bears the name of an official with an order of the mayor, and is no document before they have signed. */
@ApplicationTest
class SigningTest {

    private static final Pattern TOTAL = Pattern.compile("name=\"shownTotal\" value=\"([^\"]*)\"");
    private static final LocalDate BORN = LocalDate.of(2002, 3, 4);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Certificates certificates;

    @Autowired
    Recovery recovery;

    @Test
    void aClerkWithAnOrderSignsByItAtOnce() {
        long document = issued("m.ivanova", "Стефан Иванов Подписан", "BIRTH_DUPLICATE");

        assertThat(state(document)).isEqualTo("READY");
        assertThat(paper(document))
                .contains(
                        "Мария Иванова, длъжностно лице по гражданското състояние,", "заповед № РД-25-14/08.01.2024 г.")
                .doesNotContain("младши експерт");
    }

    @Test
    void aCertificateOfTheRegisterNeedsNoOrder() {
        long document = issued("p.georgiev", "Стефан Иванов Регистров", "MARITAL_STATUS");

        assertThat(state(document)).isEqualTo("READY");
        assertThat(paper(document)).contains("Длъжностно лице: Петър Георгиев").doesNotContain("заповед");
    }

    @Test
    void withoutAnOrderTheDocumentIsPaidAndNumberedAndWaitsUntilAnOfficialOnDutySigns() throws IOException {
        long document = issued("p.georgiev", "Стефан Иванов Чакащ", "BIRTH_DUPLICATE");
        Desk clerk = new Desk(port).signIn("p.georgiev");
        String basket = "/counter/baskets/" + basket(document);

        recovery.finishAll();
        assertThat(state(document)).as("the recovery makes no unsigned file").isEqualTo("ISSUING");
        assertThat(clerk.get(basket).body()).contains("Чака подпис на длъжностно лице", "hx-get=");
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM payment p JOIN service_request r ON r.basket_id = p.basket_id JOIN certificate c"
                                        + " ON c.request_id = r.id WHERE c.id = :id")
                        .param("id", document)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);

        Desk official = new Desk(port).signIn("d.ruseva");
        assertThat(official.get("/signing").body()).contains(number(document), "За подпис (");
        try (PDDocument preview = Loader.loadPDF(official.file("/signing/" + document + "/document.pdf"))) {
            assertThat(preview.getSignatureDictionaries())
                    .as("what is looked at has no seal")
                    .isEmpty();
        }
        sign(official, document);

        assertThat(state(document)).isEqualTo("READY");
        assertThat(paper(document))
                .contains(
                        "Димитрина Русева, длъжностно лице по гражданското състояние,",
                        "заповед № РД-25-11/08.01.2024 г.")
                .doesNotContain("Петър Георгиев");
        assertThat(clerk.get(basket).body()).contains("/document.pdf").doesNotContain("Чака подпис");
        assertThat(official.get("/signing/" + document + "/document.pdf").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatWasSignedAndCutOffBeforeItsFileIsFinishedWithTheNameOfWhoSigned() {
        long document = issued("p.georgiev", "Стефан Иванов Прекъснат", "BIRTH_EXTRACT");
        jdbc.sql("""
                        INSERT INTO certificate_signature (certificate_id, signed_by, official_name, official_position, official_order)
                        VALUES (:id, 'd.ruseva', 'Димитрина Русева', 'длъжностно лице', '№ 7/08.01.2024 г.')
                        """).param("id", document).update();

        recovery.finishAll();

        assertThat(state(document)).isEqualTo("READY");
        assertThat(paper(document)).contains("Димитрина Русева, длъжностно лице, заповед", "№ 7/08.01.2024 г.");
    }

    @Test
    void theDatabaseLetsNoUnsignedDocumentBecomeReadyAndNoSignedOneBeGivenUp() {
        long document = issued("p.georgiev", "Стефан Иванов Основен", "BIRTH_DUPLICATE");

        assertThatThrownBy(() -> update("UPDATE certificate SET state = 'READY' WHERE id = " + document))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("cannot move from ISSUING to READY");
        sign(new Desk(port).signIn("d.ruseva"), document);
        assertThatThrownBy(() -> update(
                        "INSERT INTO certificate_signature (certificate_id, signed_by, official_name, official_position, official_order)"
                                + " VALUES (" + document + ", 'x', 'x', 'x', 'x')"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void anOfficialReturnsWhatIsWrongAndTheDeskSeesWhy() {
        long document = issued("p.georgiev", "Стефан Иванов Върнат", "BIRTH_DUPLICATE");
        Desk official = new Desk(port).signIn("d.ruseva");
        String token = official.token("/signing");

        official.post("/signing/" + document + "/return", Map.of("_csrf", token, "reason", "Името е сгрешено"));

        assertThat(state(document)).isEqualTo("ANNULLED");
        assertThat(official.get("/signing").body()).contains("Върнат без подпис");
        assertThat(new Desk(port)
                        .signIn("p.georgiev")
                        .get("/counter/documents/" + document)
                        .body())
                .contains("Името е сгрешено");
        assertThat(official.post("/signing/" + document, Map.of("_csrf", token)).statusCode())
                .isEqualTo(302);
        assertThat(official.get("/signing").body()).contains("вече не чака подпис");
    }

    @Test
    void whoHasNoOrderThatHoldsTodaySignsNothing() {
        long document = issued("p.georgiev", "Стефан Иванов Незаповядан", "BIRTH_DUPLICATE");
        // A guest official of a test of its own, whose order has not begun.
        update(
                "INSERT INTO user_account (username, full_name, position, roles, password_hash) SELECT 'sign.early', 'Рано Раншна', 'длъжностно лице',"
                        + " '{CIVIL_STATUS_OFFICIAL}', password_hash FROM user_account WHERE username = 'd.ruseva' ON CONFLICT DO NOTHING");
        update(
                "INSERT INTO signing_order (username, number, ordered_on, title, during, entered_by)"
                        + " VALUES ('sign.early', '9', office_today(), 'длъжностно лице', daterange(office_today() + 1, NULL), 'x')");
        Desk early = new Desk(port).signIn("sign.early");

        assertThat(early.get("/signing").body())
                .contains("няма вписана действаща заповед")
                .doesNotContain("Подпиши УГС");
        early.post("/signing/" + document, Map.of("_csrf", early.token("/signing")));

        assertThat(state(document)).isEqualTo("ISSUING");
        assertThat(early.get("/signing").body()).contains("документът не е подписан");
        assertThat(new Desk(port).signIn("m.ivanova").get("/signing").statusCode())
                .isEqualTo(403);
        sign(new Desk(port).signIn("d.ruseva"), document);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            BIRTH_DUPLICATE, Унищожен, "UPDATE act SET annulled_on = office_today(), annulled_ground = 'Решение № 5'", са променени
            BIRTH_DUPLICATE, Скрит, UPDATE act SET restriction_reason = 'Тайна на осиновяването', вече е ограничен
            """)
    void nothingIsSignedThatTheRegistersDoNotSayAnyMore(String service, String family, String change, String why) {
        long document = issued("p.georgiev", "Стефан Иванов " + family, service);
        update(change + " WHERE id = " + act(document));
        Desk official = new Desk(port).signIn("d.ruseva");

        sign(official, document);

        assertThat(state(document)).isEqualTo("ISSUING");
        assertThat(text("SELECT count(*) FROM certificate_signature WHERE certificate_id = " + document))
                .isEqualTo("0");
        assertThat(official.get("/signing").body()).contains(why, "Върнете го без подпис");
        sendBack(document);
        assertThat(state(document)).isEqualTo("ANNULLED");
    }

    @Test
    void anOriginalThatIsReturnedUnsignedStillWaitsToBeHandedOver() {
        Town town = new Town(jdbc);
        Town.Citizen mother = town.woman("Майка Петрова Първородна", LocalDate.of(1996, 7, 9));
        Town.Citizen child = town.woman("Дъщеря Иванова Първородна", LocalDate.of(2026, 11, 8));
        town.originalDue(town.birth(child, mother, null));
        Desk desk = new Desk(port).signIn("p.georgiev");
        Map<String, String> form = new HashMap<>(desk.open(child.id()).maritalStatus());
        form.putAll(Map.of(
                "service", "BIRTH_ORIGINAL",
                "relation", "PARENT",
                "name", "Майка Петрова Първородна",
                "number", String.valueOf(mother.egn()),
                "shownTotal", "0.00"));
        assertThat(desk.post("/counter/people/" + child.id() + "/issuance", form)
                        .statusCode())
                .isEqualTo(302);
        long document = Long.parseLong(text("SELECT id FROM certificate WHERE subject_id = " + child.id()));
        String due = "SELECT original_due::text FROM act WHERE id = " + act(document);
        assertThat(text(due)).as("taken by the document").isEqualTo("false");

        sendBack(document);

        assertThat(state(document)).isEqualTo("ANNULLED");
        assertThat(text(due)).isEqualTo("true");
    }

    private void sendBack(long document) {
        Desk official = new Desk(port).signIn("d.ruseva");
        official.post(
                "/signing/" + document + "/return",
                Map.of("_csrf", official.token("/signing"), "reason", "Данните са други"));
    }

    private String act(long document) {
        return text("SELECT r.act_id FROM certificate c JOIN service_request r ON r.id = c.request_id WHERE c.id = "
                + document);
    }

    private void sign(Desk official, long document) {
        assertThat(official.post("/signing/" + document, Map.of("_csrf", official.token("/signing")))
                        .statusCode())
                .isEqualTo(302);
    }

    private long issued(String clerk, String names, String service) {
        Town town = new Town(jdbc);
        Town.Citizen one = town.man(names, BORN);
        long act = town.birthAct(one, town.woman("Майка на " + names.split(" ")[2], BORN.minusYears(25)), null);
        if (service.endsWith("_ORIGINAL")) {
            town.originalDue(act);
        }
        Desk desk = new Desk(port).signIn(clerk);
        Desk.Opened opened = desk.open(one.id());
        Map<String, String> form = new HashMap<>(opened.maritalStatus());
        form.put("service", service);
        form.put("method", "CASH");
        Matcher total = TOTAL.matcher(
                desk.post("/counter/people/" + one.id() + "/basket", form).body());
        assertThat(total.find()).isTrue();
        form.put("shownTotal", total.group(1));
        assertThat(desk.post("/counter/people/" + one.id() + "/issuance", form).statusCode())
                .isEqualTo(302);
        return jdbc.sql("SELECT id FROM certificate WHERE subject_id = :id")
                .param("id", one.id())
                .query(Long.class)
                .single();
    }

    private String paper(long document) {
        return PaperText.asSeen(certificates.document(document).orElseThrow().pdf())
                .replaceAll("[\\s\u00a0]+", " ");
    }

    private String state(long document) {
        return text("SELECT state FROM certificate WHERE id = " + document);
    }

    private String number(long document) {
        return certificates.find(document).orElseThrow().number().text();
    }

    private String basket(long document) {
        return text("SELECT r.basket_id FROM certificate c JOIN service_request r ON r.id = c.request_id WHERE c.id = "
                + document);
    }

    private String text(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    private void update(String sql) {
        jdbc.sql(sql).update();
    }
}
