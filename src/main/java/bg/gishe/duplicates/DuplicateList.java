package bg.gishe.duplicates;

import bg.gishe.people.PersonalNumber;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.Disclosures;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists pairs: those to be looked at, those declared different, those merged; whom a list shows is written down. */
@Repository
@Transactional
public class DuplicateList {

    /** Pairs on a page. */
    public static final int PAGE = 25;

    /** Which pairs. */
    public enum View {
        OPEN,
        DIFFERENT,
        MERGED
    }

    /**
     * A pair in the list, which keeps no more of the numbers than a list shows.
     *
     * @param why NUMBER or NAMES in the open ones, else the reason of the decision
     */
    public record Line(
            long firstId,
            String firstNames,
            String firstNumber,
            LocalDate firstBorn,
            long secondId,
            String secondNames,
            String secondNumber,
            LocalDate secondBorn,
            String why,
            @Nullable String decidedBy,
            @Nullable OffsetDateTime decidedAt) {

        public Line {
            firstNumber = PersonalNumber.mask(firstNumber);
            secondNumber = PersonalNumber.mask(secondNumber);
        }
    }

    private static final String PAIRS = """
            SELECT a.id AS first_id, n.full_name AS first_names, coalesce(a.egn, a.lnch, a.disputed_number) AS first_number,
                   a.birth_date AS first_born, b.id AS second_id, m.full_name AS second_names,
                   coalesce(b.egn, b.lnch, b.disputed_number) AS second_number, b.birth_date AS second_born,
                   x.why, x.decided_by, x.decided_at
              FROM (%s) AS x
              JOIN person_identity a ON a.id = x.first_id JOIN person_now n ON n.person_id = a.id
              JOIN person_identity b ON b.id = x.second_id JOIN person_now m ON m.person_id = b.id
             ORDER BY x.decided_at DESC, x.why DESC, first_names, first_id, second_id LIMIT :limit OFFSET :offset
            """;

    private static final String OPEN = """
            SELECT d.first_id, d.second_id, d.why, NULL AS decided_by, NULL::timestamptz AS decided_at
              FROM duplicate_pair d JOIN person_identity a ON a.id = d.first_id JOIN person_identity b ON b.id = d.second_id
             WHERE a.merged_into IS NULL AND b.merged_into IS NULL AND NOT EXISTS (SELECT 1 FROM person_distinction e
                   WHERE e.first_id = d.first_id AND e.second_id = d.second_id AND e.withdrawn_at IS NULL)
            """;

    private static final String DIFFERENT = """
            SELECT first_id, second_id, reason AS why, decided_by, decided_at FROM person_distinction WHERE withdrawn_at IS NULL
            """;

    private static final String MERGED = """
            SELECT survivor_id AS first_id, merged_id AS second_id, reason AS why, merged_by AS decided_by, merged_at AS decided_at
              FROM person_merge WHERE undone_at IS NULL
            """;

    private final JdbcClient jdbc;
    private final Disclosures disclosures;

    DuplicateList(JdbcClient jdbc, Disclosures disclosures) {
        this.jdbc = jdbc;
        this.disclosures = disclosures;
    }

    /** The pairs of a page, counted from 0, and one more when there is a next page. */
    public List<Line> find(View view, int page) {
        String pairs = switch (view) {
            case OPEN -> OPEN;
            case DIFFERENT -> DIFFERENT;
            case MERGED -> MERGED;
        };
        List<Line> found = jdbc.sql(PAIRS.formatted(pairs))
                .param("limit", PAGE + 1)
                .param("offset", (long) page * PAGE)
                .query(Line.class)
                .list();
        List<Line> shown = found.stream().limit(PAGE).toList();
        disclosures.shown(
                AuditEntry.of(AuditAction.DUPLICATES_LISTED).with(Map.of("found", "" + shown.size())),
                shown.stream()
                        .flatMap(line -> Stream.of(line.firstId(), line.secondId()))
                        .toList());
        return found;
    }
}
