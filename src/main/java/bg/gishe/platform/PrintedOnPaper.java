package bg.gishe.platform;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Constraint on a typed text that will stand in a printed document: the font has each of its characters. The message may
 * name {@code {letter}} and {@code {code}} of the first that it lacks. The module documents, which has the font, brings the validator.
 */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
public @interface PrintedOnPaper {

    /** The sentence. */
    String message() default "{documents.paper.letter.typed}";

    /** Groups of constraints. */
    Class<?>[] groups() default {};

    /** Payload of the constraint. */
    Class<? extends Payload>[] payload() default {};
}
