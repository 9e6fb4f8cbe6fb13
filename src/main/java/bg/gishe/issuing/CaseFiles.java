package bg.gishe.issuing;

import bg.gishe.acts.ActKind;
import bg.gishe.acts.Acts;
import bg.gishe.acts.CivilStatusAct;
import bg.gishe.catalog.ServiceCatalog;
import bg.gishe.people.People;
import bg.gishe.platform.NotForDisplay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the facts of a person from the registers, in six queries; nothing else is asked for a page of the desk. */
@NotForDisplay
@Repository
@Transactional(readOnly = true)
public class CaseFiles {

    private final People people;
    private final Acts acts;
    private final ServiceCatalog catalog;
    private final JdbcClient jdbc;

    CaseFiles(People people, Acts acts, ServiceCatalog catalog, JdbcClient jdbc) {
        this.people = people;
        this.acts = acts;
        this.catalog = catalog;
        this.jdbc = jdbc;
    }

    /** The case file of the person, or empty when there is no such person. */
    public Optional<CaseFile> open(long personId) {
        return people.find(personId).map(person -> {
            List<CivilStatusAct> known = acts.forStatusOf(personId);
            return new CaseFile(
                    person,
                    people.familyOf(personId),
                    people.restrictionsOf(personId),
                    known,
                    ofRestricted(known),
                    catalog.referenceVersion());
        });
    }

    /** Those of the acts that name somebody whose data an order restricts: what is printed of them may tell the address. */
    private Set<Long> ofRestricted(List<CivilStatusAct> known) {
        return known.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("""
                        SELECT DISTINCT p.act_id FROM act_person p JOIN data_restricted d ON d.person_id = p.person_id
                         WHERE p.act_id = ANY (:acts)
                        """)
                        .param("acts", known.stream().map(CivilStatusAct::id).toArray(Long[]::new))
                        .query(Long.class)
                        .list());
    }

    /**
     * Which extract from the act the next one is; the first was made with the act. Whoever asks while holding the number of
     * a registration counts right: everybody else who registers waits for that number.
     */
    int nextOrdinal(CivilStatusAct act) {
        int issued = jdbc.sql("""
                        SELECT count(*)
                          FROM request_line r JOIN document_issued c ON c.request_id = r.id AND c.replaces_id IS NULL
                          JOIN service_defined d ON d.id = r.definition_id
                         WHERE r.act_id = :act AND d.document_kind = 'EXTRACT'
                        """).param("act", act.id()).query(Integer.class).single();
        return issued + (act.kind() == ActKind.DEATH && !act.original().due() ? 2 : 1);
    }
}
