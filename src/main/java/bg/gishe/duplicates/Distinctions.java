package bg.gishe.duplicates;

import bg.gishe.people.MergedRecords;
import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.Result;
import bg.gishe.platform.TriedAgain;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decisions that two records are of different people; such a pair is not shown again unless the decision is withdrawn. */
@Service
public class Distinctions {

    /** A decision that holds. */
    public record Distinction(String reason, String decidedBy, OffsetDateTime decidedAt) {}

    private final MergedRecords records;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Distinctions(MergedRecords records, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.records = records;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The decision about the two that holds. */
    @Transactional(readOnly = true)
    public Optional<Distinction> of(long first, long second) {
        return jdbc.sql("""
                        SELECT reason, decided_by, decided_at FROM person_distinction
                         WHERE first_id = :first AND second_id = :second AND withdrawn_at IS NULL
                        """)
                .param("first", Math.min(first, second))
                .param("second", Math.max(first, second))
                .query(Distinction.class)
                .optional();
    }

    /**
     * Declares the two different people. Asked twice, it is done once.
     *
     * @return the reason given; refused, with nothing changed, when one of them has been merged
     */
    @TriedAgain
    @Transactional
    public Result<String> declare(long first, long second, String reason, Actor official) {
        if (records.lock(List.of(first, second)).size() != 2) {
            return Result.refused("duplicates.obstacle.MERGED_ELSEWHERE");
        }
        int declared = jdbc.sql("""
                        INSERT INTO person_distinction (first_id, second_id, reason, decided_by, decided_at)
                        VALUES (:first, :second, :reason, :by, :at) ON CONFLICT DO NOTHING
                        """)
                .param("first", Math.min(first, second))
                .param("second", Math.max(first, second))
                .param("reason", reason)
                .param("by", official.fullName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (declared == 1) {
            record(AuditAction.PEOPLE_DECLARED_DIFFERENT, first, second, reason);
        }
        return Result.done(reason);
    }

    /** Withdraws the decision about the two; nothing happens when there is none. */
    @TriedAgain
    @Transactional
    public void withdraw(long first, long second, String reason, Actor official) {
        int withdrawn = jdbc.sql("""
                        UPDATE person_distinction SET withdrawn_reason = :reason, withdrawn_by = :by, withdrawn_at = :at
                         WHERE first_id = :first AND second_id = :second AND withdrawn_at IS NULL
                        """)
                .param("first", Math.min(first, second))
                .param("second", Math.max(first, second))
                .param("reason", reason)
                .param("by", official.fullName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (withdrawn == 1) {
            record(AuditAction.PEOPLE_DISTINCTION_WITHDRAWN, first, second, reason);
        }
    }

    private void record(AuditAction action, long first, long second, String reason) {
        audit.record(AuditEntry.of(action).about(first).on("person " + second).because(reason));
        audit.record(AuditEntry.of(action).about(second).on("person " + first).because(reason));
    }
}
