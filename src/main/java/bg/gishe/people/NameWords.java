package bg.gishe.people;

import bg.gishe.platform.RecordMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Knows the words that occur in names, and which of them may be meant by typed ones. */
@Repository
@Transactional(readOnly = true)
class NameWords {

    /** How far a word of a name may be from the typed one. */
    enum Likeness {
        SAME,
        BEGINNING,
        ONE_SLIP,
        RESEMBLING;

        boolean isGuess() {
            return this == ONE_SLIP || this == RESEMBLING;
        }
    }

    /** A typed word: the words of the register that are the same but for the alphabet, and all that may be meant, the likeliest first. */
    record Meant(List<String> same, List<String> likely) {}

    private record Row(int no, String word, boolean same) {}

    private static final RecordMapper<Row> MAPPER = RecordMapper.of(Row.class);

    /**
     * Indices name_word_pk, name_word_beginning_idx and name_word_likeness_idx; the register has few words and many people.
     * The limit tells the planner how few words are typed: at most eight, of at most sixteen readings.
     */
    private static final String WORDS = """
            WITH typed AS MATERIALIZED (
                SELECT w.no, r.place, k.word
                  FROM string_to_table(:typed, '|') WITH ORDINALITY AS w (readings, no)
                 CROSS JOIN string_to_table(w.readings, ' ') WITH ORDINALITY AS r (reading, place)
                 CROSS JOIN LATERAL (SELECT name_key(r.reading) AS word) AS k
                 WHERE k.word <> '' LIMIT 128)
            SELECT no, word, max(likeness) > 1 AS same
              FROM (
                SELECT t.no, w.word, 2.0 - t.place * 0.01 AS likeness FROM typed t JOIN name_word w ON w.word = t.word
                UNION ALL
                SELECT t.no, w.word, 1.0 - t.place * 0.01 FROM typed t CROSS JOIN LATERAL
                       (SELECT word FROM name_word WHERE word ~>=~ t.word AND word ~<~ (t.word || '{') ORDER BY word USING ~<~ LIMIT 12) AS w
                 WHERE :likeness >= 1
                UNION ALL
                SELECT t.no, w.word, 0.9 FROM typed t CROSS JOIN LATERAL name_edits(t.word) AS e JOIN name_word w ON w.word = e
                 WHERE :likeness >= 2 AND t.place = 1 AND length(t.word) >= 4
                UNION ALL
                SELECT t.no, w.word, w.likeness FROM typed t CROSS JOIN LATERAL
                       (SELECT word, similarity(word, t.word) AS likeness FROM name_word
                         WHERE word % t.word ORDER BY likeness DESC, word LIMIT 8) AS w
                 WHERE :likeness >= 3 AND t.place = 1
              ) AS likely
             GROUP BY no, word
             ORDER BY no, max(likeness) DESC, word
            """;

    private final JdbcClient jdbc;

    NameWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What each of the typed words may mean, in their order; a word that nobody bears means nothing. */
    List<Meant> meant(List<List<String>> readings, Likeness likeness) {
        List<Row> rows = jdbc.sql(WORDS)
                .param(
                        "typed",
                        readings.stream().map(word -> String.join(" ", word)).collect(Collectors.joining("|")))
                .param("likeness", likeness.ordinal())
                .query(MAPPER)
                .list();
        List<Meant> words = new ArrayList<>(Collections.nCopies(readings.size(), new Meant(List.of(), List.of())));
        rows.stream()
                .collect(Collectors.groupingBy(Row::no))
                .forEach((no, likely) -> words.set(
                        no - 1,
                        new Meant(
                                likely.stream().filter(Row::same).map(Row::word).toList(),
                                likely.stream().map(Row::word).limit(24).toList())));
        return words;
    }
}
