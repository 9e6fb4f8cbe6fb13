package bg.gishe.acts;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.acts.Correction.Basis;
import bg.gishe.acts.Correction.Field;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects: an official corrects technical errors only; name, day of birth and sex are a court's, the ЕГН the state's (ЗГР, чл. 76 and 77). */
class CorrectionTest {

    @ParameterizedTest
    @CsvSource({
        "GIVEN, OFFICIAL, Остап, Остапа, true",
        "GIVEN, OFFICIAL, Александар, Александър, true",
        "GIVEN, OFFICIAL, Остап, Иван, false",
        "GIVEN, OFFICIAL, Ива, Яна, false",
        "GIVEN, COURT, Остап, Иван, true",
        "FAMILY, CERTIFICATE, Иванов, Иваноф, false",
        "BIRTH_DATE, OFFICIAL, 2026-11-20, 2026-11-19, false",
        "BIRTH_DATE, COURT, 2026-11-20, 2026-11-19, true",
        "SEX, OFFICIAL, MALE, FEMALE, false",
        "SEX, COURT, MALE, FEMALE, true",
        "EGN, COURT, 8001010009, 8001010018, false",
        "EGN, CERTIFICATE, 8001010009, 8001010018, true",
        "EVENT_DATE, OFFICIAL, 2026-11-20, 2026-11-19, false",
        "EVENT_DATE, COURT, 2026-11-20, 2026-11-19, true",
        "MARITAL_STATUS, OFFICIAL, MARRIED, WIDOWED, true",
        "BIRTH_PLACE, OFFICIAL, гр. Ямбол, гр. Сливен, true"
    })
    void eachFieldHasItsBasis(Field field, Basis basis, String was, String becomes, boolean may) {
        assertThat(field.mayRestOn(basis, was, becomes)).isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource({
        "SEX, женски, FEMALE",
        "SEX, жена, ''",
        "MARITAL_STATUS, вдовец, WIDOWED",
        "MARITAL_STATUS, Омъжена, MARRIED",
        "MARITAL_STATUS, WIDOWED, ''",
        "BIRTH_DATE, 19.11.2026 г., 2026-11-19",
        "BIRTH_DATE, 31.02.2026, ''",
        "EGN, 8001010007, ''",
        "GIVEN, Иван4, ''"
    })
    void whatIsTypedIsReadAsTheOfficialWritesIt(Field field, String typed, String written) {
        assertThat(field.written(typed).orElse("")).isEqualTo(written);
    }
}
