package bg.gishe.acts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A later change noted on an act (отбелязване).
 *
 * @param effectiveOn day from which the noted fact holds, null when it is not known apart
 * @param review that an official has to read the note before an extract is made; null when nobody has to
 * @param change what the note changes for the parents, or null
 * @param secret whether no document says the note, because it would tell of an adoption
 * @param parties the people whom the act names from the note on, in place of those in the same roles before
 * @param corrections what the note changes in the words of the act
 * @param ended roles in which the act names nobody from the note on
 */
public record MarginalNote(
        Kind kind,
        LocalDate notedOn,
        @Nullable LocalDate effectiveOn,
        String ground,
        String text,
        @Nullable String official,
        @Nullable Review review,
        ParentChange.@Nullable Kind change,
        boolean secret,
        List<ActParty> parties,
        List<PartyRole> ended,
        List<Correction> corrections) {

    /** A note from which nothing follows for the people of the act. */
    public MarginalNote(
            Kind kind,
            LocalDate notedOn,
            @Nullable LocalDate effectiveOn,
            String ground,
            String text,
            @Nullable String official,
            boolean needsReview) {
        this(
                kind,
                notedOn,
                effectiveOn,
                ground,
                text,
                official,
                needsReview ? new Review(0, null, null) : null,
                null,
                false,
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * That an official has to read the note before an extract is made, and who did.
     *
     * @param noteId key of the note
     * @param by who read it, or null
     * @param on the day on which it was read, or null
     */
    public record Review(
            long noteId, @Nullable String by, @Nullable LocalDate on) {}

    /** Whether an official still has to read the note before an extract is made. */
    public boolean needsReview() {
        return review != null && review.on() == null;
    }

    /** What the note is about. */
    public enum Kind {
        DIVORCE,
        /** A court has unmade the marriage (СК, чл. 46): it ended for the future, as by divorce; the act stands. */
        MARRIAGE_UNMADE,
        NAME_CHANGE,
        ADOPTION,
        PARENTAGE,
        DEATH_OF_SPOUSE,
        CORRECTION,
        OTHER;

        /** Whether the marriage has ended by what is noted; that it ended by death is not noted (Н-9, чл. 40). */
        public boolean endsMarriage() {
            return this == DIVORCE || this == MARRIAGE_UNMADE;
        }

        /** Whether officials still enter such notes; others stand on acts from before. */
        public boolean isEntered() {
            return this != DEATH_OF_SPOUSE;
        }

        /** Whether everything that follows from the note is entered with it, so that nobody has to read it before a document is made. */
        public boolean isUnderstood() {
            return this != OTHER;
        }

        /** Whether the note is about who the parents are. */
        public boolean isOfParents() {
            return this == ADOPTION || this == PARENTAGE;
        }

        /** Whether the note, on a marriage act, may tell of a family name that one of the spouses bears from then on. */
        public boolean isOfFamilyName() {
            return endsMarriage() || this == NAME_CHANGE;
        }

        /** Whether such a fact is noted on acts of this kind. */
        public boolean isFor(ActKind act) {
            return switch (this) {
                case DIVORCE, MARRIAGE_UNMADE, DEATH_OF_SPOUSE -> act == ActKind.MARRIAGE;
                case ADOPTION, PARENTAGE -> act == ActKind.BIRTH;
                case NAME_CHANGE -> act != ActKind.DEATH;
                case CORRECTION, OTHER -> true;
            };
        }
    }
}
