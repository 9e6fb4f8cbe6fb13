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
        Row row = read(Subject.PEOPLE, Map.of("egn", EGN, "given", "ИВАН"), field, text);

        assertThat(row.faults)
                .extracting(Row.Fault::field, Row.Fault::reason)
                .contains(org.assertj.core.groups.Tuple.tuple(field, reason));
    }

    @Test
    void goodPersonTakesBirthDateAndSexFromTheNumberAndProperLetters() {
        Row row = read(Subject.PEOPLE, Map.of("egn", EGN, "given", "ИВАН-АСЕН"), "family", "Петров");

        assertThat(row.faults).isEmpty();
        assertThat(row.get("birth_date")).isEqualTo("1975-01-02");
        assertThat(row.get("sex")).isEqualTo("MALE");
        assertThat(row.get("given")).isEqualTo("Иван-Асен");
    }

    @Test
    void cellsAreCleanedAsTheFieldsOfFormsAre() {
        Row row = read(
                Subject.PEOPLE,
                Map.of("egn", EGN + "\u00a0", "given", "Ан\u200bна\u2011И\u0306ова"),
                "family",
                "\u200b");

        assertThat(row.faults).isEmpty();
        assertThat(row.get("given")).isEqualTo("Анна-Йова");
        assertThat(row.get("family")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "number, 12/2011, number-unreadable",
        "number, 0, number-unreadable",
        "made_on, 23.11.2011, act-before-event",
        "made_on, 24.11.2027, in-the-future",
        "event_date, 25.11.2011, egn-says-other-birth-date",
        "event_time, 25:00, time-unreadable",
        "ekatte, Стара Загора, ekatte-unreadable",
        "child.egn, 1151240019, egn-check-digit",
        "child.sex, ж, egn-says-other-sex",
        "mother.egn, A MAN, egn-says-other-sex",
        "mother.birth_date, 24.11.2012, parent-born-after-child",
        "father.birth_date, 24/11/2012, parent-born-after-child",
        "father.birth_date, 25.11.1999, parent-too-young",
        "father.lnch, 7111042925, missing",
        "child.given, '', missing"
    })
    void faultOfABirthActIsNamed(String field, String text, String reason) {
        Row row = read(Subject.BIRTHS, birth(), field, text.replace("A MAN", EGN));

        assertThat(row.faults).extracting(Row.Fault::reason).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "husband.birth_date, 24.11.1996, under-sixteen",
        "husband.birth_date, 24.11.1994, permission-missing",
        "husband.birth_date, 24.11.2012, act-before-birth",
        "regime, друг, word-unknown",
        "wife.given, '', missing"
    })
    void faultOfAMarriageActIsNamed(String field, String text, String reason) {
        Row row = read(Subject.MARRIAGES, marriage(), field, text);

        assertThat(row.faults).extracting(Row.Fault::reason).contains(reason);
    }

    @Test
    void courtMayPermitTheMarriageOfSomeoneOfSixteenButNotOfFifteen() {
        Map<String, String> permitted = new java.util.HashMap<>(marriage());
        permitted.put("permission", "Разпореждане № 12/2011 г.");

        assertThat(read(Subject.MARRIAGES, permitted, "husband.birth_date", "24.11.1995").faults)
                .isEmpty();
        assertThat(read(Subject.MARRIAGES, permitted, "husband.birth_date", "25.11.1995").faults)
                .extracting(Row.Fault::reason)
                .containsExactly("under-sixteen");
    }

    @Test
    void twoSpousesAreTwoPeople() {
        Map<String, String> same = new java.util.HashMap<>(marriage());
        same.put("wife.egn", EGN);

        assertThat(read(Subject.MARRIAGES, same, "husband.egn", EGN).faults)
                .extracting(Row.Fault::reason)
                .contains("same-person");
    }

    @ParameterizedTest
    @CsvSource({
        "deceased.birth_date, 25.11.2011, death-before-birth",
        "first_extract_on, 23.11.2011, extract-before-act",
        "event_date, 25.11.2026, in-the-future"
    })
    void faultOfADeathActIsNamed(String field, String text, String reason) {
        Map<String, String> death = Map.of(
                "number",
                "1",
                "made_on",
                "24.11.2011",
                "ekatte",
                "68850",
                "event_date",
                "24.11.2011 г.",
                "deceased.given",
                "Иван");
        assertThat(read(Subject.DEATHS, death, "deceased.family", "Петров").faults)
                .isEmpty();

        Row row = read(Subject.DEATHS, death, field, text);

        assertThat(row.faults).extracting(Row.Fault::reason).contains(reason);
    }

    @Test
    void goodBirthActHasNoFault() {
        Row row = read(Subject.BIRTHS, birth(), "event_time", "7:05 ч.");

        assertThat(row.faults).isEmpty();
        assertThat(row.get("event_time")).isEqualTo("07:05");
        assertThat(row.get("mother.birth_date")).isEqualTo("1975-01-02");
    }

    @ParameterizedTest
    @CsvSource({
        "24.11.2026, 2026-11-24",
        "24.11.2026 г., 2026-11-24",
        "24.11.2026г., 2026-11-24",
        "4.1.2026, 2026-01-04",
        "24/11/2026, 2026-11-24",
        "24-11-2026, 2026-11-24",
        "2026-11-24, 2026-11-24",
        "2026-11-24T00:00:00, 2026-11-24",
        "24.11.2026 00:00:00, 2026-11-24",
        "24.11.26,",
        "31.02.2026,",
        "24.11/2026,",
        "11.2026,",
        "днес,",
        "24.11.20266,",
        "2026-11,"
    })
    void dayIsReadInTheFormsOfBulgarianFiles(String text, LocalDate day) {
        assertThat(DayText.parse(text)).isEqualTo(java.util.Optional.ofNullable(day));
    }

    private static Map<String, String> birth() {
        LocalDate day = LocalDate.of(2011, 11, 24);
        return Map.of(
                "number",
                "0123",
                "made_on",
                "24.11.2011",
                "ekatte",
                "68850",
                "event_date",
                "24.11.2011",
                "child.egn",
                Egn.of(day, 2).value(),
                "child.given",
                "Калоян",
                "mother.given",
                "Мария",
                "mother.egn",
                Egn.of(BORN, 3).value());
    }

    private static Map<String, String> marriage() {
        return Map.of(
                "number",
                "№ 7",
                "made_on",
                "24.11.2011",
                "ekatte",
                "68850",
                "event_date",
                "24.11.2011",
                "husband.given",
                "Иван",
                "wife.given",
                "Мария",
                "regime",
                "Разделност");
    }

    private static Row read(Subject subject, Map<String, String> texts, String field, String text) {
        List<String> headings = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        for (Field each : subject.fields()) {
            headings.add(each.headings().getFirst());
            cells.add(each.name().equals(field) ? text : texts.getOrDefault(each.name(), ""));
        }
        Mapping mapping = Mapping.suggested(subject, headings, Map.of());
        assertThat(mapping.known()).isEqualTo(headings.size());
        Row row = new Row(subject, mapping.places(), new SourceRow(2, cells));
        RowRules.apply(subject, row, TODAY);
        return row;
    }
}
