package bg.gishe.documents;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** A text that reaches paper: each of its characters has a glyph. The message may name {@code {letter}} and {@code {code}} of the first that has none. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PrintedOnPaper.Validator.class)
public @interface PrintedOnPaper {

    /** The sentence. */
    String message() default "{paper.letter.typed}";

    /** Groups of constraints. */
    Class<?>[] groups() default {};

    /** Payload of the constraint. */
    Class<? extends Payload>[] payload() default {};

    /** Asks the font. */
    class Validator implements ConstraintValidator<PrintedOnPaper, CharSequence> {

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return MissingLetter.in(text)
                    .map(missing -> {
                        context.unwrap(HibernateConstraintValidatorContext.class)
                                .addMessageParameter("letter", missing.letter())
                                .addMessageParameter("code", missing.code());
                        return false;
                    })
                    .orElse(true);
        }
    }
}
