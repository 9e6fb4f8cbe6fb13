package bg.gishe.imports;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows of a run that are checked and taken over in one transaction.
 *
 * @param first their first line
 * @param last their last line
 */
public record Batch(long run, long first, long last) {

    /** The statement, with the batch as {@code :run}, {@code :first} and {@code :last}. */
    public JdbcClient.StatementSpec in(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).param("run", run).param("first", first).param("last", last);
    }
}
