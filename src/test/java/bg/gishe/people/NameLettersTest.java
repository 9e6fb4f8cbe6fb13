package bg.gishe.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Protects: a name is written with letters and their marks, blank, hyphen, apostrophe and full stop, and begins with a letter. */
class NameLettersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Анна-Мария",
                "О’Нийл",
                "O'Neill",
                "Св. Иванов",
                "и\u0306ордан",
                "Nguyễn Thị",
                "Petrova – Ivanova",
                " Ѝво ",
                "გიორგი",
                ""
            })
    void theseAreNames(String name) {
        assertThat(NameLetters.strange(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "4, 4",
        "Ив4н, 4",
        "-, -",
        "'\u0301а', '\u0301'",
        "Ива\u0007н, '\u0007'",
        "<b>Иван, <",
        "'Иван, син', ','",
        "Ан\u06ddна, \u06dd",
        "Ан\u202eна, \u202e",
        "Анна\u00a0Мария, \u00a0",
        "Анна\u2011Мария, \u2011",
        "😀 свид., 😀",
        "Анна_Мария, _"
    })
    void theFirstThatStandsInNoNameIsTold(String name, String strange) {
        assertThat(NameLetters.strange(name)).hasValue(strange.codePointAt(0));
    }
}
