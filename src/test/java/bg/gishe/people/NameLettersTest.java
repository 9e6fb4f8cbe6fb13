package bg.gishe.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Protects: a name is written with letters and their marks, blank, hyphen, apostrophe and full stop, begins with a letter, and no word mixes scripts. */
class NameLettersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Анна-Мария",
                "Анна-Maria",
                "Анна Maria",
                "О'Нийл",
                "Łukasz Żółć",
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
        "Анна_Мария, _",
        "Пeтъp, e",
        "Xpистов, X",
        "Иванов-Пeтров, e",
        "Е1ена, 1",
        "Mария, M",
        "Peтrov, т",
        "Γиоргοс, Γ"
    })
    void theFirstThatStandsInNoNameIsTold(String name, String strange) {
        assertThat(NameLetters.strange(name)).hasValue(strange.codePointAt(0));
    }

    @ParameterizedTest
    @CsvSource({"Elena, E", "Ђорђе, ''", "Анна-Maria, M", "О'Нийл, ''", "Йордан Стоянов, ''"})
    void nameOfACitizenIsCyrillic(String name, String other) {
        assertThat(NameLetters.notCyrillic(name).isPresent()).isEqualTo(!other.isEmpty());
        NameLetters.notCyrillic(name).ifPresent(letter -> assertThat(letter).isEqualTo(other.codePointAt(0)));
    }

    @ParameterizedTest
    @CsvSource({
        "'Иванова–Петрова', Иванова-Петрова",
        "'Иванова - Петрова', Иванова-Петрова",
        "' Иванова  Петрова ', Иванова Петрова",
        "О'Нийл, О'Нийл"
    })
    void oneNameIsWrittenInOneWay(String typed, String tidy) {
        assertThat(NameLetters.tidy(typed)).isEqualTo(tidy);
    }
}
