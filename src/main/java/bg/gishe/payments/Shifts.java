package bg.gishe.payments;

import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.RecordMapper;
import bg.gishe.platform.Result;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The shifts of all tills: opened by their clerks or by the first payment of the day, one open at a time for each clerk. */
@Repository
@Transactional
public class Shifts implements Tills {

    static final RecordMapper<Shift> MAPPER = RecordMapper.of(Shift.class).with(Money.class, Shifts::money);

    static final String SHIFT = """
            SELECT id, clerk, clerk_name, desk, day, opened_at, opened_by_itself, opening_float, currency, state,
                   expected_cash AS closing_expected_cash, counted_cash AS closing_counted_cash, card_total AS closing_card_total,
                   difference AS closing_difference, explanation AS closing_explanation, z_year AS closing_z_report_year,
                   z_number AS closing_z_report_number, closed_at AS closing_at, closed_by_name AS closing_by
              FROM till_shift
            """;

    private final JdbcClient jdbc;
    private final TillSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    Shifts(JdbcClient jdbc, TillSettings settings, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public @Nullable Long admit(Actor clerk, boolean money) {
        LocalDate today = LocalDate.now(clock);
        if (!hold(today)) {
            throw new TillClosedException(TillClosedException.Reason.DAY_CLOSED);
        }
        if (!money) {
            return null;
        }
        Optional<Long> open = heldShift(clerk, today);
        if (open.isEmpty() && settings.shiftRequired()) {
            throw new TillClosedException(TillClosedException.Reason.NO_OPEN_SHIFT);
        }
        return open.orElseGet(() -> {
            begin(clerk, today, Money.zero(CurrencyUnit.EUR), true);
            return heldShift(clerk, today).orElseThrow();
        });
    }

    /**
     * Opens the clerk's shift of today with what lies in the drawer; one that is open already stays as it is.
     *
     * @return the shift; refused when the office's day is closed
     */
    public Result<Shift> open(Actor clerk, Money openingFloat) {
        LocalDate today = LocalDate.now(clock);
        if (!hold(today)) {
            return Result.refused(TillClosedException.Reason.DAY_CLOSED.key());
        }
        if (heldShift(clerk, today).isEmpty()) {
            begin(clerk, today, openingFloat, false);
        }
        return Result.done(openOf(clerk.username()).orElseThrow());
    }

    /** The shift of today in which the clerk takes payments. */
    @Transactional(readOnly = true)
    public Optional<Shift> openOf(String clerk) {
        return jdbc.sql(SHIFT + " WHERE clerk = :clerk AND state = 'OPEN' AND day = :today")
                .param("clerk", clerk)
                .param("today", LocalDate.now(clock))
                .query(MAPPER)
                .optional();
    }

    /** The shift with this key. */
    @Transactional(readOnly = true)
    public Optional<Shift> find(long id) {
        return jdbc.sql(SHIFT + " WHERE id = :id").param("id", id).query(MAPPER).optional();
    }

    /** The latest shifts of the clerk; index till_shift_clerk_idx. */
    @Transactional(readOnly = true)
    public List<Shift> latestOf(String clerk, int count) {
        return jdbc.sql(SHIFT + " WHERE clerk = :clerk ORDER BY day DESC, id DESC LIMIT :count")
                .param("clerk", clerk)
                .param("count", count)
                .query(MAPPER)
                .list();
    }

    /** All shifts of the day in the order of their opening; index till_shift_day_idx. */
    @Transactional(readOnly = true)
    public List<Shift> ofDay(LocalDate day) {
        return jdbc.sql(SHIFT + " WHERE day = :day ORDER BY id")
                .param("day", day)
                .query(MAPPER)
                .list();
    }

    private boolean hold(LocalDate day) {
        return jdbc.sql("SELECT hold_office_day(:day::date)")
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** Shared until the transaction ends, so that it cannot be closed meanwhile. */
    private Optional<Long> heldShift(Actor clerk, LocalDate today) {
        return jdbc.sql("SELECT id FROM till_shift WHERE clerk = :clerk AND state = 'OPEN' AND day = :today FOR SHARE")
                .param("clerk", clerk.username())
                .param("today", today)
                .query(Long.class)
                .optional();
    }

    /** Opens a shift; one of an earlier day ends by it and waits to be counted. Two windows at once open one. */
    private void begin(Actor clerk, LocalDate today, Money openingFloat, boolean byItself) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql(
                        "UPDATE till_shift SET state = 'ENDED', ended_at = :now WHERE clerk = :clerk AND state = 'OPEN' AND day < :today")
                .param("now", now)
                .param("clerk", clerk.username())
                .param("today", today)
                .update();
        int opened = jdbc.sql("""
                        INSERT INTO till_shift (clerk, clerk_name, desk, day, opened_at, opened_by_itself, opening_float, currency)
                        VALUES (:clerk, :name, :desk, :today, :now, :itself, :float, :currency)
                        ON CONFLICT (clerk) WHERE state = 'OPEN' DO NOTHING
                        """)
                .param("clerk", clerk.username())
                .param("name", clerk.fullName())
                .param("desk", clerk.desk())
                .param("today", today)
                .param("now", now)
                .param("itself", byItself)
                .param("float", openingFloat.getAmount())
                .param("currency", openingFloat.getCurrencyUnit().getCode())
                .update();
        if (opened > 0) {
            audit.record(
                    clerk.username(),
                    AuditEntry.of(AuditAction.SHIFT_OPENED)
                            .on("shift of " + clerk.username())
                            .with(Map.of("float", openingFloat.toString())));
        }
    }

    /** An amount of a row whose amounts are all of its one currency. */
    static @Nullable Money money(ResultSet row, String column) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return amount == null ? null : Money.of(CurrencyUnit.of(row.getString("currency")), amount);
    }
}
