package bg.gishe.people;

import bg.gishe.platform.NotForDisplay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds people by names in any order, in Cyrillic or Latin letters, with small errors, present and former, and by what narrows them. */
@Repository
@Transactional(readOnly = true)
public class PersonSearch {

    /** Most hits shown; a clerk narrows the search rather than paging through namesakes. */
    public static final int MOST_HITS = 20;

    /** Most words of names looked for; nobody has more. */
    public static final int MOST_WORDS = NameSpelling.MOST_WORDS;

    /** What was found: the first hits, and whether there are more. */
    public record Found(List<PersonHit> hits, boolean more) {}

    /** A person whom a number belongs to; merged when it is the number of a record that another stands for. */
    public record Numbered(long personId, boolean merged, boolean disputed) {}

    /** Names with one of the likely words for every typed one: served by person_name_words_idx and an index of the same kind elsewhere. */
    private static final String MATCHED = """
            (SELECT n.person_id, n.full_name, n.key, CASE WHEN upper_inf(n.during) THEN 'PRESENT' ELSE 'FORMER' END AS source,
                    %1$s AS same, NULL AS act_kind, NULL::int AS act_number, NULL::int AS act_year
               FROM person_name n %2$s WHERE NOT n.secret AND %3$s LIMIT 500)
            UNION ALL
            (SELECT n.person_id, n.full_name, n.key, 'ACT', %1$s, n.kind, n.number, n.year FROM %4$s n %2$s WHERE %3$s LIMIT 100)
            """;

    private static final String HITS = """
            WITH matched AS MATERIALIZED (%s), best AS (
                SELECT DISTINCT ON (id) * FROM (
                    SELECT coalesce(r.merged_into, r.id) AS id, m.full_name, m.same, m.act_kind, m.act_number, m.act_year,
                           CASE WHEN r.merged_into IS NULL THEN m.source ELSE 'MERGED' END AS source, similarity(m.key, :meant) AS likeness
                      FROM matched m JOIN person r ON r.id = m.person_id) AS ranked
                 ORDER BY id, same DESC, likeness DESC, array_position(ARRAY['PRESENT', 'FORMER', 'MERGED', 'ACT'], source))
            SELECT p.id, c.full_name AS names, coalesce(p.egn, p.lnch, p.disputed_number) AS number,
                   p.sex, p.birth_date, p.death_date, best.source, best.full_name AS matched, (:guessed AND NOT best.same) AS spelt,
                   best.act_kind, best.act_number, best.act_year,
                   (SELECT a.line FROM person_address a
                     WHERE a.person_id = p.id AND a.kind = 'PERMANENT' AND upper_inf(a.during)
                       AND NOT EXISTS (SELECT 1 FROM data_restricted r WHERE r.person_id = p.id)) AS address
              FROM best
              JOIN person p ON p.id = best.id
              JOIN person_name c ON c.person_id = p.id AND upper_inf(c.during)
             ORDER BY best.same DESC, best.likeness DESC, p.death_date NULLS FIRST, p.birth_date DESC, p.id
             LIMIT :limit
            """;

    private final JdbcClient jdbc;
    private final NameWords words;
    private final NamesElsewhere elsewhere;

    PersonSearch(JdbcClient jdbc, NameWords words, NamesElsewhere elsewhere) {
        this.jdbc = jdbc;
        this.words = words;
        this.elsewhere = elsewhere;
    }

    /** People of these names, the closest first. */
    @NotForDisplay
    public List<PersonHit> byName(String typed) {
        return find(PersonQuery.of(typed)).hits();
    }

    /** People whose names have the typed words, or begin with them, or else have words that resemble them; the closest first. */
    @NotForDisplay
    public Found find(PersonQuery query) {
        List<List<String>> readings = NameSpelling.readings(query.names());
        if (readings.isEmpty()) {
            return query.isEnough() ? hits(query, null, List.of(), false) : new Found(List.of(), false);
        }
        Found found = new Found(List.of(), false);
        List<NameWords.Meant> before = List.of();
        for (NameWords.Likeness likeness : NameWords.Likeness.values()) {
            // Names that merely resemble are of no use beside those that are meant.
            if (found.hits().size() > (likeness.isGuess() ? 0 : MOST_HITS - 1)) {
                break;
            }
            List<NameWords.Meant> meant = words.meant(readings, likeness);
            if (!meant.equals(before)
                    && meant.stream().noneMatch(word -> word.likely().isEmpty())) {
                found = hits(query, null, meant, likeness.isGuess());
            }
            before = meant;
        }
        return found;
    }

    /** Whether the person has, had or bears in an act such names and was born then, however far the spelling may be off. */
    public boolean fits(long personId, PersonQuery query) {
        List<List<String>> readings = NameSpelling.readings(query.names());
        if (readings.isEmpty()) {
            return !hits(query, personId, List.of(), false).hits().isEmpty();
        }
        return Stream.of(NameWords.Likeness.values()).anyMatch(likeness -> {
            List<NameWords.Meant> meant = words.meant(readings, likeness);
            return meant.stream().noneMatch(word -> word.likely().isEmpty())
                    && !hits(query, personId, meant, likeness.isGuess()).hits().isEmpty();
        });
    }

    /** Who has or had the number, be it an ЕГН, a ЛНЧ or one recorded elsewhere that fails its check; the surviving record where some were merged. */
    @NotForDisplay
    public List<Numbered> byNumber(String digits) {
        return jdbc.sql("""
                        SELECT DISTINCT coalesce(p.merged_into, p.id) AS person_id, p.merged_into IS NOT NULL AS merged,
                               p.disputed_number IS NOT DISTINCT FROM :digits AS disputed
                          FROM (SELECT * FROM person WHERE egn = :digits::bpchar UNION ALL
                                SELECT * FROM person WHERE id = (SELECT f.person_id FROM person_former_number f WHERE f.egn = :digits::bpchar) UNION ALL
                                SELECT * FROM person WHERE lnch = :digits::bpchar UNION ALL
                                SELECT * FROM person WHERE disputed_number = :digits) AS p
                         ORDER BY disputed, merged, person_id
                        """).param("digits", digits).query(Numbered.class).list();
    }

    /** Whose own ЕГН or ЛНЧ the number is; the surviving record where some were merged. */
    @NotForDisplay
    public Optional<Numbered> owner(String digits) {
        return byNumber(digits).stream().filter(one -> !one.disputed()).findFirst();
    }

    /** These people as hits of their number. */
    @NotForDisplay
    public List<PersonHit> numbered(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : query(
                        "SELECT n.person_id, n.full_name, n.key, 'NUMBER' AS source, true AS same, NULL AS act_kind, NULL::int AS act_number,"
                                + " NULL::int AS act_year FROM person_name n WHERE upper_inf(n.during) AND n.person_id IN (:ids)",
                        Map.of("ids", ids, "meant", "", "guessed", false));
    }

    /** Who fits, among all or, where it is given, that person alone. */
    private Found hits(PersonQuery query, @Nullable Long only, List<NameWords.Meant> meant, boolean guessed) {
        Map<String, @Nullable Object> values = new HashMap<>();
        List<String> same = new ArrayList<>();
        List<String> conditions = PersonFilter.conditions(query, values);
        if (only != null) {
            conditions.add("n.person_id IN (SELECT o.id FROM person o WHERE o.id = :only OR o.merged_into = :only)");
            values.put("only", only);
        }
        for (NameWords.Meant word : meant) {
            String name = "w" + conditions.size();
            conditions.add("n.words && string_to_array(:" + name + ", ' ')");
            same.add("n.words && string_to_array(:s" + name + ", ' ')");
            values.put(name, String.join(" ", word.likely()));
            values.put("s" + name, String.join(" ", word.same()));
        }
        values.put("guessed", guessed);
        values.put("meant", meant.stream().map(word -> word.likely().getFirst()).collect(Collectors.joining(" ")));
        List<PersonHit> hits = query(
                MATCHED.formatted(
                        same.isEmpty() ? "true" : "(" + String.join(" AND ", same) + ")",
                        query.hasFilters() ? PersonFilter.JOIN : "",
                        String.join(" AND ", conditions),
                        elsewhere.view()),
                values);
        return new Found(hits.stream().limit(MOST_HITS).toList(), hits.size() > MOST_HITS);
    }

    private List<PersonHit> query(String matched, Map<String, ?> values) {
        return jdbc.sql(HITS.formatted(matched))
                .params(values)
                .param("limit", MOST_HITS + 1)
                .query(PersonSearch::hit)
                .list();
    }

    private static PersonHit hit(ResultSet row, int index) throws SQLException {
        String act = row.getString("act_kind");
        return new PersonHit(
                row.getLong("id"),
                row.getString("names"),
                PersonalNumber.mask(row.getString("number")),
                Sex.valueOf(row.getString("sex")),
                row.getObject("birth_date", LocalDate.class),
                row.getObject("death_date", LocalDate.class),
                row.getString("address"),
                new PersonHit.Match(
                        PersonHit.Source.valueOf(row.getString("source")),
                        row.getString("matched"),
                        row.getBoolean("spelt"),
                        act == null ? null : new PersonHit.Act(act, row.getInt("act_number"), row.getInt("act_year"))));
    }
}
