package bg.gishe.imports.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The imports of all times and their steps; an illegal step is told by {@code false} and changes nothing. */
@Repository
@Transactional
public class Runs {

    private static final String RUN = """
            SELECT r.*, coalesce(b.read, 0) AS read, coalesce(b.checked, 0) AS checked, coalesce(b.taken, 0) AS taken,
                   coalesce(b.good, 0) AS good, coalesce(b.known, 0) AS known, coalesce(b.bad, 0) AS bad, coalesce(b.entered, 0) AS entered
              FROM import_run r
              LEFT JOIN LATERAL (
                   SELECT sum(rows) AS read, sum(rows) FILTER (WHERE state <> 'READ') AS checked, sum(rows) FILTER (WHERE state = 'TAKEN') AS taken,
                          sum(good) AS good, sum(known) AS known, sum(bad) AS bad, sum(good) FILTER (WHERE state = 'TAKEN') AS entered
                     FROM import_batch WHERE run_id = r.id) b ON true
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Runs(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The import with this key. */
    @Transactional(readOnly = true)
    public Optional<Run> find(long id) {
        return jdbc.sql(RUN + " WHERE r.id = :id")
                .param("id", id)
                .query(this::run)
                .optional();
    }

    /** The imports, the newest first. */
    @Transactional(readOnly = true)
    public List<Run> newest(int skip, int limit) {
        return jdbc.sql(RUN + " ORDER BY r.id DESC OFFSET :skip LIMIT :limit")
                .param("skip", skip)
                .param("limit", limit)
                .query(this::run)
                .list();
    }

    /** The imports that are wanted to go on, the oldest wish first. */
    @Transactional(readOnly = true)
    public List<Run> wanted() {
        return jdbc.sql(RUN + " WHERE r.wish IS NOT NULL ORDER BY r.id")
                .query(this::run)
                .list();
    }

    /** Opens an import of the file, or gives the one that works on the same file; what a finished one left waiting is judged anew. */
    long open(Subject subject, SourceFile file, String name, @Nullable UUID storedAs, String by) {
        List<Long> finished = jdbc.sql(
                        "SELECT id FROM import_run WHERE subject = :subject AND sha256 = :digest AND state = 'DONE' FOR UPDATE")
                .param("subject", subject.name())
                .param("digest", file.sha256())
                .query(Long.class)
                .list();
        // What the finished one left waiting stays on its page until the new one has a list of its own.
        for (long old : finished) {
            forgetRows(old, subject);
            jdbc.sql("UPDATE import_run SET state = 'REPLACED' WHERE id = :run")
                    .param("run", old)
                    .update();
        }
        jdbc.sql("""
                        INSERT INTO import_run (subject, file_name, sha256, state, records, stored_as, uploaded_by)
                        VALUES (:subject, :name, :digest, 'UPLOADED', :records, :stored, :by)
                        ON CONFLICT (subject, sha256) WHERE state NOT IN ('REPLACED', 'FAILED', 'CANCELLED') DO NOTHING
                        """)
                .param("subject", subject.name())
                .param("name", name)
                .param("digest", file.sha256())
                .param("records", file.records() - 1)
                .param("stored", storedAs)
                .param("by", by)
                .update();
        // An import that a command began and left has no file in the folder of uploads: it goes on with this one.
        jdbc.sql("""
                        UPDATE import_run SET stored_as = :stored
                         WHERE subject = :subject AND sha256 = :digest AND stored_as IS NULL
                           AND state NOT IN ('REPLACED', 'FAILED', 'CANCELLED')
                        """)
                .param("stored", storedAs)
                .param("subject", subject.name())
                .param("digest", file.sha256())
                .update();
        return jdbc.sql("""
                        SELECT id FROM import_run
                         WHERE subject = :subject AND sha256 = :digest AND state NOT IN ('REPLACED', 'FAILED', 'CANCELLED')
                        """)
                .param("subject", subject.name())
                .param("digest", file.sha256())
                .query(Long.class)
                .single();
    }

    /** Chooses the columns; rows read by other columns are forgotten. Not possible once rows are in the register. */
    public boolean choose(long id, Map<String, String> mapping) {
        Run run = lock(id);
        boolean open = run.state() == RunState.UPLOADED || run.state() == RunState.CHECKED || run.isStopped();
        if (!open || run.counts().taken() > 0) {
            return false;
        }
        if (!run.mapping().equals(mapping) || run.state() == RunState.UPLOADED) {
            forget(id, run.subject());
            jdbc.sql("DELETE FROM import_batch WHERE run_id = :run")
                    .param("run", id)
                    .update();
            jdbc.sql("""
                            UPDATE import_run SET mapping = :mapping::jsonb, state = 'READING',
                                   acts_before = (SELECT coalesce(max(id), 0) FROM act) WHERE id = :run
                            """)
                    .param("mapping", json.writeValueAsString(mapping))
                    .param("run", id)
                    .update();
        }
        return true;
    }

    /** Wants it to be checked or taken over. */
    public boolean want(long id, Wish wish) {
        Run run = lock(id);
        if (run.isWorking()) {
            return run.wish() == wish;
        }
        if (run.state() != RunState.CHECKED && !run.isStopped()) {
            return false;
        }
        if (wish == Wish.CHECK) {
            jdbc.sql("UPDATE import_batch SET state = 'READ' WHERE run_id = :run AND state = 'CHECKED'")
                    .param("run", id)
                    .update();
        }
        return jdbc.sql("""
                        UPDATE import_run SET wish = :wish, state = CASE state WHEN 'CHECKED' THEN 'READ' ELSE state END WHERE id = :run
                        """).param("wish", wish.name()).param("run", id).update() > 0;
    }

    /** Stops it behind the batch that is being worked on; it can go on later. */
    public boolean stop(long id) {
        return jdbc.sql("UPDATE import_run SET wish = NULL WHERE id = :run AND wish IS NOT NULL")
                        .param("run", id)
                        .update()
                > 0;
    }

    /** Gives it up; what is in the register stays there. */
    public boolean cancel(long id) {
        Run run = lock(id);
        if (run.state() != RunState.UPLOADED && run.state() != RunState.CHECKED && !run.isStopped()) {
            return false;
        }
        forget(id, run.subject());
        jdbc.sql("UPDATE import_run SET state = 'CANCELLED', finished_at = office_now(), sample = NULL WHERE id = :run")
                .param("run", id)
                .update();
        return true;
    }

    /** It cannot go on; its rows are read anew when the file comes again. */
    void fail(long id, String reason, long line) {
        forget(id, lock(id).subject());
        jdbc.sql("""
                        UPDATE import_run SET state = 'FAILED', wish = NULL, failure = :reason, failure_line = :line, finished_at = office_now(), sample = NULL
                         WHERE id = :run
                        """)
                .param("reason", reason)
                .param("line", line)
                .param("run", id)
                .update();
    }

    /** All its rows are in staging. */
    void read(long id) {
        jdbc.sql("UPDATE import_run SET state = 'READ' WHERE id = :run")
                .param("run", id)
                .update();
    }

    /** What was wanted is done: the lists of earlier imports of the same file have served. */
    void finish(long id, Wish wish) {
        jdbc.sql("""
                        DELETE FROM import_fault f USING import_run old JOIN import_run r USING (subject, sha256)
                         WHERE f.run_id = old.id AND old.state = 'REPLACED' AND r.id = :run AND old.id < r.id
                        """).param("run", id).update();
        jdbc.sql("""
                        UPDATE import_run SET wish = NULL, state = :state, finished_at = CASE WHEN :done THEN office_now() ELSE finished_at END,
                               sample = CASE WHEN :done THEN NULL ELSE sample END
                         WHERE id = :run
                        """)
                .param("state", wish == Wish.CHECK ? "CHECKED" : "DONE")
                .param("done", wish == Wish.TAKE)
                .param("run", id)
                .update();
    }

    private Run lock(long id) {
        jdbc.sql("SELECT 1 FROM import_run WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Integer.class)
                .single();
        return find(id).orElseThrow();
    }

    private void forget(long id, Subject subject) {
        jdbc.sql("DELETE FROM import_fault WHERE run_id = :run")
                .param("run", id)
                .update();
        forgetRows(id, subject);
    }

    private void forgetRows(long id, Subject subject) {
        jdbc.sql("DELETE FROM " + subject.table() + " WHERE run_id = :run")
                .param("run", id)
                .update();
        jdbc.sql("DELETE FROM import_family WHERE run_id = :run")
                .param("run", id)
                .update();
    }

    private Run run(ResultSet row, int index) throws SQLException {
        String wish = row.getString("wish");
        String mapping = row.getString("mapping");
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Run(
                row.getLong("id"),
                Subject.valueOf(row.getString("subject")),
                row.getString("file_name"),
                RunState.valueOf(row.getString("state")),
                wish == null ? null : Wish.valueOf(wish),
                row.getLong("records"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getString("uploaded_by"),
                row.getObject("stored_as", UUID.class),
                mapping == null ? Map.of() : json.readValue(mapping, new TypeReference<Map<String, String>>() {}),
                row.getString("failure"),
                row.getLong("failure_line"),
                new Run.Counts(
                        row.getLong("read"),
                        row.getLong("checked"),
                        row.getLong("taken"),
                        row.getLong("good"),
                        row.getLong("known"),
                        row.getLong("bad"),
                        row.getLong("entered")));
    }
}
