package bg.gishe.imports.bulk;

import bg.gishe.imports.Subject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The steps of imports; an illegal one is told by {@code false} and changes nothing. */
@Repository
@Transactional
class RunSteps {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Runs runs;
    private final Subjects subjects;

    RunSteps(JdbcClient jdbc, JsonMapper json, Runs runs, Subjects subjects) {
        this.jdbc = jdbc;
        this.json = json;
        this.runs = runs;
        this.subjects = subjects;
    }

    /** Opens an import of the file, or gives the one that works on the same file; what a finished one left waiting is judged anew. */
    long open(Subject subject, SourceFile file, String name, @Nullable UUID storedAs, String by) {
        replaceFinished(subject, file);
        jdbc.sql("""
                        INSERT INTO import_run (subject, file_name, sha256, state, records, stored_as, uploaded_by)
                        VALUES (:subject, :name, :digest, 'UPLOADED', :records, :stored, :by)
                        ON CONFLICT (subject, sha256) WHERE state NOT IN ('REPLACED', 'FAILED', 'CANCELLED') DO NOTHING
                        """)
                .param("subject", subject.code())
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
                .param("subject", subject.code())
                .param("digest", file.sha256())
                .update();
        return jdbc.sql("""
                        SELECT id FROM import_run
                         WHERE subject = :subject AND sha256 = :digest AND state NOT IN ('REPLACED', 'FAILED', 'CANCELLED')
                        """)
                .param("subject", subject.code())
                .param("digest", file.sha256())
                .query(Long.class)
                .single();
    }

    /** What a finished import of the file left waiting stays on its page until the new one has a list of its own. */
    private void replaceFinished(Subject subject, SourceFile file) {
        List<Long> finished = jdbc.sql(
                        "SELECT id FROM import_run WHERE subject = :subject AND sha256 = :digest AND state = 'DONE' FOR UPDATE")
                .param("subject", subject.code())
                .param("digest", file.sha256())
                .query(Long.class)
                .list();
        for (long old : finished) {
            forgetRows(old, subject);
            jdbc.sql("UPDATE import_run SET state = 'REPLACED' WHERE id = :run")
                    .param("run", old)
                    .update();
        }
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
                            UPDATE import_run SET mapping = :mapping::jsonb, state = 'READING', acts_before = :mark WHERE id = :run
                            """)
                    .param("mark", subjects.importer(run.subject()).mark())
                    .param("mapping", json.writeValueAsString(mapping))
                    .param("run", id)
                    .update();
        }
        return true;
    }

    /** Wants it to be checked or taken over. */
    public boolean want(long id, Goal goal) {
        Run run = lock(id);
        if (run.isWorking()) {
            return run.goal() == goal;
        }
        if (run.state() != RunState.CHECKED && !run.isStopped()) {
            return false;
        }
        if (goal == Goal.CHECK) {
            jdbc.sql("UPDATE import_batch SET state = 'READ' WHERE run_id = :run AND state = 'CHECKED'")
                    .param("run", id)
                    .update();
        }
        return jdbc.sql("""
                        UPDATE import_run SET goal = :goal, state = CASE state WHEN 'CHECKED' THEN 'READ' ELSE state END WHERE id = :run
                        """).param("goal", goal.name()).param("run", id).update() > 0;
    }

    /** Stops it behind the batch that is being worked on; it can go on later. */
    public boolean stop(long id) {
        return jdbc.sql("UPDATE import_run SET goal = NULL WHERE id = :run AND goal IS NOT NULL")
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
                        UPDATE import_run SET state = 'FAILED', goal = NULL, failure = :reason, failure_line = :line, finished_at = office_now(), sample = NULL
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
    void finish(long id, Goal goal) {
        jdbc.sql("""
                        DELETE FROM import_fault f USING import_run old JOIN import_run r USING (subject, sha256)
                         WHERE f.run_id = old.id AND old.state = 'REPLACED' AND r.id = :run AND old.id < r.id
                        """).param("run", id).update();
        jdbc.sql("""
                        UPDATE import_run SET goal = NULL, state = :state, finished_at = CASE WHEN :done THEN office_now() ELSE finished_at END,
                               sample = CASE WHEN :done THEN NULL ELSE sample END
                         WHERE id = :run
                        """)
                .param("state", goal == Goal.CHECK ? "CHECKED" : "DONE")
                .param("done", goal == Goal.TAKE)
                .param("run", id)
                .update();
    }

    private Run lock(long id) {
        jdbc.sql("SELECT 1 FROM import_run WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Integer.class)
                .single();
        return runs.find(id).orElseThrow();
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
        subjects.importer(subject).forget(id);
    }
}
