package bg.gishe.accounts;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/**
 * Writes down that a session was used once a minute at most. Written at every request, it made each page wait for the disk;
 * a session may now end up to a minute early, and nothing else is lost.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SessionTouch {

    private static final String UPDATE = """
            UPDATE %TABLE_NAME% s
               SET session_id = n.session_id, last_access_time = n.last_access_time, max_inactive_interval = n.max_inactive_interval,
                   expiry_time = n.expiry_time, principal_name = n.principal_name
              FROM (SELECT ?::char(36) AS session_id, ?::bigint AS last_access_time, ?::int AS max_inactive_interval,
                           ?::bigint AS expiry_time, ?::varchar AS principal_name) n
             WHERE s.primary_id = ?
               AND (s.last_access_time < n.last_access_time - 60000 OR s.session_id <> n.session_id
                    OR s.max_inactive_interval <> n.max_inactive_interval OR s.principal_name IS DISTINCT FROM n.principal_name)
            """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> touchOnceAMinute() {
        return sessions -> sessions.setUpdateSessionQuery(UPDATE);
    }

    /** Two answers of one session at once may keep the same attribute, such as a message for the next page; the later stays. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> attributeOfTwoAnswersAtOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
