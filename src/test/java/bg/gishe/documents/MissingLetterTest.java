package bg.gishe.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.gishe.certificates.Snapshot;
import bg.gishe.certificates.internal.CertificateRenderer;
import bg.gishe.testing.PaperText;
import bg.gishe.testing.Snapshots;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Protects: no paper shows "#" in the place of a letter; what its font has not is named before anything is issued. */
class MissingLetterTest {

    private static final CertificateRenderer RENDERER = new CertificateRenderer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Йордан Щърбанов-Ѝвов",
                "Ѣ ѣ Ѫ ѫ Ѭ ѭ Ѳ ѳ Ѵ ѵ І і",
                "Љ Њ Ћ Ђ Џ Ї Є Ґ Ў Ё Ы Э Ә Җ",
                "Jürgen Müller-Lüdenscheidt ß",
                "Łukasz Żółć Ğül Şahin İı Őrült Škoda Țepeș Ñuñez Þórður Ångström",
                "Nguyễn Thị Hồng Phượng Ử Ỡ",
                "Γεώργιος Παπαδόπουλος ΐ ΰ ἄ",
                "и\u0306 e\u0301",
                "„кавички“ ‚и‘ «други» – тире — дълго ‐ − … • № § € ½ ² ° ₿ ₴",
                "a\u00a0b\u202fc\td\ne\u2009f",
                ""
            })
    void theseAreAllPrinted(String text) {
        assertThat(MissingLetter.in(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "გიორგი, გ, U+10D2",
        "محمد, م, U+0645",
        "王伟, 王, U+738B",
        "Ан\u2011на, \u2011, U+2011",
        "за НАП ✓, ✓, U+2713",
        "5 ₽, ₽, U+20BD",
        "٣, ٣, U+0663",
        "😀, 😀, U+1F600",
        "ok\ufe0f, U+FE0F, U+FE0F",
        "a\u0001b, U+0001, U+0001",
        "a\ue000, U+E000, U+E000",
        "a\ufffc, \ufffc, U+FFFC",
        "Ан\u06ddна, U+06DD, U+06DD",
        "\u202eАнна, U+202E, U+202E",
        "אנה, א, U+05D0",
        "א\u05b8, א, U+05D0"
    })
    void theFirstThatIsNotIsNamed(String text, String letter, String code) {
        assertThat(MissingLetter.in(text)).get().satisfies(missing -> {
            assertThat(missing.letter()).isEqualTo(letter);
            assertThat(missing.code()).isEqualTo(code);
            assertThat(missing.arguments()).isEqualTo(List.of(letter, code));
        });
        assertThat(MissingLetter.in(null)).isEmpty();
    }

    /** The paper would say „Анна“, or a stray mark, where the attached facts say something else. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                0x000B, 0x000C, 0x001C, 0x007F, 0x0085, 0x00AD, 0x034F, 0x0600, 0x06DD, 0x070F, 0x08E2, 0x1680, 0x180E,
                0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2060,
                0x2061, 0x2066, 0x2067, 0x2068, 0x2069, 0x206A, 0xFEFF, 0xFE00, 0xFE0F, 0xFFF9, 0xFFFB, 0x110BD,
                        0x13430,
                0x1D173, 0xE0041, 0xE0100
            })
    void whatNobodySeesIsNotPrintedAndIsNamedByItsCode(int letter) {
        assertThat(MissingLetter.in("Ан" + Character.toString(letter) + "на"))
                .get()
                .satisfies(missing -> {
                    assertThat(missing.codePoint()).isEqualTo(letter);
                    assertThat(missing.letter()).isEqualTo(missing.code()).isEqualTo("U+%04X".formatted(letter));
                });
    }

    /** The printer does not order them and would print the name from its end. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                0x0591, 0x05B0, 0x05BE, 0x05D0, 0x05EA, 0x05F3, 0x0628, 0x0710, 0x0780, 0xFB1D, 0xFB1E, 0xFB2A, 0xFE8D
            })
    void scriptsFromRightToLeftAreNotPrinted(int letter) {
        assertThat(MissingLetter.in("Ан" + Character.toString(letter))).contains(new MissingLetter(letter));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "გიორგი",
                "אנה",
                "Ан\u06ddна",
                "\u202eАнна",
                "Ан\u200bна",
                "Ан\u2011на",
                "😀",
                "محمد",
                "王伟",
                "✓",
                "₽"
            })
    void noDocumentIsMadeThatWouldShowSomethingElse(String name) {
        Snapshot document = Snapshots.named(name);

        assertThatThrownBy(() -> RENDERER.render(document))
                .isInstanceOf(UnprintableException.class)
                .hasMessageContaining("U+")
                .hasMessageNotContaining(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Thị Phượng", "Ѣ ѣ Ѫ ѫ Ѭ ѭ", "Łukasz Żółć Ğül", "Γεώργιος"})
    void whatPassesTheRuleStandsOnThePaper(String name) {
        byte[] pdf = RENDERER.render(Snapshots.named(name));

        assertThat(PaperText.asSeen(pdf)).contains(name).doesNotContain("#");
    }
}
