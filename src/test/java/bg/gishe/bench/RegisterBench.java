package bg.gishe.bench;

import bg.gishe.issuing.VerdictBoards;
import bg.gishe.people.Egn;
import bg.gishe.people.People;
import bg.gishe.people.PersonSearch;
import bg.gishe.testing.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Finding a person by number and by name, and their verdict board, in a town of 5,000 and in one of 100,000 and more. */
@Tag("bench")
@SpringBootTest(properties = {"gishe.demo.people=5000", "server.address=127.0.0.1"})
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
class RegisterBench {

    private static final int LOOKS = 400;
    private static final int BIGGER = Integer.getInteger("bench.people", 100_000);

    private record Named(String given, String middle, String family) {}

    @Autowired
    People people;

    @Autowired
    PersonSearch search;

    @Autowired
    VerdictBoards boards;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void peopleAreFoundInTownsOfBothSizes() {
        Map<String, long[]> small = looks();
        grow();
        Map<String, long[]> big = looks();

        Table table = new Table();
        big.forEach((what, times) -> {
            double limit = what.startsWith("name") ? 50e6 : 10e6;
            table.row(
                    what + ", " + BIGGER + " people",
                    "p50 " + Table.millis(Table.percentile(times, 0.5)) + ", p99 " + Table.millis(Table.percentile(times, 0.99)),
                    "5,000 people: p50 " + Table.millis(Table.percentile(small.get(what), 0.5)) + ", p99 "
                            + Table.millis(Table.percentile(small.get(what), 0.99)),
                    "grows %.1f×; p99 to its limit %.2f"
                            .formatted(
                                    Table.percentile(times, 0.5) / Table.percentile(small.get(what), 0.5),
                                    Table.percentile(times, 0.99) / limit));
        });
        table.write("register.md");
    }

    private Map<String, long[]> looks() {
        jdbc.execute("ANALYZE");
        List<String> egns = jdbc.queryForList("SELECT egn FROM person WHERE egn IS NOT NULL ORDER BY hashtext(egn) LIMIT " + LOOKS, String.class);
        List<Long> ids = jdbc.queryForList("SELECT id FROM person ORDER BY hashtext(id::text) LIMIT " + LOOKS, Long.class);
        List<Named> names = jdbc.query(
                "SELECT given, middle, family FROM person_name WHERE upper_inf(during) AND middle IS NOT NULL ORDER BY hashtext(full_name) LIMIT " + LOOKS,
                (row, index) -> new Named(row.getString(1), row.getString(2), row.getString(3)));
        Map<String, long[]> times = new LinkedHashMap<>();
        times.put("number: ЕГН", time(egns, egn -> people.find(new Egn(egn))));
        times.put("board: all verdicts of a person", time(ids, boards::of));
        times.put("name: two names in Cyrillic", time(names, name -> search.byName(name.given() + " " + name.family())));
        times.put("name: family name first, in Latin", time(names, name -> search.byName(latin(name.family() + " " + name.given()))));
        times.put("name: with a letter mistaken", time(names, name -> search.byName(name.given() + " " + misspelt(name.family()))));
        return times;
    }

    private static <T> long[] time(List<T> subjects, Consumer<T> look) {
        subjects.stream().limit(100).forEach(look);
        return subjects.stream()
                .mapToLong(subject -> {
                    long begun = System.nanoTime();
                    look.accept(subject);
                    return System.nanoTime() - begun;
                })
                .toArray();
    }

    /** More people with names put together from those of the town, and valid numbers. */
    private void grow() {
        Random random = new Random(1);
        List<Named> known = jdbc.query(
                "SELECT given, middle, family FROM person_name WHERE middle IS NOT NULL AND family IS NOT NULL",
                (row, index) -> new Named(row.getString(1), row.getString(2), row.getString(3)));
        Set<String> taken = new HashSet<>(jdbc.queryForList("SELECT egn FROM person WHERE egn IS NOT NULL", String.class));
        long first = jdbc.queryForObject("SELECT max(id) + 1 FROM person", Long.class);
        int missing = BIGGER - jdbc.queryForObject("SELECT count(*)::int FROM person", Integer.class);
        List<Object[]> persons = new ArrayList<>();
        List<Object[]> names = new ArrayList<>();
        for (int i = 0; i < missing; i++) {
            LocalDate birth = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(35_000));
            Egn egn = Egn.of(birth, random.nextInt(1000));
            if (!taken.add(egn.value())) {
                continue;
            }
            persons.add(new Object[] {first + i, egn.value(), egn.sex().name(), birth});
            names.add(new Object[] {
                first + i,
                known.get(random.nextInt(known.size())).given(),
                known.get(random.nextInt(known.size())).middle(),
                known.get(random.nextInt(known.size())).family(),
                birth
            });
            if (persons.size() == 5000 || i == missing - 1) {
                jdbc.batchUpdate("INSERT INTO person (id, egn, sex, birth_date, marital_status) VALUES (?, ?, ?, ?, 'SINGLE')", persons);
                jdbc.batchUpdate(
                        "INSERT INTO person_name (person_id, given, middle, family, during) VALUES (?, ?, ?, ?, daterange(?, NULL))", names);
                persons.clear();
                names.clear();
            }
        }
    }

    private static String latin(String name) {
        String from = "абвгдезийклмнопрстуфхцъь";
        String to = "abvgdeziyklmnoprstufhtay";
        StringBuilder text = new StringBuilder();
        for (char letter : name.toLowerCase(java.util.Locale.ROOT).toCharArray()) {
            int at = from.indexOf(letter);
            text.append(
                    switch (letter) {
                        case 'ж' -> "zh";
                        case 'ц' -> "ts";
                        case 'ч' -> "ch";
                        case 'ш' -> "sh";
                        case 'щ' -> "sht";
                        case 'ю' -> "yu";
                        case 'я' -> "ya";
                        default -> at < 0 ? String.valueOf(letter) : String.valueOf(to.charAt(at));
                    });
        }
        return text.toString();
    }

    private static String misspelt(String name) {
        int middle = name.length() / 2;
        return name.substring(0, middle) + name.charAt(middle) + name.substring(middle);
    }
}
