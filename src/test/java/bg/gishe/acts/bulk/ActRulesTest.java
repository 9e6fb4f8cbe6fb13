package bg.gishe.acts.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.imports.Row;
import bg.gishe.people.Egn;
import bg.gishe.testing.RowsOfFiles;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects: each thing that is wrong with a row about an act by itself has its own reason, and a good row has none. */
class ActRulesTest {

    private static final LocalDate BORN = LocalDate.of(1975, 1, 2);
    private static final String EGN = Egn.of(BORN, 2).value();

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
        Row row = RowsOfFiles.read(ActSubject.BIRTHS.subject(), birth(), field, text.replace("A MAN", EGN));

        assertThat(row.faults()).extracting(Row.Fault::reason).contains(reason);
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
        Row row = RowsOfFiles.read(ActSubject.MARRIAGES.subject(), marriage(), field, text);

        assertThat(row.faults()).extracting(Row.Fault::reason).contains(reason);
    }

    @Test
    void courtMayPermitTheMarriageOfSomeoneOfSixteenButNotOfFifteen() {
        Map<String, String> permitted = new java.util.HashMap<>(marriage());
        permitted.put("permission", "Разпореждане № 12/2011 г.");

        assertThat(RowsOfFiles.read(ActSubject.MARRIAGES.subject(), permitted, "husband.birth_date", "24.11.1995")
                        .faults())
                .isEmpty();
        assertThat(RowsOfFiles.read(ActSubject.MARRIAGES.subject(), permitted, "husband.birth_date", "25.11.1995")
                        .faults())
                .extracting(Row.Fault::reason)
                .containsExactly("under-sixteen");
    }

    /** Day of the marriage, day of birth, and what is said of a permission that the court gave. */
    @ParameterizedTest
    @CsvSource({
        "21.12.2023, 22.12.2005, ''",
        "22.12.2023, 23.12.2005, under-eighteen",
        "22.12.2023, 22.12.2005, ''",
        "24.11.2026, 24.11.2010, under-eighteen"
    })
    void oldMarriagesOfMinorsAreTakenOverButNoneOfSince22December2023(String day, String born, String reason) {
        Map<String, String> permitted = new java.util.HashMap<>(marriage());
        permitted.put("permission", "Разпореждане № 12/2023 г.");
        permitted.put("event_date", day);
        permitted.put("made_on", day);

        assertThat(RowsOfFiles.read(ActSubject.MARRIAGES.subject(), permitted, "husband.birth_date", born)
                        .faults())
                .extracting(Row.Fault::reason)
                .containsExactlyElementsOf(reason.isEmpty() ? java.util.List.of() : java.util.List.of(reason));
    }

    @Test
    void twoSpousesAreTwoPeople() {
        Map<String, String> same = new java.util.HashMap<>(marriage());
        same.put("wife.egn", EGN);

        assertThat(RowsOfFiles.read(ActSubject.MARRIAGES.subject(), same, "husband.egn", EGN)
                        .faults())
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
        assertThat(RowsOfFiles.read(ActSubject.DEATHS.subject(), death, "deceased.family", "Петров")
                        .faults())
                .isEmpty();

        Row row = RowsOfFiles.read(ActSubject.DEATHS.subject(), death, field, text);

        assertThat(row.faults()).extracting(Row.Fault::reason).contains(reason);
    }

    @Test
    void goodBirthActHasNoFault() {
        Row row = RowsOfFiles.read(ActSubject.BIRTHS.subject(), birth(), "event_time", "7:05 ч.");

        assertThat(row.faults()).isEmpty();
        assertThat(row.get("event_time")).isEqualTo("07:05");
        assertThat(row.get("mother.birth_date")).isEqualTo("1975-01-02");
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
}
