package bg.gishe.issuing;

import bg.gishe.acts.Acts;
import bg.gishe.people.People;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the facts of a person from the registers, in five queries. */
@Repository
@Transactional(readOnly = true)
public class CaseFiles {

    private final People people;
    private final Acts acts;
    private final JdbcClient jdbc;

    CaseFiles(People people, Acts acts, JdbcClient jdbc) {
        this.people = people;
        this.acts = acts;
        this.jdbc = jdbc;
    }

    /** The case file of the person, or empty when there is no such person. */
    public Optional<CaseFile> open(long personId) {
        return people.find(personId)
                .map(person -> new CaseFile(
                        person,
                        people.familyOf(personId),
                        people.restrictionsOf(personId),
                        acts.about(personId),
                        extractsIssued(personId)));
    }

    private Map<Long, Integer> extractsIssued(long personId) {
        Map<Long, Integer> counts = new HashMap<>();
        jdbc.sql("""
                        SELECT r.act_id, count(*) AS issued
                          FROM service_request r JOIN certificate c ON c.request_id = r.id AND c.replaces_id IS NULL
                         WHERE r.subject_id = :person AND r.act_id IS NOT NULL AND r.service_code LIKE '%EXTRACT%'
                         GROUP BY r.act_id
                        """)
                .param("person", personId)
                .query(row -> {
                    counts.put(row.getLong("act_id"), row.getInt("issued"));
                });
        return counts;
    }
}
