package bg.gishe.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what followed for people from an act that a court annulled (ЗГР, чл. 78); always in the transaction that enters the annulment.
 * What the register cannot tell with certainty stays as it is, or becomes unknown, and then certificates wait for the back office.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class CivilStatusReversal {

    /**
     * One of the two of an annulled marriage, in the words of its act.
     *
     * @param before the family status before the marriage, or null when the act does not say it
     * @param names the names before the marriage
     * @param familyAfter the family name after it, or null when the act does not say it
     */
    public record Spouse(
            long personId,
            @Nullable MaritalStatus before,
            PersonNames names,
            @Nullable String familyAfter) {}

    private record Marriage(
            @Nullable LocalDate since,
            boolean inForce,
            @Nullable String endedBy) {}

    private record Widowing(
            long spouseId, LocalDate since, @Nullable LocalDate spouseDeath) {}

    private final JdbcClient jdbc;
    private final PersonLocks locks;
    private final CivilStatusChange changes;

    CivilStatusReversal(JdbcClient jdbc, PersonLocks locks, CivilStatusChange changes) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.changes = changes;
    }

    /**
     * The marriage of the two from the day never was: it is no marriage of theirs any more, they have the status of before, and from today
     * the names of before.
     *
     * @return false when somebody's status or names could not be told with certainty
     */
    public boolean revertMarriage(Spouse first, Spouse second, LocalDate day, LocalDate today) {
        locks.of(List.of(first.personId(), second.personId()));
        // It ends on the day after its beginning, so that it stands in the way of no other marriage.
        int ended = jdbc.sql("""
                        UPDATE spouse SET during = daterange(:day, :day::date + 1), ended_by = 'ANNULMENT'
                         WHERE during @> :day::date AND ended_by IS DISTINCT FROM 'ANNULMENT'
                           AND (person_id, spouse_id) IN ((:first, :second), (:second, :first))
                        """)
                .param("day", day)
                .param("first", first.personId())
                .param("second", second.personId())
                .update();
        boolean certain = ended == 2;
        for (Spouse one : List.of(first, second)) {
            certain &= restoreStatus(one, day);
            certain &= restoreName(one, day, today);
        }
        return certain;
    }

    /**
     * The person did not die on the day: the register holds no death, and the marriage that ended by it goes on.
     *
     * @return false when the register held another death, or the marriage cannot go on because the other has married again
     */
    public boolean revertDeath(long personId, LocalDate day) {
        locks.withSpouses(List.of(personId));
        int revived = jdbc.sql(
                        "UPDATE person SET death_date = NULL, version = version + 1 WHERE id = :id AND death_date = :day")
                .param("id", personId)
                .param("day", day)
                .update();
        if (revived == 0) {
            return false;
        }
        return jdbc.sql("""
                        SELECT s.spouse_id, lower(s.during) AS since, p.death_date AS spouse_death
                          FROM spouse s JOIN person p ON p.id = s.spouse_id
                         WHERE s.person_id = :id AND s.ended_by = 'DEATH'
                           AND upper(s.during) = greatest(:day::date, lower(s.during) + 1)
                           AND (p.death_date IS NULL OR p.death_date >= :day)
                        """)
                .param("id", personId)
                .param("day", day)
                .query(Widowing.class)
                .optional()
                .map(widowing -> isStillWidowed(personId, widowing))
                .orElse(true);
    }

    /** The status of before, when this marriage is what the present one came from. */
    private boolean restoreStatus(Spouse one, LocalDate day) {
        List<Marriage> others =
                jdbc.sql("""
                        SELECT lower(during) AS since, upper_inf(during) AS in_force, ended_by FROM spouse
                         WHERE person_id = :id AND ended_by IS DISTINCT FROM 'ANNULMENT' ORDER BY lower(during) DESC NULLS LAST
                        """).param("id", one.personId()).query(Marriage.class).list();
        if (others.stream()
                .anyMatch(other -> other.inForce()
                        || (other.since() != null && other.since().isAfter(day)))) {
            return true;
        }
        MaritalStatus known = others.stream()
                .findFirst()
                .map(last -> "DEATH".equals(last.endedBy()) ? MaritalStatus.WIDOWED : MaritalStatus.DIVORCED)
                .orElse(null);
        MaritalStatus before = known == null ? one.before() : known;
        boolean certain = before != null
                && before != MaritalStatus.UNKNOWN
                && before != MaritalStatus.MARRIED
                && (known == null || one.before() == null || one.before() == known);
        // A status that came from the end of this marriage is wrong whatever it was before.
        jdbc.sql("""
                        UPDATE person SET marital_status = CASE WHEN :certain THEN :before
                                                                WHEN marital_status = 'MARRIED' THEN 'MARRIED' ELSE 'UNKNOWN' END,
                               version = version + 1
                         WHERE id = :id
                        """)
                .param("certain", certain)
                .param("before", before == null ? "UNKNOWN" : before.name())
                .param("id", one.personId())
                .update();
        return certain;
    }

    /** The names of before, when the present ones came with this marriage. */
    private boolean restoreName(Spouse one, LocalDate day, LocalDate today) {
        Optional<PersonNames> now = jdbc.sql("""
                        SELECT given, middle, family FROM person_name
                         WHERE person_id = :id AND upper_inf(during) AND lower(during) = :day AND family = :after::text
                        """)
                .param("id", one.personId())
                .param("day", day)
                .param("after", one.familyAfter())
                .query(PersonNames.class)
                .optional();
        return now.isEmpty() || now.get().equals(one.names()) || changes.rename(one.personId(), one.names(), today);
    }

    /** The marriage goes on, until the spouse's own death where there was one since. */
    private boolean isStillWidowed(long personId, Widowing widowing) {
        int open = jdbc.sql("""
                        UPDATE spouse s SET during = daterange(lower(s.during), greatest(:until::date, CASE WHEN :until::date IS NOT NULL THEN lower(s.during) + 1 END)),
                               ended_by = CASE WHEN :until::date IS NULL THEN NULL ELSE 'DEATH' END
                         WHERE lower(s.during) = :since AND (s.person_id, s.spouse_id) IN ((:id, :spouse), (:spouse, :id))
                           AND NOT EXISTS (SELECT 1 FROM spouse o
                                            WHERE o.person_id IN (:id, :spouse) AND lower(o.during) > :since
                                              AND o.during && daterange(:since, :until::date))
                        """)
                .param("until", widowing.spouseDeath())
                .param("since", widowing.since())
                .param("id", personId)
                .param("spouse", widowing.spouseId())
                .update();
        if (open != 2) {
            return false;
        }
        replace(
                personId,
                MaritalStatus.MARRIED,
                widowing.spouseDeath() == null ? MaritalStatus.MARRIED : MaritalStatus.WIDOWED);
        replace(widowing.spouseId(), MaritalStatus.WIDOWED, MaritalStatus.MARRIED);
        return true;
    }

    private void replace(long personId, MaritalStatus from, MaritalStatus to) {
        jdbc.sql(
                        "UPDATE person SET marital_status = :to, version = version + 1 WHERE id = :id AND marital_status = :from")
                .param("to", to.name())
                .param("from", from.name())
                .param("id", personId)
                .update();
    }
}
