package bg.gishe.payments;

import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.NumberKind;
import bg.gishe.platform.Numbers;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
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

    /** What came of it. */
    public sealed interface Outcome {

        /** The shift is closed, by this order or by an earlier one. */
        record Closed() implements Outcome {}

        /** Counted and expected cash differ, and nobody has said why. */
        record Unexplained(Money difference) implements Outcome {}
    }

    /** Closes the shift once. */
    @Transactional
    public Outcome close(long shiftId, CashCount count, String explanation, Actor by) {
        // The day first, as payments do, so that nobody waits in a circle with whoever closes the day.
        jdbc.sql("SELECT hold_office_day(day) FROM till_shift WHERE id = :id")
                .param("id", shiftId)
                .query(Boolean.class)
                .single();
        Optional<Shift> uncounted = jdbc.sql("SELECT * FROM till_shift WHERE id = :id AND state <> 'CLOSED' FOR UPDATE")
                .param("id", shiftId)
                .query(Shifts::shift)
                .optional();
        if (uncounted.isEmpty()) {
            return new Outcome.Closed();
        }
        Shift shift = uncounted.get();
        ShiftTotals totals = ledger.totals(shift);
        Money expected = totals.expectedCash(shift.openingFloat());
        Money difference = count.total().minus(expected);
        if (!difference.isZero() && explanation.strip().length() < SHORTEST_EXPLANATION) {
            return new Outcome.Unexplained(difference);
        }
        store(shift, count, totals.card(), expected, difference.isZero() ? null : explanation.strip(), by);
        return new Outcome.Closed();
    }

    private void store(
            Shift shift,
            CashCount count,
            Money card,
            Money expected,
            @org.jspecify.annotations.Nullable String explanation,
            Actor by) {
        count.pieces()
                .forEach((denomination, pieces) -> jdbc.sql(
                                "INSERT INTO till_count (shift_id, denomination, pieces) VALUES (:shift, :denomination, :pieces)")
                        .param("shift", shift.id())
                        .param("denomination", denomination)
                        .param("pieces", pieces)
                        .update());
        OffsetDateTime now = OffsetDateTime.now(clock);
        long number = numbers.next(NumberKind.Z_REPORT, now.getYear());
        jdbc.sql("""
                        UPDATE till_shift SET state = 'CLOSED', ended_at = coalesce(ended_at, :now), expected_cash = :expected,
                               counted_cash = :counted, card_total = :card, explanation = :explanation, z_year = :year,
                               z_number = :number, closed_at = :now, closed_by = :by, closed_by_name = :byName
                         WHERE id = :id
                        """)
                .param("now", now)
                .param("expected", expected.getAmount())
                .param("counted", count.total().getAmount())
                .param("card", card.getAmount())
                .param("explanation", explanation)
                .param("year", now.getYear())
                .param("number", number)
                .param("by", by.username())
                .param("byName", by.fullName())
                .param("id", shift.id())
                .update();
        audit.record(AuditEntry.of(AuditAction.SHIFT_CLOSED)
                .on("shift of " + shift.clerk())
                .because(explanation)
                .with(Map.of(
                        "z", "%07d/%d".formatted(number, now.getYear()),
                        "expected", expected.toString(),
                        "counted", count.total().toString(),
                        "card", card.toString())));
    }
}
