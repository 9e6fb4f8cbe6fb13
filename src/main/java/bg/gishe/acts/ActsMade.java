package bg.gishe.acts;

import bg.gishe.people.HoursOfDeath;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the act that was made of an event already, so that an order sent twice, or by two officials who hold one notice, leads to one act.
 */
@Repository
@Transactional(readOnly = true)
public class ActsMade implements HoursOfDeath {

    private static final String OF_EVENT = """
            SELECT a.id FROM act_party p JOIN act a ON a.id = p.act_id
             WHERE p.person_id = ? AND p.role = ? AND NOT p.annulled AND a.annulled_on IS NULL
               AND a.event_date = ? AND a.event_time IS NOT DISTINCT FROM ?::time
            """;

    private final JdbcClient jdbc;

    ActsMade(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The act of this birth: of a child of the same mother and names, born in the same minute, whatever its number. */
    public Optional<Long> of(BirthOrder order) {
        return find(
                OF_EVENT + """
                           AND EXISTS (SELECT 1 FROM act_party c
                                        WHERE c.act_id = a.id AND c.role = 'CHILD' AND NOT c.superseded
                                          AND (c.given, c.middle, c.family) IS NOT DISTINCT FROM (?, ?::text, ?::text))
                        """,
                order.mother().id(),
                PartyRole.MOTHER.name(),
                order.born(),
                order.at(),
                order.names().given(),
                order.names().middle(),
                order.names().family());
    }

    /** The act of this person's death on the same day and hour. */
    public Optional<Long> of(DeathOrder order) {
        return find(OF_EVENT, order.deceased().id(), PartyRole.DECEASED.name(), order.day(), order.at());
    }

    /** The act of this marriage of the same two on the same day and hour. */
    public Optional<Long> of(MarriageOrder order) {
        return find(
                OF_EVENT
                        + " AND EXISTS (SELECT 1 FROM act_party s WHERE s.act_id = a.id AND s.role = 'SPOUSE_2' AND s.person_id = ?)",
                order.first().person().id(),
                PartyRole.SPOUSE_1.name(),
                order.day(),
                order.at(),
                order.second().person().id());
    }

    @Override
    public Optional<LocalTime> of(long personId) {
        return jdbc.sql("""
                        SELECT a.event_time FROM act_party p JOIN act a ON a.id = p.act_id
                         WHERE p.person_id = :id AND p.role = 'DECEASED' AND NOT p.annulled AND a.event_time IS NOT NULL
                        """).param("id", personId).query(LocalTime.class).optional();
    }

    private Optional<Long> find(String sql, @Nullable Object... values) {
        return jdbc.sql(sql).params(Arrays.asList(values)).query(Long.class).stream()
                .findFirst();
    }
}
