package bg.gishe.people.bulk;

import bg.gishe.imports.Batch;
import bg.gishe.imports.StagedRows;
import bg.gishe.people.ParentAge;
import bg.gishe.people.PresumedFather;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Parents and spouses whom a file of people names by ЕГН: links between people who are both in the register, where it holds none yet.
 * Whoever is in neither register nor file stays unlinked, since there is nobody to link.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FamilyImport {

    private final JdbcClient jdbc;
    private final KinshipImport kinship;

    FamilyImport(JdbcClient jdbc, KinshipImport kinship) {
        this.jdbc = jdbc;
        this.kinship = kinship;
    }

    /** Two rows of which one calls the other's owner their spouse, and the other somebody else: neither is believed. */
    public void compareRows(StagedRows rows, long run) {
        rows.flagContradictingRows(run, "spouses-disagree", """
                        WITH said AS (SELECT line, egn, spouse_egn FROM staged_person
                                       WHERE run_id = :run AND state = 'NEW' AND egn IS NOT NULL AND spouse_egn IS NOT NULL)
                        SELECT x.line, 'spouse.egn', x.spouse_egn, 'spouses-disagree'
                          FROM said x
                         WHERE x.line IN (SELECT a.line FROM said a JOIN said b ON b.egn = a.spouse_egn AND b.spouse_egn <> a.egn
                                           UNION SELECT b.line FROM said a JOIN said b ON b.egn = a.spouse_egn AND b.spouse_egn <> a.egn
                                           UNION SELECT a.line FROM said a JOIN said b ON b.spouse_egn = a.spouse_egn AND b.egn <> a.egn)
                        """);
    }

    /** Other parents or another spouse than the register holds, and parents who cannot be. */
    public void compareWithRegister(StagedRows rows, Batch batch) {
        rows.addFaults(
                batch,
                """
                SELECT DISTINCT i.line, f.field, f.said, f.reason
                  FROM staged_person i
                 CROSS JOIN LATERAL (VALUES ('MOTHER', 'mother.egn', i.mother_egn), ('FATHER', 'father.egn', i.father_egn),
                                            ('SPOUSE', 'spouse.egn', i.spouse_egn)) AS s (role, field, said)
                  LEFT JOIN LATERAL %s p ON true
                  LEFT JOIN LATERAL %s o ON true
                 CROSS JOIN LATERAL (VALUES
                    (s.field, s.said, 'differs-from-register', s.role <> 'SPOUSE' AND EXISTS (SELECT 1 FROM parentage k
                        WHERE k.child_id = p.id AND k.role = s.role AND NOT k.simple AND upper_inf(k.during) AND k.parent_id IS DISTINCT FROM o.id)),
                    (s.field, s.said, 'differs-from-register', s.role = 'SPOUSE' AND EXISTS (SELECT 1 FROM spouse k
                        WHERE (k.person_id = p.id AND k.spouse_id IS DISTINCT FROM o.id OR k.person_id = o.id AND k.spouse_id IS DISTINCT FROM p.id)
                          AND upper_inf(k.during))),
                    (s.field, s.said, 'parent-dead', s.role = 'MOTHER' AND o.death_date < i.birth_date
                        OR s.role = 'FATHER' AND o.death_date < i.birth_date - :presumedFather::int)) AS f (field, said, reason, holds)
                 WHERE i.run_id = :run AND i.line BETWEEN :first AND :last AND i.state = 'NEW' AND s.said IS NOT NULL AND f.holds
                """.formatted(PersonByNumber.of("i.egn", "i.lnch"), PersonByNumber.of("s.said", "NULL")),
                Map.of("presumedFather", PresumedFather.DAYS));
    }

    /** Keeps what the rows of the batch that are in the register say, until all are. */
    public void keep(Batch batch) {
        batch.in(jdbc, """
                INSERT INTO staged_family (run_id, person_id, mother_egn, father_egn, spouse_egn, married_on)
                SELECT i.run_id, p.id, i.mother_egn, i.father_egn, i.spouse_egn, i.married_on
                  FROM staged_person i JOIN LATERAL %s p ON true
                 WHERE i.run_id = :run AND i.line BETWEEN :first AND :last AND i.state IN ('NEW', 'KNOWN')
                   AND num_nonnulls(i.mother_egn, i.father_egn, i.spouse_egn) > 0
                """.formatted(PersonByNumber.of("i.egn", "i.lnch"))).update();
    }

    /** Links those who are both in the register. */
    public void link(long run) {
        kinship.parents(
                """
                SELECT DISTINCT ON (c.id, s.role) c.id, p.id, s.role
                  FROM staged_family f
                  JOIN person c ON c.id = f.person_id
                 CROSS JOIN LATERAL (VALUES ('MOTHER', f.mother_egn, 'FEMALE'), ('FATHER', f.father_egn, 'MALE')) AS s (role, egn, sex)
                  JOIN LATERAL %s p ON p.sex = s.sex AND p.id <> c.id AND p.birth_date + make_interval(years => :youngest) <= c.birth_date
                 WHERE f.run_id = :run
                """.formatted(PersonByNumber.of("s.egn", "NULL")), Map.of("run", run, "youngest", ParentAge.YOUNGEST));
        kinship.spouses("""
                WITH pair AS (
                    SELECT least(x.id, y.id) AS one, greatest(x.id, y.id) AS other,
                           CASE WHEN min(f.married_on) = max(f.married_on) THEN min(f.married_on) END AS since
                      FROM staged_family f
                      JOIN person x ON x.id = f.person_id AND x.marital_status = 'MARRIED' AND x.death_date IS NULL
                      JOIN LATERAL %s y ON y.marital_status = 'MARRIED' AND y.death_date IS NULL AND y.id <> x.id AND y.sex <> x.sex
                     WHERE f.run_id = :run
                     GROUP BY 1, 2)
                SELECT v.person, v.spouse, p.since
                  FROM pair p CROSS JOIN LATERAL (VALUES (p.one, p.other), (p.other, p.one)) AS v (person, spouse)
                 WHERE NOT EXISTS (SELECT 1 FROM pair q WHERE q <> p
                                      AND (q.one IN (p.one, p.other) OR q.other IN (p.one, p.other)))
                """.formatted(PersonByNumber.of("f.spouse_egn", "NULL")), Map.of("run", run));
        forget(run);
    }

    /** Forgets what was kept of the run. */
    public void forget(long run) {
        jdbc.sql("DELETE FROM staged_family WHERE run_id = :run")
                .param("run", run)
                .update();
    }
}
