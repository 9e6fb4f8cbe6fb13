package bg.gishe.payments;

import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.NumberKind;
import bg.gishe.platform.Numbers;
import bg.gishe.platform.RecordMapper;
import bg.gishe.platform.Result;
import bg.gishe.platform.TransactionLock;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The days of the office: closed over all desks once every shift is counted; a closed day takes nothing any more. */
@Repository
@Transactional(readOnly = true)
public class OfficeDays {

    /** From here the database counts the days of the lock. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    /** A day on which something was booked or a shift was open. */
    public record Listed(LocalDate day, long receipts, Money total, long openShifts, boolean closed) {}

    private static final RecordMapper<OfficeDay> MAPPER =
            RecordMapper.of(OfficeDay.class).with(Money.class, Shifts::money);

    private static final String COLUMNS = """
             day, protocol_year, protocol_number, currency, cash, card, transfer, difference, receipts, free, closed_at,
             closed_by_name AS closed_by
            """;

    private final JdbcClient jdbc;
    private final Numbers numbers;
    private final AuditTrail audit;
    private final Clock clock;

    OfficeDays(JdbcClient jdbc, Numbers numbers, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    /** The closing of the day; nothing while it is open. */
    public Optional<OfficeDay> closed(LocalDate day) {
        return jdbc.sql("SELECT" + COLUMNS + "FROM office_day WHERE day = :day")
                .param("day", day)
                .query(MAPPER)
                .optional();
    }

    /** What the day holds so far. */
    public OfficeDay soFar(LocalDate day) {
        return jdbc.sql("""
                        SELECT :day::date AS day, 0 AS protocol_year, 0 AS protocol_number,
                               CASE WHEN :day::date < DATE '2026-01-01' THEN 'BGN' ELSE 'EUR' END AS currency,
                               coalesce(sum(amount) FILTER (WHERE method = 'CASH'), 0) AS cash,
                               coalesce(sum(amount) FILTER (WHERE method = 'CARD'), 0) AS card,
                               coalesce(sum(amount) FILTER (WHERE method NOT IN ('CASH', 'CARD')), 0) AS transfer,
                               (SELECT coalesce(sum(difference), 0) FROM till_shift s WHERE s.day = :day) AS difference,
                               count(*) FILTER (WHERE method <> 'EXEMPT') AS receipts, count(*) FILTER (WHERE method = 'EXEMPT') AS free,
                               office_now() AS closed_at, '' AS closed_by
                          FROM payment WHERE day = :day
                        """).param("day", day).query(MAPPER).single();
    }

    /** The latest days, the last first. */
    public List<Listed> latest(int page, int size) {
        return jdbc.sql("""
                        SELECT d.day, coalesce(p.receipts, 0) AS receipts, coalesce(p.total, 0) AS total, o.day IS NOT NULL AS closed,
                               (SELECT count(*) FROM till_shift s WHERE s.day = d.day AND s.state <> 'CLOSED') AS open_shifts
                          FROM (SELECT day FROM payment UNION SELECT day FROM till_shift ORDER BY day DESC LIMIT :size OFFSET :offset) d
                          LEFT JOIN LATERAL (SELECT count(*) FILTER (WHERE method <> 'EXEMPT') AS receipts, sum(amount) AS total FROM payment WHERE day = d.day) p ON true
                          LEFT JOIN office_day o ON o.day = d.day
                         ORDER BY d.day DESC
                        """)
                .param("size", size)
                .param("offset", page * (size - 1))
                .query((row, index) -> {
                    LocalDate day = row.getObject("day", LocalDate.class);
                    return new Listed(
                            day,
                            row.getLong("receipts"),
                            Money.of(currency(day), row.getBigDecimal("total")),
                            row.getLong("open_shifts"),
                            row.getBoolean("closed"));
                })
                .list();
    }

    /**
     * Closes the day once, with the number of its protocol.
     *
     * @return the closing, by this order or by an earlier one; or why the day cannot be closed yet
     */
    @Transactional
    public Result<OfficeDay> close(LocalDate day, Actor by) {
        if (day.isAfter(LocalDate.now(clock))) {
            return Result.refused("payments.office-day.not-yet");
        }
        // Alone on this day from here on: whoever books waits, and finds it closed.
        TransactionLock.OFFICE_DAY.take(jdbc, ChronoUnit.DAYS.between(FIRST_DAY, day));
        Optional<OfficeDay> before = closed(day);
        if (before.isPresent()) {
            return Result.done(before.get());
        }
        if (jdbc.sql("SELECT EXISTS (SELECT 1 FROM till_shift WHERE day = :day AND state <> 'CLOSED')")
                .param("day", day)
                .query(Boolean.class)
                .single()) {
            return Result.refused("payments.office-day.shifts-open");
        }
        OfficeDay closed = store(soFar(day), by);
        audit.record(
                by.username(),
                AuditEntry.of(AuditAction.OFFICE_DAY_CLOSED)
                        .on("day " + day)
                        .with(Map.of(
                                "protocol",
                                closed.protocol().text(),
                                "total",
                                closed.total().toString())));
        return Result.done(closed);
    }

    private OfficeDay store(OfficeDay sums, Actor by) {
        int year = sums.day().getYear();
        return jdbc.sql("""
                        INSERT INTO office_day (day, protocol_year, protocol_number, currency, cash, card, transfer, difference,
                                                receipts, free, closed_at, closed_by, closed_by_name)
                        VALUES (:day, :year, :number, :currency, :cash, :card, :transfer, :difference, :receipts, :free, :now, :by, :byName)
                        RETURNING""" + COLUMNS)
                .param("day", sums.day())
                .param("year", year)
                .param("number", numbers.next(NumberKind.DAY_PROTOCOL, year))
                .param("currency", sums.cash().getCurrencyUnit().getCode())
                .param("cash", sums.cash().getAmount())
                .param("card", sums.card().getAmount())
                .param("transfer", sums.transfer().getAmount())
                .param("difference", sums.difference().getAmount())
                .param("receipts", sums.receipts())
                .param("free", sums.free())
                .param("now", OffsetDateTime.now(clock))
                .param("by", by.username())
                .param("byName", by.fullName())
                .query(MAPPER)
                .single();
    }

    private static CurrencyUnit currency(LocalDate day) {
        return day.getYear() < 2026 ? CurrencyUnit.of("BGN") : CurrencyUnit.EUR;
    }
}
