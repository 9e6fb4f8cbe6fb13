package bg.gishe.payments;

import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.RecordMapper;
import bg.gishe.platform.Result;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Corrections of opening floats: by somebody else than the shift's clerk, while it is not counted. */
@Repository
@Transactional
public class ShiftFloats {

    /** One correction. */
    public record Correction(Money was, Money becomes, String reason, String by, Instant at) {}

    private static final RecordMapper<Correction> CORRECTION =
            RecordMapper.of(Correction.class).with(Money.class, Shifts::money);

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    ShiftFloats(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Corrects the float; the same one twice changes nothing.
     *
     * @return the float as it is now, or why it cannot be corrected
     */
    public Result<Money> correct(long shiftId, Money becomes, String reason, Actor by) {
        // The day first, as closings and payments do.
        jdbc.sql("SELECT hold_office_day(day) FROM till_shift WHERE id = :id")
                .param("id", shiftId)
                .query(Boolean.class)
                .optional();
        Optional<Shift> found = jdbc.sql(Shifts.SHIFT + " WHERE id = :id FOR UPDATE")
                .param("id", shiftId)
                .query(Shifts.MAPPER)
                .optional();
        if (found.isEmpty() || !found.get().isUncounted()) {
            return Result.refused("payments.shift.float.counted");
        }
        Shift shift = found.get();
        if (!shift.isCorrectableBy(by)) {
            return Result.refused("payments.shift.float.own");
        }
        if (shift.openingFloat().isEqual(becomes)) {
            return Result.done(becomes);
        }
        store(shift, becomes, reason, by);
        audit.record(
                by.username(),
                AuditEntry.of(AuditAction.SHIFT_FLOAT_CORRECTED)
                        .on("shift of " + shift.clerk())
                        .because(reason)
                        .with(Map.of("was", shift.openingFloat().toString(), "becomes", becomes.toString())));
        return Result.done(becomes);
    }

    private void store(Shift shift, Money becomes, String reason, Actor by) {
        jdbc.sql("""
                        INSERT INTO till_float_correction (shift_id, was, becomes, reason, corrected_by, corrected_by_name, corrected_at)
                        VALUES (:shift, :was, :becomes, :reason, :by, :byName, :now)
                        """)
                .param("shift", shift.id())
                .param("was", shift.openingFloat().getAmount())
                .param("becomes", becomes.getAmount())
                .param("reason", reason)
                .param("by", by.username())
                .param("byName", by.fullName())
                .param("now", OffsetDateTime.now(clock))
                .update();
        jdbc.sql("UPDATE till_shift SET opening_float = :becomes WHERE id = :id")
                .param("becomes", becomes.getAmount())
                .param("id", shift.id())
                .update();
    }

    /** The corrections of the shift in their order. */
    @Transactional(readOnly = true)
    public List<Correction> of(long shiftId) {
        return jdbc.sql("""
                        SELECT c.was, c.becomes, s.currency, c.reason, c.corrected_by_name AS "by", c.corrected_at AS "at"
                          FROM till_float_correction c JOIN till_shift s ON s.id = c.shift_id
                         WHERE c.shift_id = :shift ORDER BY c.id
                        """).param("shift", shiftId).query(CORRECTION).list();
    }
}
