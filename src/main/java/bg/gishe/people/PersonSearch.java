package bg.gishe.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds people by names in any order, in Cyrillic or Latin letters, with small typing errors, present and former. */
@Repository
@Transactional(readOnly = true)
public class PersonSearch {

    /** Most hits shown; a clerk narrows the words rather than paging through namesakes. */
    public static final int MOST_HITS = 20;

    /** The typed words as the register compares them, and the known words that resemble each: name_word_likeness_idx. */
    private static final String WORDS = """
            SELECT typed.word, likely.word AS likely
              FROM (SELECT DISTINCT word FROM regexp_split_to_table(name_key(:typed), ' ') AS word WHERE word <> '') AS typed
              LEFT JOIN LATERAL (
                (SELECT word, 1.0 AS likeness FROM name_word WHERE word = typed.word)
                UNION
                (SELECT word, 1.0 AS likeness FROM name_word WHERE :likeness >= 1 AND word LIKE typed.word || '%%' LIMIT 12)
                UNION
                (SELECT word, similarity(word, typed.word) AS likeness FROM name_word WHERE :likeness >= 2 AND word %% typed.word
                  ORDER BY likeness DESC, word LIMIT 8)
              ) AS likely ON true
             ORDER BY typed.word, likely.likeness DESC, likely.word
            """.replace("%%", "%");

    /** Names with one of the likely words for every typed one: served by person_name_words_idx. */
    private static final String FOUND = """
            SELECT m.*, 1 - similarity(m.key, name_key(:typed)) AS distance
              FROM (SELECT n.person_id, n.full_name, n.key, upper_inf(n.during) AS present FROM person_name n
                     WHERE %s LIMIT 500) AS m
             ORDER BY distance, m.person_id LIMIT 60
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

    /** How far a word of a name may be from the typed one. */
    private enum Likeness {
        SAME,
        BEGINNING,
        GUESSED
    }

    /** People whose names have the typed words, or begin with them, or else have words that resemble them; the closest first. */
    public List<PersonHit> byName(String typed) {
        List<PersonHit> hits = hits(typed, likely(typed, Likeness.SAME));
        if (hits.size() < MOST_HITS) {
            hits = hits(typed, likely(typed, Likeness.BEGINNING));
        }
        return hits.isEmpty() ? hits(typed, likely(typed, Likeness.GUESSED)) : hits;
    }

    private Map<String, List<String>> likely(String typed, Likeness likeness) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        jdbc.sql(WORDS).param("typed", typed).param("likeness", likeness.ordinal()).query(row -> {
            List<String> likely = words.computeIfAbsent(row.getString("word"), word -> new ArrayList<>());
            if (row.getString("likely") != null) {
                likely.add(row.getString("likely"));
            }
        });
        return words;
    }

    private List<PersonHit> hits(String typed, Map<String, List<String>> words) {
        if (words.isEmpty() || words.values().stream().anyMatch(List::isEmpty)) {
            return List.of();
        }
        List<String> conditions = new ArrayList<>();
        Map<String, Object> patterns = new HashMap<>();
        for (List<String> likely : words.values()) {
            String name = "w" + patterns.size();
            conditions.add("n.words && string_to_array(:" + name + ", ' ')");
            patterns.put(name, String.join(" ", likely));
        }
        return jdbc.sql(HITS.formatted(FOUND.formatted(String.join(" AND ", conditions))))
                .params(patterns)
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
