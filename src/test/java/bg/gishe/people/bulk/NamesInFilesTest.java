package bg.gishe.people.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.imports.Row;
import bg.gishe.testing.RowsOfFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects: names in files keep the rule of the forms: one form of each letter, one script in a word, Cyrillic for Bulgarian citizens. */
class NamesInFilesTest {

    private static final Map<String, String> FIELDS = Map.of(
            "ЕГН", "egn",
            "ЛНЧ", "lnch",
            "Собствено име", "given",
            "Бащино име", "middle",
            "Фамилно име", "family",
            "Пол", "sex",
            "Дата на раждане", "birth_date",
            "Семейно положение", "marital_status");

    @Test
    void letterOfTwoSignsAndHyphenOfWordAreTheLettersOfTheKeyboard() throws IOException {
        List<Row> rows = rows("I-nfd-and-word-hyphen.csv");

        assertThat(rows).allMatch(Row::isReadable);
        assertThat(rows).extracting(row -> row.get("given")).containsExactly("Йордан", "Анна-Мария");
        assertThat(rows("Y22-nfd.csv")).extracting(row -> row.get("given")).containsExactly("Йордан");
    }

    @Test
    void lookAlikeLettersWait() throws IOException {
        assertThat(rows("I-lookalike-names.csv").getFirst().faults())
                .extracting(Row.Fault::field, Row.Fault::reason)
                .containsExactly(Tuple.tuple("given", "name-mixed"), Tuple.tuple("family", "name-mixed"));
    }

    @Test
    void lettersThatNoPaperShowsWait() throws IOException {
        assertThat(rows("I-foreign-scripts-lnch.csv"))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.faults())
                        .filteredOn(fault ->
                                fault.field().equals("given") || fault.field().equals("family"))
                        .extracting(Row.Fault::reason)
                        .containsOnly("letter-unprintable"));
    }

    @Test
    void daysAsBulgarianProgramsWriteThemAreRead() throws IOException {
        assertThat(rows("I-dates-bg.csv"))
                .hasSize(7)
                .allMatch(row -> row.isReadable() && "1971-03-14".equals(row.get("birth_date")));
    }

    @ParameterizedTest
    @CsvSource({
        "7103141009, '', '', John, name-not-cyrillic",
        "7103141009, '', България, John, name-not-cyrillic",
        "'', 1006770548, България, John, name-not-cyrillic",
        "7103141009, '', Франция, John, ''",
        "'', 1006770548, '', John, ''",
        "'', 1006770548, Украйна, Олександр, ''",
        "7103141009, '', '', Ђорђе, ''"
    })
    void whoIsNoBulgarianCitizenKeepsTheSpellingOfThePassport(
            String egn, String lnch, String citizenship, String given, String reason) {
        Row row = RowsOfFiles.read(
                PeopleSubject.PEOPLE,
                Map.of("egn", egn, "lnch", lnch, "given", given, "sex", "м", "birth_date", "14.03.1971"),
                "citizenship",
                citizenship);

        assertThat(row.faults())
                .extracting(Row.Fault::reason)
                .isEqualTo(reason.isEmpty() ? List.of() : List.of(reason));
    }

    private static List<Row> rows(String file) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/cases", file));
        String[] headings = lines.getFirst().split(";");
        return lines.stream()
                .skip(1)
                .map(line -> line.split(";", -1))
                .map(cells -> {
                    Map<String, String> texts = new HashMap<>();
                    for (int i = 0; i < headings.length; i++) {
                        String field = FIELDS.get(headings[i].strip());
                        if (field != null) {
                            texts.put(field, cells[i]);
                        }
                    }
                    return RowsOfFiles.read(PeopleSubject.PEOPLE, texts, "given", texts.get("given"));
                })
                .toList();
    }
}
