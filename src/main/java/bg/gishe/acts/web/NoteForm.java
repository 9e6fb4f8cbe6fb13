package bg.gishe.acts.web;

import static bg.gishe.acts.web.TypedFields.strip;

import bg.gishe.acts.MarginalNote;
import bg.gishe.acts.NoteOrder;
import bg.gishe.acts.ParentChange;
import bg.gishe.acts.PartyRole;
import bg.gishe.people.Ekatte;
import bg.gishe.people.Person;
import bg.gishe.people.PersonName;
import bg.gishe.people.PersonNames;
import bg.gishe.platform.DateText;
import bg.gishe.platform.Listed;
import bg.gishe.platform.PrintedOnPaper;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A note as typed by an official. */
record NoteForm(
        @NotBlank(message = "{acts.note.kind.missing}") @Listed(MarginalNote.Kind.class) @Nullable
        String kind,

        @Nullable String effectiveOn,

        @NotBlank(message = "{acts.note.ground.missing}")
        @Size(max = 300, message = "{acts.note.ground.long}")
        @PrintedOnPaper
        @Nullable
        String ground,

        @NotBlank(message = "{acts.note.text.missing}")
        @Size(max = 2000, message = "{acts.note.text.long}")
        @PrintedOnPaper
        @Nullable
        String text,

        @Pattern(regexp = TICK, message = "{platform.field.choice}") @Nullable
        String needsReview,

        @Size(max = 60, message = "{acts.note.name.long}") @PersonName @Nullable
        String given,

        @Size(max = 60, message = "{acts.note.name.long}") @PersonName @Nullable
        String middle,

        @Size(max = 80, message = "{acts.note.name.long}") @PersonName @Nullable
        String family,

        @Valid Parents parents,

        @Nullable String place,

        @Listed(PartyRole.class) @Nullable String renamed,

        @Size(max = 80, message = "{acts.note.name.long}") @PersonName @Nullable
        String newFamily) {

    private static final String TICK = "true|false|";

    /**
     * How the parents change; numbers of those who become parents.
     *
     * @param newAct whether an act is made in place of this one
     */
    record Parents(
            @Listed(ParentChange.Kind.class) @Nullable String change,

            @Nullable String mother,
            @Nullable String father,

            @Pattern(regexp = TICK, message = "{platform.field.choice}") @Nullable
            String newAct) {

        /** Keeps the numbers out of logs and exceptions. */
        @Override
        public String toString() {
            return "Parents";
        }
    }

    /** Where nothing was sent of the parents, nothing was typed of them. */
    NoteForm {
        parents = parents == null ? new Parents(null, null, null, null) : parents;
    }

    /** An empty form. */
    static NoteForm empty() {
        return new NoteForm("", "", "", "", "", "", "", "", new Parents("", "", "", "true"), "", "", "");
    }

    /** The typed day; null when it is none. */
    @Nullable
    LocalDate day() {
        return DateText.parse(strip(effectiveOn)).orElse(null);
    }

    /** Whether the note is one of parentage or adoption, for which parents and names may be given. */
    boolean isOfParents() {
        return kindChosen().filter(MarginalNote.Kind::isOfParents).isPresent();
    }

    /** Whether the note may tell of a family name after a marriage. */
    boolean isOfFamilyName() {
        return kindChosen().filter(MarginalNote.Kind::isOfFamilyName).isPresent();
    }

    /** Whose family name was said to change. */
    Optional<PartyRole> renamedChosen() {
        return Listed.Check.find(PartyRole.class, renamed);
    }

    private Optional<MarginalNote.Kind> kindChosen() {
        return Listed.Check.find(MarginalNote.Kind.class, kind);
    }

    private Optional<ParentChange.Kind> changeChosen() {
        return Listed.Check.find(ParentChange.Kind.class, parents.change());
    }

    /** Whose family name changes on a marriage act; null when nobody's does. */
    NoteOrder.@Nullable FamilyName familyName() {
        return isOfFamilyName() && !strip(newFamily).isEmpty()
                ? renamedChosen()
                        .map(role -> new NoteOrder.FamilyName(role, strip(newFamily)))
                        .orElse(null)
                : null;
    }

    /** Whether a new act is wanted: only a full adoption asks for one. */
    boolean wantsNewAct() {
        return changeChosen().filter(ParentChange.Kind.FULL_ADOPTION::equals).isPresent()
                && "true".equals(parents.newAct());
    }

    /** The order; only when the form has no faults. */
    NoteOrder order(LocalDate day, @Nullable Person newMother, @Nullable Person newFather, @Nullable Ekatte newActIn) {
        return new NoteOrder(
                kindChosen().orElseThrow(),
                day,
                strip(ground),
                strip(text),
                "true".equals(needsReview),
                strip(given).isEmpty() ? null : new PersonNames(strip(given), orNull(middle), orNull(family)),
                isOfParents()
                        ? changeChosen()
                                .map(found -> new ParentChange(found, newMother, newFather, newActIn))
                                .orElse(null)
                        : null,
                familyName());
    }

    /** Keeps the numbers out of logs and exceptions. */
    @Override
    public String toString() {
        return "NoteForm";
    }

    private static @Nullable String orNull(@Nullable String typed) {
        return strip(typed).isEmpty() ? null : strip(typed);
    }
}
