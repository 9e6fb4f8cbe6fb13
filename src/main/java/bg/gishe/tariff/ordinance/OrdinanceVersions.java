package bg.gishe.tariff.ordinance;

import bg.gishe.platform.RecordMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The official versions of the ordinance: past, in force, and approved for a day ahead. */
@Repository
@Transactional(readOnly = true)
public class OrdinanceVersions {

    /**
     * One official version.
     *
     * @param last the last day in force, or null while no later version is approved
     * @param draftId the draft that it was made of, or null for the tariff that came with the product
     */
    public record Version(
            long id,
            String name,
            String decision,
            boolean illustrative,
            LocalDate first,
            @Nullable LocalDate last,
            @Nullable Long draftId) {

        /** Whether it is in force on the day. */
        public boolean holdsOn(LocalDate day) {
            return !first.isAfter(day) && (last == null || !last.isBefore(day));
        }

        /** Whether its first day is still to come. */
        public boolean isAhead(LocalDate day) {
            return first.isAfter(day);
        }
    }

    private static final RecordMapper<Version> MAPPER = RecordMapper.of(Version.class);

    private final JdbcClient jdbc;

    OrdinanceVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, the newest first; those withdrawn before their day are among the drafts. */
    public List<Version> all() {
        return jdbc.sql("""
                        SELECT o.id, o.name, o.council_decision AS decision, o.illustrative, d.id AS draft_id, min(lower(i.during)) AS first,
                               CASE WHEN NOT bool_or(upper_inf(i.during)) THEN max(upper(i.during)) - 1 END AS last
                          FROM fee_ordinance o
                          JOIN tariff_item i ON i.ordinance_id = o.id
                          LEFT JOIN ordinance_draft d ON d.ordinance_id = o.id
                         GROUP BY o.id, d.id
                         ORDER BY first DESC, o.id DESC
                        """).query(MAPPER).list();
    }

    /** The official version with this key. */
    public Optional<Version> find(long id) {
        return all().stream().filter(version -> version.id() == id).findFirst();
    }

    /** The version in force on the day. */
    public Optional<Version> on(LocalDate day) {
        return all().stream().filter(version -> version.holdsOn(day)).findFirst();
    }
}
