package bg.gishe.acts.web;

import static bg.gishe.acts.web.TypedFields.strip;

import bg.gishe.people.PersonName;
import bg.gishe.people.PersonNames;
import bg.gishe.people.Sex;
import bg.gishe.platform.Listed;
import bg.gishe.platform.PrintedOnPaper;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A birth act as typed by an official.
 *
 * @param outOfRange whether the official says that the typed number was given outside the ranges of the municipality
 */
record BirthForm(
        @Nullable String place,
        @Nullable String born,
        @Nullable String at,

        @NotBlank(message = "{acts.sex.missing}") @Listed(Sex.class) @Nullable
        String sex,

        @Nullable String egn,
        @Nullable String outOfRange,

        @NotBlank(message = "{acts.given.missing}")
        @Size(max = 60, message = "{acts.note.name.long}")
        @PersonName
        @Nullable
        String given,

        @Size(max = 60, message = "{acts.note.name.long}") @PersonName @Nullable
        String middle,

        @NotBlank(message = "{acts.family.missing}")
        @Size(max = 80, message = "{acts.note.name.long}")
        @PersonName
        @Nullable
        String family,

        Parents parents,

        @NotBlank(message = "{acts.declarant.missing}")
        @Size(max = 200, message = "{acts.too-long}")
        @PrintedOnPaper
        @Nullable
        String declarant,

        @NotBlank(message = "{acts.document.missing}")
        @Size(max = 200, message = "{acts.too-long}")
        @PrintedOnPaper
        @Nullable
        String document)
        implements NewActController.ActForm {

    /** Numbers of the parents; of the father only where there is one. */
    record Parents(@Nullable String mother, @Nullable String father) {

        /** Keeps the numbers out of logs and exceptions. */
        @Override
        public String toString() {
            return "Parents";
        }
    }

    /** Where nothing was sent of the parents, nothing was typed of them. */
    BirthForm {
        parents = parents == null ? new Parents(null, null) : parents;
    }

    static BirthForm empty() {
        return new BirthForm("", "", "", "", "", "", "", "", "", new Parents("", ""), "", "");
    }

    /** Whether a boy was chosen. */
    public boolean isMale() {
        return sexChosen() == Sex.MALE;
    }

    /** Whether a girl was chosen. */
    public boolean isFemale() {
        return sexChosen() == Sex.FEMALE;
    }

    /** The sex that was chosen; null when none was, or none that is known. */
    @Nullable
    Sex sexChosen() {
        return Listed.Check.find(Sex.class, sex).orElse(null);
    }

    /** Whether the official says that the number was given elsewhere. */
    public boolean isOutOfRange() {
        return "true".equals(outOfRange);
    }

    PersonNames names() {
        return new PersonNames(strip(given), strip(middle).isEmpty() ? null : strip(middle), strip(family));
    }

    /** Keeps the numbers out of logs and exceptions. */
    @Override
    public String toString() {
        return "BirthForm";
    }
}
