package bg.gishe.people;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds people by names in any order, in Cyrillic or Latin letters, with small typing errors, present and former. */
@Repository
@Transactional(readOnly = true)
public class PersonSearch {

    /** Most hits shown; a clerk narrows the words rather than paging through namesakes. */
    public static final int MOST_HITS = 20;

    /** Every word begins a word of the name: served by the trigram index person_name_key_idx. */
    private static final String BY_WORDS = """
            SELECT n.person_id, n.full_name, upper_inf(n.during) AS present, 1 - similarity(n.key, name_key(:typed)) AS distance
              FROM person_name n
             WHERE (' ' || n.key) LIKE ALL (SELECT '% ' || word || '%' FROM regexp_split_to_table(name_key(:typed), ' ') AS word)
               AND n.key LIKE ALL (SELECT '%' || word || '%' FROM regexp_split_to_table(name_key(:typed), ' ') AS word)
             ORDER BY distance, n.person_id LIMIT 60
            """;

    /** Likeness of a part of the name: served by the same index through the operator <%. */
    private static final String BY_LIKENESS = """
            SELECT n.person_id, n.full_name, upper_inf(n.during) AS present,
                   1 - word_similarity(name_key(:typed), n.key) AS distance
              FROM person_name n
             WHERE name_key(:typed) <% n.key
             ORDER BY distance, n.person_id LIMIT 60
            """;

    private static final String HITS = """
            WITH found AS (%s), best AS (
                SELECT DISTINCT ON (person_id) person_id, full_name, present, distance FROM found
                 ORDER BY person_id, distance, present DESC)
            SELECT p.id, c.full_name AS names, left(coalesce(p.egn, p.lnch, p.disputed_number), 6) || '••••' AS masked,
                   p.birth_date, p.death_date,
                   CASE WHEN best.present THEN NULL ELSE best.full_name END AS matched,
                   (SELECT a.line FROM person_address a
                     WHERE a.person_id = p.id AND a.kind = 'PERMANENT' AND upper_inf(a.during)) AS address
              FROM best
              JOIN person p ON p.id = best.person_id
              JOIN person_name c ON c.person_id = p.id AND upper_inf(c.during)
             ORDER BY best.distance, p.birth_date DESC
             LIMIT :limit
            """;

    private final JdbcClient jdbc;

    PersonSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** People whose names begin with the typed words, or else resemble them; the closest first. */
    public List<PersonHit> byName(String typed) {
        List<PersonHit> hits = hits(BY_WORDS, typed);
        return hits.isEmpty() ? hits(BY_LIKENESS, typed) : hits;
    }

    private List<PersonHit> hits(String found, String typed) {
        return jdbc.sql(HITS.formatted(found))
                .param("typed", typed)
                .param("limit", MOST_HITS)
                .query((row, index) -> new PersonHit(
                        row.getLong("id"),
                        row.getString("names"),
                        row.getString("masked"),
                        row.getObject("birth_date", LocalDate.class),
                        row.getObject("death_date", LocalDate.class),
                        row.getString("address"),
                        row.getString("matched")))
                .list();
    }
}
