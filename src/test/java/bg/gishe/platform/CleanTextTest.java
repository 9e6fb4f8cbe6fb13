package bg.gishe.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Protects the one cleaner: what says nothing goes, blanks and Word's hyphens are those of the keyboard, everything else stays to be judged. */
class CleanTextTest {

    @ParameterizedTest
    @ValueSource(ints = {0x00AD, 0x034F, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xFE00, 0xFE0F, 0xE0100, 0xE01EF})
    void whatSaysNothingIsTakenOutAndNothingElseIsEmpty(int unseen) {
        String sign = Character.toString(unseen);

        assertThat(CleanText.of("Ан" + sign + "на" + sign)).isEqualTo("Анна");
        assertThat(CleanText.of(sign + sign)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0x00A0, 0x1680, 0x2000, 0x2001, 0x2003, 0x2009, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000})
    void blanksOfEveryWidthAreThePlainBlank(int blank) {
        assertThat(CleanText.of("Анна" + Character.toString(blank) + "Мария")).isEqualTo("Анна Мария");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Анна\u2011Мария, Анна-Мария",
                "Анна\u2010Мария, Анна-Мария",
                "Анна\u2212Мария, Анна-Мария",
                "О\u2019Нийл, О'Нийл",
                "О\u02bcНийл, О'Нийл",
                "О\u2018Нийл, О'Нийл",
                "\u202d7501020018\u202c, 7501020018",
                "\u2066750102\u20690018\u200e, 7501020018",
                "28.11.2026\u00a0г., 28.11.2026 г.",
                "28.11.2026\u202fг., 28.11.2026 г.",
                "И\u0306ордан, Йордан",
                "И\u200b\u0306ордан, Йордан",
                "e\u0301, é"
            })
    void whatIsWrittenInTwoWaysHasOneForm(String typed, String clean) {
        assertThat(CleanText.of(typed)).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Йордан Щърбанов-Ѝвов",
                " два  реда\r\n\tи табулация ",
                "„кавички“ – тире — № 5 € ½ …",
                "Łukasz Żółć Nguyễn Γεώργιος",
                "\u202eАн\u06ddна\u0007",
                "中 😀 გ אנה"
            })
    void everythingElseStaysForTheFieldToJudge(String typed) {
        assertThat(CleanText.of(typed)).isEqualTo(typed);
    }

    @Test
    void plainTextIsNotCopied() {
        String plain = new String("Йордан № 5 – „а“");

        assertThat(CleanText.of(plain)).isSameAs(plain);
    }
}
