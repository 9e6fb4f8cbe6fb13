package bg.gishe.acts.bulk;

import bg.gishe.imports.Batch;
import bg.gishe.people.bulk.KinshipImport;
import bg.gishe.people.bulk.PersonByNumber;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What imported acts add to the population register: kinship between people who are both there, where it holds none yet.
 * Names are never changed by an imported act, and status by a death act alone: an act of the past says what was, the register what is.
 */
@Component
class KinImport {

    private final KinshipImport kinship;

    KinImport(KinshipImport kinship) {
        this.kinship = kinship;
    }

    /** Parents as the new birth acts of a batch name them, for children who have none in the register. */
    void parents(Batch batch) {
        kinship.parents(
                """
                SELECT c.id, p.id, s.role
                  FROM staged_act i
                 CROSS JOIN LATERAL (VALUES ('MOTHER', i.two_egn, i.two_lnch), ('FATHER', i.three_egn, i.three_lnch)) AS s (role, egn, lnch)
                  JOIN LATERAL %s c ON true
                  JOIN LATERAL %s p ON true
                 WHERE i.run_id = :run AND i.line BETWEEN :first AND :last AND i.state = 'NEW'
                """.formatted(PersonByNumber.of("i.one_egn", "i.one_lnch"), PersonByNumber.of("s.egn", "s.lnch")),
                Map.of("run", batch.run(), "first", batch.first(), "last", batch.last()));
    }

    /**
     * Spouses: two people whom the register holds for married and living and to none, whose newest marriage act is the same one, in
     * force and without a divorce noted. Asked when all acts of the file are in, so that an older act never stands in for a newer.
     *
     * @param mark the newest act before the file
     */
    void spouses(long mark) {
        kinship.spouses("""
                WITH concerned AS (
                    SELECT DISTINCT p.person_id
                      FROM act a JOIN act_party p ON p.act_id = a.id
                      JOIN person_status o ON o.id = p.person_id AND o.marital_status = 'MARRIED' AND o.death_date IS NULL
                     WHERE a.id > :mark AND a.kind = 'MARRIAGE' AND p.role IN ('SPOUSE_1', 'SPOUSE_2')
                       AND NOT EXISTS (SELECT 1 FROM person_spouse s WHERE s.person_id = o.id AND upper_inf(s.during))),
                newest AS (
                    SELECT DISTINCT ON (c.person_id) c.person_id, a.id AS act_id, a.event_date, a.annulled_on
                      FROM concerned c
                      JOIN act_party p ON p.person_id = c.person_id AND p.role IN ('SPOUSE_1', 'SPOUSE_2')
                      JOIN act a ON a.id = p.act_id
                     ORDER BY c.person_id, a.event_date DESC, a.id DESC)
                SELECT x.person_id, y.person_id, x.event_date
                  FROM newest x JOIN newest y ON y.act_id = x.act_id AND y.person_id <> x.person_id
                 WHERE x.annulled_on IS NULL
                   AND NOT EXISTS (SELECT 1 FROM marginal_note n WHERE n.act_id = x.act_id AND n.kind IN ('DIVORCE', 'MARRIAGE_UNMADE', 'DEATH_OF_SPOUSE'))
                """, Map.of("mark", mark));
    }
}
