package bg.gishe.people;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a death or a marriage in the register to its true day, as a court corrected it (ЗГР, чл. 76); always in the transaction that enters the
 * note. Where other events stand between the two days, nothing is changed: what followed from their order would be wrong.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class CorrectedEvents {

    private final JdbcClient jdbc;
    private final PersonLocks locks;

    CorrectedEvents(JdbcClient jdbc, PersonLocks locks) {
        this.jdbc = jdbc;
        this.locks = locks;
    }

    /**
     * The person died on the day, not on the other; the marriage that ended by the death ended then.
     *
     * @return false, with nothing changed, when the register holds another death, or something between the two days
     */
    public boolean diedOn(long personId, LocalDate was, LocalDate day) {
        locks.withSpouses(List.of(personId));
        int moved = jdbc.sql("""
                        UPDATE person SET death_date = :day, version = version + 1
                         WHERE id = :id AND death_date = :was AND birth_date <= :day
                           AND NOT EXISTS (
                               SELECT 1 FROM spouse s JOIN person o ON o.id = s.spouse_id
                                WHERE s.person_id = :id AND s.ended_by IS DISTINCT FROM 'ANNULMENT'
                                  AND (lower(s.during) > :day
                                       OR (s.ended_by = 'DIVORCE' AND upper(s.during) > :day)
                                       OR (s.ended_by = 'DEATH' AND (o.death_date <= :was) <> (o.death_date <= :day))
                                       OR EXISTS (SELECT 1 FROM spouse n WHERE n.person_id = o.id AND n.spouse_id <> :id
                                                    AND n.ended_by IS DISTINCT FROM 'ANNULMENT'
                                                    AND lower(n.during) >= :was AND lower(n.during) < :day)))
                        """)
                .param("id", personId)
                .param("was", was)
                .param("day", day)
                .update();
        if (moved == 0) {
            return false;
        }
        jdbc.sql("""
                        UPDATE spouse s SET during = daterange(lower(during), greatest(:day::date, lower(during) + 1))
                          FROM person o
                         WHERE (s.person_id = :id AND o.id = s.spouse_id OR s.spouse_id = :id AND o.id = s.person_id)
                           AND s.ended_by = 'DEATH' AND upper(s.during) = greatest(:was::date, lower(s.during) + 1)
                           AND (o.death_date IS NULL OR o.death_date >= :was)
                        """).param("id", personId).param("was", was).param("day", day).update();
        return true;
    }

    /**
     * The two married on the day, not on the other; the names that came with the marriage are borne from then.
     *
     * @return false, with nothing changed, when the register holds no such marriage, or something between the two days
     */
    public boolean marriedOn(long first, long second, LocalDate was, LocalDate day) {
        locks.of(List.of(first, second));
        if (isBarred(first, second, was, day)) {
            return false;
        }
        int moved = jdbc.sql("""
                        UPDATE spouse SET during = daterange(:day, upper(during))
                         WHERE (person_id, spouse_id) IN ((:first, :second), (:second, :first)) AND lower(during) = :was
                        """)
                .param("first", first)
                .param("second", second)
                .param("was", was)
                .param("day", day)
                .update();
        String before =
                "UPDATE person_name SET during = daterange(lower(during), :day) WHERE person_id IN (:first, :second) AND upper(during) = :was";
        String after =
                "UPDATE person_name SET during = daterange(:day, upper(during)) WHERE person_id IN (:first, :second) AND lower(during) = :was";
        // The one that becomes shorter first, so that the two never overlap.
        for (String sql : day.isBefore(was) ? new String[] {before, after} : new String[] {after, before}) {
            jdbc.sql(sql)
                    .param("first", first)
                    .param("second", second)
                    .param("was", was)
                    .param("day", day)
                    .update();
        }
        return moved == 2;
    }

    private boolean isBarred(long first, long second, LocalDate was, LocalDate day) {
        return jdbc.sql("""
                        SELECT NOT EXISTS (SELECT 1 FROM spouse WHERE person_id = :first AND spouse_id = :second AND lower(during) = :was
                                              AND (upper_inf(during) OR upper(during) > :day))
                            OR EXISTS (SELECT 1 FROM spouse WHERE person_id IN (:first, :second) AND lower(during) IS DISTINCT FROM :was
                                          AND during && daterange(least(:was::date, :day::date), greatest(:was::date, :day::date)))
                            OR EXISTS (SELECT 1 FROM person WHERE id IN (:first, :second) AND (birth_date > :day OR death_date < :day))
                            OR EXISTS (SELECT 1 FROM person_name WHERE person_id IN (:first, :second)
                                          AND (lower(during) = :was AND upper(during) <= :day OR upper(during) = :was AND lower(during) >= :day))
                        """)
                .param("first", first)
                .param("second", second)
                .param("was", was)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }
}
