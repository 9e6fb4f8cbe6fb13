package bg.gishe.tariff.ordinance;

import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way of a draft from its author to a second person and into force. Each step names the version of the draft that the
 * actor has seen, and answers with the key of the sentence that says why not, or with nothing when it is done.
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
    public Optional<String> submit(long id, int seen, Actor actor) {
        Draft draft = drafts.lock(id);
        if (!draft.isOpen() || draft.version() != seen) {
            return Optional.of("ordinance.stale");
        }
        if (review.findings(draft).stream().anyMatch(DraftCheck.Finding::refused)) {
            return Optional.of("ordinance.not-whole");
        }
        return done(draft, Draft.State.SUBMITTED, AuditAction.ORDINANCE_SUBMITTED, actor, null);
    }

    /** Gives the draft back to its author. */
    public Optional<String> giveBack(long id, int seen, String reason, Actor actor) {
        Draft draft = drafts.lock(id);
        return refusal(draft, seen, actor)
                .or(() -> done(draft, Draft.State.DRAFT, AuditAction.ORDINANCE_RETURNED, actor, reason));
    }

    /** Takes a draft back before it was approved, to write on in it; only who submitted it does so without a reason. */
    public Optional<String> takeBack(long id, Actor actor) {
        Draft draft = drafts.lock(id);
        if (!draft.isSubmitted()) {
            return Optional.of("ordinance.stale");
        }
        if (!drafts.isSubmittedBy(id, actor)) {
            return Optional.of("ordinance.take-back.own");
        }
        return done(draft, Draft.State.DRAFT, AuditAction.ORDINANCE_RETURNED, actor, "върнат от подателя за промени");
    }

    /** Approves the draft: the version in force ends the day before, the new one follows, in one transaction. */
    public Optional<String> approve(long id, int seen, Actor actor) {
        Draft draft = drafts.lock(id);
        Optional<String> refusal = refusal(draft, seen, actor);
        if (refusal.isPresent()) {
            return refusal;
        }
        LocalDate first = Objects.requireNonNull(draft.head().validFrom());
        if (!first.isAfter(LocalDate.now(clock))) {
            return Optional.of("ordinance.check.not-ahead");
        }
        periods.lock();
        if (periods.beginsOn(first)) {
            return Optional.of("ordinance.same-day");
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
                .param("id", id)
                .update();
        periods.enter(draft.id(), ordinance, first);
        return noted(draft, Draft.State.APPROVED, AuditAction.ORDINANCE_APPROVED, actor, null);
    }

    /** Takes an approved version back before its day, by a second person as well; the one before it goes on. */
    public Optional<String> withdraw(long id, String reason, Actor actor) {
        Draft draft = drafts.lock(id);
        if (!draft.isAhead(LocalDate.now(clock))) {
            return Optional.of("ordinance.day-has-come");
        }
        if (!draft.mayBeDecidedBy(actor)) {
            return Optional.of("ordinance.withdraw.four-eyes");
        }
        periods.lock();
        drafts.move(id, Draft.State.WITHDRAWN);
        periods.takeBack(
                Objects.requireNonNull(draft.ordinanceId()),
                Objects.requireNonNull(draft.head().validFrom()));
        return noted(draft, Draft.State.WITHDRAWN, AuditAction.ORDINANCE_WITHDRAWN, actor, reason);
    }

    /** Puts a draft aside for good. */
    public Optional<String> discard(long id, int seen, Actor actor) {
        Draft draft = drafts.lock(id);
        if (!draft.isOpen() || draft.version() != seen) {
            return Optional.of("ordinance.stale");
        }
        return done(draft, Draft.State.DISCARDED, AuditAction.ORDINANCE_DISCARDED, actor, null);
    }

    private static Optional<String> refusal(Draft draft, int seen, Actor actor) {
        if (!draft.isSubmitted() || draft.version() != seen) {
            return Optional.of("ordinance.stale");
        }
        return draft.mayBeDecidedBy(actor) ? Optional.empty() : Optional.of("ordinance.four-eyes");
    }

    private Optional<String> done(
            Draft draft, Draft.State to, AuditAction action, Actor actor, @Nullable String reason) {
        drafts.move(draft.id(), to);
        return noted(draft, to, action, actor, reason);
    }

    private Optional<String> noted(
            Draft draft, Draft.State to, AuditAction action, Actor actor, @Nullable String reason) {
        drafts.note(draft.id(), to == Draft.State.DRAFT ? "RETURNED" : to.name(), actor, reason);
        LocalDate first = draft.head().validFrom();
        audit.record(AuditEntry.of(action)
                .on("ordinance-draft " + draft.id())
                .because(reason)
                .with(first == null ? Map.of() : Map.of("valid-from", first.toString())));
        return Optional.empty();
    }
}
