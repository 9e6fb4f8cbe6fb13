package bg.gishe.tariff.ordinance;

import bg.gishe.platform.Actor;
import bg.gishe.platform.DateText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of the ordinance on its way: what it is, how far it has come, and who has written in it.
 *
 * @param version counts the changes, so that a decision is about what the decider has seen
 * @param editors names of all who have written in it; none of them may approve or withdraw it
 * @param ordinanceId the official version that it became, or null
 */
public record Draft(
        long id,
        Head head,
        State state,
        int version,
        String author,
        String authorName,
        List<String> editors,
        @Nullable Long ordinanceId) {

    /** What stands above the articles. */
    public record Head(
            String name,
            @Nullable String decisionNumber,
            @Nullable LocalDate decisionDate,
            @Nullable LocalDate validFrom) {

        /** "решение № 123 от 24.11.2026 г.", as far as it is known. */
        public String decision() {
            return "решение № " + (decisionNumber == null ? "…" : decisionNumber) + " от "
                    + (decisionDate == null ? "…" : DateText.write(decisionDate) + " г.");
        }
    }

    /** How far a draft has come. */
    public enum State {
        DRAFT,
        SUBMITTED,
        APPROVED,
        WITHDRAWN,
        DISCARDED;

        /** Whether it is written in. */
        public boolean isDraft() {
            return this == DRAFT;
        }

        /** Whether it waits for a second person. */
        public boolean isSubmitted() {
            return this == SUBMITTED;
        }

        /** Whether it has become a version. */
        public boolean isApproved() {
            return this == APPROVED;
        }

        /** Whether it was taken back after its approval. */
        public boolean isWithdrawn() {
            return this == WITHDRAWN;
        }

        /** Whether it was put aside. */
        public boolean isDiscarded() {
            return this == DISCARDED;
        }
    }

    /** What somebody did with it. */
    public record Step(
            Instant at,
            String step,
            String actorName,
            @Nullable String reason) {}

    /** Whether it may be written in. */
    public boolean isOpen() {
        return state == State.DRAFT;
    }

    /** Whether it waits for a second person. */
    public boolean isSubmitted() {
        return state == State.SUBMITTED;
    }

    /** Four eyes: whoever has written in it neither approves nor withdraws it; an administrator or the secretary does. */
    public boolean mayBeDecidedBy(Actor actor) {
        return !editors.contains(actor.username()) && (actor.has("ADMIN") || actor.has("SECRETARY"));
    }

    /** Whether it is approved and its day is still to come. */
    public boolean isAhead(LocalDate today) {
        LocalDate first = head.validFrom();
        return state == State.APPROVED && first != null && first.isAfter(today);
    }

    /** The last day of the version that it replaces: the day before its own, but not a day that has passed. */
    public LocalDate replaces(LocalDate today) {
        LocalDate first = head.validFrom();
        return first == null || !first.isAfter(today) ? today : first.minusDays(1);
    }
}
