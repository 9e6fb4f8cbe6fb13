package bg.gishe.bench;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.accounts.Accounts;
import bg.gishe.certificates.CertificateProducer;
import bg.gishe.imports.bulk.BulkImport;
import bg.gishe.issuing.VerdictBoards;
import bg.gishe.people.People;
import bg.gishe.people.PersonSearch;
import bg.gishe.platform.Command;
import bg.gishe.testing.ApplicationTest;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Protects the benchmarks: nobody runs them every day, so each is run here in the smallest size, and what changes the
 * application cannot break one unseen. The figures of such a run say nothing.
 */
@ApplicationTest
class BenchmarksTest {

    private static final Pattern EGN = Pattern.compile("\\b\\d{10}\\b");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    VerdictBoards boards;

    @Autowired
    CertificateProducer producer;

    @Autowired
    People people;

    @Autowired
    PersonSearch search;

    @Autowired
    BulkImport bulk;

    @Autowired
    List<Command> commands;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    JdbcClient client;

    @Autowired
    DataSource source;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    @Test
    void counterServesItsPeople() throws Exception {
        CounterMeasure.Size tiny = new CounterMeasure.Size(1, 1, 2, 2, 2, 2, 2);

        Table table =
                new CounterMeasure(tiny, port, accounts, boards, producer, client, clock, new StatementLog()).run();

        assertThat(table.rows()).hasSize(7).allMatch(row -> row.matches(".*\\d.*"));
    }

    @Test
    void importAndBareCopyBringInTheSameRows() throws Exception {
        ImportMeasure.write(commands, folder, 1_040);
        keepLastPeople();

        Table table = new ImportMeasure(1, bulk, source, folder).run();

        assertThat(table.rows()).hasSize(2).allMatch(row -> !row.contains(" 0 of them"));
    }

    /** Other tests bring in the first of the same imagined families, and marry and bury them. */
    private void keepLastPeople() throws IOException {
        Path people = folder.resolve("people.csv");
        Path births = folder.resolve("births.csv");
        List<String> rows = Files.readAllLines(people);
        List<String> kept = rows.subList(rows.size() - 40, rows.size());
        Set<String> numbers = kept.stream().map(row -> row.substring(0, 10)).collect(Collectors.toSet());
        Files.write(
                people, Stream.concat(Stream.of(rows.getFirst()), kept.stream()).toList());
        List<String> acts = Files.readAllLines(births);
        Files.write(
                births,
                Stream.concat(
                                Stream.of(acts.getFirst()),
                                acts.stream()
                                        .skip(1)
                                        .filter(act -> EGN.matcher(act)
                                                .results()
                                                .map(MatchResult::group)
                                                .allMatch(numbers::contains)))
                        .toList());
    }

    @Test
    void townGrowsAndPeopleAreFoundInIt() {
        int known = known();

        Table table = new RegisterMeasure(5, people, search, boards, jdbc).run(known + 20);

        assertThat(known()).isBetween(known + 1, known + 20);
        assertThat(table.rows()).hasSize(10);
    }

    @Test
    void statementsAreHeard() throws SQLException {
        StatementLog log = new StatementLog();
        DataSource heard = (DataSource) log.postProcessAfterInitialization(source, "dataSource");

        JdbcClient.create(heard).sql("SELECT 1").query(Integer.class).single();

        assertThat(log.heard()).containsExactly("SELECT 1");
    }

    @Test
    void everyBenchmarkIsAmongThose() throws IOException, URISyntaxException {
        Path classes = Path.of(BenchmarksTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith("Bench.class")))
                    .as("a new benchmark is run in its smallest size here, FeeBench beside itself")
                    .containsExactlyInAnyOrder(
                            "CounterBench.class", "ImportBench.class", "RegisterBench.class", "FeeBench.class");
        }
    }

    private int known() {
        return client.sql("SELECT count(*) FROM person").query(Integer.class).single();
    }
}
