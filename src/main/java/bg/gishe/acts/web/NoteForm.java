package bg.gishe.acts.web;

import static bg.gishe.acts.web.TypedFields.strip;

import bg.gishe.acts.MarginalNote;
import bg.gishe.acts.NoteOrder;
import bg.gishe.acts.ParentChange;
import bg.gishe.acts.PartyRole;
import bg.gishe.people.Ekatte;
import bg.gishe.people.Person;
import bg.gishe.people.PersonNames;
import bg.gishe.platform.DateText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A note as typed by an official. */
record NoteForm(
        @NotNull(message = "{register.note.kind.missing}") MarginalNote.@Nullable Kind kind,
        @Nullable String effectiveOn,

        @NotBlank(message = "{register.note.ground.missing}")
        @Size(max = 300, message = "{register.note.ground.long}")
        @Nullable
        String ground,

        @NotBlank(message = "{register.note.text.missing}")
        @Size(max = 2000, message = "{register.note.text.long}")
        @Nullable
        String text,

        @Nullable Boolean needsReview,

        @Size(max = 60, message = "{register.note.name.long}") @Nullable
        String given,

        @Size(max = 60, message = "{register.note.name.long}") @Nullable
        String middle,

        @Size(max = 80, message = "{register.note.name.long}") @Nullable
        String family,

        ParentChange.@Nullable Kind change,
        @Nullable String mother,
        @Nullable String father,
        @Nullable Boolean newAct,
        @Nullable String place,
        @Nullable PartyRole renamed,

        @Size(max = 80, message = "{register.note.name.long}") @Nullable
        String newFamily) {

    /** An empty form: whoever enters nothing else wants the note to be read before an extract is made. */
    static NoteForm empty() {
        return new NoteForm(null, "", "", "", true, "", "", "", null, "", "", true, "", null, "");
    }

    /** The typed day; null when it is none. */
    @Nullable
    LocalDate day() {
        return DateText.parse(strip(effectiveOn)).orElse(null);
    }

    /** Whether the note is one of parentage or adoption, for which parents and names may be given. */
    boolean isOfParents() {
        return kind != null && kind.isOfParents();
    }

    /** Whose family name changes on a marriage act; null when nobody's does. */
    NoteOrder.@Nullable FamilyName familyName() {
        return kind != null
                        && kind.isOfFamilyName()
                        && renamed != null
                        && !strip(newFamily).isEmpty()
                ? new NoteOrder.FamilyName(renamed, strip(newFamily))
                : null;
    }

    /** Whether a new act is wanted: only a full adoption asks for one. */
    boolean wantsNewAct() {
        return change == ParentChange.Kind.FULL_ADOPTION && Boolean.TRUE.equals(newAct);
    }

    /** The order; only when the form has no faults. */
    NoteOrder order(LocalDate day, @Nullable Person newMother, @Nullable Person newFather, @Nullable Ekatte newActIn) {
        return new NoteOrder(
                Objects.requireNonNull(kind),
                day,
                strip(ground),
                strip(text),
                Boolean.TRUE.equals(needsReview),
                strip(given).isEmpty() ? null : new PersonNames(strip(given), orNull(middle), orNull(family)),
                isOfParents() && change != null ? new ParentChange(change, newMother, newFather, newActIn) : null,
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
