package bg.gishe.imports.bulk;

import bg.gishe.acts.ParentAge;
import bg.gishe.people.CivilStatusChange;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Checks of staged acts of one kind, and their step into the register of acts. The people of an act are linked to the population
 * register by ЕГН or ЛНЧ; who is not there stays in the words of the act alone.
 */
final class ActSets extends StagedSets {

    private final Subject subject;
    private final KinSets kin;
    private final MarriageSets marriages;
    private final DeathSets deaths;

    ActSets(JdbcClient jdbc, Subject subject, CivilStatusChange changes) {
        super(jdbc, subject);
        this.subject = subject;
        this.kin = new KinSets(jdbc);
        this.marriages = new MarriageSets(jdbc);
        this.deaths = new DeathSets(jdbc, changes);
    }

    /** Two rows of one number: the same words are a repetition, other words a contradiction. Nobody is born or dies twice. */
    @Override
    public void compareRows(long run) {
        twice(
                run,
                "concat_ws('/', i.ekatte, extract(year FROM i.made_on), i.number)",
                "number",
                "i.number::text",
                "act-number-twice");
        if (subject != Subject.MARRIAGES) {
            String reason = subject == Subject.BIRTHS ? "born-twice" : "dies-twice";
            Party principal = subject.parties().getFirst();
            twice(run, "i.one_egn", principal.field("egn"), "i.one_egn", reason);
            twice(run, "i.one_lnch", principal.field("lnch"), "i.one_lnch", reason);
        } else {
            marriages.compareRows(run);
        }
    }

    @Override
    public void compareWithRegister(long run, long first, long last) {
        begin(run, first, last);
        in(run, first, last, numberTaken());
        refuse(run, first, last);
        in(run, first, last, saidOtherwise());
        refuse(run, first, last);
        in(run, first, last, """
                UPDATE import_act i SET state = 'KNOWN'
                  FROM act a
                 WHERE i.run_id = :run AND i.line BETWEEN :first AND :last AND i.state = 'NEW' AND %s
                """.formatted(ofRow()));
        settlements(run, first, last, "ekatte", "event_ekatte");
        in(run, first, last, objections());
        if (subject != Subject.MARRIAGES) {
            in(run, first, last, oneOfSeveralRows());
        } else {
            marriages.compareWithRegister(run, first, last);
        }
        refuse(run, first, last);
    }

    /** Whether the act {@code a} has the number of a row {@code i}. */
    private String ofRow() {
        return "a.kind = '%s' AND a.ekatte = i.ekatte AND a.year = extract(year FROM i.made_on)::int AND a.number = i.number"
                .formatted(kind());
    }

    /** Rows about another event or other people than the act that has their number. */
    private String numberTaken() {
        return """
                INSERT INTO import_fault (run_id, line, origin, field, value, reason)
                SELECT i.run_id, i.line, 'REGISTER', 'number', i.number::text, 'act-number-taken'
                  FROM import_act i JOIN act a ON %s
                 WHERE i.run_id = :run AND i.line BETWEEN :first AND :last AND i.state = 'NEW'
                   AND ((a.made_on, a.event_date) <> (i.made_on, i.event_date)
                        OR EXISTS (SELECT 1 FROM %s LEFT JOIN act_party p ON p.act_id = a.id AND p.role = s.role
                                    WHERE s.principal AND (s.given <> coalesce(p.given, '') OR s.family <> p.family
                                           OR s.egn <> p.egn OR s.lnch <> p.lnch)))
                """.formatted(ofRow(), people());
    }

    /** Whatever else a row says otherwise than the act that it is about; what it does not say stays as it is registered. */
    private String saidOtherwise() {
        String document = subject == Subject.MARRIAGES ? "permission" : "document";
        String parties = subject.parties().stream()
                .flatMap(party -> party.fields().stream().map(field -> """
                        ('%s', '%s', '%s', CASE WHEN i.%s_given IS NOT NULL THEN i.%s::text END)""".formatted(
                                field.name(),
                                party.role().name(),
                                field.column().substring(party.place().length() + 1),
                                party.place(),
                                field.column())))
                .collect(Collectors.joining(",\n"));
        return """
                INSERT INTO import_fault (run_id, line, origin, field, value, reason)
                SELECT i.run_id, i.line, 'REGISTER', f.field, left(f.said, 200), 'differs-from-register'
                  FROM import_act i JOIN act a ON %s
                 CROSS JOIN LATERAL (
                    SELECT * FROM (VALUES
                        ('event_time', i.event_time::text, a.event_time::text), ('event_ekatte', i.event_ekatte::text, a.event_ekatte::text),
                        ('event_place', i.event_place, a.event_place), ('declarant', i.declarant, a.declarant),
                        ('%s', coalesce(i.document, i.permission), a.supporting_document), ('regime', i.regime, a.property_regime),
                        ('official', i.official, a.official),
                        ('first_extract_on', i.first_extract_on::text, a.first_extract_on::text)) AS own (field, said, known)
                    UNION ALL
                    SELECT s.field, s.said, to_jsonb(p) ->> s.what
                      FROM (VALUES %s, ('witness_1', 'WITNESS_1', 'given', i.witness_1), ('witness_2', 'WITNESS_2', 'given', i.witness_2))
                           AS s (field, role, what, said)
                      LEFT JOIN act_party p ON p.act_id = a.id AND p.role = s.role
                     WHERE s.said IS NOT NULL) AS f
                 WHERE i.run_id = :run AND i.line BETWEEN :first AND :last AND i.state = 'NEW'
                   AND f.said IS NOT NULL AND f.said IS DISTINCT FROM f.known
                """.formatted(ofRow(), document, parties);
    }

    /** What the population register objects to, of the people whom it knows. */
    private String objections() {
        String own = switch (subject) {
            case BIRTHS -> """
                    ('event_date', i.event_date::text, 'parent-born-after-child', s.role <> 'CHILD' AND p.birth_date > i.event_date),
                    (s.party || '.birth_date', p.birth_date::text, 'parent-too-young', s.role <> 'CHILD' AND s.birth_date IS NULL
                        AND p.birth_date <= i.event_date AND p.birth_date + interval '%d years' > i.event_date),
                    ('event_date', i.event_date::text, 'differs-from-register', s.role = 'CHILD' AND p.birth_date <> i.event_date),
                    ('event_date', i.event_date::text, 'parent-dead', s.role = 'MOTHER' AND p.death_date < i.event_date
                        OR s.role = 'FATHER' AND p.death_date < i.event_date - 300),
                    ('child.egn', s.egn, 'born-twice', s.role = 'CHILD'
                        AND EXISTS (SELECT 1 FROM act_party o
                                     WHERE o.person_id = p.id AND o.role = 'CHILD' AND NOT o.superseded AND NOT o.annulled))
                    """.formatted(ParentAge.YOUNGEST);
            case MARRIAGES -> """
                    ('event_date', i.event_date::text, 'act-before-birth', p.birth_date > i.event_date),
                    ('event_date', i.event_date::text, 'act-after-death', p.death_date < i.event_date),
                    ('event_date', i.event_date::text, 'under-sixteen', s.birth_date IS NULL
                        AND p.birth_date <= i.event_date AND p.birth_date + interval '16 years' > i.event_date),
                    ('permission', NULL, 'permission-missing', s.birth_date IS NULL AND i.permission IS NULL
                        AND p.birth_date + interval '16 years' <= i.event_date AND p.birth_date + interval '18 years' > i.event_date)
                    """;
            case DEATHS -> """
                    ('event_date', i.event_date::text, 'death-before-birth', p.birth_date > i.event_date),
                    ('event_date', i.event_date::text, 'lived-on', %s),
                    ('event_date', i.event_date::text, 'differs-from-register', p.death_date <> i.event_date),
                    ('deceased.egn', s.egn, 'dies-twice',
                        EXISTS (SELECT 1 FROM act_party o WHERE o.person_id = p.id AND o.role = 'DECEASED' AND NOT o.annulled))
                    """.formatted(DeathSets.livedOn());
            case PEOPLE, NOTES -> throw new IllegalStateException("No acts");
        };
        return """
                INSERT INTO import_fault (run_id, line, origin, field, value, reason)
                SELECT DISTINCT i.run_id, i.line, 'REGISTER', f.field, f.said, f.reason
                  FROM import_act i
                 CROSS JOIN LATERAL %s
                  JOIN LATERAL %s p ON true
                 CROSS JOIN LATERAL (VALUES
                    (s.party || '.birth_date', s.birth_date::text, 'differs-from-register', s.birth_date <> p.birth_date),
                    (s.party || '.sex', s.sex, 'differs-from-register', s.sex <> p.sex),
                    (s.party || '.given', s.given, 'other-given-name', NOT EXISTS (SELECT 1 FROM person_name n
                        WHERE n.person_id IN (p.id, (SELECT r.id FROM person r WHERE r.egn = s.egn), (SELECT r.id FROM person r WHERE r.lnch = s.lnch))
                          AND (starts_with(name_key(n.given), name_key(s.given)) OR starts_with(name_key(s.given), name_key(n.given))))),
                    %s) AS f (field, said, reason, holds)
                 WHERE i.run_id = :run AND i.line BETWEEN :first AND :last AND i.state = 'NEW' AND f.holds
                """.formatted(people(), Sets.person("s.egn", "s.lnch"), own);
    }

    /** Rows under different numbers that belong to one person, of whom two records were merged: which of them holds, nobody knows. */
    private String oneOfSeveralRows() {
        return """
                INSERT INTO import_fault (run_id, line, origin, field, value, reason)
                SELECT :run, line, 'REGISTER', '%s', coalesce(egn, lnch), '%s'
                  FROM (SELECT i.line, i.one_egn AS egn, i.one_lnch AS lnch, count(*) OVER (PARTITION BY p.id) AS rows
                          FROM import_act i
                          JOIN LATERAL %s p ON true
                         WHERE i.run_id = :run AND i.line BETWEEN :first AND :last AND i.state = 'NEW') s
                 WHERE rows > 1
                """.formatted(
                        subject.parties().getFirst().field("egn"),
                        subject == Subject.BIRTHS ? "born-twice" : "dies-twice",
                        Sets.person("i.one_egn", "i.one_lnch"));
    }

    @Override
    public void take(long run, long first, long last) {
        String entered = switch (subject) {
            // An act of which extracts can be made without a look at the paper; of the others only the index is known.
            case BIRTHS ->
                "two_given IS NOT NULL AND one_sex IS NOT NULL AND coalesce(event_ekatte, event_place) IS NOT NULL";
            case MARRIAGES -> "one_birth_date IS NOT NULL AND two_birth_date IS NOT NULL";
            case DEATHS -> "coalesce(event_ekatte, event_place) IS NOT NULL";
            case PEOPLE, NOTES -> throw new IllegalStateException("No acts");
        };
        if (subject == Subject.BIRTHS) {
            kin.parents(run, first, last);
        }
        if (subject == Subject.DEATHS) {
            deaths.take(run, first, last);
        }
        jdbc.sql("""
                        WITH fresh AS MATERIALIZED (
                            SELECT nextval(pg_get_serial_sequence('act', 'id')) AS id, i.* FROM import_act i
                             WHERE i.run_id = :run AND i.line BETWEEN :first AND :last AND i.state = 'NEW'),
                        entered AS (
                            INSERT INTO act (id, kind, ekatte, year, number, made_on, record, event_date, event_time, event_ekatte, event_place,
                                             declarant, supporting_document, property_regime, official, first_extract_on)
                            SELECT id, '%1$s', ekatte, extract(year FROM made_on), number, made_on,
                                   CASE WHEN %2$s THEN 'ENTERED' ELSE 'INDEXED' END, event_date, event_time, event_ekatte, event_place,
                                   declarant, coalesce(document, permission), regime, official, first_extract_on FROM fresh),
                        named AS (
                            INSERT INTO act_party (act_id, role, person_id, given, middle, family, family_after, egn, lnch, birth_date,
                                                   birth_place, sex, citizenship, address, marital_status)
                            SELECT i.id, s.role, coalesce(e.merged_into, e.id, l.merged_into, l.id), s.given, s.middle, s.family, s.family_after, s.egn, s.lnch,
                                   s.birth_date, s.birth_place, s.sex, s.citizenship, s.address, s.marital_status
                              FROM fresh i
                             CROSS JOIN LATERAL %3$s
                              LEFT JOIN person e ON e.egn = s.egn
                              LEFT JOIN person l ON l.lnch = s.lnch
                             WHERE s.given IS NOT NULL),
                        witnessed AS (
                            INSERT INTO act_party (act_id, role, given)
                            SELECT i.id, w.role, w.names FROM fresh i
                             CROSS JOIN LATERAL (VALUES ('WITNESS_1', i.witness_1), ('WITNESS_2', i.witness_2)) AS w (role, names)
                             WHERE w.names IS NOT NULL)
                        SELECT count(*) FROM fresh
                        """.formatted(kind(), entered, people()))
                .param("run", run)
                .param("first", first)
                .param("last", last)
                .query(Long.class)
                .single();
        end(run, first, last);
    }

    @Override
    public void follow(long run) {
        if (subject == Subject.MARRIAGES) {
            kin.spouses(run);
        }
    }

    private String kind() {
        if (subject.kind() == null) {
            throw new IllegalStateException("No acts");
        }
        return subject.kind().name();
    }

    /** The people of a staged row {@code i}, one a row {@code s}. */
    private String people() {
        Function<Party, String> one = party -> """
                ('%1$s', '%2$s', %3$s, i.%4$s_given, i.%4$s_middle, i.%4$s_family, i.%4$s_family_after, i.%4$s_egn, i.%4$s_lnch, \
                %5$s, i.%4$s_birth_place, %6$s, i.%4$s_citizenship, i.%4$s_address, i.%4$s_marital_status)""".formatted(
                party.role().name(), party.key(), party.isPrincipal(), party.place(), birthDate(party), sex(party));
        return subject.parties().stream().map(one).collect(Collectors.joining(",\n", "(VALUES ", """
                        ) AS s (role, party, principal, given, middle, family, family_after, egn, lnch, birth_date, birth_place, sex,
                                citizenship, address, marital_status)
                        """));
    }

    private static String birthDate(Party party) {
        return party == Party.CHILD ? "i.event_date" : "i." + party.place() + "_birth_date";
    }

    private static String sex(Party party) {
        return switch (party) {
            case MOTHER, WIFE -> "'FEMALE'";
            case FATHER, HUSBAND -> "'MALE'";
            case CHILD, DECEASED -> "i." + party.place() + "_sex";
        };
    }
}
