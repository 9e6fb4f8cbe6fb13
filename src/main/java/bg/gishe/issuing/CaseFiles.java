package bg.gishe.issuing;

import bg.gishe.acts.Acts;
import bg.gishe.acts.CivilStatusAct;
import bg.gishe.people.People;
import bg.gishe.platform.NotForDisplay;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the facts of a person from the registers, in five queries; nothing else is asked for a page of the desk. */
@NotForDisplay
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
                        acts.forStatusOf(personId),
                        referenceVersion()));
    }

    /**
     * Which extract from the act the next one is; the first was made with the act. Whoever asks while holding the number of
     * a registration counts right: everybody else who registers waits for that number.
     */
    int nextOrdinal(CivilStatusAct act) {
        int issued = jdbc.sql("""
                        SELECT count(*)
                          FROM service_request r JOIN certificate c ON c.request_id = r.id AND c.replaces_id IS NULL
                         WHERE r.act_id = :act AND r.service_code LIKE '%EXTRACT%' AND r.service_code <> 'DEATH_EXTRACT_FIRST'
                        """).param("act", act.id()).query(Integer.class).single();
        return issued + (act.original().firstExtractOn() == null ? 1 : 2);
    }

    private long referenceVersion() {
        return jdbc.sql("SELECT version FROM reference_version")
                .query(Long.class)
                .single();
    }
}
