package bg.gishe.acts;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is handed over once and free of charge when an act is made: the original certificate or the first extract (ЗГР, чл. 88). */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Originals {

    private final JdbcClient jdbc;

    Originals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the one original of the act; false when it was handed over before, or the act may not be shown any more. */
    public boolean take(long actId, LocalDate day) {
        return jdbc.sql("""
                        UPDATE act SET original_due = false,
                               first_extract_on = CASE WHEN kind = 'DEATH' THEN :day::date ELSE first_extract_on END
                         WHERE id = :id AND annulled_on IS NULL AND restriction_reason IS NULL
                           AND original_due
                        """).param("day", day).param("id", actId).update() == 1;
    }

    /** Gives back what {@link #take} took, since its document was given up before anybody signed it: it still waits to be handed over. */
    public void giveBack(long actId) {
        jdbc.sql("""
                        UPDATE act SET original_due = true, first_extract_on = CASE WHEN kind <> 'DEATH' THEN first_extract_on END
                         WHERE id = :id AND NOT original_due
                        """).param("id", actId).update();
    }
}
