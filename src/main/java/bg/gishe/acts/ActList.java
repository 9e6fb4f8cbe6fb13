package bg.gishe.acts;

import bg.gishe.people.Person;
import bg.gishe.people.PersonLookup;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.Disclosures;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists the register of acts for the officials who keep it; whom a list shows is written down. */
@Repository
@Transactional
public class ActList {

    /** Acts on a page. */
    public static final int PAGE = 50;

    /** Which acts are looked at apart. */
    public enum State {
        RESTRICTED,
        ANNULLED,
        TO_REVIEW
    }

    /**
     * What is asked for; null means any. The page counts from 0.
     *
     * @param names words of the names of somebody whom the act is about, in any order and alphabet
     * @param person key of somebody of the population register whom the act names in any role
     */
    public record Filter(
            @Nullable ActKind kind,
            @Nullable Integer year,
            @Nullable Integer number,
            @Nullable String names,
            @Nullable State state,
            @Nullable Long person,
            int page) {}

    /** Acts with somebody whose names hold each of the words; index act_party_names_idx. */
    private static final String NAMED = """
            WITH named AS MATERIALIZED (
                SELECT DISTINCT act_id FROM act_party p
                 WHERE p.role IN ('CHILD', 'SPOUSE_1', 'SPOUSE_2', 'DECEASED')
                   AND %s)
            """;

    private static final String KEY =
            "name_key(p.given || coalesce(' ' || p.middle, '') || coalesce(' ' || p.family, ''))";

    private static final String LINES = """
            SELECT a.id, a.kind, a.number, a.made_on, a.event_date, settlement_on(a.ekatte, a.made_on) AS place,
                   (SELECT string_agg(concat_ws(' ', p.given, p.middle, p.family), ' и ' ORDER BY p.role)
                      FROM act_party p
                     WHERE p.act_id = a.id AND p.role IN ('CHILD', 'SPOUSE_1', 'SPOUSE_2', 'DECEASED')) AS people,
                   (SELECT count(*) FROM marginal_note n WHERE n.act_id = a.id) AS notes,
                   a.record = 'ENTERED' AS entered, a.restriction_reason IS NOT NULL AS restricted,
                   a.annulled_on IS NOT NULL AS annulled
              FROM act a
             WHERE (:kind::text IS NULL OR a.kind = :kind)
               AND (:year::int IS NULL OR a.year = :year)
               AND (:number::int IS NULL OR a.number = :number)
               AND %s
               AND (:person::bigint IS NULL
                    OR a.id IN (SELECT act_id FROM act_party WHERE person_id = :person AND NOT superseded))
               AND (:state::text IS NULL
                    OR (:state = 'RESTRICTED' AND a.restriction_reason IS NOT NULL)
                    OR (:state = 'ANNULLED' AND a.annulled_on IS NOT NULL)
                    OR (:state = 'TO_REVIEW' AND EXISTS
                        (SELECT 1 FROM marginal_note n WHERE n.act_id = a.id AND n.needs_review AND n.reviewed_on IS NULL)))
             ORDER BY a.made_on DESC, a.number DESC, a.id DESC
             LIMIT :limit OFFSET :offset
            """;

    /** One act in the list. */
    public record Line(
            long id,
            ActKind kind,
            int number,
            LocalDate madeOn,
            LocalDate eventDate,
            String place,
            @Nullable String people,
            int notes,
            boolean entered,
            boolean restricted,
            boolean annulled) {

        /** The number as written on the act. */
        public ActNumber actNumber() {
            return new ActNumber(number, madeOn);
        }
    }

    private final JdbcClient jdbc;
    private final PersonLookup people;
    private final Disclosures disclosures;

    ActList(JdbcClient jdbc, PersonLookup people, Disclosures disclosures) {
        this.jdbc = jdbc;
        this.people = people;
        this.disclosures = disclosures;
    }

    /** The key of the person whose ЕГН or ЛНЧ, present or former, this is; whoever asks is written down. */
    public Optional<Long> personOf(String digits) {
        Optional<Long> found = people.find(digits).map(Person::id);
        found.ifPresent(person -> disclosures.shown(
                AuditEntry.of(AuditAction.ACT_SEARCHED).about(person).with(Map.of("found", "1"))));
        return found;
    }

    /** The acts of a page, the newest first, and one more when there is a next page; indices act_made_on_idx and act_number_idx. */
    public List<Line> find(Filter filter) {
        List<Line> found = read(filter);
        List<Long> shown = found.stream().limit(PAGE).map(Line::id).toList();
        disclosures.shown(
                AuditEntry.of(AuditAction.ACT_SEARCHED).with(Map.of("found", "" + shown.size())), principals(shown));
        return found;
    }

    private List<Long> principals(List<Long> acts) {
        return acts.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                SELECT DISTINCT person_id FROM act_party
                                 WHERE act_id IN (:acts) AND role IN ('CHILD', 'SPOUSE_1', 'SPOUSE_2', 'DECEASED') AND person_id IS NOT NULL
                                """).param("acts", acts).query(Long.class).list();
    }

    private List<Line> read(Filter filter) {
        String[] words =
                filter.names() == null ? new String[0] : filter.names().strip().split("[\\s-]+");
        String each = IntStream.range(0, words.length)
                .mapToObj(i -> KEY + " LIKE '%' || name_key(:word" + i + ") || '%'")
                .collect(Collectors.joining(" AND "));
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < words.length; i++) {
            values.put("word" + i, words[i]);
        }
        return jdbc.sql((words.length == 0 ? "" : NAMED.formatted(each))
                        + LINES.formatted(words.length == 0 ? "true" : "a.id IN (SELECT act_id FROM named)"))
                .params(values)
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("year", filter.year())
                .param("number", filter.number())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("person", filter.person())
                .param("limit", PAGE + 1)
                .param("offset", (long) filter.page() * PAGE)
                .query(Line.class)
                .list();
    }
}
