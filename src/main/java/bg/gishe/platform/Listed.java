package bg.gishe.platform;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Constraint on a choice from a form: it is the name of a constant of this enum, or several names, or nothing. A list may have changed
 * under an open page, so the form takes any text, and what is not on the list is refused beside its field with the rest kept.
 */
@Constraint(validatedBy = Listed.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Listed {

    /** The list. */
    Class<? extends Enum<?>> value();

    /** What is said beside the field. */
    String message() default "{platform.field.choice}";

    /** See {@link Constraint}. */
    Class<?>[] groups() default {};

    /** See {@link Constraint}. */
    Class<? extends Payload>[] payload() default {};

    /** Tells whether what was chosen is on the list. */
    final class Check implements ConstraintValidator<Listed, Object> {

        private Set<String> names = Set.of();

        @Override
        public void initialize(Listed list) {
            names = Stream.of(list.value().getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
        }

        @Override
        public boolean isValid(@Nullable Object chosen, ConstraintValidatorContext context) {
            return switch (chosen) {
                case null -> true;
                case Collection<?> several -> names.containsAll(several);
                default -> chosen.toString().isEmpty() || names.contains(chosen.toString());
            };
        }

        /** The constant with this name; empty when nothing was chosen, or what is not on the list. */
        public static <E extends Enum<E>> Optional<E> find(Class<E> list, @Nullable String name) {
            return Stream.of(list.getEnumConstants())
                    .filter(one -> one.name().equals(name))
                    .findFirst();
        }
    }
}
