package bg.gishe.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects ЕГН and ЛНЧ: which numbers are valid, what each fault is called, and that no text form shows the number. */
class EgnTest {

    @ParameterizedTest
    @CsvSource({
        "7501020018, 1975-01-02, FEMALE",
        "8506258485, 1985-06-25, MALE",
        "0845306840, 2008-05-30, MALE",
        "2711158152, 1927-11-15, FEMALE"
    })
    void validNumberTellsBirthAndSex(String number, LocalDate birth, Sex sex) {
        assertThat(new Egn(number).birthDate()).isEqualTo(birth);
        assertThat(new Egn(number).sex()).isEqualTo(sex);
    }

    @ParameterizedTest
    @CsvSource({
        "75010A0018, NOT_DIGITS",
        "'', NOT_DIGITS",
        "750102001, LENGTH",
        "75010200180, LENGTH",
        "7513020018, DATE",
        "7502300018, DATE",
        "0142290018, DATE",
        "7501020019, CHECK_DIGIT",
        "8107222243, CHECK_DIGIT"
    })
    void faultHasItsOwnName(String number, Egn.Fault fault) {
        assertThat(Egn.check(number)).contains(fault);
    }

    @ParameterizedTest
    @CsvSource({"1899-12-31", "1900-01-01", "2000-02-29"})
    void numberMadeForADayIsValidInEveryCentury(LocalDate birth) {
        assertThat(Egn.of(birth, 7).birthDate()).isEqualTo(birth);
    }

    @Test
    void numberNeverStandsInTextOrException() {
        assertThat(new Egn("7501020018").toString()).doesNotContain("7501");
        assertThat(new Egn("7501020018").masked()).isEqualTo("750102••••");
        assertThatThrownBy(() -> new Egn("7501020019")).hasMessageNotContaining("7501");
    }

    @ParameterizedTest
    @CsvSource({"1000000001, true", "1000000002, false", "100000000, false", "10000000AB, false"})
    void foreignersNumberHasItsOwnCheckDigit(String number, boolean valid) {
        assertThat(Lnch.isValid(number)).isEqualTo(valid);
    }
}
