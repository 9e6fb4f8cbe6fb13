package bg.gishe.accounting;

import bg.gishe.payments.OfficeDays;
import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.RecordMapper;
import bg.gishe.platform.Result;
import bg.gishe.platform.TransactionLock;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The codes of the budget that fees are accounted under, with the days on which each holds. Past and closed days keep theirs. */
@Repository
@Transactional
public class BudgetCodes {

    /** The scope of the code for all services that have none of their own. */
    public static final String ALL = "*";

    /**
     * A code and its days.
     *
     * @param scope a service, or {@link #ALL}
     * @param from first day, or null where it holds from the beginning
     * @param until last day, or null where it holds without end
     * @param illustrative whether it only stands for one of the municipality
     */
    public record Code(
            String scope,
            @Nullable String service,
            String code,
            String name,
            boolean illustrative,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String setBy) {

        /** Whether it is the code of this day. */
        public boolean holdsOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
        }

        /** Whether its days are still ahead. */
        public boolean isAhead(LocalDate today) {
            return from != null && from.isAfter(today);
        }
    }

    private static final RecordMapper<Code> CODE = RecordMapper.of(Code.class);
    private static final Result<LocalDate> PAST = Result.refusedAt("from", "accounting.budget.from.past");

    private final JdbcClient jdbc;
    private final OfficeDays days;
    private final AuditTrail audit;
    private final Clock clock;

    BudgetCodes(JdbcClient jdbc, OfficeDays days, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.days = days;
        this.audit = audit;
        this.clock = clock;
    }

    /** All codes, the common one first, of each scope the newest first. */
    @Transactional(readOnly = true)
    public List<Code> all() {
        return jdbc.sql("""
                        SELECT b.scope, b.code, b.name, b.illustrative, lower(b.during) AS "from", upper(b.during) - 1 AS until,
                               b.set_by_name AS set_by,
                               service_name(b.scope) AS service
                          FROM budget_code b ORDER BY b.scope <> '*', service, b.scope, b.during DESC
                        """).query(CODE).list();
    }

    /** The first day from which a code may begin: today, or tomorrow once the office's day is closed. */
    @Transactional(readOnly = true)
    public LocalDate firstOpenDay() {
        LocalDate today = LocalDate.now(clock);
        return days.closed(today).isPresent() ? today.plusDays(1) : today;
    }

    /**
     * From the day on the scope has this code, until the next one that is set already.
     *
     * @return the day; refused when it is past or closed
     */
    public Result<LocalDate> set(String scope, LocalDate from, String code, String name, Actor by) {
        if (from.isBefore(firstOpenDay())) {
            return PAST;
        }
        lock(scope);
        Optional<LocalDate> until = endOf(scope, from);
        jdbc.sql("DELETE FROM budget_code WHERE scope = :scope AND lower(during) = :from")
                .param("scope", scope)
                .param("from", from)
                .update();
        end(scope, from);
        LocalDate next = until.or(() -> nextAfter(scope, from)).orElse(null);
        jdbc.sql("""
                        INSERT INTO budget_code (scope, during, code, name, illustrative, set_by_name, set_at)
                        VALUES (:scope, daterange(:from, :until), :code, :name, false, :by, :now)
                        """)
                .param("scope", scope)
                .param("from", from)
                .param("until", next, Types.DATE)
                .param("code", code)
                .param("name", name)
                .param("by", by.fullName())
                .param("now", OffsetDateTime.now(clock))
                .update();
        write(scope, Map.of("from", from.toString(), "code", code));
        return Result.done(from);
    }

    /**
     * From the day on the service has no code of its own; the common one holds.
     *
     * @return the day; refused when it is past or closed, or the scope is the common one
     */
    public Result<LocalDate> drop(String scope, LocalDate from) {
        if (scope.equals(ALL) || from.isBefore(firstOpenDay())) {
            return PAST;
        }
        lock(scope);
        int dropped = jdbc.sql("DELETE FROM budget_code WHERE scope = :scope AND lower(during) >= :from")
                .param("scope", scope)
                .param("from", from)
                .update();
        if (dropped + end(scope, from) > 0) {
            write(scope, Map.of("until", from.minusDays(1).toString()));
        }
        return Result.done(from);
    }

    /**
     * Takes a code back whose days are still ahead; the one before it goes on.
     *
     * @return the day; refused when the code holds already, or none begins on the day
     */
    public Result<LocalDate> withdraw(String scope, LocalDate from) {
        if (!from.isAfter(LocalDate.now(clock))) {
            return Result.refused("accounting.budget.holds-already");
        }
        lock(scope);
        Optional<LocalDate> until = endOf(scope, from);
        int gone = jdbc.sql("DELETE FROM budget_code WHERE scope = :scope AND lower(during) = :from")
                .param("scope", scope)
                .param("from", from)
                .update();
        if (gone == 0) {
            return Result.refused("accounting.budget.gone");
        }
        jdbc.sql(
                        "UPDATE budget_code SET during = daterange(lower(during), :until) WHERE scope = :scope AND upper(during) = :from")
                .param("until", until.orElse(null), Types.DATE)
                .param("scope", scope)
                .param("from", from)
                .update();
        write(scope, Map.of("withdrawn", from.toString()));
        return Result.done(from);
    }

    private void lock(String scope) {
        TransactionLock.BUDGET_CODE.take(jdbc, scope);
    }

    /** The day before which the code of this day ends; nothing when it has no end. */
    private Optional<LocalDate> endOf(String scope, LocalDate day) {
        return jdbc.sql(
                        "SELECT upper(during) AS until FROM budget_code WHERE scope = :scope AND during @> :day::date AND upper(during) IS NOT NULL")
                .param("scope", scope)
                .param("day", day)
                .query(LocalDate.class)
                .optional();
    }

    private Optional<LocalDate> nextAfter(String scope, LocalDate day) {
        return jdbc.sql(
                        "SELECT lower(during) AS first FROM budget_code WHERE scope = :scope AND lower(during) > :day ORDER BY 1 LIMIT 1")
                .param("scope", scope)
                .param("day", day)
                .query(LocalDate.class)
                .optional();
    }

    private int end(String scope, LocalDate from) {
        return jdbc.sql(
                        "UPDATE budget_code SET during = daterange(lower(during), :from) WHERE scope = :scope AND during @> :from::date")
                .param("scope", scope)
                .param("from", from)
                .update();
    }

    private void write(String scope, Map<String, String> details) {
        audit.record(AuditEntry.of(AuditAction.BUDGET_CODE_CHANGED)
                .on("budget code of " + scope)
                .with(details));
    }
}
