package bg.gishe.acts.web;

import static bg.gishe.acts.web.TypedFields.strip;

import bg.gishe.acts.ActOrigin;
import bg.gishe.platform.DateText;
import bg.gishe.platform.Listed;
import bg.gishe.platform.PrintedOnPaper;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * From what an act is made, as typed: the part "origin" of the form of any act, shown by the fragment acts/parts :: origin. Nothing chosen is an
 * ordinary act.
 */
record ActOriginForm(
        @Listed(ActOrigin.Kind.class) @Nullable String kind,

        @Size(max = 200, message = "{acts.too-long}") @PrintedOnPaper @Nullable
        String ground,

        @Size(max = 60, message = "{acts.origin.number.long}") @PrintedOnPaper @Nullable
        String number,

        @Size(max = 120, message = "{acts.origin.place.long}") @PrintedOnPaper @Nullable
        String place,

        @Nullable String day) {

    /** An ordinary act. */
    static ActOriginForm empty() {
        return new ActOriginForm("", "", "", "", "");
    }

    /** Whether the act is made of something else than its event here. */
    public boolean isChosen() {
        return chosen().isPresent();
    }

    private Optional<ActOrigin.Kind> chosen() {
        return Listed.Check.find(ActOrigin.Kind.class, kind);
    }

    /** The origin; null for an ordinary act, and where what is typed cannot be read: then it is said beside the field. */
    @Nullable
    ActOrigin read(BindingResult faults) {
        if (chosen().isEmpty()) {
            return null;
        }
        LocalDate read = DateText.parse(strip(day)).orElse(null);
        if (read == null) {
            faults.rejectValue("origin.day", "platform.field.date");
        }
        if (strip(ground).isEmpty()) {
            faults.rejectValue("origin.ground", "acts.origin.ground.missing");
        }
        return read == null || strip(ground).isEmpty()
                ? null
                : new ActOrigin(chosen().orElseThrow(), strip(ground), orNull(number), orNull(place), read);
    }

    private static @Nullable String orNull(@Nullable String typed) {
        return strip(typed).isEmpty() ? null : strip(typed);
    }
}
