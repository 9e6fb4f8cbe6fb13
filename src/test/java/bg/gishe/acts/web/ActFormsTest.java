package bg.gishe.acts.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/** Protects: every text of the forms of the register that reaches an act, and so paper, names the letter that cannot stand there. */
class ActFormsTest {

    private static final LocalValidatorFactoryBean VALIDATOR = new LocalValidatorFactoryBean();

    @BeforeAll
    static void start() {
        LocaleContextHolder.setLocale(Locale.of("bg"));
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setBasenames("messages/documents", "messages/people");
        VALIDATOR.setValidationMessageSource(messages);
        VALIDATOR.afterPropertiesSet();
    }

    @AfterAll
    static void stop() {
        VALIDATOR.destroy();
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BirthForm | given middle family declarant document",
                "MarriageForm | firstFamily secondFamily firstWitness secondWitness",
                "MarriageForm$Asked | permission",
                "ActOriginForm | ground number place",
                "DeathForm | declarant document lateGround",
                "NoteForm | ground text given middle family newFamily",
                "CorrectionForm | becomes ground"
            })
    void letterThatCannotBePrintedIsNamedBesideEveryTextThatReachesPaper(String form, String fields)
            throws ReflectiveOperationException {
        assertThat(sentences(form, "😀 \u202e"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(fields.split(" "))
                        .map(field ->
                                field + ": Знакът „😀“ (U+1F600) не може да се отпечата. Заменете го или го махнете.")
                        .toList());
        assertThat(sentences(form, "Анна\u202e"))
                .hasSize(fields.split(" ").length)
                .allMatch(one -> one.contains("„U+202E“"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BirthForm | given middle family",
                "MarriageForm | firstFamily secondFamily firstWitness secondWitness",
                "DeathForm | ''",
                "NoteForm | given middle family newFamily"
            })
    void nameTakesLettersOnly(String form, String fields) throws ReflectiveOperationException {
        assertThat(sentences(form, "Анна (4)"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(fields.split(" "))
                        .filter(field -> !field.isEmpty())
                        .map(
                                field -> field
                                        + ": Знакът „(“ (U+0028) не може да стои тук в име. Допускат се букви, интервал, тире, апостроф и точка; първа е буква.")
                        .toList());
        assertThat(sentences(form, "Анна-Мария О’Нийл")).isEmpty();
    }

    /** Field and sentence of each letter that is refused when this stands in all fields. */
    private static Set<String> sentences(String name, String typed) throws ReflectiveOperationException {
        Class<?> form = Class.forName("bg.gishe.acts.web." + name);
        Class<?>[] types = Arrays.stream(form.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Object filled = form.getDeclaredConstructor(types)
                .newInstance(Arrays.stream(types)
                        .map(type -> type == String.class ? typed : null)
                        .toArray());
        return VALIDATOR.validate(filled).stream()
                .filter(one -> one.getMessageTemplate().contains(".letter"))
                .map(ActFormsTest::sentence)
                .collect(Collectors.toSet());
    }

    private static String sentence(ConstraintViolation<?> violation) {
        return violation.getPropertyPath() + ": " + violation.getMessage();
    }
}
