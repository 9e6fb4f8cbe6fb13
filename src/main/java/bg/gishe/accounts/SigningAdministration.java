package bg.gishe.accounts;

import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.Result;
import bg.gishe.platform.ViolationCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters the mayor's orders by which officials sign documents from acts, and ends them; nothing is ever removed. */
@Service
@Transactional
@PreAuthorize("hasRole('ADMIN')")
public class SigningAdministration {

    /** Why an order is not entered or not ended. */
    public enum Fault implements ViolationCode {
        ORDERED_LATER("orderedOn"),
        ORDERED_IN_FUTURE("orderedOn"),
        ENDS_BEFORE_IT_BEGINS("lastDay"),
        OVERLAPS("since"),
        ENDED_IN_THE_PAST("lastDay"),
        ALREADY_ENDED("lastDay");

        private final String field;

        Fault(String field) {
            this.field = field;
        }

        @Override
        public String field() {
            return field;
        }

        @Override
        public String key() {
            return "accounts.signing.fault." + name();
        }
    }

    /**
     * An order as an administrator enters it.
     *
     * @param lastDay the last day on which it holds; null while no end is set
     */
    public record Draft(
            String number,
            LocalDate orderedOn,
            String title,
            LocalDate since,
            @Nullable LocalDate lastDay) {

        /** What contradicts itself in it, or the orders that stand. */
        Optional<Fault> fault(LocalDate today, List<SigningOrder> standing) {
            if (orderedOn.isAfter(today)) {
                return Optional.of(Fault.ORDERED_IN_FUTURE);
            }
            if (orderedOn.isAfter(since)) {
                return Optional.of(Fault.ORDERED_LATER);
            }
            if (lastDay != null && lastDay.isBefore(since)) {
                return Optional.of(Fault.ENDS_BEFORE_IT_BEGINS);
            }
            return standing.stream().anyMatch(this::overlaps) ? Optional.of(Fault.OVERLAPS) : Optional.empty();
        }

        private boolean overlaps(SigningOrder other) {
            LocalDate end = lastDay;
            LocalDate otherEnd = other.lastDay();
            return (end == null || !end.isBefore(other.since())) && (otherEnd == null || !otherEnd.isBefore(since));
        }
    }

    private final JdbcClient jdbc;
    private final SigningOrders orders;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final Clock clock;

    SigningAdministration(
            JdbcClient jdbc, SigningOrders orders, AuditTrail audit, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** The orders of the account, of all times, the last first. */
    @Transactional(readOnly = true)
    public List<SigningOrder> of(String username) {
        return orders.ofAccount(username);
    }

    /** Whether the office has decided that documents from acts need no order of whoever signs them. */
    @Transactional(readOnly = true)
    public boolean areDispensable() {
        return orders.areDispensable(LocalDate.now(clock));
    }

    /** Enters an order for the account. */
    public Result<String> enter(String username, Draft draft) {
        hold(username);
        Optional<Fault> fault = draft.fault(LocalDate.now(clock), orders.ofAccount(username));
        if (fault.isPresent()) {
            return Result.refused(fault.get());
        }
        orders.enter(username, draft, currentActor.require().fullName());
        record(username, "order-entered", draft.number());
        return Result.done(username);
    }

    /** Ends an order with the day, which may be today. */
    public Result<String> end(String username, long id, LocalDate lastDay) {
        hold(username);
        LocalDate today = LocalDate.now(clock);
        Optional<SigningOrder> order = orders.ofAccount(username).stream()
                .filter(one -> one.id() == id && one.canEndOn(today))
                .findFirst();
        if (order.isEmpty()) {
            return Result.refused(Fault.ALREADY_ENDED);
        }
        if (lastDay.isBefore(today)) {
            return Result.refused(Fault.ENDED_IN_THE_PAST);
        }
        if (lastDay.isBefore(order.get().since())) {
            return Result.refused(Fault.ENDS_BEFORE_IT_BEGINS);
        }
        jdbc.sql("UPDATE signing_order SET during = daterange(lower(during), :lastDay, '[]') WHERE id = :id")
                .param("lastDay", lastDay)
                .param("id", id)
                .update();
        record(username, "order-ended", order.get().number());
        return Result.done(username);
    }

    /** Of two administrators at once the second sees what the first entered. */
    private void hold(String username) {
        jdbc.sql("SELECT username FROM user_account WHERE username = :username FOR NO KEY UPDATE")
                .param("username", username)
                .query(String.class)
                .single();
    }

    private void record(String username, String change, String number) {
        audit.record(AuditEntry.of(AuditAction.USER_CHANGED)
                .on("user " + username)
                .with(Map.of("change", change, "order", number)));
    }
}
