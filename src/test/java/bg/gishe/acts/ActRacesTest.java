package bg.gishe.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bg.gishe.duplicates.Merges;
import bg.gishe.people.Ekatte;
import bg.gishe.people.People;
import bg.gishe.people.PersonNames;
import bg.gishe.people.Sex;
import bg.gishe.platform.Actor;
import bg.gishe.platform.Result;
import bg.gishe.testing.AlwaysLost;
import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Citizens;
import bg.gishe.testing.Desk;
import bg.gishe.testing.Town;
import bg.gishe.testing.Town.Citizen;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Protects what two officials, or one who presses twice, enter on acts at once: one act, nobody sees an error, nothing typed is lost. */
@ApplicationTest
class ActRacesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 14);
    private static final LocalDate BORN = LocalDate.now().minusDays(2);
    private static final Ekatte PLACE = new Ekatte("68850");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Flyway flyway;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ActMaking making;

    @Autowired
    Merges merges;

    @Autowired
    People people;

    Town town;
    Citizen man;
    Citizen woman;

    @BeforeEach
    void two() {
        town = new Town(jdbc);
        man = town.man("Състезател Петров Едновременен", LocalDate.of(1990, 2, 3));
        woman = town.woman("Състезателка Иванова Едновременна", LocalDate.of(1992, 5, 6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"birth", "death", "marriage"})
    void pressingSignAgainLeadsToTheActThatWasMade(String kind) throws Exception {
        Desk desk = new Desk(port).signIn("d.ruseva");
        Map<String, String> form = form(desk, kind, day(kind));

        List<HttpResponse<String>> answers = together(
                () -> desk.post("/acts/new/" + kind, form),
                () -> desk.post("/acts/new/" + kind, form),
                () -> desk.post("/acts/new/" + kind, form));
        Desk second = new Desk(port).signIn("d.ruseva");
        HttpResponse<String> later = second.post("/acts/new/" + kind, form(second, kind, day(kind)));

        answers.add(later);
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(302);
        assertThat(answers.stream().map(ActRacesTest::location).distinct())
                .singleElement()
                .asString()
                .contains("/acts/");
        assertThat(second.get(location(later)).body()).contains("вече е съставен акт");
    }

    @Test
    void oneBirthOfTwoNoticesWithTwoNumbersIsOneChild() throws Exception {
        Desk one = new Desk(port).signIn("d.ruseva");
        Desk other = new Desk(port).signIn("d.ruseva");
        Map<String, String> first = form(one, "birth", BORN);
        Map<String, String> second = new HashMap<>(form(other, "birth", BORN));
        second.put("egn", Citizens.egn(BORN, false).value());
        second.put("stated.confirmed", "EGN_OUT_OF_RANGE");

        List<HttpResponse<String>> answers =
                together(() -> one.post("/acts/new/birth", first), () -> other.post("/acts/new/birth", second));

        assertThat(answers.stream().map(ActRacesTest::location).distinct()).hasSize(1);
        assertThat(count("parentage WHERE parent_id = " + woman.id())).isEqualTo(1);
    }

    @Test
    void newNameAndMarriageOfOnePersonAtOnceNeverWaitInACircle() throws Exception {
        Desk one = new Desk(port).signIn("d.ruseva");
        Desk other = new Desk(port).signIn("d.ruseva");
        for (int i = 0; i < 12; i++) {
            two();
            Citizen mother = town.woman("Майка Петрова Състезателска", LocalDate.of(1965, 1, 2));
            long birth = town.birth(woman, mother, null);
            Map<String, String> marriage = form(one, "marriage", DAY);
            Map<String, String> note = Map.of(
                    "_csrf", other.token("/acts/" + birth),
                    "kind", "NAME_CHANGE",
                    "effectiveOn", "12.11.2026",
                    "ground", "Решение № 5/2026 г. на Районен съд",
                    "text", "Променено име",
                    "given", "Нова",
                    "middle", "Иванова",
                    "family", "Едновременна");

            List<HttpResponse<String>> answers = together(
                    () -> one.post("/acts/new/marriage", marriage),
                    () -> other.post("/acts/" + birth + "/notes", note));

            assertThat(answers).extracting(HttpResponse::statusCode).allMatch(code -> code == 302 || code == 422);
            assertThat(answers).extracting(HttpResponse::statusCode).contains(302);
        }
    }

    @Test
    void oneMarriageIsDivorcedOnceAndTheSecondOfficialHearsOfTheFirst() throws Exception {
        long act = town.marriage(man, woman, LocalDate.of(2020, 1, 2));
        Desk one = new Desk(port).signIn("d.ruseva");
        Desk other = new Desk(port).signIn("d.ruseva");
        Map<String, String> first = divorce(one, act, "12.11.2026");
        Map<String, String> second = divorce(other, act, "13.11.2026");

        List<HttpResponse<String>> answers = together(
                () -> one.post("/acts/" + act + "/notes", first), () -> other.post("/acts/" + act + "/notes", second));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(302, 422);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 422)
                .allMatch(answer -> answer.body().contains("Бракът вече е прекратен с отбелязване от "));
        assertThat(count("marginal_note WHERE act_id = " + act)).isEqualTo(1);
    }

    private static Map<String, String> divorce(Desk desk, long act, String day) {
        return Map.of(
                "_csrf",
                desk.token("/acts/" + act),
                "kind",
                "DIVORCE",
                "effectiveOn",
                day,
                "ground",
                "Решение № 8/2026 г. на Районен съд",
                "text",
                "Прекратен с развод от " + day);
    }

    @Test
    void numberThatAnImportTookMeanwhileIsPassedOver() throws Exception {
        int year = LocalDate.now().getYear();
        try (ExecutorService officials = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Long> made = transaction.execute(status -> {
                Integer next = jdbc.sql(
                                "SELECT greatest(coalesce(max(number), 0), coalesce((SELECT max(last) FROM act_counter WHERE kind = 'BIRTH' AND ekatte = '68850' AND year = :year), 0)) + 1 FROM act WHERE kind = 'BIRTH' AND ekatte = '68850' AND year = :year")
                        .param("year", year)
                        .query(Integer.class)
                        .single();
                jdbc.sql(
                                "INSERT INTO act (kind, ekatte, year, number, made_on, event_date, record) VALUES ('BIRTH', '68850', :year, :number, :day, :day, 'INDEXED')")
                        .param("year", year)
                        .param("number", next)
                        .param("day", LocalDate.now())
                        .update();
                Future<Long> waiting = officials.submit(() -> key(making.birth(birth(), PLACE, Actor.SYSTEM)));
                awaitWaiting("%INSERT INTO act %");
                return waiting;
            });

            assertThat(made.get()).isPositive();
        }
    }

    @Test
    void childOfAMotherWhoseRecordIsBeingMergedIsTheSurvivors() throws Exception {
        Citizen same = town.woman("Състезателка Иванова Едновременна", LocalDate.of(1992, 5, 6));
        BirthOrder order = birth();
        try (ExecutorService officials = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Long> made = transaction.execute(status -> {
                assertThat(merges.merge(same.id(), woman.id(), "Две записвания на едно лице", Actor.SYSTEM)
                                .violations())
                        .isEmpty();
                Future<Long> waiting = officials.submit(() -> key(making.birth(order, PLACE, Actor.SYSTEM)));
                awaitWaiting("%person%");
                return waiting;
            });

            assertThat(made.get()).isPositive();
        }
        assertThat(count("parentage WHERE parent_id = " + same.id())).isEqualTo(1);
    }

    @Test
    void typedActThatAlwaysLosesComesBackFilled() throws Exception {
        Desk desk = new Desk(port).signIn("d.ruseva");
        Map<String, String> form = new HashMap<>(form(desk, "birth", BORN));
        form.put("declarant", "Губеща се обявителка");
        try (AlwaysLost lost = new AlwaysLost(flyway, "act", "declarant", "Губеща се обявителка")) {
            HttpResponse<String> answer = desk.post("/acts/new/birth", form);

            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body())
                    .contains("друг служител току-що промени същите данни", "value=\"Губеща се обявителка\"");
        }
        assertThat(desk.post("/acts/new/birth", form).statusCode())
                .as("and is entered later")
                .isEqualTo(302);
    }

    @Test
    void typedNoteThatAlwaysLosesComesBackFilled() throws Exception {
        Desk desk = new Desk(port).signIn("d.ruseva");
        long act = town.marriage(man, woman, LocalDate.of(2020, 1, 2));
        Map<String, String> note = Map.of(
                "_csrf",
                desk.token("/acts/" + act),
                "kind",
                "OTHER",
                "effectiveOn",
                "12.11.2026",
                "ground",
                "Губещо се основание",
                "text",
                "Дълъг текст на отбелязване");
        try (AlwaysLost lost = new AlwaysLost(flyway, "marginal_note", "ground", "Губещо се основание")) {
            HttpResponse<String> answer = desk.post("/acts/" + act + "/notes", note);

            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body())
                    .contains("друг служител току-що промени същите данни", "Дълъг текст на отбелязване");
        }
    }

    private static Long key(Result<Long> made) {
        return made instanceof Result.Done<Long>(Long act) ? act : 0L;
    }

    private BirthOrder birth() {
        return new BirthOrder(
                BORN,
                LocalTime.NOON,
                Sex.MALE,
                Citizens.egn(BORN, false),
                new PersonNames("Пръв", "Състезателков", "Иванов"),
                people.find(woman.id()).orElseThrow(),
                null,
                "майката",
                "съобщение");
    }

    private static LocalDate day(String kind) {
        return kind.equals("birth") ? BORN : DAY;
    }

    private Map<String, String> form(Desk desk, String kind, LocalDate day) {
        String date = "%02d.%02d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        Map<String, String> form = new HashMap<>(
                Map.of("_csrf", desk.token("/acts/new/" + kind), "step", "SIGN", "place", "68850", "at", "08:15"));
        form.putAll(
                switch (kind) {
                    case "birth" ->
                        Map.of(
                                "born", date,
                                "sex", "MALE",
                                "egn", "",
                                "given", "Единствен",
                                "middle", "Състезателков",
                                "family", "Иванов",
                                "stated.citizenship", "България",
                                "parents.mother", String.valueOf(woman.egn()),
                                "declarant", "майката",
                                "document", "съобщение № 77");
                    case "death" ->
                        Map.of(
                                "day",
                                date,
                                "deceased",
                                String.valueOf(man.egn()),
                                "declarant",
                                "съпругата",
                                "document",
                                "съобщение № 78",
                                "lateGround",
                                "експертиза № 3");
                    default ->
                        // Of a day before today only from a document.
                        Map.ofEntries(
                                Map.entry("day", date),
                                Map.entry("origin.kind", "COURT"),
                                Map.entry("origin.ground", "Решение на Районен съд"),
                                Map.entry("origin.day", date),
                                Map.entry("first", String.valueOf(man.egn())),
                                Map.entry("second", String.valueOf(woman.egn())),
                                Map.entry("firstFamily", "Едновременен"),
                                Map.entry("secondFamily", "Брачна"),
                                Map.entry("regime", "COMMUNITY"),
                                Map.entry("firstWitness", "Анна Ангелова"),
                                Map.entry("secondWitness", "Борис Борисов"));
                });
        return form;
    }

    private void awaitWaiting(String query) {
        await().until(() -> jdbc.sql(
                        "SELECT EXISTS (SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE :query)")
                .param("query", query)
                .query(Boolean.class)
                .single());
    }

    private int count(String from) {
        return jdbc.sql("SELECT count(*) FROM " + from).query(Integer.class).single();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElse("HTTP " + answer.statusCode())
                .replaceFirst("^https?://[^/]+", "");
    }

    @SafeVarargs
    private static <T> List<T> together(Callable<T>... deeds) throws Exception {
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> answers = new ArrayList<>();
            for (Future<T> one : all.invokeAll(List.of(deeds))) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
