package bg.gishe.platform;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that reaches paper: each of its characters can be printed. The message may name {@code {letter}} and {@code {code}} of the first that
 * cannot. Who asks for it need not know the papers: their module brings the validator.
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
