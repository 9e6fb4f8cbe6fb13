package bg.gishe.imports.bulk;

import bg.gishe.imports.Subject;
import bg.gishe.platform.RecordMapper;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The imports of all times. */
@Repository
@Transactional(readOnly = true)
public class Runs {

    private static final String RUN = """
            SELECT r.id, r.subject, r.file_name, r.records AS file_records, r.stored_as AS file_stored_as, r.uploaded_by AS begun_by,
                   r.started_at AS begun_at, r.state, r.goal, r.failure AS failure_reason,
                   CASE WHEN r.failure IS NOT NULL THEN coalesce(r.failure_line, 0) END AS failure_line, coalesce(r.mapping, '{}') AS mapping,
                   coalesce(b.read, 0) AS counts_read, coalesce(b.checked, 0) AS counts_checked, coalesce(b.taken, 0) AS counts_taken,
                   coalesce(b.good, 0) AS counts_good, coalesce(b.known, 0) AS counts_known, coalesce(b.bad, 0) AS counts_bad,
                   coalesce(b.entered, 0) AS counts_entered
              FROM import_run r
              LEFT JOIN LATERAL (
                   SELECT sum(rows) AS read, sum(rows) FILTER (WHERE state <> 'READ') AS checked, sum(rows) FILTER (WHERE state = 'TAKEN') AS taken,
                          sum(good) AS good, sum(known) AS known, sum(bad) AS bad, sum(good) FILTER (WHERE state = 'TAKEN') AS entered
                     FROM import_batch WHERE run_id = r.id) b ON true
            """;

    private final JdbcClient jdbc;
    private final RecordMapper<Run> mapper;

    Runs(JdbcClient jdbc, Subjects subjects) {
        this.jdbc = jdbc;
        this.mapper =
                RecordMapper.of(Run.class).with(Subject.class, (row, column) -> subjects.of(row.getString(column)));
    }

    /** The import with this key. */
    public Optional<Run> find(long id) {
        return jdbc.sql(RUN + " WHERE r.id = :id").param("id", id).query(mapper).optional();
    }

    /** The imports, the newest first. */
    public List<Run> newest(int skip, int limit) {
        return jdbc.sql(RUN + " ORDER BY r.id DESC OFFSET :skip LIMIT :limit")
                .param("skip", skip)
                .param("limit", limit)
                .query(mapper)
                .list();
    }

    /** The imports that are wanted to go on, the oldest first. */
    public List<Run> wanted() {
        return jdbc.sql(RUN + " WHERE r.goal IS NOT NULL ORDER BY r.id")
                .query(mapper)
                .list();
    }

    /** The mark of the register that was taken when the rows began to be read. */
    long mark(long run) {
        return jdbc.sql("SELECT acts_before FROM import_run WHERE id = :run")
                .param("run", run)
                .query(Long.class)
                .single();
    }
}
