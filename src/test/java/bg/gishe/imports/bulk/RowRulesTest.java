package bg.gishe.imports.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.people.Egn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects: each thing that is wrong with a row by itself has its own reason, and a good row has none. */
class RowRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate BORN = LocalDate.of(1975, 1, 2);
    private static final String EGN = Egn.of(BORN, 2).value();

    @ParameterizedTest
    @CsvSource({
        "egn, 75010200, egn-length",
        "egn, 7513020018, egn-date",
        "egn, 7501020019, egn-check-digit",
        "egn, 75010200А8, egn-not-digits",
        "birth_date, 03.01.1975, egn-says-other-birth-date",
        "birth_date, 31.02.1975, date-unreadable",
        "sex, Ж, egn-says-other-sex",
        "sex, друг, word-unknown",
        "death_date, 01.01.1970 г., death-before-birth",
        "death_date, 2027-01-01, in-the-future",
        "given, '=HYPERLINK(\"x\")', formula",
        "given, Ив4н, name-letters",
        "given, '', missing"
    })
    void faultOfAPersonIsNamed(String field, String text, String reason) {
        Row row = read(Subject.PEOPLE, Map.of("egn", EGN, "given", "ИВАН"), field, text);

        assertThat(row.faults).extracting(Row.Fault::field, Row.Fault::reason).contains(org.assertj.core.groups.Tuple.tuple(field, reason));
    }

    @Test
    void goodPersonTakesBirthDateAndSexFromTheNumberAndProperLetters() {
        Row row = read(Subject.PEOPLE, Map.of("egn", EGN, "given", "ИВАН-АСЕН"), "family", "Петров");

        assertThat(row.faults).isEmpty();
        assertThat(row.get("birth_date")).isEqualTo("1975-01-02");
        assertThat(row.get("sex")).isEqualTo("MALE");
        assertThat(row.get("given")).isEqualTo("Иван-Асен");
    }

    private static Row read(Subject subject, Map<String, String> texts, String field, String text) {
        List<String> headings = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        for (Field each : subject.fields()) {
            headings.add(each.headings().getFirst());
            cells.add(each.column().equals(field) ? text : texts.getOrDefault(each.column(), ""));
        }
        Mapping mapping = Mapping.suggested(subject, headings, Map.of());
        assertThat(mapping.known()).isEqualTo(headings.size());
        Row row = new Row(subject, mapping.places(), new SourceRow(2, cells));
        RowRules.apply(subject, row, TODAY);
        return row;
    }
}
