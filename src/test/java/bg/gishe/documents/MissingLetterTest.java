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
                "Ан\u200bна \u200eМария\u200d \u00ad\ufeff",
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
        "a\ufffc, \ufffc, U+FFFC"
    })
    void theFirstThatIsNotIsNamed(String text, String letter, String code) {
        assertThat(MissingLetter.in(text)).get().satisfies(missing -> {
            assertThat(missing.letter()).isEqualTo(letter);
            assertThat(missing.code()).isEqualTo(code);
            assertThat(missing.arguments()).isEqualTo(List.of(letter, code));
        });
        assertThat(MissingLetter.in(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"გიორგი", "Ан\u2011на", "😀", "محمد", "王伟", "✓", "₽"})
    void noDocumentIsMadeThatWouldShowSomethingElse(String name) {
        Snapshot document = Snapshots.named(name);

        assertThatThrownBy(() -> RENDERER.render(document))
                .isInstanceOf(UnprintableException.class)
                .hasMessageContaining("U+")
                .hasMessageNotContaining(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Thị Phượng", "Ѣ ѣ Ѫ ѫ Ѭ ѭ", "Łukasz Żółć Ğül", "Γεώργιος", "Ан\u200bна"})
    void whatPassesTheRuleStandsOnThePaper(String name) {
        byte[] pdf = RENDERER.render(Snapshots.named(name));

        assertThat(PaperText.asSeen(pdf).replace("\u200b", ""))
                .contains(name.replace("\u200b", ""))
                .doesNotContain("#");
    }
}
