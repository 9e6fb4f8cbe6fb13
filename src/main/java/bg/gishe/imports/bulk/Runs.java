package bg.gishe.imports.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The imports of all times. */
@Repository
@Transactional(readOnly = true)
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
    private final Subjects subjects;

    Runs(JdbcClient jdbc, JsonMapper json, Subjects subjects) {
        this.jdbc = jdbc;
        this.json = json;
        this.subjects = subjects;
    }

    /** The import with this key. */
    public Optional<Run> find(long id) {
        return jdbc.sql(RUN + " WHERE r.id = :id")
                .param("id", id)
                .query(this::run)
                .optional();
    }

    /** The imports, the newest first. */
    public List<Run> newest(int skip, int limit) {
        return jdbc.sql(RUN + " ORDER BY r.id DESC OFFSET :skip LIMIT :limit")
                .param("skip", skip)
                .param("limit", limit)
                .query(this::run)
                .list();
    }

    /** The imports that are wanted to go on, the oldest first. */
    public List<Run> wanted() {
        return jdbc.sql(RUN + " WHERE r.goal IS NOT NULL ORDER BY r.id")
                .query(this::run)
                .list();
    }

    private Run run(ResultSet row, int index) throws SQLException {
        String goal = row.getString("goal");
        String mapping = row.getString("mapping");
        String failure = row.getString("failure");
        return new Run(
                row.getLong("id"),
                subjects.of(row.getString("subject")),
                new Run.File(
                        row.getString("file_name"), row.getLong("records"), row.getObject("stored_as", UUID.class)),
                new Run.Begun(
                        row.getString("uploaded_by"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant()),
                RunState.valueOf(row.getString("state")),
                goal == null ? null : Goal.valueOf(goal),
                failure == null ? null : new Run.Failure(failure, row.getLong("failure_line")),
                mapping == null ? Map.of() : json.readValue(mapping, new TypeReference<Map<String, String>>() {}),
                new Run.Counts(
                        row.getLong("read"),
                        row.getLong("checked"),
                        row.getLong("taken"),
                        row.getLong("good"),
                        row.getLong("known"),
                        row.getLong("bad"),
                        row.getLong("entered")));
    }

    /** The mark of the register that was taken when the rows began to be read. */
    long mark(long run) {
        return jdbc.sql("SELECT acts_before FROM import_run WHERE id = :run")
                .param("run", run)
                .query(Long.class)
                .single();
    }
}
