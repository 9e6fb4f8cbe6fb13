package bg.gishe.counter;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.acts.ActKind;
import bg.gishe.people.PersonQuery;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Protects the reading of the one box: what officials type means what they mean, whatever the keyboard of a scanner makes of it. */
class DeskInputTest {

    private static final String CODE = "7K2QX0M9ZBW4TRGH5V1N";
    private static final String ADDRESS = "https://gishe.starazagora.bg/v/" + CODE;
    private static final String LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,./:";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12/2011 | 12 | 2011 | | ",
                "0123/2011 г. | 123 | 2011 | | ",
                "0123/24.11.2011 г. | 123 | 2011 | | ",
                "акт 12/2011 Стара Загора | 12 | 2011 | | стара загора",
                "акт за раждане № 12/2011, гр. Казанлък | 12 | 2011 | BIRTH | казанлък",
                "граждански брак 7/1999 | 7 | 1999 | MARRIAGE | ",
                "смърт 5/2020 с. Богомилово | 5 | 2020 | DEATH | богомилово",
                "Акт 12 от 2011 | 12 | 2011 | | ",
                "акт 12 2011 Чирпан | 12 | 2011 | | чирпан"
            })
    void actIsReadAsItIsWritten(String typed, int number, int year, ActKind kind, String place) {
        assertThat(read(typed)).isInstanceOfSatisfying(DeskInput.Act.class, act -> {
            assertThat(act.query().number()).isEqualTo(number);
            assertThat(act.query().year()).isEqualTo(year);
            assertThat(act.query().kind()).isEqualTo(kind);
            assertThat(act.query().place()).isEqualTo(place);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"акт", "акт 12", "акт за смърт № 12/"})
    void actWithoutYearIsAskedForIt(String typed) {
        assertThat(read(typed)).isEqualTo(new DeskInput.ActWithoutYear());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ГС-000123/2026 | REQUEST",
                "вх. № ГС-123/2026 | REQUEST",
                "вх.№ 123/2026 | REQUEST",
                "gs 123/2026 | REQUEST",
                "искане 123/2026 г. | REQUEST",
                "УГС-000123/2026 | DOCUMENT",
                "ugs-123 / 2026 | DOCUMENT",
                "удостоверение 123/2026 | DOCUMENT",
                "квитанция № 123/2026 | RECEIPT",
                "0000123/2026 | RECEIPT"
            })
    void ownNumbersAreKnownByTheirLettersOrWord(String typed, DeskInput.Kind kind) {
        assertThat(read(typed)).isEqualTo(new DeskInput.Numbered(kind, 2026, 123));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CODE,
                "7k2qx-0m9zb-w4trg-h5v1n",
                "7K2QX 0M9ZB W4TRG H5V1N",
                ADDRESS,
                ADDRESS + "/",
                "HTTPS://GISHE.STARAZAGORA.BG/V/" + CODE
            })
    void codeIsReadAloneGroupedAndInItsAddress(String typed) {
        assertThat(read(typed)).isInstanceOfSatisfying(DeskInput.Code.class, code -> {
            assertThat(code.readings()).extracting(reading -> reading.value()).containsExactly(CODE);
            assertThat(code.certain()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",уеишщксдзц;ьяаожгтнвмчюйъэфхпрлбм",
                "явертъуиопшщасдфгхйкл;'зьцжбнм,./:",
                "чшертъуиопящасдфгхйкл;'зжцвбнм,./:"
            })
    void scannerUnderACyrillicKeyboardIsUnderstood(String keyboard) {
        assertThat(read(pressed(ADDRESS, keyboard)))
                .isInstanceOfSatisfying(
                        DeskInput.Code.class,
                        code -> assertThat(code.readings())
                                .extracting(reading -> reading.value())
                                .contains(CODE));
        assertThat(read(pressed(CODE, keyboard)))
                .isInstanceOfSatisfying(
                        DeskInput.Code.class,
                        code -> assertThat(code.readings())
                                .extracting(reading -> reading.value())
                                .contains(CODE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Иван Петров 1975 | Иван Петров | 1975-01-01 | 1975-12-31",
                "12.03.1975 Петров | Петров | 1975-03-12 | 1975-03-12",
                "Петрова, родена на 12.3.75 г. | Петрова, | 1975-03-12 | 1975-03-12",
                "Илиев 1-2-2020 | Илиев | 2020-02-01 | 2020-02-01",
                "Илиев 2020-02-01 | Илиев | 2020-02-01 | 2020-02-01",
                "Илиев 3.4.20 | Илиев | 2020-04-03 | 2020-04-03",
                "Мария Желева | Мария Желева | | ",
                "Мария 31.02.1975 | Мария 31.02.1975 | | ",
                "4avdar 6opov | 4avdar 6opov | | "
            })
    void birthStandsAmongTheNames(String typed, String names, LocalDate from, LocalDate until) {
        assertThat(read(typed)).isInstanceOfSatisfying(DeskInput.Names.class, found -> {
            assertThat(found.query().names()).isEqualTo(names);
            assertThat(found.query().bornFrom()).isEqualTo(from);
            assertThat(found.query().bornUntil()).isEqualTo(until);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"750102 0018 | 7501020018", "7501 | 7501", "75 01 02 00 18 | 7501020018"})
    void digitsAreAPersonalNumber(String typed, String digits) {
        assertThat(read(typed)).isEqualTo(new DeskInput.Digits(digits));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0047107730 Йордан Иванов | 0047107730 | Йордан Иванов",
                "Йордан Иванов, ЕГН: 0047107730 | 0047107730 | Йордан Иванов,",
                "640512-3456 Иван Петров | 6405123456 | Иван Петров",
                "6405123456 ivan petrov | 6405123456 | ivan petrov",
                "Петров6405123456 | 6405123456 | Петров",
                "ЛНЧ 1044001777 Джон Смит | 1044001777 | Джон Смит"
            })
    void numberAmongNamesIsTheNumberOfSomebody(String typed, String digits, String names) {
        assertThat(read(typed)).isInstanceOfSatisfying(DeskInput.DigitsAndNames.class, both -> {
            assertThat(both.digits()).isEqualTo(digits);
            assertThat(both.names().understood().names()).isEqualTo(names);
            assertThat(both.names().unread()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ЕГН 7501020018 | 7501020018",
                "ЕГН: 75010 | 75010",
                "7501020018\u00a0 | 7501020018",
                "\u202d7501020018\u202c | 7501020018",
                "750102\u00a00018 | 7501020018"
            })
    void labelsAndUnseenCharactersLeaveTheNumberAsItIs(String typed, String digits) {
        assertThat(read(typed)).isEqualTo(new DeskInput.Digits(digits));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "004710773 Йордан Иванов | Йордан Иванов | 004710773",
                "Иванова – Петрова / Мария | Иванова Петрова Мария | ",
                "Мария 31.02.1975 | Мария | 31.02.1975",
                "4avdar 6opov | 4avdar 6opov | ",
                "Въ7льо Иванов | Иванов | Въ7льо",
                "а б в г д е ж з и й | а б в г д е ж з | и й"
            })
    void wordsThatCannotBeNamesAreKeptApart(String typed, String understood, String unread) {
        assertThat(read(typed)).isInstanceOfSatisfying(DeskInput.Names.class, names -> {
            assertThat(names.understood().names()).isEqualTo(understood);
            assertThat(String.join(" ", names.unread())).isEqualTo(unread == null ? "" : unread);
        });
    }

    @Test
    void numberOfADocumentIsReadWithLatinLettersThatLookTheSame() {
        assertThat(read("УГC-000001/2026")).isEqualTo(new DeskInput.Numbered(DeskInput.Kind.DOCUMENT, 2026, 1));
        assertThat(read("yГС-000001/2026")).isEqualTo(new DeskInput.Numbered(DeskInput.Kind.DOCUMENT, 2026, 1));
    }

    @Test
    void longFamilyNameOfTheFormOfACodeIsStillAName() {
        assertThat(read("Старозагорскаантонова")).isInstanceOf(DeskInput.Names.class);
    }

    private static DeskInput read(String typed) {
        return DeskInput.of(typed, PersonQuery.of(""), LocalDate.of(2026, 11, 24));
    }

    private static String pressed(String text, String keyboard) {
        StringBuilder arrives = new StringBuilder();
        for (char key : text.toCharArray()) {
            int at = LATIN.indexOf(Character.toLowerCase(key));
            char letter = at < 0 ? key : keyboard.charAt(at);
            arrives.append(Character.isUpperCase(key) ? Character.toUpperCase(letter) : letter);
        }
        return arrives.toString();
    }
}
