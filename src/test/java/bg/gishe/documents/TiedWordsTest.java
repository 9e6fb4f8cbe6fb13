package bg.gishe.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Protects: no line of a paper ends between an abbreviation and what it is of, or between a number and its unit. */
class TiedWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>акт № 19 и</p>|<p>акт №_19 и</p>",
                "<p>№ <b>19</b></p>|<p>№_<b>19</b></p>",
                "<p>чл. 110, ал. 1, т. 4 от Закона</p>|<p>чл._110, ал._1, т._4 от Закона</p>",
                "<p>чл. 40, ал. 1, изр. 3</p>|<p>чл._40, ал._1, изр._3</p>",
                "<p>гр. Стара Загора, община Стара Загора, област Стара Загора</p>|<p>гр._Стара_Загора, община_Стара_Загора, област_Стара_Загора</p>",
                "<p>с. Змейово, ул. „Руски“ № 2, вх. Б, ет. 4, ап. 17</p>|<p>с._Змейово, ул._„Руски“ №_2, вх._Б, ет._4, ап._17</p>",
                "<p>24.11.2026 г., 14:05 ч.</p>|<p>24.11.2026_г., 14:05_ч.</p>",
                "<p>2,56 € (5,01 лв.)</p>|<p>2,56_€ (5,01_лв.)</p>",
                "<p>6 месеца</p>|<p>6_месеца</p>",
                "<p>ЕГН 7501020018</p>|<p>ЕГН_7501020018</p>",
                "<p>2 градина</p>|<p>2 градина</p>",
                "<p>хляб с. 2</p>|<p>хляб с._2</p>",
                "<p>брат. 2, т.е. така</p>|<p>брат. 2, т.е. така</p>",
                "<title>№ 19</title>|<title>№ 19</title>"
            })
    void whatBelongsTogetherStaysOnOneLine(String written, String tied) {
        assertThat(TiedWords.in(written).replace('\u00a0', '_')).isEqualTo(tied);
    }

    @ParameterizedTest
    @ValueSource(strings = {"№ РД-02-20-6", "№ УГС-000123/2026", "№ ГС-000123/2026"})
    void theNumberOfAPaperIsNotBrokenAtItsStrokes(String number) {
        assertThat(TiedWords.in("<p>Наредба " + number + " от</p>"))
                .isEqualTo("<p>Наредба <span style=\"white-space: nowrap\">" + number.replace(' ', '\u00a0')
                        + "</span> от</p>");
    }
}
