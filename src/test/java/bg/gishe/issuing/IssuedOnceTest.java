package bg.gishe.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Desk;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects "one registration number, one payment, one document", consecutive numbers, and the desk from forged forms. */
@ApplicationTest
class IssuedOnceTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void pressingTwiceOrInTwoWindowsIssuesOnce() throws Exception {
        Desk desk = new Desk(port).signIn("m.ivanova");
        Desk.Opened window = desk.open(people(1).getFirst());
        Desk.Opened otherWindow = desk.open(window.personId());
        List<Callable<HttpResponse<String>>> presses = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            presses.add(() -> desk.issue(window));
            presses.add(() -> desk.issue(otherWindow));
        }

        List<HttpResponse<String>> answers = together(presses);

        assertThat(answers).allMatch(answer -> answer.statusCode() == 302);
        assertThat(answers.stream()
                        .map(answer -> answer.headers().firstValue("Location").orElseThrow())
                        .distinct())
                .hasSize(1);
        assertThat(count("service_request WHERE subject_id = " + window.personId()))
                .isEqualTo(1);
        assertThat(count("certificate WHERE subject_id = " + window.personId())).isEqualTo(1);
        assertThat(count("payment WHERE basket_id = '" + window.basket() + "'")).isEqualTo(1);
    }

    @Test
    void twoClerksAtOnceGetConsecutiveDistinctNumbers() throws Exception {
        List<Long> people = people(40);
        List<Callable<Boolean>> desks = new ArrayList<>();
        for (String clerk : List.of("m.ivanova", "p.georgiev")) {
            int half = clerk.startsWith("m") ? 0 : 20;
            desks.add(() -> {
                Desk desk = new Desk(port).signIn(clerk);
                return people.subList(half, half + 20).stream()
                        .allMatch(person -> desk.issue(desk.open(person)).statusCode() == 302);
            });
        }

        assertThat(together(desks)).containsOnly(true);

        // Numbers begin anew with the year, which may end while they are given.
        for (String numbers : List.of(
                "registration_year AS year, registration_number AS number FROM service_request",
                "receipt_year AS year, receipt_number AS number FROM payment",
                "year, number FROM certificate")) {
            assertThat(jdbc.sql("SELECT year, count(*), min(number), max(number), count(DISTINCT number) FROM (SELECT "
                                    + numbers + ") given GROUP BY year")
                            .query((row, n) -> List.of(row.getLong(2), row.getLong(4), row.getLong(5), row.getLong(3)))
                            .list())
                    .as(numbers)
                    .isNotEmpty()
                    .allSatisfy(year -> assertThat(year)
                            .as("as many as the last number, each once, from the first on")
                            .containsExactly(year.getFirst(), year.getFirst(), year.getFirst(), 1L));
        }
    }

    @Test
    void forgedFormsAreRefusedAndNothingIsStored() {
        Desk desk = new Desk(port).signIn("m.ivanova");
        Desk.Opened opened = desk.open(people(1).getFirst());
        Desk.Opened foreign = new Desk(port).signIn("p.georgiev").open(opened.personId());
        Map<String, Map<String, String>> forgeries = new HashMap<>(Map.of(
                "a service that is not possible", Map.of("service", "DEATH_EXTRACT_REPEAT"),
                "a service that does not exist", Map.of("service", "'; DROP TABLE person"),
                "a lower price", Map.of("shownTotal", "0.01"),
                "negative copies", Map.of("copies-MARITAL_STATUS", "-3"),
                "letters for copies", Map.of("copies-MARITAL_STATUS", "много"),
                "another clerk's basket", Map.of("basket", foreign.basket()),
                "no basket", Map.of("basket", "x"),
                "too little cash", Map.of("given", "1,00"),
                "an unknown exemption", Map.of("exemption", "FRIEND"),
                "ten thousand letters", Map.of("purpose", "я".repeat(10_000))));
        for (String given : List.of("999999999", "1e9", "1e3", "-5", "100000,01", "0x10")) {
            forgeries.put("cash of " + given, Map.of("given", given));
        }
        for (String drawer : List.of("500000", "100000,50", "1e3")) {
            forgeries.put("a shift opened with " + drawer, Map.of("openShift", "1", "openingFloat", drawer));
        }
        forgeries.put(
                "a letter for a payer",
                Map.of(
                        "relation",
                        "PROXY",
                        "name",
                        "А",
                        "number",
                        "7501020018",
                        "documentNumber",
                        "645000000",
                        "authorityNumber",
                        "12/2026",
                        "authorityDate",
                        "10.01.2026",
                        "authorityNotary",
                        "нотариус № 123",
                        "method",
                        "TRANSFER"));

        forgeries.forEach((what, change) -> {
            Map<String, String> form = new HashMap<>(opened.maritalStatus());
            form.putAll(change);
            HttpResponse<String> answer = desk.post("/counter/people/" + opened.personId() + "/issuance", form);

            assertThat(answer.statusCode()).as(what).isEqualTo(422);
            assertThat(answer.body()).as(what).contains("class=\"error\"").doesNotContain("Exception");
        });
        assertThat(count("service_request WHERE subject_id = " + opened.personId()))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"CASH, /counter/baskets/", "EPAYMENT, /counter/awaiting/"})
    void whateverIsChangedEveryFurtherPressLeadsToWhatTheFirstMade(String way, String page) {
        Desk desk = new Desk(port).signIn("m.ivanova");
        Desk.Opened opened = desk.open(people(1).getFirst());
        String made = page + opened.basket();
        assertThat(leadsTo(press(desk, opened, Map.of("method", way)))).endsWith(made);

        List<Map<String, String>> changes = List.of(
                Map.of("method", "CASH"),
                Map.of("method", "TRANSFER"),
                Map.of("method", "EPAYMENT"),
                Map.of("method", "OTHER"),
                Map.of("given", "abc"),
                Map.of("given", "0,01"),
                Map.of("purpose", "я".repeat(201)),
                Map.of("relation", "OTHER"),
                Map.of("service", "DEATH_EXTRACT_REPEAT"),
                Map.of("shownTotal", "0.01"),
                Map.of("openShift", "true", "openingFloat", "много"));
        for (Map<String, String> change : changes) {
            assertThat(leadsTo(press(desk, opened, change)))
                    .as(change.toString())
                    .endsWith(made);
        }

        Desk other = new Desk(port).signIn("p.georgiev");
        Map<String, String> foreign =
                Map.of("_csrf", other.open(opened.personId()).token());
        assertThat(press(other, opened, foreign).statusCode())
                .as("another clerk")
                .isEqualTo(422);
        assertThat(count("service_request WHERE subject_id = " + opened.personId()))
                .isEqualTo(1);
    }

    private static HttpResponse<String> press(Desk desk, Desk.Opened opened, Map<String, String> change) {
        Map<String, String> form = new HashMap<>(opened.maritalStatus());
        form.putAll(change);
        return desk.post("/counter/people/" + opened.personId() + "/issuance", form);
    }

    private static String leadsTo(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("nowhere: " + answer.statusCode());
    }

    private long count(String from) {
        return jdbc.sql("SELECT count(*) FROM " + from).query(Long.class).single();
    }

    /** Living married people for whom nothing was issued yet. */
    private List<Long> people(int count) {
        return jdbc.sql("""
                        SELECT id FROM person p WHERE death_date IS NULL AND marital_status = 'MARRIED'
                           AND NOT EXISTS (SELECT 1 FROM service_request r WHERE r.subject_id = p.id) ORDER BY id DESC LIMIT :count
                        """).param("count", count).query(Long.class).list();
    }

    private static <T> List<T> together(List<Callable<T>> calls) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
