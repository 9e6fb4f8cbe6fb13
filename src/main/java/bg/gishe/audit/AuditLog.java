package bg.gishe.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the audit trail for the auditor. */
@Repository
@Transactional(readOnly = true)
public class AuditLog {

    /** One event of the trail. */
    public record Event(
            long seq,
            Instant at,
            String actor,
            @Nullable String address,
            String action,
            @Nullable Long subjectPersonId,
            @Nullable String object,
            @Nullable String reason,
            String details) {}

    private final JdbcClient jdbc;

    AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Events of the day, the latest first; an empty actor or action means any. Index audit_event_at_idx. */
    public List<Event> ofDay(LocalDate day, ZoneId zone, String actor, String action, int limit, int offset) {
        return jdbc.sql("""
                        SELECT * FROM audit_event
                         WHERE at >= :from AND at < :to AND (:actor = '' OR actor = :actor) AND (:action = '' OR action = :action)
                         ORDER BY seq DESC LIMIT :limit OFFSET :offset
                        """)
                .param("from", day.atStartOfDay(zone).toOffsetDateTime())
                .param("to", day.plusDays(1).atStartOfDay(zone).toOffsetDateTime())
                .param("actor", actor)
                .param("action", action)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, index) -> new Event(
                        row.getLong("seq"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("address"),
                        row.getString("action"),
                        row.getObject("subject_person_id", Long.class),
                        row.getString("object"),
                        row.getString("reason"),
                        row.getString("details")))
                .list();
    }
}
