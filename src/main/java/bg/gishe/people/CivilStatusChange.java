package bg.gishe.people;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes of a person's civil status that follow from an act or a note; always in the transaction that enters it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class CivilStatusChange {

    private final JdbcClient jdbc;
    private final PersonLocks locks;

    CivilStatusChange(JdbcClient jdbc, PersonLocks locks) {
        this.jdbc = jdbc;
        this.locks = locks;
    }

    /**
     * Ends the marriage of the two on the day and makes both divorced (СК, чл. 44, т. 3), whatever the register took them for. A marriage that
     * the register takes to have ended by a death on the day or later ended by the divorce before it: the survivor is no widow or widower,
     * and the dead person was divorced.
     *
     * @return false, with nothing changed, when the register knows no marriage of these two that lasted until the day
     */
    public boolean divorce(long first, long second, LocalDate day) {
        locks.of(List.of(first, second));
        int ended = jdbc.sql("""
                        UPDATE spouse SET during = daterange(lower(during), :day), ended_by = 'DIVORCE'
                         WHERE (person_id, spouse_id) IN ((:first, :second), (:second, :first))
                           AND (upper_inf(during) OR (ended_by = 'DEATH' AND upper(during) >= :day))
                           AND (lower_inf(during) OR lower(during) < :day)
                        """)
                .param("day", day)
                .param("first", first)
                .param("second", second)
                .update();
        if (ended == 0) {
            return false;
        }
        jdbc.sql("""
                        UPDATE person p SET marital_status = 'DIVORCED', version = version + 1
                         WHERE id IN (:first, :second)
                           AND NOT EXISTS (SELECT 1 FROM spouse s WHERE s.person_id = p.id AND lower(s.during) >= :day
                                              AND s.ended_by IS DISTINCT FROM 'ANNULMENT')
                        """)
                .param("day", day)
                .param("first", first)
                .param("second", second)
                .update();
        return true;
    }

    /** Whether the last marriage of the two ended by divorce. */
    public boolean areDivorced(long first, long second) {
        return jdbc.sql("""
                        SELECT ended_by IS NOT DISTINCT FROM 'DIVORCE' FROM spouse
                         WHERE person_id = :first AND spouse_id = :second ORDER BY lower(during) DESC LIMIT 1
                        """)
                .param("first", first)
                .param("second", second)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /**
     * Gives the person new names from the day (ЗГР, чл. 19); the former ones stay with their time.
     *
     * @return false, with nothing changed, when the present names began on the day or later, or are the same
     */
    public boolean rename(long personId, PersonNames names, LocalDate day) {
        int ended = jdbc.sql("""
                        UPDATE person_name SET during = daterange(lower(during), :day)
                         WHERE person_id = :id AND upper_inf(during) AND (lower_inf(during) OR lower(during) < :day)
                           AND (given, middle, family) IS DISTINCT FROM (:given, :middle::text, :family::text)
                        """)
                .param("day", day)
                .param("id", personId)
                .param("given", names.given())
                .param("middle", names.middle())
                .param("family", names.family())
                .update();
        if (ended == 0) {
            return false;
        }
        jdbc.sql("""
                        INSERT INTO person_name (person_id, given, middle, family, during)
                        VALUES (:id, :given, :middle, :family, daterange(:day, NULL))
                        """)
                .param("id", personId)
                .param("given", names.given())
                .param("middle", names.middle())
                .param("family", names.family())
                .param("day", day)
                .update();
        jdbc.sql("UPDATE person SET version = version + 1 WHERE id = :id")
                .param("id", personId)
                .update();
        return true;
    }

    /** Whether {@link #rename} can give the person these names from the day, or need not. */
    public boolean canRename(long personId, PersonNames names, LocalDate day) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM person_name
                                        WHERE person_id = :id AND upper_inf(during)
                                          AND (lower_inf(during) OR lower(during) < :day
                                               OR (given, middle, family) IS NOT DISTINCT FROM (:given, :middle::text, :family::text)))
                        """)
                .param("day", day)
                .param("id", personId)
                .param("given", names.given())
                .param("middle", names.middle())
                .param("family", names.family())
                .query(Boolean.class)
                .single();
    }

    /**
     * Whether the two may not marry as relatives (СК, чл. 7, ал. 2): in direct line, in collateral line up to the fourth degree, or as who
     * adopted and who was adopted. Kinship by blood lasts when a link to a parent has ended by adoption, so links of all times count; a
     * simple adoption makes no relatives but those who adopted.
     */
    public boolean areCloseRelatives(long first, long second) {
        return jdbc.sql("""
                        WITH RECURSIVE line (person, ancestor, depth) AS (
                            SELECT id, id, 0 FROM unnest(ARRAY[:first, :second]::bigint[]) AS id
                            UNION
                            SELECT l.person, k.parent_id, l.depth + 1
                              FROM line l JOIN parentage k ON k.child_id = l.ancestor AND NOT k.simple
                             WHERE l.depth < 6)
                        SELECT EXISTS (SELECT 1 FROM line a JOIN line b USING (ancestor)
                                        WHERE a.person = :first AND b.person = :second
                                          AND (a.depth = 0 OR b.depth = 0 OR a.depth + b.depth <= 4))
                            OR EXISTS (SELECT 1 FROM line l JOIN parentage k ON k.child_id = l.ancestor AND k.simple
                                        WHERE (l.person, k.parent_id) IN ((:first, :second), (:second, :first)))
                        """)
                .param("first", first)
                .param("second", second)
                .query(Boolean.class)
                .single();
    }

    /** Whether the register holds a marriage of the person that lasted on the day or began later, ended or not. */
    public boolean isMarriedSince(long personId, LocalDate day) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT 1 FROM spouse WHERE person_id = :id AND during && daterange(:day, NULL))")
                .param("id", personId)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** Marries the two from the day. The database refuses a second marriage at the same time. */
    public void marriage(long first, long second, LocalDate day) {
        jdbc.sql("""
                        INSERT INTO spouse (person_id, spouse_id, during)
                        VALUES (:first, :second, daterange(:day, NULL)), (:second, :first, daterange(:day, NULL))
                        """)
                .param("first", first)
                .param("second", second)
                .param("day", day)
                .update();
        jdbc.sql("UPDATE person SET marital_status = 'MARRIED', version = version + 1 WHERE id IN (:first, :second)")
                .param("first", first)
                .param("second", second)
                .update();
    }
}
