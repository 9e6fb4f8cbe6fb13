package bg.gishe.imports;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The staged rows of one subject: what is wrong with them, and what becomes of them. The owner of a register gives conditions and queries
 * over its own tables, in which a staged row is {@code i}; staging and the list of faults are written here alone.
 *
 * <p>A query of faults answers with line, field, value and reason, in this order.
 */
public final class StagedRows {

    private final JdbcClient jdbc;
    private final String table;

    public StagedRows(JdbcClient jdbc, Subject subject) {
        this.jdbc = jdbc;
        this.table = subject.table();
    }

    /**
     * Rows of one key: the same words are a repetition, other words a contradiction in which no row is believed.
     *
     * @param key expression by which rows belong together
     * @param value expression of what is shown as the faulty value of {@code field}
     */
    public void flagRepeatedRows(long run, String key, String field, String value, String reason) {
        jdbc.sql("""
                        CREATE TEMPORARY TABLE said_twice ON COMMIT DROP AS
                        SELECT line, row_number() OVER (PARTITION BY key ORDER BY line) AS place,
                               min(words) OVER (PARTITION BY key) IS DISTINCT FROM max(words) OVER (PARTITION BY key) AS differs
                          FROM (SELECT i.line, %1$s AS key, md5((to_jsonb(i) - 'line' - 'state')::text) AS words
                                  FROM %2$s i
                                 WHERE i.run_id = :run AND i.state = 'NEW'
                                   AND %1$s IN (SELECT %1$s FROM %2$s i WHERE i.run_id = :run AND i.state = 'NEW'
                                                 GROUP BY 1 HAVING count(*) > 1)) s
                        """.formatted(key, table)).param("run", run).update();
        jdbc.sql("""
                        INSERT INTO import_fault (run_id, line, origin, field, value, reason)
                        SELECT i.run_id, i.line, 'FILE', :field, %s, :reason
                          FROM %s i JOIN said_twice t USING (line) WHERE i.run_id = :run AND t.differs
                        """.formatted(value, table))
                .param("run", run)
                .param("field", field)
                .param("reason", reason)
                .update();
        jdbc.sql("""
                        UPDATE %s i SET state = CASE WHEN t.differs THEN 'CONTRADICTORY' ELSE 'REPEATED' END
                          FROM said_twice t WHERE i.run_id = :run AND i.line = t.line AND (t.differs OR t.place > 1)
                        """.formatted(table)).param("run", run).update();
        jdbc.sql("DROP TABLE said_twice").update();
    }

    /** Does not believe the new rows that other rows of the file speak against; {@code faults} knows the run as {@code :run}. */
    public void flagContradictingRows(long run, String reason, String faults) {
        jdbc.sql("""
                        INSERT INTO import_fault (run_id, line, origin, field, value, reason)
                        SELECT :run, f.line, 'FILE', f.field, f.value, f.reason FROM (%s) AS f (line, field, value, reason)
                        """.formatted(faults)).param("run", run).update();
        jdbc.sql("""
                        UPDATE %s i SET state = 'CONTRADICTORY'
                         WHERE i.run_id = :run AND i.state = 'NEW' AND EXISTS (SELECT 1 FROM import_fault f
                               WHERE f.run_id = i.run_id AND f.line = i.line AND f.reason = :reason)
                        """.formatted(table)).param("run", run).param("reason", reason).update();
    }

    /**
     * Forgets what was said of the batch when it was last compared with the register. A batch is small and the register big: from here on, until
     * the transaction ends, the database looks into an index for each row, whatever its statistics say.
     */
    public void beginComparison(Batch batch) {
        jdbc.sql("SET LOCAL enable_hashjoin = off").update();
        jdbc.sql("SET LOCAL enable_mergejoin = off").update();
        batch.in(
                        jdbc,
                        "DELETE FROM import_fault WHERE run_id = :run AND line BETWEEN :first AND :last AND origin = 'REGISTER'")
                .update();
        batch.in(jdbc, """
                UPDATE %s SET state = 'NEW'
                 WHERE run_id = :run AND line BETWEEN :first AND :last AND state IN ('KNOWN', 'REFUSED')
                """.formatted(table)).update();
    }

    /** Writes down what the register says against rows of the batch; {@code faults} knows it as {@code :run}, {@code :first} and {@code :last}. */
    public void addFaults(Batch batch, String faults) {
        addFaults(batch, faults, Map.of());
    }

    /** The same, with further values that the query names. */
    public void addFaults(Batch batch, String faults, Map<String, ?> values) {
        batch.in(jdbc, """
                INSERT INTO import_fault (run_id, line, origin, field, value, reason)
                SELECT :run, f.line, 'REGISTER', f.field, f.value, f.reason FROM (%s) AS f (line, field, value, reason)
                """.formatted(faults)).params(values).update();
    }

    /**
     * Writes down what the register says against the new rows of the batch for which the condition holds.
     *
     * @param value expression of what is shown as the faulty value of {@code field}
     */
    public void addFaultsWhere(Batch batch, String field, String value, String reason, String condition) {
        addFaults(batch, """
                SELECT i.line, '%s', %s, '%s'
                  FROM %s i
                 WHERE i.run_id = :run AND i.line BETWEEN :first AND :last AND i.state = 'NEW' AND (%s)
                """.formatted(field, value, reason, table, condition));
    }

    /** Writes down what the register says against one row. */
    public void addFault(long run, long line, String field, String reason) {
        jdbc.sql("""
                        INSERT INTO import_fault (run_id, line, origin, field, value, reason)
                        VALUES (:run, :line, 'REGISTER', :field, NULL, :reason)
                        """)
                .param("run", run)
                .param("line", line)
                .param("field", field)
                .param("reason", reason)
                .update();
    }

    /** The new rows of the batch for which the condition holds say what the register says already. */
    public void markKnown(Batch batch, String condition) {
        batch.in(jdbc, """
                UPDATE %s i SET state = 'KNOWN'
                 WHERE i.run_id = :run AND i.line BETWEEN :first AND :last AND i.state = 'NEW' AND (%s)
                """.formatted(table, condition)).update();
    }

    /** The new rows of the batch with a fault wait. */
    public void refuseFaultyRows(Batch batch) {
        batch.in(jdbc, """
                UPDATE %s i SET state = 'REFUSED'
                 WHERE i.run_id = :run AND i.line BETWEEN :first AND :last AND i.state = 'NEW'
                   AND EXISTS (SELECT 1 FROM import_fault f WHERE f.run_id = i.run_id AND f.line = i.line)
                """.formatted(table)).update();
    }

    /** What was taken over or is known leaves staging. */
    public void removeTakenRows(Batch batch) {
        batch.in(jdbc, """
                DELETE FROM %s WHERE run_id = :run AND line BETWEEN :first AND :last AND state IN ('NEW', 'KNOWN', 'REPEATED')
                """.formatted(table)).update();
    }
}
