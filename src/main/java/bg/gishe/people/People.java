package bg.gishe.people;

import bg.gishe.platform.NotForDisplay;
import bg.gishe.platform.RecordMapper;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the population register. */
@NotForDisplay
@Repository
@Transactional(readOnly = true)
public class People {

    private static final String PERSON = """
            SELECT p.id, p.egn, p.lnch, p.disputed_number, p.sex, p.birth_date, p.citizenship, p.marital_status, p.death_date,
                   coalesce(s.kind || ' ' || s.name, p.birth_place) AS birth_place,
                   b.names -> 0 ->> 'given' AS names_given, b.names -> 0 ->> 'middle' AS names_middle,
                   b.names -> 0 ->> 'family' AS names_family, b.names - 0 AS former_names,
                   p.id IN (SELECT r.person_id FROM data_restricted r) AS data_restricted,
                   (SELECT coalesce(json_agg(json_build_object('kind', a.kind, 'line', a.line,
                                'settlement', t.kind || ' ' || t.name || ', община ' || t.municipality_name,
                                'since', lower(a.during), 'until', upper(a.during))
                                    ORDER BY a.kind DESC, a.during DESC), '[]')
                      FROM person_address a LEFT JOIN settlement t USING (ekatte) WHERE a.person_id = p.id) AS addresses
              FROM person p
              LEFT JOIN settlement s ON s.ekatte = p.birth_ekatte
             CROSS JOIN LATERAL (
                   SELECT jsonb_agg(jsonb_build_object('given', n.given, 'middle', n.middle, 'family', n.family)
                                    ORDER BY n.person_id <> p.id, n.during DESC) AS names
                     FROM person_name n WHERE NOT n.secret AND n.person_id = ANY (ARRAY(SELECT p.id UNION ALL
                          SELECT m.id FROM person m WHERE m.merged_into = p.id))) AS b
            """;

    private static final String SURVIVOR =
            " WHERE p.id = (SELECT coalesce(r.merged_into, r.id) FROM person r WHERE r.%s)";

    private static final String RELATIVE = """
            SELECT r.kind, r.since, r.until, r.adopted_simply, p.id AS person_id, p.egn, p.lnch, p.disputed_number, p.sex, p.birth_date, p.death_date,
                   n.given AS names_given, n.middle AS names_middle, n.family AS names_family
              FROM (
                SELECT CASE WHEN upper_inf(during) THEN 'SPOUSE' ELSE 'FORMER_SPOUSE' END AS kind, spouse_id AS id,
                       lower(during) AS since, upper(during) AS until, false AS adopted_simply
                  FROM spouse WHERE person_id = :id AND ended_by IS DISTINCT FROM 'ANNULMENT'
                UNION ALL
                SELECT role, parent_id, lower(during), upper(during), simple FROM parentage WHERE child_id = :id AND upper_inf(during)
                UNION ALL
                SELECT 'CHILD', child_id, lower(during), upper(during), simple FROM parentage WHERE parent_id = :id AND upper_inf(during)
              ) r
              JOIN person p ON p.id = r.id
              JOIN person_name n ON n.person_id = p.id AND upper_inf(n.during)
             ORDER BY p.birth_date, p.id
            """;

    private static final RecordMapper<Person> MAPPER =
            RecordMapper.of(Person.class).with(PersonalNumber.class, PersonalNumber::read);

    private static final RecordMapper<Relative> RELATIVES =
            RecordMapper.of(Relative.class).with(PersonalNumber.class, PersonalNumber::read);

    private static final RecordMapper<LegalRestriction> RESTRICTION = RecordMapper.of(LegalRestriction.class);

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person with this key; where the record was merged, the one that stands for both, which has another key. */
    public Optional<Person> find(long id) {
        return jdbc.sql(PERSON + SURVIVOR.formatted("id = :id"))
                .param("id", id)
                .query(MAPPER)
                .optional();
    }

    /** The person with this ЕГН, be it the number of a merged record or the one that a true number has replaced. */
    public Optional<Person> find(Egn egn) {
        return jdbc.sql(
                        PERSON
                                + SURVIVOR.formatted(
                                        "egn = :egn OR r.id = (SELECT f.person_id FROM person_former_number f WHERE f.egn = :egn)"))
                .param("egn", egn.value())
                .query(MAPPER)
                .optional();
    }

    /** The person with this ЛНЧ, be it the number of a merged record. */
    public Optional<Person> find(Lnch lnch) {
        return jdbc.sql(PERSON + SURVIVOR.formatted("lnch = :lnch"))
                .param("lnch", lnch.value())
                .query(MAPPER)
                .optional();
    }

    /** The record with this key as it stands itself, merged or not. */
    public Optional<Person> record(long id) {
        return jdbc.sql(PERSON + " WHERE p.id = :id")
                .param("id", id)
                .query(MAPPER)
                .optional();
    }

    /** Spouses, parents and children of the person; no spouse of a marriage whose act was annulled. */
    public Family familyOf(long personId) {
        return new Family(
                jdbc.sql(RELATIVE).param("id", personId).query(RELATIVES).list());
    }

    /** Legal restrictions of the person, those in force first; none that was entered by mistake. */
    public List<LegalRestriction> restrictionsOf(long personId) {
        return jdbc.sql("""
                        SELECT r.kind, r.court, r.case_number, r.decided_on, lower(r.during) AS since, upper(r.during) AS until,
                               coalesce(n.full_name, r.guardian_name) AS guardian, r.guardian_id
                          FROM legal_restriction r
                          LEFT JOIN person_name n ON n.person_id = r.guardian_id AND upper_inf(n.during)
                         WHERE r.person_id = :id AND NOT r.mistaken
                         ORDER BY upper(r.during) DESC NULLS FIRST, r.decided_on DESC
                        """).param("id", personId).query(RESTRICTION).list();
    }
}
