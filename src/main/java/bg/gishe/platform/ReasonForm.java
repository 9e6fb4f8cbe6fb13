package bg.gishe.platform;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/**
 * A form, or the part of one, that asks why.
 *
 * @param reason as typed, or null when nothing was sent
 */
public record ReasonForm(@Reason @Nullable String reason) {

    /** What was typed, to be shown again. */
    public String typed() {
        return Objects.requireNonNullElse(reason, "");
    }

    /** The reason that is kept. */
    public String text() {
        return typed().strip();
    }

    /** The sentence to be shown beside the field; null when nothing is wrong with it. */
    public static @Nullable String fault(BindingResult faults) {
        FieldError error = faults.getFieldError("reason");
        return error == null ? null : error.getDefaultMessage();
    }
}
