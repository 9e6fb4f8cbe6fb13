package bg.gishe.people;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name of a person, which reaches paper: written with {@link NameLetters} that can be printed. What cannot be printed is told first, as
 * of any text on paper; the message may name {@code {letter}} and {@code {code}} of what stands in no name. The module of the papers brings the
 * validator.
 */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
public @interface PersonName {

    /** The sentence about a character that stands in no name. */
    String message() default "{people.person.name.letter.typed}";

    /** The sentence about a character that cannot be printed. */
    String unprintable() default "{documents.paper.letter.typed}";

    /** Groups of constraints. */
    Class<?>[] groups() default {};

    /** Payload of the constraint. */
    Class<? extends Payload>[] payload() default {};
}
