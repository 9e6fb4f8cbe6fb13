package bg.gishe.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Desk;
import bg.gishe.testing.Town;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects: a choice that is no longer on its list is named beside its field, and nothing of what was typed is lost. */
@ApplicationTest
class UnlistedChoicesTest {

    private static final String GONE = "избраното вече не е в него";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void sexOfABirthAct() {
        Desk desk = new Desk(port).signIn("d.ruseva");

        HttpResponse<String> answer = desk.post(
                "/acts/new/birth",
                Map.of("_csrf", desk.token("/acts/new/birth"), "sex", "OTHER", "declarant", "Болница „Надежда“"));

        assertNamed(answer, "sex");
        assertThat(answer.body()).contains("Болница „Надежда“");
    }

    @ParameterizedTest
    @CsvSource({
        "kind,note-kind",
        "parents.change,parents-change",
        "parents.newAct,parents-newAct",
        "needsReview,needsReview"
    })
    void choicesOfANoteOnABirthAct(String field, String id) {
        assertNoteNames("BIRTH", field, id);
    }

    @Test
    void whoseNameANoteOnAMarriageActChanges() {
        assertNoteNames("MARRIAGE", "renamed", "renamed");
    }

    @Test
    void kindOfARestriction() {
        Desk desk = new Desk(port).signIn("d.ruseva");
        String page = "/register/restrictions/"
                + new Town(jdbc)
                        .man("Избор Изборов Списъков", LocalDate.of(1980, 1, 2))
                        .id();

        HttpResponse<String> answer =
                desk.post(page, Map.of("_csrf", desk.token(page), "kind", "OTHER", "court", "Районен съд – Елхово"));

        assertNamed(answer, "kind");
        assertThat(answer.body()).contains("Районен съд – Елхово");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/users", "/admin/users/s.koleva"})
    void rolesOfAnAccount(String address) {
        Desk desk = new Desk(port).signIn("admin");

        HttpResponse<String> answer = desk.post(
                address,
                Map.of(
                        "_csrf", desk.token("/admin/users/new"),
                        "username", "n.nova",
                        "fullName", "Нова Новева",
                        "position", "експерт",
                        "roles", "OTHER"));

        assertNamed(answer, "roles");
        assertThat(answer.body()).contains("Нова Новева");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "source",
                "conditions",
                "application.whoMayAsk",
                "application.channels",
                "nature",
                "document.standardForm"
            })
    void choicesOfAService(String field) {
        Desk desk = new Desk(port).signIn("admin");

        HttpResponse<String> answer = desk.post(
                "/admin/catalog/new",
                Map.of("_csrf", desk.token("/admin/catalog/new"), "name", "Услуга на бъдещето", field, "OTHER"));

        assertNamed(answer, field.replace('.', '-'));
        assertThat(answer.body()).contains("Услуга на бъдещето");
    }

    @ParameterizedTest
    @ValueSource(strings = {"service", "channel", "method"})
    void choicesOfAnExpectedPayment(String field) {
        Desk desk = new Desk(port).signIn("v.stoeva");

        HttpResponse<String> answer = desk.post(
                "/till/bank/expected",
                Map.of("_csrf", desk.token("/till/bank/expected/new"), "payer", "Избор Списъков", field, "OTHER"));

        assertNamed(answer, field);
        assertThat(answer.body()).contains("Избор Списъков");
    }

    @ParameterizedTest
    @ValueSource(strings = {"relation", "method", "documentKind", "charge-MARITAL_STATUS", "form-MARITAL_STATUS"})
    void choicesOfABasket(String field) {
        Desk desk = new Desk(port).signIn("m.ivanova");
        Desk.Opened opened = desk.open(new Town(jdbc)
                .man("Избор Изборов Кошничаров", LocalDate.of(1950, 1, 2))
                .id());
        Map<String, String> form = new HashMap<>(opened.maritalStatus());
        form.putAll(
                Map.of("purpose", "Банка „Надежда“", "exemption", "PENSIONER_OVER_65", "exemptionProof", "карта 7"));
        form.put(field, "OTHER");

        HttpResponse<String> answer = desk.post("/counter/people/" + opened.personId() + "/issuance", form);

        assertNamed(answer, field);
        assertThat(answer.body()).contains("Банка „Надежда“");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sex", "alive", "status"})
    void choicesOfASearch(String field) {
        Desk desk = new Desk(port).signIn("m.ivanova");

        HttpResponse<String> answer = desk.post(
                "/counter/search", Map.of("_csrf", desk.token("/counter"), "settlement", "Казанлък", field, "OTHER"));

        assertNamed(answer, field);
        assertThat(answer.body()).contains("Казанлък");
    }

    private void assertNoteNames(String act, String field, String id) {
        Desk desk = new Desk(port).signIn("d.ruseva");
        long one = jdbc.sql("""
                        SELECT min(id) FROM act WHERE kind = :kind AND record = 'ENTERED' AND annulled_on IS NULL
                           AND NOT EXISTS (SELECT 1 FROM act newer WHERE newer.replaces_id = act.id)
                        """).param("kind", act).query(Long.class).single();

        HttpResponse<String> answer = desk.post(
                "/acts/" + one + "/notes",
                Map.of("_csrf", desk.token("/acts/" + one), "ground", "Решение № 5/2026 г.", field, "NO_LONGER"));

        assertNamed(answer, id);
        assertThat(answer.body()).contains("Решение № 5/2026 г.");
    }

    private static void assertNamed(HttpResponse<String> answer, String id) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).containsPattern("id=\"" + id + "-fault\"[^>]*>[^<]*" + GONE);
    }
}
