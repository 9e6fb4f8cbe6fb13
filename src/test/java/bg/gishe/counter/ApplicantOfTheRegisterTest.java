package bg.gishe.counter;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Desk;
import bg.gishe.testing.Town;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects that the desk hears the register about whoever asks, and that the request keeps and shows what was checked and by what right. */
@ApplicationTest
class ApplicantOfTheRegisterTest {

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
    void nothingGoesToADeadFatherADeprivedMotherOrWhoeverWasNotLookedAt() {
        Town.Citizen father = town.man("Починал Петров Питачев", LocalDate.of(1981, 2, 3));
        Town.Citizen mother = town.woman("Лишена Петрова Питачева", LocalDate.of(1984, 2, 3));
        Town.Citizen child = town.man("Дете Починалов Питачев", LocalDate.of(2018, 6, 7));
        town.birth(child, mother, father);
        town.death(father, LocalDate.of(2024, 1, 2));
        town.restriction(mother, "PARENTAL_RIGHTS_LOST", "гр. д. № 3/2025", LocalDate.of(2025, 3, 4), null);

        assertThat(refused(child, Map.of("relation", "PARENT", "number", String.valueOf(father.egn()))))
                .contains("По регистъра това лице е починало на 02.01.2024");
        assertThat(refused(child, Map.of("relation", "PARENT:" + mother.id()))).contains("лишен от родителски права");
        assertThat(refused(town.man("Невидян Петров Питачев", LocalDate.of(1981, 2, 4)), Map.of("identityChecked", "")))
                .contains("Сравнете лицето с оригинала");
    }

    @Test
    void consentAndTheNamesOfTheRegisterAreKeptAndShown() {
        Town.Citizen mother = town.woman("Съгласна Петрова Питачева", LocalDate.of(1984, 2, 5));
        Town.Citizen girl = town.woman("Девойка Иванова Питачева", LocalDate.of(2009, 12, 7));
        town.birth(girl, mother, null);
        Town.Citizen proxy = town.man("Същински Петров Пълномощников", LocalDate.of(1979, 2, 5));

        long own = issued(girl, Map.of("consentBy", String.valueOf(mother.id())));
        long byProxy = issued(
                town.man("Упълномощил Петров Питачев", LocalDate.of(1979, 3, 5)),
                Map.of(
                        "relation", "PROXY",
                        "name", "Съвсем Друг Човек",
                        "number", String.valueOf(proxy.egn()),
                        "authorityNumber", "17/2026",
                        "authorityDate", "10.01.2026",
                        "authorityNotary", "нотариус № 300"));

        assertThat(desk.get("/counter/requests/" + own).body())
                .contains("Със съгласието на", "Съгласна Петрова Питачева", "самоличността е проверена")
                .doesNotContain(String.valueOf(mother.egn()));
        assertThat(desk.get("/counter/requests/" + byProxy).body())
                .contains("Същински Петров Пълномощников", "17/2026")
                .doesNotContain("Съвсем Друг Човек");
    }

    private String refused(Town.Citizen about, Map<String, String> asker) {
        HttpResponse<String> answer = post(about, asker);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(requests(about)).isEmpty();
        return answer.body();
    }

    private long issued(Town.Citizen about, Map<String, String> asker) {
        HttpResponse<String> answer = post(about, asker);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return requests(about).getFirst();
    }

    private HttpResponse<String> post(Town.Citizen about, Map<String, String> asker) {
        Map<String, String> form = new HashMap<>(desk.open(about.id()).maritalStatus());
        form.putAll(asker);
        return desk.post("/counter/people/" + about.id() + "/issuance", form);
    }

    private List<Long> requests(Town.Citizen about) {
        return jdbc.sql("SELECT id FROM service_request WHERE subject_id = :id")
                .param("id", about.id())
                .query(Long.class)
                .list();
    }
}
