package bg.gishe.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects: the name of a user, which stands on paper, is a name. */
class UserNameTest {

    @ParameterizedTest
    @CsvSource({
        "Мария Иванова, true",
        "Анна-Мария О'Нийл, true",
        "John Smith, true",
        "'', true",
        "4, false",
        "-, false",
        "Мария 2, false",
        "Пeтъp Иванов, false",
        "Ив\u202eан, false"
    })
    void nameIsOfLettersOfOneScriptInAWord(String name, boolean is) {
        assertThat(name.matches(UserForm.NAME)).isEqualTo(is);
    }
}
