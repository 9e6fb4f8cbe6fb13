package bg.gishe.bench;

import bg.gishe.issuing.VerdictBoards;
import bg.gishe.people.Egn;
import bg.gishe.people.People;
import bg.gishe.people.PersonQuery;
import bg.gishe.people.PersonSearch;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** What {@link RegisterBench} measures, in towns of any size. */
final class RegisterMeasure {

    private record Named(String given, String middle, String family, LocalDate born) {

        String both() {
            return given + " " + family;
        }
    }

    private final int looks;
    private final People people;
    private final PersonSearch search;
    private final VerdictBoards boards;
    private final JdbcTemplate jdbc;

    /** Looks for so many subjects in each way. */
    RegisterMeasure(int looks, People people, PersonSearch search, VerdictBoards boards, JdbcTemplate jdbc) {
        this.looks = looks;
        this.people = people;
        this.search = search;
        this.boards = boards;
        this.jdbc = jdbc;
    }

    /** The town as it is, and grown to each of these sizes, each against the one before. */
    Table run(int... sizes) {
        Table table = new Table();
        Map<String, long[]> before = looks();
        int size = Objects.requireNonNull(jdbc.queryForObject("SELECT count(*) FROM person", Integer.class));
        for (int next : sizes) {
            new BigTown(jdbc).growTo(next);
            Map<String, long[]> now = looks();
            compare(table, next, now, size, before);
            before = now;
            size = next;
        }
        return table;
    }

    private static void compare(
            Table table, int size, Map<String, long[]> now, int smaller, Map<String, long[]> before) {
        now.forEach((what, times) -> {
            double limit = what.startsWith("number") || what.startsWith("board") ? 10e6 : 50e6;
            table.row(
                    "%s, %,d people".formatted(what, size),
                    "p50 " + Table.millis(Table.percentile(times, 0.5)) + ", p99 "
                            + Table.millis(Table.percentile(times, 0.99)),
                    "%,d people: p50 %s, p99 %s"
                            .formatted(
                                    smaller,
                                    Table.millis(Table.percentile(before.get(what), 0.5)),
                                    Table.millis(Table.percentile(before.get(what), 0.99))),
                    "grows %.1f×; p99 to its limit of %.0f ms: %.2f"
                            .formatted(
                                    Table.percentile(times, 0.5) / Table.percentile(before.get(what), 0.5),
                                    limit / 1e6,
                                    Table.percentile(times, 0.99) / limit));
        });
    }

    private Map<String, long[]> looks() {
        jdbc.execute("ANALYZE");
        List<String> egns = jdbc.queryForList(
                "SELECT egn FROM person WHERE egn IS NOT NULL ORDER BY hashtext(egn) LIMIT " + looks, String.class);
        List<Long> ids =
                jdbc.queryForList("SELECT id FROM person ORDER BY hashtext(id::text) LIMIT " + looks, Long.class);
        List<Named> names = jdbc.query(
                "SELECT n.given, n.middle, n.family, p.birth_date FROM person_name n JOIN person p ON p.id = n.person_id"
                        + " WHERE upper_inf(n.during) AND n.middle IS NOT NULL ORDER BY hashtext(n.full_name || n.person_id) LIMIT "
                        + looks,
                (row, index) -> new Named(
                        row.getString(1), row.getString(2), row.getString(3), row.getObject(4, LocalDate.class)));
        Map<String, long[]> times = new LinkedHashMap<>();
        times.put("number: ЕГН", time(egns, egn -> people.find(new Egn(egn))));
        times.put("number: ЕГН, ЛНЧ or disputed", time(egns, egn -> search.byNumber(egn)));
        times.put("board: all verdicts of a person", time(ids, boards::of));
        times.put("name: two names in Cyrillic", time(names, name -> search.byName(name.both())));
        times.put(
                "name: family name first, in Latin",
                time(names, name -> search.byName(latin(name.family() + " " + name.given()))));
        times.put(
                "name: with a letter mistaken",
                time(names, name -> search.byName(name.given() + " " + misspelt(name.family()))));
        times.put("name: a given name alone", time(names, name -> search.byName(name.given())));
        times.put(
                "name: with the year of birth",
                time(
                        names,
                        name -> search.find(PersonQuery.of(name.both())
                                .born(
                                        name.born().withDayOfYear(1),
                                        name.born().withMonth(12).withDayOfMonth(31)))));
        times.put(
                "name: family name and day of birth",
                time(names, name -> search.find(PersonQuery.of(name.family()).born(name.born(), name.born()))));
        times.put(
                "name: nobody's",
                time(names, name -> search.byName(name.family() + " " + misspelt(misspelt(name.given())) + "щ")));
        return times;
    }

    /** The median of three rounds for each subject, so that a pause of the machine is not taken for one of the register. */
    private static <T> long[] time(List<T> subjects, Consumer<T> look) {
        subjects.stream().limit(50).forEach(look);
        long[][] rounds = new long[3][subjects.size()];
        for (long[] round : rounds) {
            for (int i = 0; i < round.length; i++) {
                long begun = System.nanoTime();
                look.accept(subjects.get(i));
                round[i] = System.nanoTime() - begun;
            }
        }
        return IntStream.range(0, subjects.size())
                .mapToLong(i -> LongStream.of(rounds[0][i], rounds[1][i], rounds[2][i])
                        .sorted()
                        .toArray()[1])
                .toArray();
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
