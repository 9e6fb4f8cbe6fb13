package bg.gishe.people;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who the parents of a person are from a day on, as a note on the birth act says; always in the transaction that enters it. A link to a
 * parent is never overwritten: it ends, with its ground, and another begins.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Filiation {

    /** By what a parent is one. */
    public enum Origin {
        RECOGNITION,
        COURT,
        ADOPTION,
        /** The parents of origin stay beside the adoptive ones (СК, чл. 102). */
        SIMPLE_ADOPTION
    }

    private final JdbcClient jdbc;

    Filiation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The mother or father in force: of origin, or by full adoption; or else by simple adoption. */
    public Optional<Long> parent(long child, Relative.Kind role, boolean simple) {
        return jdbc.sql(
                        "SELECT parent_id FROM parentage WHERE child_id = :child AND role = :role AND simple = :simple AND upper_inf(during)")
                .param("child", child)
                .param("role", role.name())
                .param("simple", simple)
                .query(Long.class)
                .optional();
    }

    /** Whether the link in force can end on the day, and another begin: none began then or later. */
    public boolean canChange(long child, Relative.Kind role, boolean simple, LocalDate day) {
        return jdbc.sql("""
                        SELECT NOT EXISTS (SELECT 1 FROM parentage
                                            WHERE child_id = :child AND role = :role AND simple = :simple AND during && daterange(:day, NULL)
                                              AND NOT (upper_inf(during) AND (lower_inf(during) OR lower(during) < :day)))
                        """)
                .param("child", child)
                .param("role", role.name())
                .param("simple", simple)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** Ends the link in force on the day, if there is one. */
    public void end(long child, Relative.Kind role, boolean simple, LocalDate day, String ground) {
        jdbc.sql("""
                        UPDATE parentage SET during = daterange(lower(during), :day), ended_ground = :ground
                         WHERE child_id = :child AND role = :role AND simple = :simple AND upper_inf(during)
                        """)
                .param("child", child)
                .param("role", role.name())
                .param("simple", simple)
                .param("day", day)
                .param("ground", ground)
                .update();
        changed(child);
    }

    /** By a birth act that was annulled the child has no parents: the links of origin ended as soon as they began. */
    public void revertBirth(long child, String act) {
        jdbc.sql("""
                        UPDATE parentage SET during = daterange(lower(during), lower(during) + 1), ended_ground = :ground
                         WHERE child_id = :child AND origin = 'BIRTH' AND upper_inf(during) AND NOT lower_inf(during)
                        """)
                .param("ground", "Унищожен акт за раждане № " + act)
                .param("child", child)
                .update();
        changed(child);
    }

    /** Lets a link begin on the day. */
    public void begin(long child, Relative.Kind role, long parent, Origin origin, LocalDate day, String ground) {
        jdbc.sql("""
                        INSERT INTO parentage (child_id, parent_id, role, origin, during, ground)
                        VALUES (:child, :parent, :role, :origin, daterange(:day, NULL), :ground)
                        """)
                .param("child", child)
                .param("parent", parent)
                .param("role", role.name())
                .param("origin", origin.name())
                .param("day", day)
                .param("ground", ground)
                .update();
        changed(child);
    }

    /** Whether the two are married on the day, as far as the register knows. */
    public boolean areMarried(long first, long second, LocalDate day) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT 1 FROM spouse WHERE person_id = :first AND spouse_id = :second AND during @> :day)")
                .param("first", first)
                .param("second", second)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** Hides the names borne until now from everyone without the right to acts under the secret of adoption. */
    public void hideFormerNames(long child) {
        jdbc.sql("UPDATE person_name SET secret = true WHERE person_id = :id AND NOT upper_inf(during) AND NOT secret")
                .param("id", child)
                .update();
    }

    private void changed(long child) {
        jdbc.sql("UPDATE person SET version = version + 1 WHERE id = :id")
                .param("id", child)
                .update();
    }
}
