package bg.gishe.counter;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Desk;
import bg.gishe.testing.Town;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects what stands in the place of an annulled document: it bears today's date, so it says what is true today or is not made. */
@ApplicationTest
class ReplacementTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private Desk desk;
    private Town town;

    @BeforeEach
    void openTheDesk() {
        desk = new Desk(port).signIn("m.ivanova");
        town = new Town(jdbc);
    }

    @Test
    void saysWhatTheRegisterSaysNow() {
        Town.Citizen one = town.woman("Заместена Петрова Бояджиева", LocalDate.of(1988, 4, 5));
        long first = issue(one, "MARITAL_STATUS", "SELF");
        town.renamed(one, "Заместена", "Петрова", "Калоянова", LocalDate.of(2020, 3, 4));

        assertThat(replace(first).statusCode()).isEqualTo(302);

        assertThat(state(first)).isEqualTo("ANNULLED");
        assertThat(said(first)).isEqualTo("Заместена Петрова Бояджиева");
        assertThat(said(inPlaceOf(first))).isEqualTo("Заместена Петрова Калоянова");
    }

    @Test
    void isNotMadeWhereTheDocumentCouldNotBeIssuedToday() {
        Town.Citizen one = town.man("Незаместен Петров Бояджиев", LocalDate.of(1988, 4, 6));
        long first = issue(one, "MARITAL_STATUS", "SELF");
        town.death(one, LocalDate.of(2024, 1, 2));

        HttpResponse<String> refused = replace(first);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("нищо не е променено", "Грешно посочена цел");
        assertThat(state(first)).isEqualTo("READY");
    }

    @Test
    void tellsNothingThatIsRestrictedSince() {
        Town.Citizen mother = town.woman("Отпреди Петрова Родова", LocalDate.of(1990, 2, 3));
        Town.Citizen child = town.man("Скрит Отпредиев Родов", LocalDate.of(2007, 6, 7));
        long act = town.birth(child, mother, null);
        long first = issue(child, "BIRTH_EXTRACT", "SELF");
        jdbc.sql("UPDATE act SET restriction_reason = 'проверка' WHERE id = ?")
                .params(act)
                .update();

        assertThat(replace(first).body()).contains("Достъпът до данните в документа вече е ограничен.");
        assertThat(state(first)).isEqualTo("READY");
    }

    @Test
    void opensTheFieldsOfTheRequestFilledInAndSaysWhatWasCorrected() {
        Town.Citizen one = town.woman("Предназначена Петрова Бояджиева", LocalDate.of(1988, 4, 7));
        long first = issue(one, "MARITAL_STATUS", "SELF", Map.of("purpose", "банка ДСК", "copies-MARITAL_STATUS", "2"));
        String path = "/counter/certificates/" + first + "/annulment";

        assertThat(desk.get(path).body()).contains("value=\"банка ДСК\"", "value=\"645000000\"");
        HttpResponse<String> done = replace(first, Map.of("purpose", "Общинска банка", "copies", "1"));

        assertThat(done.statusCode()).isEqualTo(302);
        long second = inPlaceOf(first);
        assertThat(done.headers().firstValue("location").orElseThrow()).endsWith("?made=" + second);
        assertThat(asked(second, "purpose")).isEqualTo("Общинска банка");
        assertThat(asked(second, "copies")).isEqualTo("1");
        assertThat(asked(first, "purpose")).isEqualTo("банка ДСК");
        assertThat(jdbc.sql("SELECT count(*) FROM payment p JOIN service_request r ON r.basket_id = p.basket_id"
                                + " WHERE r.subject_id = ?")
                        .params(one.id())
                        .query(Long.class)
                        .single())
                .as("nothing is paid twice")
                .isEqualTo(1);
        assertThat(desk.get("/counter/requests/" + request(first)).body())
                .contains(
                        "анулиран документ",
                        "Грешно посочена цел",
                        "издаден заместващ документ",
                        "поправено искане",
                        "Да послужи пред");
        assertThat(desk.get("/counter/certificates/" + second + "/annulment").body())
                .contains("value=\"Общинска банка\"");
    }

    @Test
    void printsOnlyWhatWasJustMade() {
        Town.Citizen one = town.woman("Отпечатана Петрова Бояджиева", LocalDate.of(1988, 4, 8));
        long first = issue(one, "MARITAL_STATUS", "SELF", Map.of("copies-MARITAL_STATUS", "2"));

        String shown = replace(first, Map.of("copies", "1"))
                .headers()
                .firstValue("location")
                .orElseThrow();

        URI page = URI.create(shown);
        assertThat(desk.get(page.getRawPath() + "?" + page.getRawQuery()).body())
                .contains("papers.pdf?made=" + inPlaceOf(first), "Всички документи по плащането")
                .doesNotContain("show=" + first);
    }

    @Test
    void moreCopiesThanPaidForAreAnotherRequest() {
        Town.Citizen one = town.woman("Многократна Петрова Бояджиева", LocalDate.of(1988, 4, 9));
        long first = issue(one, "MARITAL_STATUS", "SELF");

        HttpResponse<String> refused = replace(first, Map.of("copies", "2"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Платени са 1 екземпляра", "Грешно посочена цел");
        assertThat(state(first)).isEqualTo("READY");
    }

    @Test
    void whoAsksIsJudgedByTheRulesOfANewRequest() {
        Town.Citizen one = town.woman("Упълномощила Петрова Бояджиева", LocalDate.of(1988, 4, 10));
        long first = issue(one, "MARITAL_STATUS", "SELF");

        HttpResponse<String> refused = replace(
                first,
                Map.of(
                        "copies",
                        "1",
                        "relation",
                        "PROXY",
                        "number",
                        one.egn(),
                        "name",
                        "Някой",
                        "authorityNumber",
                        "1"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("number-fault", "authorityDate-fault");
        assertThat(state(first)).isEqualTo("READY");
    }

    @Test
    void anotherPersonsIdentityDocumentIsCorrectedAndTheRequestSaysSo() {
        Town.Citizen one = town.woman("Документирана Петрова Бояджиева", LocalDate.of(1988, 4, 11));
        long first = issue(one, "MARITAL_STATUS", "SELF");

        assertThat(replace(first, Map.of("copies", "1", "documentNumber", "645999999"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(desk.get("/counter/requests/" + request(first)).body())
                .contains("поправено искане", "Документ за самоличност");
    }

    private long request(long certificate) {
        return jdbc.sql("SELECT request_id FROM certificate WHERE id = ?")
                .params(certificate)
                .query(Long.class)
                .single();
    }

    private String asked(long certificate, String what) {
        return jdbc.sql("SELECT snapshot ->> '" + what + "' FROM certificate WHERE id = ?")
                .params(certificate)
                .query(String.class)
                .single();
    }

    private HttpResponse<String> replace(long certificate, Map<String, String> corrected) {
        String path = "/counter/certificates/" + certificate + "/annulment";
        Map<String, String> form = new HashMap<>(Map.of(
                "_csrf",
                desk.token(path),
                "reason",
                "Грешно посочена цел",
                "replace",
                "true",
                "relation",
                "SELF",
                "documentKind",
                "ID_CARD",
                "documentNumber",
                "645000000",
                "identityChecked",
                "true"));
        form.putAll(corrected);
        return desk.post(path, form);
    }

    private long issue(Town.Citizen one, String service, String relation, Map<String, String> more) {
        Desk.Opened opened = desk.open(one.id());
        Map<String, String> form = new HashMap<>(opened.maritalStatus());
        form.put("service", service);
        form.put("relation", relation);
        form.put("documentNumber", "645000000");
        form.putAll(more);
        if (more.containsKey("copies-" + service)) {
            form.put("shownTotal", "5,12");
            form.put("given", "");
        }
        HttpResponse<String> done = desk.post("/counter/people/" + one.id() + "/issuance", form);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
        return jdbc.sql("SELECT id FROM certificate WHERE subject_id = ?")
                .params(one.id())
                .query(Long.class)
                .single();
    }

    private long issue(Town.Citizen one, String service, String relation) {
        Desk.Opened opened = desk.open(one.id());
        Map<String, String> form = new HashMap<>(opened.maritalStatus());
        form.put("service", service);
        form.put("relation", relation);
        form.put("documentNumber", "645000000");
        assertThat(desk.post("/counter/people/" + one.id() + "/issuance", form).statusCode())
                .isEqualTo(302);
        return jdbc.sql("SELECT id FROM certificate WHERE subject_id = ?")
                .params(one.id())
                .query(Long.class)
                .single();
    }

    private HttpResponse<String> replace(long certificate) {
        String path = "/counter/certificates/" + certificate + "/annulment";
        return desk.post(path, Map.of("_csrf", desk.token(path), "reason", "Грешно посочена цел", "replace", "true"));
    }

    private String state(long certificate) {
        return jdbc.sql("SELECT state FROM certificate WHERE id = ?")
                .params(certificate)
                .query(String.class)
                .single();
    }

    private long inPlaceOf(long certificate) {
        return jdbc.sql("SELECT id FROM certificate WHERE replaces_id = ?")
                .params(certificate)
                .query(Long.class)
                .single();
    }

    private String said(long certificate) {
        return jdbc.sql("SELECT snapshot #>> '{facts,subject,names}' FROM certificate WHERE id = ?")
                .params(certificate)
                .query(String.class)
                .single();
    }
}
