package bg.gishe.people.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.imports.Row;
import bg.gishe.people.Egn;
import bg.gishe.testing.RowsOfFiles;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects: each thing that is wrong with a row about a person by itself has its own reason, and a good row has none. */
class PersonRulesTest {

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
        "given, Ив\u06ddан, name-letters",
        "given, Ив\u202eан, name-letters",
        "given, 中, letter-unprintable",
        "family, გიორგი, letter-unprintable",
        "middle, אנה, letter-unprintable",
        "citizenship, საქართველო, letter-unprintable",
        "citizenship, Гър\u202eция, letter-unprintable",
        "given, '', missing"
    })
    void faultOfAPersonIsNamed(String field, String text, String reason) {
        Row row = RowsOfFiles.read(PeopleSubject.PEOPLE, Map.of("egn", EGN, "given", "ИВАН"), field, text);

        assertThat(row.faults()).extracting(Row.Fault::field, Row.Fault::reason).contains(Tuple.tuple(field, reason));
    }

    @Test
    void goodPersonTakesBirthDateAndSexFromTheNumberAndProperLetters() {
        Row row = RowsOfFiles.read(PeopleSubject.PEOPLE, Map.of("egn", EGN, "given", "ИВАН-АСЕН"), "family", "Петров");

        assertThat(row.faults()).isEmpty();
        assertThat(row.get("birth_date")).isEqualTo("1975-01-02");
        assertThat(row.get("sex")).isEqualTo("MALE");
        assertThat(row.get("given")).isEqualTo("Иван-Асен");
    }

    @Test
    void cellsAreCleanedAsTheFieldsOfFormsAre() {
        Row row = RowsOfFiles.read(
                PeopleSubject.PEOPLE,
                Map.of("egn", EGN + "\u00a0", "given", "Ан\u200bна\u2011И\u0306ова"),
                "family",
                "\u200b");

        assertThat(row.faults()).isEmpty();
        assertThat(row.get("given")).isEqualTo("Анна-Йова");
        assertThat(row.get("family")).isNull();
    }
}
