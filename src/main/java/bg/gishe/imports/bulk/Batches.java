package bg.gishe.imports.bulk;

import bg.gishe.imports.Batch;
import bg.gishe.imports.Row;
import bg.gishe.platform.RecordMapper;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How far the work on each batch of a run is, and what became of its rows. */
@Repository
@Transactional(propagation = Propagation.SUPPORTS)
class Batches {

    /** A batch and its number in the run, from 0. */
    record Numbered(int number, Batch batch) {}

    private static final RecordMapper<Numbered> MAPPER = RecordMapper.of(Numbered.class);

    private final JdbcClient jdbc;
    private final Staging staging;

    Batches(JdbcClient jdbc, Staging staging) {
        this.jdbc = jdbc;
        this.staging = staging;
    }

    /** The batches that are in staging or through it, in the order of the file. */
    public List<Numbered> of(long run) {
        return jdbc.sql("""
                        SELECT number, run_id AS batch_run, first_line AS batch_first, last_line AS batch_last
                          FROM import_batch WHERE run_id = :run ORDER BY number
                        """).param("run", run).query(MAPPER).list();
    }

    /** Puts the rows into staging. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void store(Run run, int number, List<Row> rows) {
        jdbc.sql("""
                        INSERT INTO import_batch (run_id, number, first_line, last_line, rows)
                        VALUES (:run, :number, :first, :last, :rows)
                        """)
                .param("run", run.id())
                .param("number", number)
                .param("first", rows.getFirst().line())
                .param("last", rows.getLast().line())
                .param("rows", rows.size())
                .update();
        staging.write(run.id(), run.subject(), rows);
    }

    /** Whether the batch still lacks what is wanted; from then on nobody else works on it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lockIfBehind(Numbered one, Goal goal) {
        String state = jdbc.sql("SELECT state FROM import_batch WHERE run_id = :run AND number = :number FOR UPDATE")
                .param("run", one.batch().run())
                .param("number", one.number())
                .query(String.class)
                .single();
        return !state.equals("TAKEN") && !(state.equals("CHECKED") && goal == Goal.CHECK);
    }

    /** Counts the rows of a batch that was just compared. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void count(Run run, Numbered one, Goal goal) {
        one.batch()
                .in(jdbc, """
                        UPDATE import_batch b SET state = :state, good = s.good, known = s.known, bad = s.bad
                          FROM (SELECT count(*) FILTER (WHERE state = 'NEW') AS good,
                                       count(*) FILTER (WHERE state IN ('KNOWN', 'REPEATED')) AS known,
                                       count(*) FILTER (WHERE state IN ('UNREADABLE', 'CONTRADICTORY', 'REFUSED')) AS bad
                                  FROM %s WHERE run_id = :run AND line BETWEEN :first AND :last) s
                         WHERE b.run_id = :run AND b.number = :number
                        """.formatted(run.subject().table()))
                .param("state", goal == Goal.CHECK ? "CHECKED" : "TAKEN")
                .param("number", one.number())
                .update();
    }
}
