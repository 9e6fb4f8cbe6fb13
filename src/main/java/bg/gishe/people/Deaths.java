package bg.gishe.people;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters deaths and what follows from them for both spouses, in whatever order they come to be known; always in the transaction that makes
 * the act, with both spouses locked. The register keeps for the dead the status of the day on which they died.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Deaths {

    private record Marriage(
            long spouseId,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            LastMarriage.@Nullable EndedBy endedBy,
            @Nullable LocalDate spouseDeath) {}

    private final JdbcClient jdbc;
    private final HoursOfDeath hours;

    Deaths(JdbcClient jdbc, HoursOfDeath hours) {
        this.jdbc = jdbc;
        this.hours = hours;
    }

    /**
     * Enters the person's death; the marriage that lasted until then ends with it and the survivor is widowed (СК, чл. 44, т. 1), be it that the
     * survivor died later and was entered first.
     *
     * @return what the person was at that moment
     */
    public MaritalStatus enter(long personId, DeathMoment moment) {
        Optional<Marriage> row = last(personId, moment.day());
        Optional<LastMarriage> last = row.map(this::last);
        MaritalStatus status = last.map(marriage -> marriage.statusAt(moment)).orElseGet(() -> recorded(personId));
        jdbc.sql("UPDATE person SET death_date = :day, marital_status = :status, version = version + 1 WHERE id = :id")
                .param("day", moment.day())
                .param("status", status.name())
                .param("id", personId)
                .update();
        if (last.filter(marriage -> marriage.isEndedBy(moment)).isPresent()) {
            end(personId, row.get(), moment.day());
        }
        return status;
    }

    private MaritalStatus recorded(long personId) {
        return MaritalStatus.valueOf(jdbc.sql("SELECT marital_status FROM person WHERE id = :id")
                .param("id", personId)
                .query(String.class)
                .single());
    }

    private void end(long personId, Marriage marriage, LocalDate day) {
        jdbc.sql("""
                        UPDATE spouse SET during = daterange(lower(during), greatest(:day::date, lower(during) + 1)), ended_by = 'DEATH'
                         WHERE (person_id, spouse_id) IN ((:id, :spouse), (:spouse, :id)) AND lower(during) IS NOT DISTINCT FROM :since
                        """)
                .param("day", day)
                .param("id", personId)
                .param("spouse", marriage.spouseId())
                .param("since", marriage.since())
                .update();
        jdbc.sql("UPDATE person SET marital_status = 'WIDOWED', version = version + 1 WHERE id = :spouse")
                .param("spouse", marriage.spouseId())
                .update();
    }

    /** The last marriage that began before the death, or on its day; one whose act was annulled is none. */
    private Optional<Marriage> last(long personId, LocalDate day) {
        return jdbc.sql("""
                        SELECT s.spouse_id, lower(s.during) AS since, upper(s.during) AS until, s.ended_by, p.death_date AS spouse_death
                          FROM spouse s JOIN person p ON p.id = s.spouse_id
                         WHERE s.person_id = :id AND s.ended_by IS DISTINCT FROM 'ANNULMENT' AND (lower_inf(s.during) OR lower(s.during) <= :day)
                         ORDER BY lower(s.during) DESC NULLS LAST LIMIT 1
                        """)
                .param("id", personId)
                .param("day", day)
                .query(Marriage.class)
                .optional();
    }

    private LastMarriage last(Marriage row) {
        LocalDate died = row.spouseDeath();
        return new LastMarriage(
                row.spouseId(),
                row.until(),
                row.endedBy(),
                died == null
                        ? null
                        : new DeathMoment(died, hours.of(row.spouseId()).orElse(null)));
    }
}
