package bg.gishe.imports.bulk;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Remembers what an upload looks like, so that a big file is not read again for each look at its columns. */
@Repository
@Transactional
class Samples {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Samples(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What was found before. */
    @Transactional(readOnly = true)
    public Optional<Sample> find(long run) {
        return jdbc.sql("SELECT sample FROM import_run WHERE id = :run AND sample IS NOT NULL")
                .param("run", run)
                .query(String.class)
                .optional()
                .map(found -> json.readValue(found, Sample.class));
    }

    /** Keeps what was found until the import has ended. */
    public void remember(long run, Sample sample) {
        if (sample.isStorable()) {
            jdbc.sql("UPDATE import_run SET sample = :sample::jsonb WHERE id = :run AND finished_at IS NULL")
                    .param("sample", json.writeValueAsString(sample))
                    .param("run", run)
                    .update();
        }
    }
}
