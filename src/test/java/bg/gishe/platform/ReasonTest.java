package bg.gishe.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Protects: a reason says something, and no more than is kept, and what nobody sees is no reason. */
class ReasonTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @Test
    void reasonOfFiveToFiveHundredCharactersIsTaken() {
        assertThat(faults("Греша")).isEmpty();
        assertThat(faults("a".repeat(500))).isEmpty();
    }

    @Test
    void nothingBlanksAndWhatNobodySeesAreTooLittle() {
        assertThat(faults(null)).containsExactly("{platform.reason.missing}");
        assertThat(faults("  да  ")).containsExactly("{platform.reason.missing}");
        assertThat(faults("да\u200B\u200B\u200B\u00A0")).containsExactly("{platform.reason.missing}");
    }

    @Test
    void moreThanIsKeptIsToldByItsOwnSentence() {
        assertThat(faults("a".repeat(501))).containsExactly("{platform.reason.too-long}");
        assertThat(faults(" " + "a".repeat(500) + " ")).isEmpty();
    }

    private static Iterable<String> faults(@Nullable String typed) {
        return VALIDATOR.validate(new ReasonForm(typed)).stream()
                .map(ConstraintViolation::getMessageTemplate)
                .toList();
    }
}
