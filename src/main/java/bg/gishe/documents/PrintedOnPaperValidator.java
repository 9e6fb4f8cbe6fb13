package bg.gishe.documents;

import bg.gishe.platform.PrintedOnPaper;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks that each character of a text can be printed. Found by way of META-INF/services. */
public class PrintedOnPaperValidator implements ConstraintValidator<PrintedOnPaper, CharSequence> {

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
