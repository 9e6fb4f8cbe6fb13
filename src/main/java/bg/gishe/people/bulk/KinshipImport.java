package bg.gishe.people.bulk;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links people who are both in the register, by sets: whoever imports says in a query who is whose parent or spouse, and the links that the
 * register may hold are entered here. What it holds already is never changed.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class KinshipImport {

    private final JdbcClient jdbc;

    KinshipImport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Enters parents from birth on, for children who have none in that role.
     *
     * @param query answers with the keys of child and parent and the role, MOTHER or FATHER, in this order
     * @param values what the query names
     */
    public void parents(String query, Map<String, ?> values) {
        jdbc.sql("""
                        INSERT INTO parentage (child_id, parent_id, role, during)
                        SELECT s.child_id, s.parent_id, s.role, daterange(c.birth_date, NULL)
                          FROM (%s) AS s (child_id, parent_id, role)
                          JOIN person c ON c.id = s.child_id
                         WHERE s.child_id <> s.parent_id
                           AND NOT EXISTS (SELECT 1 FROM parentage k WHERE k.child_id = s.child_id AND k.role = s.role AND NOT k.simple)
                        """.formatted(query)).params(values).update();
    }

    /**
     * Enters spouses of whom neither has another at that time.
     *
     * @param query answers with the keys of person and spouse, both ways, and since when or null, in this order
     * @param values what the query names
     */
    public void spouses(String query, Map<String, ?> values) {
        jdbc.sql("""
                        INSERT INTO spouse (person_id, spouse_id, during)
                        SELECT s.person_id, s.spouse_id, daterange(s.since, NULL)
                          FROM (%s) AS s (person_id, spouse_id, since)
                         WHERE s.person_id <> s.spouse_id
                           AND NOT EXISTS (SELECT 1 FROM spouse k WHERE k.person_id IN (s.person_id, s.spouse_id)
                                              AND k.during && daterange(s.since, NULL))
                        """.formatted(query)).params(values).update();
    }
}
