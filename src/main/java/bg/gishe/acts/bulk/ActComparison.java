package bg.gishe.acts.bulk;

import bg.gishe.acts.MarriageAge;
import bg.gishe.people.FullAge;
import bg.gishe.people.ParentAge;
import bg.gishe.people.PresumedFather;
import bg.gishe.people.bulk.PersonByNumber;
import java.util.Map;
import java.util.stream.Collectors;

/** What the registers say against staged acts of one kind: queries of faults, with line, field, value and reason. */
final class ActComparison {

    /** The numbers of the law that the queries name. */
    static final Map<String, Object> LAW = Map.of(
            "youngestParent", ParentAge.YOUNGEST,
            "presumedFather", PresumedFather.DAYS,
            "youngestSpouse", MarriageAge.YOUNGEST,
            "fullAge", FullAge.YEARS,
            "noMorePermitted", MarriageAge.NO_MORE_PERMITTED);

    private final ActSubject subject;
    private final StagedParties parties;

    ActComparison(ActSubject subject) {
        this.subject = subject;
        this.parties = new StagedParties(subject);
    }

    /** Whether the act {@code a} has the number of a row {@code i}. */
    String ofRow() {
        return "a.kind = '%s' AND a.ekatte = i.ekatte AND a.year = extract(year FROM i.made_on)::int AND a.number = i.number"
                .formatted(subject.kind().name());
    }

    /** Rows about another event or other people than the act that has their number. */
    String numberTaken() {
        return """
                SELECT i.line, 'number', i.number::text, 'act-number-taken'
                  FROM staged_act i JOIN act a ON %s
                 WHERE i.run_id = :run AND i.line BETWEEN :first AND :last AND i.state = 'NEW'
                   AND ((a.made_on, a.event_date) <> (i.made_on, i.event_date)
                        OR EXISTS (SELECT 1 FROM %s LEFT JOIN act_party p ON p.act_id = a.id AND p.role = s.role
                                    WHERE s.principal AND (s.given <> coalesce(p.given, '') OR s.family <> p.family
                                           OR s.egn <> p.egn OR s.lnch <> p.lnch)))
                """.formatted(ofRow(), parties.values());
    }

    /** Whatever else a row says otherwise than the act that it is about; what it does not say stays as it is registered. */
    String saidOtherwise() {
        String document = subject == ActSubject.MARRIAGES ? "permission" : "document";
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
                SELECT i.line, f.field, left(f.said, 200), 'differs-from-register'
                  FROM staged_act i JOIN act a ON %s
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
    String objections() {
        return """
                SELECT DISTINCT i.line, f.field, f.said, f.reason
                  FROM staged_act i
                 CROSS JOIN LATERAL %s
                  JOIN LATERAL %s p ON true
                 CROSS JOIN LATERAL (VALUES
                    (s.party || '.birth_date', s.birth_date::text, 'differs-from-register', s.birth_date <> p.birth_date),
                    (s.party || '.sex', s.sex, 'differs-from-register', s.sex <> p.sex),
                    (s.party || '.given', s.given, 'other-given-name', NOT EXISTS (SELECT 1 FROM person_given n
                        WHERE n.person_id IN (p.id, (SELECT r.id FROM person_identity r WHERE r.egn = s.egn), (SELECT r.id FROM person_identity r WHERE r.lnch = s.lnch))
                          AND (starts_with(name_key(n.given), name_key(s.given)) OR starts_with(name_key(s.given), name_key(n.given))))),
                    %s) AS f (field, said, reason, holds)
                 WHERE i.run_id = :run AND i.line BETWEEN :first AND :last AND i.state = 'NEW' AND f.holds
                """.formatted(parties.values(), PersonByNumber.of("s.egn", "s.lnch"), objectionsOfKind());
    }

    /** Those that only acts of this kind meet with: field, value, reason, and whether it holds for the person {@code p} of the row. */
    private String objectionsOfKind() {
        return switch (subject) {
            case BIRTHS -> """
                    ('event_date', i.event_date::text, 'parent-born-after-child', s.role <> 'CHILD' AND p.birth_date > i.event_date),
                    (s.party || '.birth_date', p.birth_date::text, 'parent-too-young', s.role <> 'CHILD' AND s.birth_date IS NULL
                        AND p.birth_date <= i.event_date AND p.birth_date + make_interval(years => :youngestParent) > i.event_date),
                    ('event_date', i.event_date::text, 'differs-from-register', s.role = 'CHILD' AND p.birth_date <> i.event_date),
                    ('event_date', i.event_date::text, 'parent-dead', s.role = 'MOTHER' AND p.death_date < i.event_date
                        OR s.role = 'FATHER' AND p.death_date < i.event_date - :presumedFather::int),
                    ('child.egn', s.egn, 'born-twice', s.role = 'CHILD'
                        AND EXISTS (SELECT 1 FROM act_party o
                                     WHERE o.person_id = p.id AND o.role = 'CHILD' AND NOT o.superseded AND NOT o.annulled))
                    """;
            case MARRIAGES -> """
                    ('event_date', i.event_date::text, 'act-before-birth', p.birth_date > i.event_date),
                    ('event_date', i.event_date::text, 'act-after-death', p.death_date < i.event_date),
                    ('event_date', i.event_date::text, 'under-sixteen', s.birth_date IS NULL
                        AND p.birth_date <= i.event_date AND p.birth_date + make_interval(years => :youngestSpouse) > i.event_date),
                    ('event_date', i.event_date::text, 'under-eighteen', s.birth_date IS NULL AND i.event_date >= :noMorePermitted
                        AND p.birth_date + make_interval(years => :youngestSpouse) <= i.event_date AND p.birth_date + make_interval(years => :fullAge) > i.event_date),
                    ('permission', NULL, 'permission-missing', s.birth_date IS NULL AND i.permission IS NULL AND i.event_date < :noMorePermitted
                        AND p.birth_date + make_interval(years => :youngestSpouse) <= i.event_date AND p.birth_date + make_interval(years => :fullAge) > i.event_date)
                    """;
            case DEATHS -> """
                    ('event_date', i.event_date::text, 'death-before-birth', p.birth_date > i.event_date),
                    ('event_date', i.event_date::text, 'lived-on', %s),
                    ('event_date', i.event_date::text, 'differs-from-register', p.death_date <> i.event_date),
                    ('deceased.egn', s.egn, 'dies-twice',
                        EXISTS (SELECT 1 FROM act_party o WHERE o.person_id = p.id AND o.role = 'DECEASED' AND NOT o.annulled))
                    """.formatted(DeathImport.livedOn());
        };
    }

    /** Rows under different numbers that belong to one person, of whom two records were merged: which of them holds, nobody knows. */
    String oneOfSeveralRows() {
        return """
                SELECT line, '%s', coalesce(egn, lnch), '%s'
                  FROM (SELECT i.line, i.one_egn AS egn, i.one_lnch AS lnch, count(*) OVER (PARTITION BY p.id) AS rows
                          FROM staged_act i
                          JOIN LATERAL %s p ON true
                         WHERE i.run_id = :run AND i.line BETWEEN :first AND :last AND i.state = 'NEW') s
                 WHERE rows > 1
                """.formatted(
                        subject.principal().field("egn"),
                        subject == ActSubject.BIRTHS ? "born-twice" : "dies-twice",
                        PersonByNumber.of("i.one_egn", "i.one_lnch"));
    }
}
