package bg.gishe.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty register with the synthetic town, in one transaction: a crash in the middle leaves nothing behind. */
@Component
@Profile("demo")
@Order(2)
class DemoMunicipality implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoMunicipality.class);

    /** The day until which the town has lived; fixed, so that every installation has the same people. */
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);

    /** How many rows go to the database at once; progress is told after each. */
    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Preparation preparation;
    private final int size;

    DemoMunicipality(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Clock clock,
            Preparation preparation,
            @Value("${gishe.demo.people:5000}") int size) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.preparation = preparation;
        this.size = size;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (Boolean.TRUE.equals(jdbc.queryForObject("SELECT EXISTS (SELECT 1 FROM person)", Boolean.class))) {
            return;
        }
        long start = clock.millis();
        log.info("Imagining a town of {} people …", size);
        DemoPopulation town = new DemoPopulation(size, LAST_DAY);
        transaction.executeWithoutResult(status -> store(new TownTables(town, LAST_DAY)));
        log.info(
                "The town stands: {} people, {} acts, in {} s",
                town.people.size(),
                town.acts.size(),
                Duration.ofMillis(clock.millis() - start).toSeconds());
    }

    private void store(TownTables tables) {
        preparation.begin(tables.rows.values().stream().mapToInt(List::size).sum());
        tables.rows.forEach(this::insert);
        jdbc.update("INSERT INTO act_block (act_id, reason, blocked_by, blocked_on)"
                + " SELECT id, blocked_reason, 'Д. Русева', made_on FROM act WHERE blocked_reason IS NOT NULL");
        for (String table : List.of("person", "act")) {
            jdbc.queryForList(
                    "SELECT nextval(pg_get_serial_sequence('%s', 'id')) FROM generate_series(1, (SELECT max(id) FROM %s))"
                            .formatted(table, table));
        }
    }

    private void insert(String target, List<Object[]> rows) {
        String columns = target.substring(target.indexOf('(') + 1, target.length() - 1);
        StringBuilder marks = new StringBuilder();
        for (String column : columns.split(", ?")) {
            marks.append(marks.isEmpty() ? "" : ", ").append(column.strip().equals("during") ? "?::daterange" : "?");
        }
        String sql = "INSERT INTO " + target + " VALUES (" + marks + ")";
        for (int from = 0; from < rows.size(); from += BATCH) {
            List<Object[]> batch = rows.subList(from, Math.min(from + BATCH, rows.size()));
            jdbc.batchUpdate(sql, batch);
            preparation.done(batch.size());
        }
    }
}
