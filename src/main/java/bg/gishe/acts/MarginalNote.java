package bg.gishe.acts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A later change noted on an act (отбелязване).
 *
 * @param effectiveOn day from which the noted fact holds, null when it is not known apart
 * @param needsReview an official has to read the note before an extract is made
 * @param change what the note changes for the parents, or null
 * @param secret whether no document says the note, because it would tell of an adoption
 * @param parties the people whom the act names from the note on, in place of those in the same roles before
 * @param ended roles in which the act names nobody from the note on
 */
public record MarginalNote(
        Kind kind,
        LocalDate notedOn,
        @Nullable LocalDate effectiveOn,
        String ground,
        String text,
        @Nullable String official,
        boolean needsReview,
        ParentChange.@Nullable Kind change,
        boolean secret,
        List<ActParty> parties,
        List<PartyRole> ended) {

    /** A note from which nothing follows for the people of the act. */
    public MarginalNote(
            Kind kind,
            LocalDate notedOn,
            @Nullable LocalDate effectiveOn,
            String ground,
            String text,
            @Nullable String official,
            boolean needsReview) {
        this(kind, notedOn, effectiveOn, ground, text, official, needsReview, null, false, List.of(), List.of());
    }

    /** What the note is about. */
    public enum Kind {
        DIVORCE,
        NAME_CHANGE,
        ADOPTION,
        PARENTAGE,
        DEATH_OF_SPOUSE,
        CORRECTION,
        OTHER;

        /** Whether the note is about who the parents are. */
        public boolean isOfParents() {
            return this == ADOPTION || this == PARENTAGE;
        }

        /** Whether the note, on a marriage act, may tell of a family name that one of the spouses bears from then on. */
        public boolean isOfFamilyName() {
            return this == DIVORCE || this == NAME_CHANGE;
        }

        /** Whether such a fact is noted on acts of this kind. */
        public boolean isFor(ActKind act) {
            return switch (this) {
                case DIVORCE, DEATH_OF_SPOUSE -> act == ActKind.MARRIAGE;
                case ADOPTION, PARENTAGE -> act == ActKind.BIRTH;
                case NAME_CHANGE -> act != ActKind.DEATH;
                case CORRECTION, OTHER -> true;
            };
        }
    }
}
