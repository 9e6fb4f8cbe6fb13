package bg.gishe.imports;

import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Many rows for one table, written as fast as single rows go: for registers that are filled at once, before anybody works with them. Tables
 * and columns are named by the module that owns them.
 *
 * @param table its name
 * @param columns in the order of the values; "during" is a range as text
 */
public record TableRows(String table, List<String> columns) {

    /** How many rows go to the database at once. */
    private static final int BATCH = 500;

    /** Rows for these columns of the table. */
    public static TableRows into(String table, String... columns) {
        return new TableRows(table, List.of(columns));
    }

    /** Writes the rows and tells {@code done} how many went after each batch. */
    public void write(JdbcTemplate jdbc, List<Object[]> rows, IntConsumer done) {
        String marks = String.join(
                ", ",
                columns.stream()
                        .map(column -> column.equals("during") ? "?::daterange" : "?")
                        .toList());
        String sql =
                String.format(Locale.ROOT, "INSERT INTO %s (%s) VALUES (%s)", table, String.join(", ", columns), marks);
        for (int from = 0; from < rows.size(); from += BATCH) {
            List<Object[]> batch = rows.subList(from, Math.min(from + BATCH, rows.size()));
            jdbc.batchUpdate(sql, batch);
            done.accept(batch.size());
        }
    }

    /** Lets the table's own keys go on behind those that were written. */
    public void continueKeys(JdbcTemplate jdbc) {
        jdbc.queryForList(
                "SELECT nextval(pg_get_serial_sequence('%1$s', 'id')) FROM generate_series(1, (SELECT max(id) FROM %1$s))"
                        .formatted(table));
    }
}
