package bg.gishe.audit;

import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.CurrentActor;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/** Writes the audit trail into the database, which numbers and chains it. */
@Component
class DatabaseAuditTrail implements AuditTrail {

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final JsonMapper json;
    private final Clock clock;

    DatabaseAuditTrail(JdbcClient jdbc, CurrentActor currentActor, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void record(AuditEntry entry) {
        record(currentActor.find().orElse(Actor.SYSTEM).username(), entry);
    }

    @Override
    @Transactional
    public void record(String actor, AuditEntry entry) {
        jdbc.sql("""
                        INSERT INTO audit_event (at, actor, address, action, subject_person_id, object, reason, details)
                        VALUES (:at, :actor, :address, :action, :subject, :object, :reason, :details::jsonb)
                        """)
                .param("at", OffsetDateTime.now(clock))
                .param("actor", actor)
                .param("address", address())
                .param("action", entry.action().name())
                .param("subject", entry.subjectPersonId())
                .param("object", entry.object())
                .param("reason", entry.reason())
                .param("details", json.writeValueAsString(entry.details()))
                .update();
    }

    private static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : null;
    }
}
