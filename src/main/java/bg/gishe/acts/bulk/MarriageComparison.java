package bg.gishe.acts.bulk;

import bg.gishe.imports.Batch;
import bg.gishe.imports.StagedRows;
import bg.gishe.people.bulk.PersonByNumber;

/**
 * Nobody is married twice at a time: the later of two marriages of one person waits until the end of the former is known, by a note on its
 * act, by the register, or because the later act itself calls the person divorced or widowed.
 */
final class MarriageComparison {

    /** The two of a staged row {@code i}, one a row {@code s}, with the number of the other. */
    private static final String SPOUSES = """
            (VALUES ('husband', i.one_egn, i.one_lnch, i.one_marital_status, i.two_egn, i.two_lnch),
                    ('wife', i.two_egn, i.two_lnch, i.two_marital_status, i.one_egn, i.one_lnch))
             AS s (party, egn, lnch, marital_status, other_egn, other_lnch)""";

    private static final String OF_FORMER = "('DIVORCED', 'WIDOWED')";

    private final StagedRows rows;

    MarriageComparison(StagedRows rows) {
        this.rows = rows;
    }

    /** Of two rows about one person the later waits; one whose act is registered already is compared with its act instead. */
    void compareRows(long run) {
        rows.flagContradictingRows(run, "married-already", """
                        SELECT n.line, n.party || CASE WHEN n.egn IS NULL THEN '.lnch' ELSE '.egn' END,
                               coalesce(n.egn, n.lnch), 'married-already'
                          FROM (SELECT i.line, i.ekatte, i.made_on, i.number, i.event_date, s.*, lag(i.line) OVER w AS former,
                                       lag(s.other_egn) OVER w AS former_egn, lag(s.other_lnch) OVER w AS former_lnch
                                  FROM staged_act i CROSS JOIN LATERAL %1$s
                                 WHERE i.run_id = :run AND i.state = 'NEW' AND coalesce(s.egn, s.lnch) IS NOT NULL
                                WINDOW w AS (PARTITION BY coalesce(s.egn, s.lnch) ORDER BY i.event_date, i.line)) n
                          JOIN staged_act f ON f.run_id = :run AND f.line = n.former
                         WHERE coalesce(n.marital_status, '') NOT IN %2$s
                           AND NOT EXISTS (SELECT 1 FROM %3$s x WHERE x.death_date <= n.event_date)
                           AND NOT EXISTS (SELECT 1 FROM act a WHERE %4$s)
                           AND NOT EXISTS (SELECT 1 FROM act a JOIN act_party o ON o.act_id = a.id
                                            WHERE %5$s AND (o.egn = n.egn OR o.lnch = n.lnch) AND %6$s)
                        """.formatted(
                        SPOUSES,
                        OF_FORMER,
                        PersonByNumber.of("n.former_egn", "n.former_lnch"),
                        act("n"),
                        act("f"),
                        ended("o.person_id", "n.event_date")));
    }

    /** Marriages of the batch at the time of another that the register holds. */
    void compareWithRegister(Batch batch) {
        rows.addFaults(batch, """
                SELECT DISTINCT i.line, s.party || CASE WHEN s.egn IS NULL THEN '.lnch' ELSE '.egn' END,
                       coalesce(s.egn, s.lnch), 'married-already'
                  FROM staged_act i
                 CROSS JOIN LATERAL %1$s
                  JOIN LATERAL %2$s p ON true
                 WHERE i.run_id = :run AND i.line BETWEEN :first AND :last AND i.state = 'NEW'
                   AND (EXISTS (SELECT 1 FROM act_party t JOIN act a ON a.id = t.act_id AND a.annulled_on IS NULL
                                 WHERE t.person_id = p.id AND t.role IN ('SPOUSE_1', 'SPOUSE_2')
                                   AND CASE WHEN a.event_date <= i.event_date
                                            THEN coalesce(s.marital_status, '') NOT IN %3$s AND NOT %4$s
                                            ELSE coalesce(t.marital_status, '') NOT IN %3$s
                                                 AND NOT EXISTS (SELECT 1 FROM %5$s x WHERE x.death_date <= a.event_date) END)
                     OR EXISTS (SELECT 1 FROM person_spouse k
                                 WHERE k.person_id = p.id AND lower(k.during) < i.event_date AND k.during @> i.event_date
                                   AND NOT EXISTS (SELECT 1 FROM %5$s x WHERE x.id = k.spouse_id)))
                """.formatted(
                        SPOUSES,
                        PersonByNumber.of("s.egn", "s.lnch"),
                        OF_FORMER,
                        ended("p.id", "i.event_date"),
                        PersonByNumber.of("s.other_egn", "s.other_lnch")));
    }

    /** Whether the act {@code a} is the one that a staged row is about. */
    private static String act(String row) {
        return "a.kind = 'MARRIAGE' AND a.ekatte = %1$s.ekatte AND a.year = extract(year FROM %1$s.made_on)::int AND a.number = %1$s.number"
                .formatted(row);
    }

    /** Whether the marriage of act {@code a} had ended for the person by the day, or is void. */
    private static String ended(String person, String day) {
        return """
                (a.annulled_on IS NOT NULL
                  OR EXISTS (SELECT 1 FROM marginal_note m WHERE m.act_id = a.id AND m.kind IN ('DIVORCE', 'MARRIAGE_UNMADE', 'DEATH_OF_SPOUSE')
                                AND (m.effective_on IS NULL OR m.effective_on <= %2$s))
                  OR EXISTS (SELECT 1 FROM act_party y JOIN person_status x ON x.id = y.person_id
                              WHERE y.act_id = a.id AND y.role IN ('SPOUSE_1', 'SPOUSE_2') AND y.person_id <> %1$s
                                AND (x.death_date <= %2$s OR EXISTS (SELECT 1 FROM person_spouse k
                                     WHERE k.person_id = %1$s AND k.spouse_id = x.id AND upper(k.during) <= %2$s))))""".formatted(person, day);
    }
}
