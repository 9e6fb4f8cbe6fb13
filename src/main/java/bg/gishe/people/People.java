package bg.gishe.people;

import bg.gishe.platform.NotForDisplay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the population register. */
@NotForDisplay
@Repository
@Transactional(readOnly = true)
public class People {

    private static final String PERSON = """
            SELECT p.id, p.egn, p.lnch, p.disputed_number, p.sex, p.birth_date, p.citizenship, p.marital_status, p.death_date,
                   coalesce(s.kind || ' ' || s.name, p.birth_place) AS birth_place,
                   (SELECT json_agg(json_build_object('given', n.given, 'middle', n.middle, 'family', n.family)
                                    ORDER BY n.person_id <> p.id, n.during DESC)
                      FROM person_name n WHERE NOT n.secret AND n.person_id = ANY (ARRAY(SELECT p.id UNION ALL
                           SELECT m.id FROM person m WHERE m.merged_into = p.id))) AS names,
                   (SELECT json_agg(json_build_object('kind', a.kind, 'line', a.line,
                                'settlement', t.kind || ' ' || t.name || ', община ' || t.municipality_name,
                                'since', lower(a.during), 'until', upper(a.during))
                                    ORDER BY a.kind DESC, a.during DESC)
                      FROM person_address a LEFT JOIN settlement t USING (ekatte) WHERE a.person_id = p.id) AS addresses
              FROM person p LEFT JOIN settlement s ON s.ekatte = p.birth_ekatte
            """;

    private static final String SURVIVOR =
            " WHERE p.id = (SELECT coalesce(r.merged_into, r.id) FROM person r WHERE r.%s)";

    private static final String RELATIVE = """
            SELECT r.kind, r.since, r.until, r.adopted_simply, p.id, p.egn, p.lnch, p.disputed_number, p.sex, p.birth_date, p.death_date,
                   n.given, n.middle, n.family
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

    private final JdbcClient jdbc;
    private final JsonMapper json;

    People(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The person with this key; where the record was merged, the one that stands for both, which has another key. */
    public Optional<Person> find(long id) {
        return jdbc.sql(PERSON + SURVIVOR.formatted("id = :id"))
                .param("id", id)
                .query(this::person)
                .optional();
    }

    /** The person with this ЕГН, be it the number of a merged record. */
    public Optional<Person> find(Egn egn) {
        return jdbc.sql(PERSON + SURVIVOR.formatted("egn = :egn"))
                .param("egn", egn.value())
                .query(this::person)
                .optional();
    }

    /** The person with this ЛНЧ, be it the number of a merged record. */
    public Optional<Person> find(Lnch lnch) {
        return jdbc.sql(PERSON + SURVIVOR.formatted("lnch = :lnch"))
                .param("lnch", lnch.value())
                .query(this::person)
                .optional();
    }

    /** The record with this key as it stands itself, merged or not. */
    public Optional<Person> record(long id) {
        return jdbc.sql(PERSON + " WHERE p.id = :id")
                .param("id", id)
                .query(this::person)
                .optional();
    }

    /** Spouses, parents and children of the person; no spouse of a marriage whose act was annulled. */
    public Family familyOf(long personId) {
        return new Family(
                jdbc.sql(RELATIVE).param("id", personId).query(People::relative).list());
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
                        """)
                .param("id", personId)
                .query((row, index) -> new LegalRestriction(
                        LegalRestriction.Kind.valueOf(row.getString("kind")),
                        row.getString("court"),
                        row.getString("case_number"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getString("guardian"),
                        row.getObject("guardian_id", Long.class)))
                .list();
    }

    private Person person(ResultSet row, int index) throws SQLException {
        List<PersonNames> names = read(row.getString("names"), new TypeReference<>() {});
        return new Person(
                row.getLong("id"),
                number(row),
                names.getFirst(),
                Sex.valueOf(row.getString("sex")),
                row.getObject("birth_date", LocalDate.class),
                row.getString("birth_place"),
                row.getString("citizenship"),
                MaritalStatus.valueOf(row.getString("marital_status")),
                row.getObject("death_date", LocalDate.class),
                read(row.getString("addresses"), new TypeReference<>() {}),
                names.stream().distinct().skip(1).toList());
    }

    private <T> List<T> read(@Nullable String array, TypeReference<List<T>> type) {
        return array == null ? List.of() : json.readValue(array, type);
    }

    private static Relative relative(ResultSet row, int index) throws SQLException {
        return new Relative(
                Relative.Kind.valueOf(row.getString("kind")),
                row.getLong("id"),
                number(row),
                new PersonNames(row.getString("given"), row.getString("middle"), row.getString("family")),
                Sex.valueOf(row.getString("sex")),
                row.getObject("birth_date", LocalDate.class),
                row.getObject("death_date", LocalDate.class),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getBoolean("adopted_simply"));
    }

    private static PersonalNumber number(ResultSet row) throws SQLException {
        String egn = row.getString("egn");
        String lnch = row.getString("lnch");
        return egn != null
                ? new PersonalNumber.OfCitizen(new Egn(egn))
                : lnch != null
                        ? new PersonalNumber.OfForeigner(new Lnch(lnch))
                        : new PersonalNumber.Disputed(row.getString("disputed_number"));
    }
}
