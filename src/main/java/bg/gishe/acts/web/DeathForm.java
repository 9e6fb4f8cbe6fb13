package bg.gishe.acts.web;

import bg.gishe.platform.PrintedOnPaper;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A death act as typed by an official.
 *
 * @param laterActs whether the day is right although acts tell of the person after it
 * @param lateGround why the act is made after the term
 * @param origin from what the act is made when not on a notice of death
 * @param hour whether an hour that the clocks showed twice was checked
 */
record DeathForm(
        @Nullable String place,
        @Nullable String deceased,
        @Nullable String day,
        @Nullable String at,

        @NotBlank(message = "{acts.declarant.missing}")
        @Size(max = 200, message = "{acts.too-long}")
        @PrintedOnPaper
        @Nullable
        String declarant,

        @NotBlank(message = "{acts.document.missing}")
        @Size(max = 200, message = "{acts.too-long}")
        @PrintedOnPaper
        @Nullable
        String document,

        @Nullable String laterActs,

        @Size(max = 200, message = "{acts.too-long}") @PrintedOnPaper @Nullable
        String lateGround,

        @Valid ActOriginForm origin,
        @Nullable String hour)
        implements NewActController.ActForm {

    /** Where nothing was sent of the origin, nothing was typed in it. */
    DeathForm {
        origin = origin == null ? ActOriginForm.empty() : origin;
    }

    static DeathForm empty() {
        return new DeathForm("", "", "", "", "", "", "", "", ActOriginForm.empty(), "");
    }

    /** Whether the official has seen that acts tell of the person after the day. */
    public boolean isLaterActs() {
        return "true".equals(laterActs);
    }

    /** Whether the official has checked an hour that the clocks showed twice. */
    public boolean isHour() {
        return "true".equals(hour);
    }

    /** Keeps the number out of logs and exceptions. */
    @Override
    public String toString() {
        return "DeathForm";
    }
}
