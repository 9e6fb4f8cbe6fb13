package bg.gishe.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the audit trail for the auditor. */
@Repository
@Transactional(readOnly = true)
public class AuditLog {

    /** One event of the trail; names stand beside keys where they are known. */
    public record Event(
            long seq,
            Instant at,
            String actor,
            @Nullable String actorName,
            @Nullable String address,
            String action,
            @Nullable Long subjectPersonId,
            @Nullable String subjectName,
            @Nullable String object,
            @Nullable String reason,
            Map<String, String> details) {}

    /**
     * Which events; null and the empty string mean any.
     *
     * @param before only events with smaller numbers: where the page before ended
     */
    public record Filter(
            LocalDate from,
            LocalDate until,
            String actor,
            String action,
            @Nullable Long person,
            @Nullable Long before) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Events of the filter, the latest first. A short period is found by audit_event_at_idx, a long one read from the end. */
    public List<Event> find(Filter filter, int limit) {
        return jdbc.sql("""
                        SELECT e.*, u.full_name AS actor_name, n.full_name AS subject_name
                          FROM audit_event e
                          LEFT JOIN user_account u ON u.username = e.actor
                          LEFT JOIN person_name n ON n.person_id = e.subject_person_id AND upper_inf(n.during)
                         WHERE e.at >= :from AND e.at < :until
                           AND (:actor = '' OR e.actor = :actor)
                           AND (:action = '' OR e.action = :action)
                           AND (:person::bigint IS NULL OR e.subject_person_id = ANY (ARRAY(
                                SELECT p.id FROM person p WHERE p.id = :person OR p.merged_into = :person)))
                           AND (:before::bigint IS NULL OR e.seq < :before)
                         ORDER BY e.seq DESC
                         LIMIT :limit
                        """)
                .param("from", filter.from().atStartOfDay(clock.getZone()).toOffsetDateTime())
                .param(
                        "until",
                        filter.until().plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime())
                .param("actor", filter.actor())
                .param("action", filter.action())
                .param("person", filter.person())
                .param("before", filter.before())
                .param("limit", limit)
                .query(this::event)
                .list();
    }

    /** Usernames that may be chosen from: those of the accounts. */
    public List<String> actors() {
        return jdbc.sql("SELECT username FROM user_account ORDER BY username")
                .query(String.class)
                .list();
    }

    private Event event(ResultSet row, int index) throws SQLException {
        return new Event(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("actor_name"),
                row.getString("address"),
                row.getString("action"),
                row.getObject("subject_person_id", Long.class),
                row.getString("subject_name"),
                row.getString("object"),
                row.getString("reason"),
                json.readValue(row.getString("details"), new TypeReference<Map<String, String>>() {}));
    }
}
