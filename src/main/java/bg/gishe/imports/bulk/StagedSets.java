package bg.gishe.imports.bulk;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What the checks of every subject have in common: rows that repeat or contradict each other, and what becomes of the rows of a batch. */
abstract class StagedSets implements Sets {

    final JdbcClient jdbc;
    private final String table;

    StagedSets(JdbcClient jdbc, Subject subject) {
        this.jdbc = jdbc;
        this.table = subject.table();
    }

    /** Rows {@code i} of one key: the same words are a repetition, other words a contradiction in which no row is believed. */
    void twice(long run, String key, String field, String value, String reason) {
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

    /** Forgets what was said of the batch when it was last compared with the register. */
    void begin(long run, long first, long last) {
        Sets.lookIntoIndexes(jdbc);
        in(
                run,
                first,
                last,
                "DELETE FROM import_fault WHERE run_id = :run AND line BETWEEN :first AND :last AND origin = 'REGISTER'");
        in(run, first, last, """
                UPDATE %s SET state = 'NEW'
                 WHERE run_id = :run AND line BETWEEN :first AND :last AND state IN ('KNOWN', 'REFUSED')
                """.formatted(table));
    }

    /** What the register says against the new rows {@code i}: a SELECT's FROM and WHERE, and the fault in SQL. */
    void object(long run, long first, long last, String field, String value, String reason, String from) {
        in(run, first, last, """
                INSERT INTO import_fault (run_id, line, origin, field, value, reason)
                SELECT DISTINCT i.run_id, i.line, 'REGISTER', %s, %s, %s
                  FROM %s i %s
                   AND i.run_id = :run AND i.line BETWEEN :first AND :last AND i.state = 'NEW'
                """.formatted(field, value, reason, table, from));
    }

    /** Objects to codes of settlements that nobody knows. */
    void settlements(long run, long first, long last, String... columns) {
        for (String column : columns) {
            object(
                    run,
                    first,
                    last,
                    "'" + column + "'",
                    "i." + column,
                    "'ekatte-unknown'",
                    "WHERE i." + column + " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM settlement s WHERE s.ekatte = i."
                            + column + ")");
        }
    }

    /** The rows with a fault wait. */
    void refuse(long run, long first, long last) {
        in(run, first, last, """
                UPDATE %s i SET state = 'REFUSED'
                 WHERE i.run_id = :run AND i.line BETWEEN :first AND :last AND i.state = 'NEW'
                   AND EXISTS (SELECT 1 FROM import_fault f WHERE f.run_id = i.run_id AND f.line = i.line)
                """.formatted(table));
    }

    /** What was taken over or is known leaves staging. */
    void end(long run, long first, long last) {
        in(run, first, last, """
                DELETE FROM %s WHERE run_id = :run AND line BETWEEN :first AND :last AND state IN ('NEW', 'KNOWN', 'REPEATED')
                """.formatted(table));
    }

    void in(long run, long first, long last, String sql) {
        Sets.in(jdbc, run, first, last, sql);
    }
}
