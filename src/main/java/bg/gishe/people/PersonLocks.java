package bg.gishe.people;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps people from other changes until the transaction ends. Whoever changes the register takes the people first, all at once and in one
 * order, and only then an act or anything else: so nobody waits in a circle.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class PersonLocks {

    private final JdbcClient jdbc;

    PersonLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** These people. */
    public void of(Collection<Long> people) {
        jdbc.sql("SELECT id FROM person WHERE id = ANY (:people) ORDER BY id FOR UPDATE")
                .param("people", people.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /**
     * The person and all relatives, of whom documents tell, against changes only: others may hold them so too. What is read after that still holds
     * when the transaction ends.
     */
    public void unchanged(long personId) {
        jdbc.sql("""
                        SELECT id FROM person
                         WHERE id = :id OR id IN (SELECT spouse_id FROM spouse WHERE person_id = :id
                                                  UNION ALL SELECT parent_id FROM parentage WHERE child_id = :id
                                                  UNION ALL SELECT child_id FROM parentage WHERE parent_id = :id)
                         ORDER BY id FOR SHARE
                        """).param("id", personId).query(Long.class).list();
    }

    /** These people and whoever is or was married to them. */
    public void withSpouses(Collection<Long> people) {
        jdbc.sql("""
                        SELECT id FROM person
                         WHERE id = ANY (:people) OR id IN (SELECT spouse_id FROM spouse WHERE person_id = ANY (:people))
                         ORDER BY id FOR UPDATE
                        """)
                .param("people", people.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }
}
