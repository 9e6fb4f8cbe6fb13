package bg.gishe.tariff.ordinance;

import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.Result;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way of a draft from its author to a second person and into force. Each step names the version of the draft that the
 * actor has seen, and answers with the state in which the draft is then, or with why not.
 */
@Service
@Transactional
public class DraftApproval {

    private final JdbcClient jdbc;
    private final Drafts drafts;
    private final DraftReview review;
    private final TariffPeriods periods;
    private final AuditTrail audit;
    private final Clock clock;

    DraftApproval(
            JdbcClient jdbc, Drafts drafts, DraftReview review, TariffPeriods periods, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.review = review;
        this.periods = periods;
        this.audit = audit;
        this.clock = clock;
    }

    /** Gives the draft to a second person. */
    public Result<Draft.State> submit(long id, int seen, Actor actor) {
        Draft draft = drafts.lock(id).orElseThrow();
        if (!draft.isOpen() || draft.version() != seen) {
            return Result.refused("tariff.ordinance.stale");
        }
        if (review.findings(draft).stream().anyMatch(DraftCheck.Finding::refused)) {
            return Result.refused("tariff.ordinance.not-whole");
        }
        return done(draft, Draft.State.SUBMITTED, AuditAction.ORDINANCE_SUBMITTED, actor, null);
    }

    /** Gives the draft back to its author. */
    public Result<Draft.State> giveBack(long id, int seen, String reason, Actor actor) {
        return submitted(id, seen, actor)
                .then(draft -> done(draft, Draft.State.DRAFT, AuditAction.ORDINANCE_RETURNED, actor, reason));
    }

    /** Takes a draft back before it was approved, to write on in it; only who submitted it does so without a reason. */
    public Result<Draft.State> takeBack(long id, Actor actor) {
        Draft draft = drafts.lock(id).orElseThrow();
        if (!draft.isSubmitted()) {
            return Result.refused("tariff.ordinance.stale");
        }
        if (!drafts.isSubmittedBy(id, actor)) {
            return Result.refused("tariff.ordinance.take-back.own");
        }
        return done(draft, Draft.State.DRAFT, AuditAction.ORDINANCE_RETURNED, actor, "върнат от подателя за промени");
    }

    /** Approves the draft: the version in force ends the day before, the new one follows, in one transaction. */
    public Result<Draft.State> approve(long id, int seen, Actor actor) {
        return submitted(id, seen, actor).then(draft -> enact(draft, actor));
    }

    private Result<Draft.State> enact(Draft draft, Actor actor) {
        LocalDate first = Objects.requireNonNull(draft.head().validFrom());
        if (!first.isAfter(LocalDate.now(clock))) {
            return Result.refused("tariff.ordinance.check.not-ahead");
        }
        periods.lock();
        if (periods.beginsOn(first)) {
            return Result.refused("tariff.ordinance.same-day");
        }
        long ordinance = jdbc.sql(
                        "INSERT INTO fee_ordinance (name, council_decision) VALUES (:name, :decision) RETURNING id")
                .param("name", draft.head().name())
                .param("decision", draft.head().decision())
                .query(Long.class)
                .single();
        jdbc.sql(
                        "UPDATE ordinance_draft SET state = 'APPROVED', version = version + 1, approved_by = :who, approved_at = :at, ordinance_id = :ordinance WHERE id = :id")
                .param("who", actor.username())
                .param("at", java.time.OffsetDateTime.now(clock))
                .param("ordinance", ordinance)
                .param("id", draft.id())
                .update();
        periods.enter(draft.id(), ordinance, first);
        return noted(draft, Draft.State.APPROVED, AuditAction.ORDINANCE_APPROVED, actor, null);
    }

    /** Takes an approved version back before its day, by a second person as well; the one before it goes on. */
    public Result<Draft.State> withdraw(long id, String reason, Actor actor) {
        Draft draft = drafts.lock(id).orElseThrow();
        if (!draft.isAhead(LocalDate.now(clock))) {
            return Result.refused("tariff.ordinance.day-has-come");
        }
        if (!draft.mayBeDecidedBy(actor)) {
            return Result.refused("tariff.ordinance.withdraw.four-eyes");
        }
        periods.lock();
        drafts.move(id, Draft.State.WITHDRAWN);
        periods.takeBack(
                Objects.requireNonNull(draft.ordinanceId()),
                Objects.requireNonNull(draft.head().validFrom()));
        return noted(draft, Draft.State.WITHDRAWN, AuditAction.ORDINANCE_WITHDRAWN, actor, reason);
    }

    /** Puts a draft aside for good. */
    public Result<Draft.State> discard(long id, int seen, Actor actor) {
        Draft draft = drafts.lock(id).orElseThrow();
        if (!draft.isOpen() || draft.version() != seen) {
            return Result.refused("tariff.ordinance.stale");
        }
        return done(draft, Draft.State.DISCARDED, AuditAction.ORDINANCE_DISCARDED, actor, null);
    }

    /** The draft as the second person has seen it, locked. */
    private Result<Draft> submitted(long id, int seen, Actor actor) {
        Draft draft = drafts.lock(id).orElseThrow();
        if (!draft.isSubmitted() || draft.version() != seen) {
            return Result.refused("tariff.ordinance.stale");
        }
        return draft.mayBeDecidedBy(actor) ? Result.done(draft) : Result.refused("tariff.ordinance.four-eyes");
    }

    private Result<Draft.State> done(
            Draft draft, Draft.State to, AuditAction action, Actor actor, @Nullable String reason) {
        drafts.move(draft.id(), to);
        return noted(draft, to, action, actor, reason);
    }

    private Result<Draft.State> noted(
            Draft draft, Draft.State to, AuditAction action, Actor actor, @Nullable String reason) {
        drafts.note(draft.id(), to == Draft.State.DRAFT ? "RETURNED" : to.name(), actor, reason);
        LocalDate first = draft.head().validFrom();
        audit.record(AuditEntry.of(action)
                .on("ordinance-draft " + draft.id())
                .because(reason)
                .with(first == null ? Map.of() : Map.of("valid-from", first.toString())));
        return Result.done(to);
    }
}
