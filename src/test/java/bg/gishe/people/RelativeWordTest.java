package bg.gishe.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects what a relative is called on a person's page. */
class RelativeWordTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(nullValues = "-", textBlock = """
        the wife of today,                       SPOUSE,        2000-05-06, -,          -,          -,          SPOUSE
        the widow under her dead husband,        FORMER_SPOUSE, 2000-05-06, 2020-01-02, -,          2020-01-02, SURVIVING_SPOUSE
        the widow who has died since,            FORMER_SPOUSE, 2000-05-06, 2020-01-02, 2024-03-04, 2020-01-02, SURVIVING_SPOUSE
        the wife who died in the marriage,       FORMER_SPOUSE, 2000-05-06, 2020-01-02, 2020-01-02, -,          LATE_SPOUSE
        she who died before the husband,         FORMER_SPOUSE, 2000-05-06, 2020-01-02, 2020-01-02, 2021-01-02, LATE_SPOUSE
        the divorced,                            FORMER_SPOUSE, 2000-05-06, 2020-01-02, -,          -,          FORMER_SPOUSE
        the divorced of one who died later,      FORMER_SPOUSE, 2000-05-06, 2020-01-02, -,          2021-01-02, FORMER_SPOUSE
        the divorced who has died since,         FORMER_SPOUSE, 2000-05-06, 2020-01-02, 2022-01-02, -,          FORMER_SPOUSE
        the bride of the day of the death,       FORMER_SPOUSE, 2020-01-01, 2020-01-02, -,          2020-01-01, SURVIVING_SPOUSE
        the dead whose marriage has no end yet,  SPOUSE,        2000-05-06, -,          2020-01-02, -,          LATE_SPOUSE
        """)
    void aSpouseIsCalledByHowTheMarriageEnded(
            String who,
            Relative.Kind kind,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable LocalDate died,
            @Nullable LocalDate subjectDied,
            Relative.Word word) {
        Relative relative = new Relative(
                kind,
                2,
                new PersonalNumber.Disputed("1"),
                new PersonNames("Елена", null, "Попова"),
                Sex.FEMALE,
                LocalDate.of(1980, 1, 1),
                died,
                since,
                until,
                false);

        assertThat(relative.word(subjectDied)).as(who).isEqualTo(word);
    }
}
