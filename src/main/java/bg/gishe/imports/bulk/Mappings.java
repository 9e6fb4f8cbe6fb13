package bg.gishe.imports.bulk;

import bg.gishe.imports.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Mappings of columns that were saved by name, for the next file of the same source. */
@Repository
@Transactional
public class Mappings {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Mappings(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The names under which mappings of the subject are saved. */
    @Transactional(readOnly = true)
    public List<String> names(Subject subject) {
        return jdbc.sql("SELECT name FROM import_mapping WHERE subject = :subject ORDER BY name")
                .param("subject", subject.code())
                .query(String.class)
                .list();
    }

    /** The mapping saved under the name: field to heading. */
    @Transactional(readOnly = true)
    public Optional<Map<String, String>> find(Subject subject, String name) {
        return jdbc.sql("SELECT mapping FROM import_mapping WHERE subject = :subject AND name = :name")
                .param("subject", subject.code())
                .param("name", name)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, new TypeReference<Map<String, String>>() {}));
    }

    /** Saves the mapping; one of the same name is replaced. */
    public void save(Subject subject, String name, Map<String, String> mapping, String by) {
        jdbc.sql("""
                        INSERT INTO import_mapping (subject, name, mapping, saved_by) VALUES (:subject, :name, :mapping::jsonb, :by)
                        ON CONFLICT ON CONSTRAINT import_mapping_pk
                        DO UPDATE SET mapping = excluded.mapping, saved_by = excluded.saved_by, saved_at = office_now()
                        """)
                .param("subject", subject.code())
                .param("name", name)
                .param("mapping", json.writeValueAsString(mapping))
                .param("by", by)
                .update();
    }
}
