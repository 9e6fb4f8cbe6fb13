package bg.gishe.people;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Corrects what the register holds of a person, as a note on an act of theirs says; always in the transaction that enters it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class CorrectedPeople {

    private final JdbcClient jdbc;

    CorrectedPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Gives the person the true ЕГН by the state's certificate (ЗГР, чл. 77), be it the first one; the former one is kept.
     *
     * @return false, with nothing changed, when somebody has the number or had it
     */
    public boolean renumber(long personId, Egn egn, String certificate, LocalDate day) {
        int changed = jdbc.sql("""
                        WITH free AS (
                            SELECT id, egn FROM person
                             WHERE id = :id
                               AND NOT EXISTS (SELECT 1 FROM person o WHERE o.egn = :egn)
                               AND NOT EXISTS (SELECT 1 FROM person_former_number f WHERE f.egn = :egn AND f.person_id <> :id)),
                        kept AS (
                            INSERT INTO person_former_number (person_id, egn, certificate, certificate_day)
                            SELECT id, egn, :certificate, :day FROM free WHERE egn IS NOT NULL)
                        UPDATE person p SET egn = :egn, version = version + 1 FROM free WHERE p.id = free.id
                        """)
                .param("id", personId)
                .param("egn", egn.value())
                .param("certificate", certificate)
                .param("day", day)
                .update();
        return changed == 1;
    }

    /**
     * Corrects once more the names that began on the day, in their place: those that are wrong were borne at no time.
     *
     * @return false, with nothing changed, when the present names began on another day
     */
    public boolean renameAgain(long personId, PersonNames names, LocalDate day) {
        return jdbc.sql("""
                        WITH again AS (
                            UPDATE person_name SET given = :given, middle = :middle, family = :family
                             WHERE person_id = :id AND upper_inf(during) AND lower(during) = :day RETURNING person_id)
                        UPDATE person p SET version = version + 1 FROM again WHERE p.id = again.person_id
                        """)
                        .param("id", personId)
                        .param("day", day)
                        .param("given", names.given())
                        .param("middle", names.middle())
                        .param("family", names.family())
                        .update()
                == 1;
    }

    /** The true day of birth. */
    public void bornOn(long personId, LocalDate day) {
        set("UPDATE person SET birth_date = ?, version = version + 1 WHERE id = ?", day, personId);
    }

    /** The true sex. */
    public void sex(long personId, Sex sex) {
        set("UPDATE person SET sex = ?, version = version + 1 WHERE id = ?", sex.name(), personId);
    }

    /** The true place of birth, in words; with its code where the words mean one settlement only. */
    public void bornIn(long personId, String place) {
        jdbc.sql("""
                        UPDATE person SET birth_place = :place, version = version + 1,
                               birth_ekatte = (SELECT CASE WHEN count(*) = 1 THEN min(ekatte) END FROM settlement WHERE kind || ' ' || name = :place)
                         WHERE id = :id
                        """).param("place", place).param("id", personId).update();
    }

    /** The true citizenship. */
    public void citizenship(long personId, String citizenship) {
        set("UPDATE person SET citizenship = ?, version = version + 1 WHERE id = ?", citizenship, personId);
    }

    private void set(String sql, Object value, long personId) {
        jdbc.sql(sql).params(value, personId).update();
    }
}
