package bg.gishe.counter;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Desk;
import bg.gishe.testing.Town;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects a person whose data an order restricts: no desk shows the address, and every service goes to the back office. */
@ApplicationTest
class RestrictedPersonTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private Desk desk;
    private Desk official;
    private Town.Citizen one;
    private String street = "";

    @BeforeEach
    void somebodyLivesInAStreet() {
        desk = new Desk(port).signIn("m.ivanova");
        official = new Desk(port).signIn("d.ruseva");
        one = new Town(jdbc).woman("Укрита Петрова Закрилова", LocalDate.of(1989, 6, 7));
        street = jdbc.sql("SELECT line FROM person_address WHERE person_id = ? AND kind = 'PERMANENT'")
                .params(one.id())
                .query(String.class)
                .single();
    }

    @Test
    void isShownWithoutAddressAndServedByTheBackOfficeUntilTheLastOrderHasEnded() {
        assertThat(desk.get("/counter/people/" + one.id()).body()).contains(street, "id=\"s-MARITAL_STATUS\"");
        long paper = issued();

        enter("РД-1", "12.11.2026", "");
        enter("РД-2", "13.11.2026", "");

        assertThat(desk.get("/counter/people/" + one.id()).body())
                .contains("Данните са ограничени със заповед", "бек офис")
                .doesNotContain(street, "id=\"s-MARITAL_STATUS\"", "id=\"s-PERMANENT_ADDRESS\"");
        assertThat(desk.get("/counter?q=%D0%97%D0%B0%D0%BA%D1%80%D0%B8%D0%BB%D0%BE%D0%B2%D0%B0")
                        .body())
                .doesNotContain(street);
        assertThat(desk.get("/counter/certificates/" + paper + "/document.pdf").statusCode())
                .as("what was issued before shows the address")
                .isEqualTo(403);

        end("РД-1");
        assertThat(desk.get("/counter/people/" + one.id()).body())
                .as("the other order still holds")
                .doesNotContain(street);
        end("РД-2");
        assertThat(desk.get("/counter/people/" + one.id()).body()).contains(street, "id=\"s-MARITAL_STATUS\"");
        assertThat(desk.get("/counter/certificates/" + paper + "/document.pdf").statusCode())
                .isEqualTo(200);
        assertThat(jdbc.sql("SELECT action FROM audit_event WHERE subject_person_id = ? AND action LIKE"
                                + " 'DATA_RESTRICTION%' ORDER BY seq")
                        .params(one.id())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "DATA_RESTRICTION_ENTERED",
                        "DATA_RESTRICTION_ENTERED",
                        "DATA_RESTRICTION_ENDED",
                        "DATA_RESTRICTION_ENDED");
    }

    @Test
    void aBasketThatWasOpenBeforeTheOrderIssuesNothingAfterIt() {
        Desk.Opened opened = desk.open(one.id());
        enter("РД-3", "12.11.2026", "");

        assertThat(desk.issue(opened).statusCode()).isEqualTo(422);
    }

    @Test
    void anActThatNamesThePersonTellsNoAddressAndIsLeftToTheBackOffice() {
        Town town = new Town(jdbc);
        Town.Citizen child = town.man("Дете Петров Закрилов", LocalDate.of(2011, 1, 2));
        long act = town.birth(child, town.woman("Друга Петрова Майкова", LocalDate.of(1988, 2, 3)), null);
        jdbc.sql("""
                        INSERT INTO act_party (act_id, role, person_id, given, middle, family, sex, citizenship, address)
                        VALUES (?, 'FATHER', ?, 'Укрита', 'Петрова', 'Закрилова', 'FEMALE', 'България', 'ул. „Скривалище“ № 7')
                        """).params(act, one.id()).update();
        assertThat(official.get("/acts/" + act).body()).contains("Скривалище");
        assertThat(desk.get("/counter/people/" + child.id()).body()).contains("id=\"s-BIRTH_EXTRACT\"");

        enter("РД-5", "12.11.2026", "");

        assertThat(official.get("/acts/" + act).body()).contains("Закрилова").doesNotContain("Скривалище");
        assertThat(desk.get("/counter/people/" + child.id()).body())
                .contains("id=\"s-MARITAL_STATUS\"")
                .doesNotContain("id=\"s-BIRTH_EXTRACT\"");
    }

    @Test
    void whatIsWrongWithAnOrderIsToldByItsFieldAndWhatWasTypedStays() {
        HttpResponse<String> refused = post("РД-4", "12.11.2026", "11.11.2026");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Последният ден е преди датата на заповедта.", "value=\"РД-4\"");
    }

    private long issued() {
        desk.issueMaritalStatus(one.id());
        return jdbc.sql("SELECT id FROM certificate WHERE subject_id = ?")
                .params(one.id())
                .query(Long.class)
                .single();
    }

    private void enter(String number, String day, String lastDay) {
        assertThat(post(number, day, lastDay).statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> post(String number, String day, String lastDay) {
        String page = "/register/restrictions/" + one.id();
        return official.post(
                page + "/data",
                Map.of(
                        "_csrf",
                        official.token(page),
                        "orderNumber",
                        number,
                        "orderedOn",
                        day,
                        "dataGround",
                        "заплаха за живота",
                        "lastDay",
                        lastDay));
    }

    private void end(String number) {
        String page = "/register/restrictions/" + one.id();
        long order = jdbc.sql("SELECT id FROM data_restriction WHERE person_id = ? AND order_number = ?")
                .params(one.id(), number)
                .query(Long.class)
                .single();
        assertThat(official.post(
                                page + "/data/" + order + "/end",
                                Map.of("_csrf", official.token(page), "reason", "Заповед за отмяна"))
                        .statusCode())
                .isEqualTo(302);
    }
}
