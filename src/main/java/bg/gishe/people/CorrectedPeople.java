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
     * Gives the person the true ЕГН by the state's certificate (ЗГР, чл. 77); the former one is kept.
     *
     * @return false, with nothing changed, when somebody has the number or had it
     */
    public boolean renumber(long personId, Egn egn, String certificate, LocalDate day) {
        int changed = jdbc.sql("""
                        WITH kept AS (
                            INSERT INTO person_former_number (person_id, egn, certificate, certificate_day)
                            SELECT id, egn, :certificate, :day FROM person
                             WHERE id = :id AND egn IS NOT NULL
                               AND NOT EXISTS (SELECT 1 FROM person o WHERE o.egn = :egn)
                               AND NOT EXISTS (SELECT 1 FROM person_former_number f WHERE f.egn = :egn AND f.person_id <> :id)
                            RETURNING person_id)
                        UPDATE person p SET egn = :egn, version = version + 1 FROM kept WHERE p.id = kept.person_id
                        """)
                .param("id", personId)
                .param("egn", egn.value())
                .param("certificate", certificate)
                .param("day", day)
                .update();
        return changed == 1;
    }

    /** The true day of birth. */
    public void bornOn(long personId, LocalDate day) {
        set("UPDATE person SET birth_date = ?, version = version + 1 WHERE id = ?", day, personId);
    }

    /** The true sex. */
    public void sex(long personId, Sex sex) {
        set("UPDATE person SET sex = ?, version = version + 1 WHERE id = ?", sex.name(), personId);
    }

    /** The true place of birth, in words. */
    public void bornIn(long personId, String place) {
        set(
                "UPDATE person SET birth_ekatte = NULL, birth_place = ?, version = version + 1 WHERE id = ?",
                place,
                personId);
    }

    /** The true citizenship. */
    public void citizenship(long personId, String citizenship) {
        set("UPDATE person SET citizenship = ?, version = version + 1 WHERE id = ?", citizenship, personId);
    }

    private void set(String sql, Object value, long personId) {
        jdbc.sql(sql).params(value, personId).update();
    }
}
