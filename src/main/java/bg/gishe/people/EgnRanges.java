package bg.gishe.people;

import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.Result;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The orders within a day, seventh to ninth digit of the ЕГН, that this municipality may give to its newborns (ЗГР, чл. 11). */
@Repository
@Transactional
public class EgnRanges {

    /** The last order of three digits. */
    public static final int HIGHEST = 999;

    /** A range; closedOn is null while numbers are given from it. */
    public record Range(
            long id,
            int lowest,
            int highest,
            @Nullable String enteredBy,
            @Nullable LocalDate enteredOn,
            @Nullable String closedBy,
            @Nullable LocalDate closedOn) {}

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    EgnRanges(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** All ranges, open ones first. */
    @Transactional(readOnly = true)
    public List<Range> all() {
        return jdbc.sql("""
                        SELECT id, lowest, highest, entered_by, entered_on, closed_by, closed_on
                          FROM egn_range ORDER BY closed_on DESC NULLS FIRST, lowest
                        """).query(Range.class).list();
    }

    /** Lets numbers be given from the range, if no open range has some of them already; answers its lowest order. */
    public Result<Integer> enter(int lowest, int highest, String official) {
        try {
            jdbc.sql(
                            "INSERT INTO egn_range (lowest, highest, entered_by, entered_on) VALUES (:lowest, :highest, :by, :day)")
                    .param("lowest", lowest)
                    .param("highest", highest)
                    .param("by", official)
                    .param("day", LocalDate.now(clock))
                    .update();
            record("range " + lowest + "-" + highest, "entered");
            return Result.done(lowest);
        } catch (DataIntegrityViolationException e) {
            return Result.refusedAt("highest", "acts.ranges.overlap");
        }
    }

    /**
     * Gives no more numbers from the range.
     *
     * @return its key; refused, with nothing changed, when there is no such range or it is closed already
     */
    public Result<Long> close(long id, String official) {
        int closed = jdbc.sql(
                        "UPDATE egn_range SET closed_by = :by, closed_on = :day WHERE id = :id AND closed_on IS NULL")
                .param("by", official)
                .param("day", LocalDate.now(clock))
                .param("id", id)
                .update();
        if (closed == 0) {
            return Result.refused("acts.ranges.closed-already");
        }
        record("range " + id, "closed");
        return Result.done(id);
    }

    private void record(String range, String change) {
        audit.record(AuditEntry.of(AuditAction.EGN_RANGE_CHANGED).on(range).with(Map.of("change", change)));
    }
}
