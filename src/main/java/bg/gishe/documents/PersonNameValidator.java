package bg.gishe.documents;

import bg.gishe.people.NameLetters;
import bg.gishe.people.PersonName;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;
import java.util.OptionalInt;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks that a name can be printed and is written with letters of names. Found by way of META-INF/services. */
public class PersonNameValidator implements ConstraintValidator<PersonName, CharSequence> {

    private String unprintable = "";

    @Override
    public void initialize(PersonName name) {
        unprintable = name.unprintable();
    }

    @Override
    public boolean isValid(@Nullable CharSequence name, ConstraintValidatorContext context) {
        Optional<MissingLetter> missing = MissingLetter.in(name);
        if (missing.isPresent()) {
            say(missing.get(), unprintable, context);
            return false;
        }
        OptionalInt strange = name == null ? OptionalInt.empty() : NameLetters.strange(name);
        if (strange.isPresent()) {
            // A letter may stand in a name, and so is refused only for its script.
            say(
                    new MissingLetter(strange.getAsInt()),
                    Character.isLetter(strange.getAsInt())
                            ? "{people.person.name.letter.mixed.typed}"
                            : context.getDefaultConstraintMessageTemplate(),
                    context);
            return false;
        }
        return true;
    }

    private static void say(MissingLetter letter, String sentence, ConstraintValidatorContext context) {
        HibernateConstraintValidatorContext hibernate = context.unwrap(HibernateConstraintValidatorContext.class);
        hibernate.disableDefaultConstraintViolation();
        hibernate
                .addMessageParameter("letter", letter.letter())
                .addMessageParameter("code", letter.code())
                .buildConstraintViolationWithTemplate(sentence)
                .addConstraintViolation();
    }
}
