package bg.gishe.duplicates;

import bg.gishe.people.People;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.Disclosures;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts two records side by side, with all that points to each of them in any module; every look is written down for both. */
@Service
@Transactional
public class Comparisons {

    private final People people;
    private final LinkMover links;
    private final JdbcClient jdbc;
    private final Disclosures disclosures;

    Comparisons(People people, LinkMover links, JdbcClient jdbc, Disclosures disclosures) {
        this.people = people;
        this.links = links;
        this.jdbc = jdbc;
        this.disclosures = disclosures;
    }

    /** The two records as they stand; empty when one of them is none. */
    public Optional<Comparison> of(long first, long second) {
        return shown(AuditAction.PEOPLE_COMPARED, first, second);
    }

    /** The same with their whole numbers. */
    public Optional<Comparison> unmasked(long first, long second) {
        return shown(AuditAction.EGN_UNMASKED, first, second);
    }

    /** Whether both are records. */
    @Transactional(readOnly = true)
    public boolean areRecords(long first, long second) {
        return jdbc.sql("SELECT count(*) FROM person_merged WHERE id IN (:first, :second)")
                        .param("first", first)
                        .param("second", second)
                        .query(Integer.class)
                        .single()
                == 2;
    }

    private Optional<Comparison> shown(AuditAction look, long first, long second) {
        Optional<Comparison> comparison = read(first, second);
        if (comparison.isPresent()) {
            disclosures.shown(AuditEntry.of(look).about(first).on("person " + second), family(first, second));
            disclosures.shown(AuditEntry.of(look).about(second).on("person " + first));
        }
        return comparison;
    }

    /** Spouses, parents and children of all times, who are named beside the two. */
    private List<Long> family(long first, long second) {
        return jdbc.sql("""
                        SELECT DISTINCT near_id FROM person_near
                         WHERE person_id IN (:first, :second) AND kind <> 'GUARDIAN' AND near_id NOT IN (:first, :second)
                        """)
                .param("first", first)
                .param("second", second)
                .query(Long.class)
                .list();
    }

    private Optional<Comparison> read(long first, long second) {
        return people.record(first)
                .flatMap(one -> people.record(second)
                        .map(other -> Comparison.of(one, other, links.lines(first), links.lines(second))));
    }
}
