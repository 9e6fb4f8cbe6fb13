package bg.gishe.acts.web;

import bg.gishe.people.PersonName;
import bg.gishe.platform.PrintedOnPaper;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A marriage act as typed by an official. */
record MarriageForm(
        @Nullable String place,
        @Nullable String day,
        @Nullable String at,
        @Nullable String first,
        @Nullable String second,

        @NotBlank(message = "{acts.family.missing}")
        @Size(max = 80, message = "{acts.note.name.long}")
        @PersonName
        @Nullable
        String firstFamily,

        @NotBlank(message = "{acts.family.missing}")
        @Size(max = 80, message = "{acts.note.name.long}")
        @PersonName
        @Nullable
        String secondFamily,

        @Pattern(regexp = "COMMUNITY|SEPARATION|CONTRACT", message = "{acts.regime.missing}") @Nullable
        String regime,

        @NotBlank(message = "{acts.witness.missing}")
        @Size(max = 120, message = "{acts.too-long}")
        @PersonName
        @Nullable
        String firstWitness,

        @NotBlank(message = "{acts.witness.missing}")
        @Size(max = 120, message = "{acts.too-long}")
        @PersonName
        @Nullable
        String secondWitness,

        @Size(max = 200, message = "{acts.too-long}") @PrintedOnPaper @Nullable
        String permission)
        implements NewActController.ActForm {

    static MarriageForm empty() {
        return new MarriageForm("", "", "", "", "", "", "", "COMMUNITY", "", "", "");
    }

    /** Keeps the numbers out of logs and exceptions. */
    @Override
    public String toString() {
        return "MarriageForm";
    }
}
