package bg.gishe.payments;

import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.NumberKind;
import bg.gishe.platform.Numbers;
import bg.gishe.platform.Result;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes a shift with what was counted and gives it the number of its Z-report. It waits for payments under way, and payments
 * that come while it closes find the shift closed.
 */
@Service
public class ShiftClosing {

    /** The shortest explanation of a difference. */
    public static final int SHORTEST_EXPLANATION = 5;

    private final JdbcClient jdbc;
    private final ShiftLedger ledger;
    private final Numbers numbers;
    private final AuditTrail audit;
    private final Clock clock;

    ShiftClosing(JdbcClient jdbc, ShiftLedger ledger, Numbers numbers, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Closes the shift once.
     *
     * @return the number of its Z-report, given now or by an earlier order; refused while counted and expected cash differ and nobody has said
     *     why, with the difference
     */
    @Transactional
    public Result<ReportNumber> close(long shiftId, CashCount count, String explanation, Actor by) {
        // The day first, as payments do, so that nobody waits in a circle with whoever closes the day.
        jdbc.sql("SELECT hold_office_day(day) FROM till_shift WHERE id = :id")
                .param("id", shiftId)
                .query(Boolean.class)
                .single();
        Shift shift = jdbc.sql(Shifts.SHIFT + " WHERE id = :id FOR UPDATE")
                .param("id", shiftId)
                .query(Shifts.MAPPER)
                .single();
        if (shift.closing() != null) {
            return Result.done(shift.closing().zReport());
        }
        ShiftTotals totals = ledger.totals(shift);
        Money expected = totals.expectedCash(shift.openingFloat());
        Money difference = count.total().minus(expected);
        if (!difference.isZero() && explanation.strip().length() < SHORTEST_EXPLANATION) {
            return Result.refusedAt("explanation", "payments.shift.explanation.missing", difference);
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        Shift.Closing closing = new Shift.Closing(
                expected,
                count.total(),
                totals.card(),
                difference,
                difference.isZero() ? null : explanation.strip(),
                new ReportNumber(now.getYear(), numbers.next(NumberKind.Z_REPORT, now.getYear())),
                now.toInstant(),
                by.fullName());
        store(shift, count);
        store(shift, closing, now, by);
        return Result.done(closing.zReport());
    }

    private void store(Shift shift, CashCount count) {
        count.pieces()
                .forEach((denomination, pieces) -> jdbc.sql(
                                "INSERT INTO till_count (shift_id, denomination, pieces) VALUES (:shift, :denomination, :pieces)")
                        .param("shift", shift.id())
                        .param("denomination", denomination)
                        .param("pieces", pieces)
                        .update());
    }

    private void store(Shift shift, Shift.Closing closing, OffsetDateTime now, Actor by) {
        jdbc.sql("""
                        UPDATE till_shift SET state = 'CLOSED', ended_at = coalesce(ended_at, :now), expected_cash = :expected,
                               counted_cash = :counted, card_total = :card, explanation = :explanation, z_year = :year,
                               z_number = :number, closed_at = :now, closed_by = :by, closed_by_name = :byName
                         WHERE id = :id
                        """)
                .param("now", now)
                .param("expected", closing.expectedCash().getAmount())
                .param("counted", closing.countedCash().getAmount())
                .param("card", closing.cardTotal().getAmount())
                .param("explanation", closing.explanation())
                .param("year", closing.zReport().year())
                .param("number", closing.zReport().number())
                .param("by", by.username())
                .param("byName", by.fullName())
                .param("id", shift.id())
                .update();
        audit.record(AuditEntry.of(AuditAction.SHIFT_CLOSED)
                .on("shift of " + shift.clerk())
                .because(closing.explanation())
                .with(Map.of(
                        "z", closing.zReport().text(),
                        "expected", closing.expectedCash().toString(),
                        "counted", closing.countedCash().toString(),
                        "card", closing.cardTotal().toString())));
    }
}
