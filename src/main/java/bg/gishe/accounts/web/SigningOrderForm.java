package bg.gishe.accounts.web;

import bg.gishe.accounts.SigningAdministration.Draft;
import bg.gishe.platform.DateText;
import bg.gishe.platform.PrintedOnPaper;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A mayor's order as typed by an administrator. */
record SigningOrderForm(
        @NotBlank(message = "{accounts.signing.number.missing}")
        @Size(max = 40, message = "{accounts.user.too-long}")
        @PrintedOnPaper
        @Nullable
        String number,

        @Nullable String orderedOn,

        @NotBlank(message = "{accounts.signing.title.missing}")
        @Size(max = 120, message = "{accounts.user.too-long}")
        @PrintedOnPaper
        @Nullable
        String title,

        @Nullable String since,
        @Nullable String lastDay) {

    /** The form as it is opened; the title is that of the law (ЗГР, чл. 35). */
    static SigningOrderForm of(String title) {
        return new SigningOrderForm("", "", title, "", "");
    }

    /** What was typed; null when some of it cannot be read. */
    @Nullable
    Draft draft(BindingResult faults) {
        LocalDate ordered = day("orderedOn", orderedOn, faults);
        LocalDate first = day("since", since, faults);
        LocalDate last = text(lastDay).isEmpty() ? null : day("lastDay", lastDay, faults);
        return faults.hasErrors() || ordered == null || first == null
                ? null
                : new Draft(text(number), ordered, text(title), first, last);
    }

    private static @Nullable LocalDate day(String field, @Nullable String typed, BindingResult faults) {
        LocalDate day = DateText.parse(text(typed)).orElse(null);
        if (day == null) {
            faults.rejectValue(field, "platform.field.date");
        }
        return day;
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
