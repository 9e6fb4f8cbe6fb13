package bg.gishe.acts.bulk;

import bg.gishe.imports.Batch;
import bg.gishe.imports.Importer;
import bg.gishe.imports.StagedRows;
import bg.gishe.imports.Subject;
import bg.gishe.people.bulk.UnknownSettlements;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Checks of staged acts of one kind, and their step into the register of acts. The people of an act are linked to the population
 * register by ЕГН or ЛНЧ; who is not there stays in the words of the act alone.
 */
final class ActImporter implements Importer {

    private final JdbcClient jdbc;
    private final ActSubject subject;
    private final StagedRows rows;
    private final ActComparison comparison;
    private final StagedParties parties;
    private final MarriageComparison marriages;
    private final DeathImport deaths;
    private final KinImport kin;

    ActImporter(JdbcClient jdbc, ActSubject subject, DeathImport deaths, KinImport kin) {
        this.jdbc = jdbc;
        this.subject = subject;
        this.rows = new StagedRows(jdbc, subject.subject());
        this.comparison = new ActComparison(subject);
        this.parties = new StagedParties(subject);
        this.marriages = new MarriageComparison(rows);
        this.deaths = deaths;
        this.kin = kin;
    }

    @Override
    public Subject subject() {
        return subject.subject();
    }

    /** The newest act: those with a higher key were entered since. */
    @Override
    public long mark() {
        return jdbc.sql("SELECT coalesce(max(id), 0) FROM act")
                .query(Long.class)
                .single();
    }

    /** Two rows of one number: the same words are a repetition, other words a contradiction. Nobody is born or dies twice. */
    @Override
    public void compareRows(long run) {
        rows.flagRepeatedRows(
                run,
                "concat_ws('/', i.ekatte, extract(year FROM i.made_on), i.number)",
                "number",
                "i.number::text",
                "act-number-twice");
        if (subject != ActSubject.MARRIAGES) {
            String reason = subject == ActSubject.BIRTHS ? "born-twice" : "dies-twice";
            Party principal = subject.principal();
            rows.flagRepeatedRows(run, "i.one_egn", principal.field("egn"), "i.one_egn", reason);
            rows.flagRepeatedRows(run, "i.one_lnch", principal.field("lnch"), "i.one_lnch", reason);
        } else {
            marriages.compareRows(run);
        }
    }

    @Override
    public void compareWithRegister(Batch batch) {
        rows.beginComparison(batch);
        rows.addFaults(batch, comparison.numberTaken());
        rows.refuseFaultyRows(batch);
        rows.addFaults(batch, comparison.saidOtherwise());
        rows.refuseFaultyRows(batch);
        rows.markKnown(batch, "EXISTS (SELECT 1 FROM act a WHERE " + comparison.ofRow() + ")");
        UnknownSettlements.reject(rows, batch, "ekatte", "event_ekatte");
        rows.addFaults(batch, comparison.objections(), ActComparison.LAW);
        if (subject != ActSubject.MARRIAGES) {
            rows.addFaults(batch, comparison.oneOfSeveralRows());
        } else {
            marriages.compareWithRegister(batch);
        }
        rows.refuseFaultyRows(batch);
    }

    @Override
    public void take(Batch batch) {
        if (subject == ActSubject.BIRTHS) {
            kin.parents(batch);
        }
        if (subject == ActSubject.DEATHS) {
            deaths.take(batch);
        }
        batch.in(jdbc, """
                        WITH fresh AS MATERIALIZED (
                            SELECT nextval(pg_get_serial_sequence('act', 'id')) AS id, i.* FROM staged_act i
                             WHERE i.run_id = :run AND i.line BETWEEN :first AND :last AND i.state = 'NEW'),
                        entered AS (
                            INSERT INTO act (id, kind, ekatte, year, number, made_on, record, event_date, event_time, event_ekatte, event_place,
                                             declarant, supporting_document, property_regime, official, first_extract_on, original_due)
                            SELECT id, '%1$s', ekatte, extract(year FROM made_on), number, made_on,
                                   CASE WHEN %2$s THEN 'ENTERED' ELSE 'INDEXED' END, event_date, event_time, event_ekatte, event_place,
                                   declarant, coalesce(document, permission), regime, official, first_extract_on, coalesce(original_due, false) FROM fresh),
                        named AS (
                            INSERT INTO act_party (act_id, role, person_id, given, middle, family, family_after, egn, lnch, birth_date,
                                                   birth_place, sex, citizenship, address, marital_status)
                            SELECT i.id, s.role, coalesce(e.merged_into, e.id, l.merged_into, l.id), s.given, s.middle, s.family, s.family_after, s.egn, s.lnch,
                                   s.birth_date, s.birth_place, s.sex, s.citizenship, s.address, s.marital_status
                              FROM fresh i
                             CROSS JOIN LATERAL %3$s
                              LEFT JOIN person_identity e ON e.egn = s.egn
                              LEFT JOIN person_identity l ON l.lnch = s.lnch
                             WHERE s.given IS NOT NULL),
                        witnessed AS (
                            INSERT INTO act_party (act_id, role, given)
                            SELECT i.id, w.role, w.names FROM fresh i
                             CROSS JOIN LATERAL (VALUES ('WITNESS_1', i.witness_1), ('WITNESS_2', i.witness_2)) AS w (role, names)
                             WHERE w.names IS NOT NULL)
                        SELECT count(*) FROM fresh
                        """.formatted(subject.kind().name(), isEntered(), parties.values()))
                .query(Long.class)
                .single();
        rows.removeTakenRows(batch);
    }

    @Override
    public void complete(long run, long mark) {
        if (subject == ActSubject.MARRIAGES) {
            kin.spouses(mark);
        }
    }

    /** Of which acts extracts can be made without a look at the paper; of the others only the index is known. */
    private String isEntered() {
        return switch (subject) {
            case BIRTHS ->
                "two_given IS NOT NULL AND one_sex IS NOT NULL AND coalesce(event_ekatte, event_place) IS NOT NULL";
            case MARRIAGES -> "one_birth_date IS NOT NULL AND two_birth_date IS NOT NULL";
            case DEATHS -> "coalesce(event_ekatte, event_place) IS NOT NULL";
        };
    }
}
