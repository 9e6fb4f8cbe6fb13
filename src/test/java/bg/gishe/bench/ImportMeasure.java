package bg.gishe.bench;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.acts.bulk.ActSubject;
import bg.gishe.imports.Subject;
import bg.gishe.imports.bulk.BulkImport;
import bg.gishe.people.bulk.PeopleSubject;
import bg.gishe.platform.Command;
import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** What {@link ImportBench} measures, with as many rows and rounds as wanted. */
final class ImportMeasure {

    private static final List<String> PEOPLE = List.of(
            "person (id, egn, sex, birth_date, birth_ekatte, citizenship, marital_status, death_date) WHERE id > %d",
            "person_name (person_id, given, middle, family, during) WHERE person_id > %d",
            "person_address (person_id, kind, ekatte, line, during) WHERE person_id > %d");
    private static final List<String> ACTS = List.of(
            "act (id, kind, ekatte, year, number, made_on, record, event_date, event_time, event_ekatte, official) WHERE id > %d",
            "act_party (act_id, role, person_id, given, middle, family, egn, birth_date, sex) WHERE act_id > %d",
            "parentage (child_id, parent_id, role, during) WHERE child_id > %2$d");

    private final int rounds;
    private final BulkImport bulk;
    private final DataSource source;
    private final Path folder;
    private final AtomicLong alive = new AtomicLong();
    private long people;
    private long acts;

    /** The folder holds {@code people.csv} and {@code births.csv}, whose people are those. */
    ImportMeasure(int rounds, BulkImport bulk, DataSource source, Path folder) {
        this.rounds = rounds;
        this.bulk = bulk;
        this.source = source;
        this.folder = folder;
    }

    /** People and acts are brought in, and stay in the register as the import leaves them. */
    Table run() throws Exception {
        watchMemory();
        people = number("SELECT max(id) FROM person");
        acts = number("SELECT max(id) FROM act");
        Table table = new Table();
        rounds(table, "people", PeopleSubject.PEOPLE, "people.csv", PEOPLE, 1);
        rounds(table, "birth acts", ActSubject.BIRTHS.subject(), "births.csv", ACTS, rounds);
        return table;
    }

    /** Writes files of so many people into the folder. */
    static void write(List<Command> commands, Path folder, int people) {
        assertThat(commands.stream()
                        .filter(command -> command.name().equals("make-import-files"))
                        .map(command -> command.run(List.of(folder.toString(), Integer.toString(people)))))
                .containsExactly(0);
    }

    private void watchMemory() {
        ManagementFactory.getGarbageCollectorMXBeans()
                .forEach(collector -> ((NotificationEmitter) collector)
                        .addNotificationListener(
                                (notification, self) -> {
                                    if (notification.getUserData() instanceof CompositeData data) {
                                        long used =
                                                GarbageCollectionNotificationInfo.from(data)
                                                        .getGcInfo()
                                                        .getMemoryUsageAfterGc()
                                                        .entrySet()
                                                        .stream()
                                                        .filter(pool -> pool.getKey()
                                                                        .contains("Old")
                                                                || pool.getKey().contains("Tenured"))
                                                        .map(java.util.Map.Entry::getValue)
                                                        .mapToLong(MemoryUsage::getUsed)
                                                        .sum();
                                        alive.accumulateAndGet(used, Math::max);
                                    }
                                },
                                null,
                                null));
    }

    private void rounds(Table table, String what, Subject subject, String file, List<String> tables, int rounds)
            throws Exception {
        List<Double> imported = new ArrayList<>();
        List<Double> copied = new ArrayList<>();
        alive.set(0);
        bringIn(subject, file);
        List<Path> saved = save(tables);
        long count = 0;
        for (int round = 0; round < rounds; round++) {
            forget(tables);
            long begun = System.nanoTime();
            copy(tables, saved);
            double took = (System.nanoTime() - begun) / 1e9;
            forget(tables);
            begun = System.nanoTime();
            count = bringIn(subject, file);
            imported.add(count / ((System.nanoTime() - begun) / 1e9));
            copied.add(count / took);
        }
        double fast = Table.median(imported);
        double bare = Table.median(copied);
        table.row(
                "%s a second, %,d of them from CSV: read, checked, taken over; old generation at most %,d MiB"
                        .formatted(what, count, alive.get() >> 20),
                "%,.0f".formatted(fast),
                "bare COPY of the same rows: %,.0f".formatted(bare),
                "%.0f %% (aim ≥ 33 %%)".formatted(100 * fast / bare));
    }

    private long bringIn(Subject subject, String file) throws IOException {
        BulkImport.Progress end = bulk.run(subject, folder.resolve(file), false, progress -> {});
        assertThat(end.good()).isEqualTo(end.rows());
        return end.rows();
    }

    private List<Path> save(List<String> tables) throws SQLException, IOException {
        List<Path> saved = new ArrayList<>();
        try (Connection owner = superuser()) {
            for (String table : tables) {
                Path file = folder.resolve("rows-" + table.substring(0, table.indexOf(' ')));
                String columns = table.substring(table.indexOf('(') + 1, table.indexOf(')'));
                String where = table.substring(table.indexOf(')') + 1).formatted(floor(tables), people);
                try (OutputStream out = Files.newOutputStream(file)) {
                    owner.unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut(
                                    "COPY (SELECT " + columns + " FROM " + table.substring(0, table.indexOf(' '))
                                            + where + ") TO STDOUT",
                                    out);
                }
                saved.add(file);
            }
        }
        return saved;
    }

    private void copy(List<String> tables, List<Path> saved) throws SQLException, IOException {
        try (Connection owner = superuser()) {
            owner.setAutoCommit(false);
            for (int i = 0; i < tables.size(); i++) {
                try (InputStream in = Files.newInputStream(saved.get(i))) {
                    owner.unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(
                                    "COPY "
                                            + tables.get(i)
                                                    .substring(0, tables.get(i).indexOf(')') + 1) + " FROM STDIN",
                                    in);
                }
            }
            owner.commit();
        }
    }

    /** Takes the rows out again, without asking every table that might refer to them. */
    private void forget(List<String> tables) throws SQLException {
        try (Connection owner = superuser()) {
            owner.createStatement().execute("SET session_replication_role = replica");
            for (String table : tables.reversed()) {
                String name = table.substring(0, table.indexOf(' '));
                owner.createStatement()
                        .execute("DELETE FROM " + name
                                + table.substring(table.indexOf(')') + 1).formatted(floor(tables), people));
                owner.createStatement().execute("VACUUM ANALYZE " + name);
            }
        }
    }

    private long floor(List<String> tables) {
        return tables == PEOPLE ? people : acts;
    }

    private long number(String sql) throws SQLException {
        try (Connection owner = superuser();
                var answer = owner.createStatement().executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private Connection superuser() throws SQLException {
        try (Connection connection = source.getConnection()) {
            return DriverManager.getConnection(
                    connection.getMetaData().getURL().replaceAll("\\?.*", "") + "?currentSchema=gishe",
                    System.getProperty("bench.superuser", "postgres"),
                    "");
        }
    }
}
