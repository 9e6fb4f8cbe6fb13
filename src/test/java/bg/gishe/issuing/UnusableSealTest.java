package bg.gishe.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Desk;
import bg.gishe.testing.FullDisk;
import bg.gishe.testing.ReplacedSeal;
import bg.gishe.testing.Town;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects: with a seal that cannot seal nothing is charged, numbered or annulled, it is said beforehand, and everything else works. */
@ApplicationTest
class UnusableSealTest {

    private static final String SAID = "изтече сертификатът на електронния печат.";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Flyway flyway;

    @Autowired
    Recovery recovery;

    @Autowired
    Clock clock;

    @Value("${gishe.data-dir}")
    Path dataFolder;

    private Desk desk;
    private Town town;

    @BeforeEach
    void openTheDesk() {
        desk = new Desk(port).signIn("m.ivanova");
        town = new Town(jdbc);
    }

    @Test
    void nothingIsChargedOrNumberedAndWhatWasTypedIsKept() throws Exception {
        Town.Citizen one = town.woman("Печатна Петрова Заричкова", LocalDate.of(1985, 2, 3));
        try (ReplacedSeal expired = expired()) {
            Desk.Opened opened = desk.open(one.id());
            assertThat(desk.get("/counter/people/" + one.id()).body())
                    .as("said before the press")
                    .contains(SAID, "Съобщете на администратора");
            String numbers = numbers();
            Map<String, String> form = new HashMap<>(opened.maritalStatus());
            form.put("purpose", "Агенция по вписванията");

            HttpResponse<String> producer = desk.post("/counter/people/" + one.id() + "/issuance", form);

            assertThat(producer.statusCode()).isEqualTo(422);
            assertThat(producer.body()).contains(SAID, "Нищо не е записано.", "value=\"Агенция по вписванията\"");
            assertThat(producer.body()).as("no field is marked").doesNotContain("Поправете");
            assertThat(numbers()).isEqualTo(numbers);
        }
        assertThat(desk.issueMaritalStatus(one.id()).statusCode())
                .as("the key is back, without a restart")
                .isEqualTo(302);
        assertThat(states(one)).containsExactly("READY");
    }

    @Test
    void whatIsIssuedAlreadyIsShownAndNothingIsAnnulledForTheSakeOfAnother() throws Exception {
        Town.Citizen one = town.woman("Трайна Петрова Заричкова", LocalDate.of(1985, 2, 4));
        Desk.Opened opened = desk.open(one.id());
        desk.issue(opened);
        try (ReplacedSeal expired = expired()) {
            assertThat(desk.issue(opened).statusCode())
                    .as("the same press again leads to what it made")
                    .isEqualTo(302);
            String annulment = "/counter/certificates/" + certificate(one) + "/annulment";
            HttpResponse<String> replaced = desk.post(
                    annulment, Map.of("_csrf", desk.token(annulment), "reason", "Грешна цел", "replace", "true"));

            assertThat(replaced.statusCode()).isEqualTo(422);
            assertThat(replaced.body()).contains(SAID, "Грешна цел");
            assertThat(states(one)).containsExactly("READY");
        }
    }

    @Test
    void whatTheBankPaidWaitsUntilItCanBeSealed() throws Exception {
        Town.Citizen one = town.man("Преводен Петров Заричков", LocalDate.of(1985, 2, 6));
        Desk.Opened opened = desk.open(one.id());
        Map<String, String> form = new HashMap<>(opened.maritalStatus());
        form.put("method", "EPAYMENT");
        desk.post("/counter/people/" + one.id() + "/issuance", form);
        long expected = jdbc.sql("SELECT id FROM expected_payment WHERE basket_id = ?::uuid")
                .params(opened.basket())
                .query(Long.class)
                .single();
        Desk accounting = new Desk(port).signIn("v.stoeva");
        accounting.post(
                "/till/bank/expected/" + expected + "/settlement",
                Map.of("_csrf", accounting.token("/till/bank"), "number", "EP-" + expected));
        String awaiting = "/counter/awaiting/" + opened.basket();
        try (ReplacedSeal expired = expired()) {
            HttpResponse<String> producer = desk.post(awaiting + "/issuance", Map.of("_csrf", opened.token()));

            assertThat(producer.headers().firstValue("Location").orElseThrow()).endsWith(awaiting);
            assertThat(desk.get(awaiting).body()).contains("Платеното остава платено", SAID);
            assertThat(states(one)).isEmpty();
        }
        desk.post(awaiting + "/issuance", Map.of("_csrf", opened.token()));
        assertThat(states(one)).containsExactly("READY");
    }

    @Test
    void whatWasLeftUnfinishedWaitsForTheNewKeyAndIsThenMadeByItself() throws Exception {
        Town.Citizen one = town.man("Оставен Петров Заричков", LocalDate.of(1985, 2, 7));
        Desk.Opened opened = desk.open(one.id());
        FullDisk disk = new FullDisk(flyway, one.id());
        desk.issue(opened);
        try (ReplacedSeal expired = expired()) {
            disk.close();
            recovery.finishAll();
            assertThat(desk.get("/counter/baskets/" + opened.basket()).body()).contains("документът се изготвя", SAID);
            assertThat(states(one)).containsExactly("ISSUING");
        }
        await().until(() -> {
            recovery.finishAll();
            return states(one).equals(List.of("READY"));
        });
    }

    @Test
    void everythingElseWorksTheAdministratorIsToldAndReadinessStaysUp() throws Exception {
        Desk admin = new Desk(port).signIn("admin");
        Desk backOffice = new Desk(port).signIn("s.koleva");
        assertThat(admin.get("/admin/users").body()).doesNotContain("id=\"seal-");
        try (ReplacedSeal expired = expired()) {
            assertThat(admin.get("/admin/users").body()).contains("id=\"seal-unusable\"", SAID);
            assertThat(backOffice.get("/till/days").body()).contains("id=\"seal-unusable\"");
            assertThat(desk.get("/counter/day").body()).doesNotContain("id=\"seal-unusable\"");
            assertThat(admin.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
            assertThat(admin.get("/actuator/health").body()).contains("\"EXPIRED\"", "gishe.seal.keystore");
            for (String page : List.of("/counter", "/counter/awaiting", "/till/shift", "/verify", "/prices")) {
                assertThat(desk.get(page).statusCode()).as(page).isEqualTo(200);
            }
        }
        try (ReplacedSeal ending = ReplacedSeal.ending(dataFolder, clock.instant())) {
            assertThat(admin.get("/admin/users").body()).contains("id=\"seal-ending\"", "след 5 дни");
            assertThat(desk.get("/counter/day").body()).doesNotContain("id=\"seal-ending\"");
            assertThat(admin.get("/actuator/health").body()).contains("\"replaceSoon\":true");
        }
    }

    @Test
    void aDocumentSealedByAKeyThatHasJustComeIsKnownAsOurs() throws Exception {
        Town.Citizen one = town.man("Новопечатан Петров Заричков", LocalDate.of(1985, 2, 8));
        try (ReplacedSeal ending = ReplacedSeal.ending(dataFolder, clock.instant())) {
            desk.issueMaritalStatus(one.id());
        }
        assertThat(states(one)).containsExactly("READY");
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM seal_certificate WHERE valid_until BETWEEN now() AND now() + interval '10 days'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    private ReplacedSeal expired() throws Exception {
        return ReplacedSeal.expired(dataFolder, clock.instant());
    }

    /** Everything that is given in turn. */
    private String numbers() {
        return jdbc.sql(
                        "SELECT (SELECT max(id) FROM payment) || ' ' || (SELECT max(id) FROM certificate) || ' ' || (SELECT max(id) FROM service_request)")
                .query(String.class)
                .single();
    }

    private List<String> states(Town.Citizen one) {
        return jdbc.sql("SELECT state FROM certificate WHERE subject_id = ? ORDER BY id")
                .params(one.id())
                .query(String.class)
                .list();
    }

    private long certificate(Town.Citizen one) {
        return jdbc.sql("SELECT id FROM certificate WHERE subject_id = ?")
                .params(one.id())
                .query(Long.class)
                .single();
    }
}
