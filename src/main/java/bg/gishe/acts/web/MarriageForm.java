package bg.gishe.acts.web;

import bg.gishe.people.PersonName;
import bg.gishe.platform.PrintedOnPaper;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A marriage act as typed by an official.
 *
 * @param asked what is asked beside names and days
 * @param origin from what the act is made when not on the day of the wedding here
 */
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

        @Pattern(regexp = "COMMUNITY|SEPARATION|CONTRACT|", message = "{acts.regime.missing}") @Nullable
        String regime,

        @Size(max = 120, message = "{acts.too-long}") @PersonName @Nullable
        String firstWitness,

        @Size(max = 120, message = "{acts.too-long}") @PersonName @Nullable
        String secondWitness,

        @Valid Asked asked,

        @Valid ActOriginForm origin)
        implements NewActController.ActForm {

    /**
     * What tells who the witnesses are, the permission, and the answers to questions.
     *
     * @param firstNumber ЕГН, ЛНЧ or day of birth of the first witness
     * @param names whether the names after the marriage are so by custom
     * @param witnesses whether a witness under full age may be one
     * @param hour whether an hour that the clocks showed twice was checked
     */
    record Asked(
            @Nullable String firstNumber,
            @Nullable String secondNumber,

            @Size(max = 200, message = "{acts.too-long}") @PrintedOnPaper @Nullable
            String permission,

            @Nullable String names,
            @Nullable String witnesses,
            @Nullable String hour) {

        /** Whether the official says that the names are so by custom. */
        public boolean isNames() {
            return "true".equals(names);
        }

        /** Whether the official says that the witness may be one. */
        public boolean isWitnesses() {
            return "true".equals(witnesses);
        }

        /** Whether the official has checked an hour that the clocks showed twice. */
        public boolean isHour() {
            return "true".equals(hour);
        }

        /** Keeps the numbers out of logs and exceptions. */
        @Override
        public String toString() {
            return "Asked";
        }
    }

    /** Where nothing was sent of a part, nothing was typed in it. */
    MarriageForm {
        asked = asked == null ? new Asked("", "", "", "", "", "") : asked;
        origin = origin == null ? ActOriginForm.empty() : origin;
    }

    /** An empty form for a wedding of the day. */
    static MarriageForm of(String today) {
        return new MarriageForm(
                "",
                today,
                "",
                "",
                "",
                "",
                "",
                "COMMUNITY",
                "",
                "",
                new Asked("", "", "", "", "", ""),
                ActOriginForm.empty());
    }

    /** Keeps the numbers out of logs and exceptions. */
    @Override
    public String toString() {
        return "MarriageForm";
    }
}
