package bg.gishe.platform;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * Why an official does something that cannot be done without a word: as many characters as say something, and no more than are kept.
 * Counted is what stays after {@link CleanText}, without the blanks around it. The sentences may name {@code {min}} and {@code {max}}.
 */
@Documented
@Constraint(validatedBy = Reason.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Reason {

    /** Fewest characters. */
    int min() default 5;

    /** Most characters. */
    int max() default 500;

    /** What is said when there are too few. */
    String message() default "{platform.reason.missing}";

    /** What is said when there are too many. */
    String tooLong() default "{platform.reason.too-long}";

    /** See {@link Constraint}. */
    Class<?>[] groups() default {};

    /** See {@link Constraint}. */
    Class<? extends Payload>[] payload() default {};

    /** Counts the characters; nothing at all is too few. */
    final class Check implements ConstraintValidator<Reason, String> {

        private int min;
        private int max;
        private String tooLong = "";

        @Override
        public void initialize(Reason reason) {
            min = reason.min();
            max = reason.max();
            tooLong = reason.tooLong();
        }

        @Override
        public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
            int length = typed == null ? 0 : CleanText.of(typed).strip().length();
            if (length > max) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(tooLong).addConstraintViolation();
            }
            return length >= min && length <= max;
        }
    }
}
