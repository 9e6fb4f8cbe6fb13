package bg.gishe.catalog;

import bg.gishe.platform.RecordMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue as administrators see it: every service with its definitions of all times. */
@Repository
@Transactional(readOnly = true)
public class ServiceHistory {

    /** A service of the catalogue, whether it is offered or not. */
    public record Entry(
            ServiceCode code,
            int position,
            ServiceListing listing,
            int version,
            @Nullable String name,
            @Nullable String registryCode,
            @Nullable String template,
            State state,
            @Nullable LocalDate waiting) {}

    /** Whether the service is offered today. */
    public enum State {
        OFFERED,
        TO_COME,
        WITHDRAWN;

        /** Whether it can be asked for today. */
        public boolean isOffered() {
            return this == OFFERED;
        }

        /** Whether its first day is still ahead. */
        public boolean isToCome() {
            return this == TO_COME;
        }

        /** Whether it is offered no longer. */
        public boolean isWithdrawn() {
            return this == WITHDRAWN;
        }
    }

    /**
     * A definition with its time.
     *
     * @param until the day from which it no longer holds; null when no end is set
     * @param draftedBy null for those that came with the program
     */
    public record Definition(
            AdministrativeService service,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable String draftedBy,
            @Nullable Instant draftedAt) {

        /** Whether it holds on the day. */
        public boolean holdsOn(LocalDate day) {
            return !since.isAfter(day) && (until == null || until.isAfter(day));
        }
    }

    private static final RecordMapper<Entry> ENTRY = RecordMapper.of(Entry.class);
    private static final RecordMapper<Definition> DEFINITION = RecordMapper.of(Definition.class);

    private final JdbcClient jdbc;

    ServiceHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All services in the order of the catalogue, with the name of today, or of the last or next day on which they are offered. */
    public List<Entry> all(LocalDate today) {
        return jdbc.sql("""
                        SELECT s.code, s.position, s.listed AS listing, s.version, d.name, d.registry_code, d.template,
                               CASE WHEN d.during @> :today::date THEN 'OFFERED' WHEN lower(d.during) > :today THEN 'TO_COME'
                                    ELSE 'WITHDRAWN' END AS state,
                               (SELECT min(lower(w.during)) FROM service_definition w
                                 WHERE w.service_code = s.code AND lower(w.during) > :today) AS waiting
                          FROM administrative_service s
                          JOIN LATERAL (SELECT * FROM service_definition d WHERE d.service_code = s.code
                                         ORDER BY d.during @> :today::date DESC, lower(d.during) DESC LIMIT 1) d ON true
                         ORDER BY s.position
                        """).param("today", today).query(ENTRY).list();
    }

    /** The service with this code. */
    public Optional<Entry> find(ServiceCode code, LocalDate today) {
        return all(today).stream().filter(entry -> entry.code().equals(code)).findFirst();
    }

    /** The definitions of the service, the newest first. */
    public List<Definition> of(ServiceCode code) {
        return jdbc.sql("SELECT lower(d.during) AS since, upper(d.during) AS until, d.drafted_by, d.drafted_at, "
                        + ServiceCatalog.SERVICE.formatted("service_") + """
                          FROM service_definition d JOIN administrative_service s ON s.code = d.service_code
                         WHERE d.service_code = :code ORDER BY lower(d.during) DESC
                        """)
                .param("code", code.value())
                .query(DEFINITION)
                .list();
    }
}
