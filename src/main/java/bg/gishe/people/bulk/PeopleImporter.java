package bg.gishe.people.bulk;

import bg.gishe.imports.Batch;
import bg.gishe.imports.Importer;
import bg.gishe.imports.StagedRows;
import bg.gishe.imports.Subject;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Checks of staged people, and their step into the population register. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
@Order(PeopleImporter.PLACE)
class PeopleImporter implements Importer {

    /** Before acts, which are linked to people. */
    static final int PLACE = 10;

    private final JdbcClient jdbc;
    private final StagedRows rows;
    private final FamilyImport families;

    PeopleImporter(JdbcClient jdbc, FamilyImport families) {
        this.jdbc = jdbc;
        this.rows = new StagedRows(jdbc, PeopleSubject.PEOPLE);
        this.families = families;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Subject subject() {
        return PeopleSubject.PEOPLE;
    }

    /** Rows of one number: the same words are a repetition, other words a contradiction in which no row is believed. */
    @Override
    public void compareRows(long run) {
        for (String number : new String[] {"egn", "lnch"}) {
            rows.flagRepeatedRows(run, "i." + number, number, "i." + number, "rows-contradict");
        }
        families.compareRows(rows, run);
    }

    @Override
    public void compareWithRegister(Batch batch) {
        rows.beginComparison(batch);
        rows.addFaults(batch, """
                SELECT DISTINCT i.line, f.field, f.said, 'differs-from-register'
                  FROM staged_person i
                  JOIN LATERAL (SELECT * FROM person e WHERE e.egn = i.egn UNION SELECT * FROM person l WHERE l.lnch = i.lnch) p ON true
                  JOIN person_name n ON n.person_id = p.id AND upper_inf(n.during)
                  LEFT JOIN person_address a ON a.person_id = p.id AND a.kind = 'PERMANENT' AND upper_inf(a.during)
                  LEFT JOIN person_address c ON c.person_id = p.id AND c.kind = 'CURRENT' AND upper_inf(c.during)
                 CROSS JOIN LATERAL (VALUES
                       ('egn', i.egn, p.egn), ('lnch', i.lnch, p.lnch), ('given', i.given, n.given), ('middle', i.middle, n.middle),
                       ('family', i.family, n.family), ('sex', i.sex, p.sex), ('birth_date', i.birth_date::text, p.birth_date::text),
                       ('citizenship', i.citizenship, p.citizenship), ('marital_status', i.marital_status, p.marital_status),
                       ('death_date', i.death_date::text, p.death_date::text), ('permanent_address', i.permanent_address, a.line),
                       ('current_address', i.current_address, c.line), ('birth_ekatte', i.birth_ekatte, p.birth_ekatte),
                       ('birth_place', i.birth_place, p.birth_place),
                       ('address_ekatte', CASE WHEN i.permanent_address IS NOT NULL THEN i.address_ekatte END, a.ekatte),
                       ('address_ekatte', CASE WHEN i.current_address IS NOT NULL THEN i.address_ekatte END, c.ekatte))
                       AS f (field, said, known)
                 WHERE i.run_id = :run AND i.line BETWEEN :first AND :last AND i.state = 'NEW'
                   AND f.said IS NOT NULL AND f.said IS DISTINCT FROM f.known
                   -- A file learns nothing of an address that is restricted, not even that it says another.
                   AND NOT (f.field IN ('permanent_address', 'current_address', 'address_ekatte')
                            AND EXISTS (SELECT 1 FROM data_restricted r WHERE r.person_id = p.id))
                   AND NOT (f.field IN ('given', 'middle', 'family') AND EXISTS (SELECT 1 FROM person_name o
                       WHERE o.person_id = p.id AND NOT o.secret AND (o.given, o.middle, o.family) IS NOT DISTINCT FROM (i.given, i.middle, i.family)))
                """);
        // Whose number it was is in the register under the true one; a file that still has the old one makes no second
        // person.
        rows.addFaults(batch, """
                SELECT i.line, 'egn', i.egn, 'number-replaced' FROM staged_person i JOIN person_former_number f ON f.egn = i.egn
                 WHERE i.run_id = :run AND i.line BETWEEN :first AND :last AND i.state = 'NEW'
                """);
        UnknownSettlements.reject(rows, batch, "birth_ekatte", "address_ekatte");
        families.compareWithRegister(rows, batch);
        rows.refuseFaultyRows(batch);
        rows.markKnown(batch, """
                EXISTS (SELECT 1 FROM person p WHERE p.egn = i.egn) OR EXISTS (SELECT 1 FROM person p WHERE p.lnch = i.lnch)
                """);
    }

    @Override
    public void take(Batch batch) {
        batch.in(jdbc, """
                        WITH fresh AS MATERIALIZED (
                            SELECT nextval(pg_get_serial_sequence('person', 'id')) AS id, i.* FROM staged_person i
                             WHERE i.run_id = :run AND i.line BETWEEN :first AND :last AND i.state = 'NEW'),
                        entered AS (
                            INSERT INTO person (id, egn, lnch, sex, birth_date, birth_ekatte, birth_place, citizenship, marital_status, death_date)
                            SELECT id, egn, lnch, sex, birth_date, birth_ekatte, birth_place, CASE WHEN egn IS NOT NULL THEN coalesce(citizenship, 'България') ELSE citizenship END,
                                   coalesce(marital_status, 'UNKNOWN'), death_date FROM fresh),
                        named AS (
                            INSERT INTO person_name (person_id, given, middle, family, during)
                            SELECT id, given, middle, family, daterange(coalesce(names_since, birth_date), NULL) FROM fresh
                             UNION ALL
                            SELECT id, given, middle, former_family, daterange(birth_date, names_since) FROM fresh
                             WHERE former_family IS NOT NULL AND names_since > birth_date),
                        housed AS (
                            INSERT INTO person_address (person_id, kind, ekatte, line, during)
                            SELECT id, a.kind, address_ekatte, a.line, daterange(address_since, NULL) FROM fresh
                             CROSS JOIN LATERAL (VALUES ('PERMANENT', permanent_address), ('CURRENT', current_address)) AS a (kind, line)
                             WHERE a.line IS NOT NULL)
                        SELECT count(*) FROM fresh
                        """).query(Long.class).single();
        families.keep(batch);
        rows.removeTakenRows(batch);
    }

    @Override
    public void complete(long run, long mark) {
        families.link(run);
    }

    @Override
    public void forget(long run) {
        families.forget(run);
    }
}
