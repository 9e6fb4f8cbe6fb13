package bg.gishe.acts.web;

import bg.gishe.platform.PrintedOnPaper;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A death act as typed by an official.
 *
 * @param laterActs whether the day is right although acts tell of the person after it
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

        @Nullable String laterActs)
        implements NewActController.ActForm {

    static DeathForm empty() {
        return new DeathForm("", "", "", "", "", "", "");
    }

    /** Whether the official has seen that acts tell of the person after the day. */
    public boolean isLaterActs() {
        return "true".equals(laterActs);
    }

    /** Keeps the number out of logs and exceptions. */
    @Override
    public String toString() {
        return "DeathForm";
    }
}
