package bg.gishe.audit;

import bg.gishe.platform.AuditEntry;
import jakarta.persistence.EntityManager;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts lines at the end of the trail; the database numbers and chains them. */
@Component
class AuditWriter {

    /** A fact with who, when and from where. */
    record Line(OffsetDateTime at, String actor, @Nullable String address, AuditEntry entry) {}

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final JsonMapper json;

    AuditWriter(JdbcClient jdbc, EntityManager entities, JsonMapper json) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.json = json;
    }

    /** Writes within the transaction that is about to be committed. */
    void write(List<Line> lines) {
        // Changed aggregates take their locks first: the end of the trail is always the last thing waited for.
        entities.flush();
        lines.forEach(this::write);
    }

    /** Whether the same line stands in the trail, written at the line's time or later. Index audit_event_actor_idx. */
    boolean stands(Line line) {
        AuditEntry entry = line.entry();
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM audit_event
                         WHERE actor = :actor AND at >= :at AND address IS NOT DISTINCT FROM :address AND action = :action
                           AND subject_person_id IS NOT DISTINCT FROM :subject::bigint AND object IS NOT DISTINCT FROM :object
                           AND reason IS NOT DISTINCT FROM :reason AND details = :details::jsonb)
                        """)
                .param("actor", line.actor())
                .param("at", line.at())
                .param("address", line.address())
                .param("action", entry.action().name())
                .param("subject", entry.subjectPersonId())
                .param("object", entry.object())
                .param("reason", entry.reason())
                .param("details", json.writeValueAsString(entry.details()))
                .query(Boolean.class)
                .single();
    }

    private void write(Line line) {
        AuditEntry entry = line.entry();
        jdbc.sql("""
                        INSERT INTO audit_event (at, actor, address, action, subject_person_id, object, reason, details)
                        VALUES (:at, :actor, :address, :action, :subject, :object, :reason, :details::jsonb)
                        """)
                .param("at", line.at())
                .param("actor", line.actor())
                .param("address", line.address())
                .param("action", entry.action().name())
                .param("subject", entry.subjectPersonId())
                .param("object", entry.object())
                .param("reason", entry.reason())
                .param("details", json.writeValueAsString(entry.details()))
                .update();
    }
}
