package bg.gishe.people;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.people.LastMarriage.EndedBy;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects: what somebody was when they died follows from the day and hour of the deaths and the divorce, not from what was typed first. */
class LastMarriageTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "lasts,                          2026-11-20, -,     -,       -,          -,          -,     MARRIED",
                "other died the week after,      2026-11-20, -,     DEATH,   2026-11-27, 2026-11-27, -,     MARRIED",
                "other died the week before,     2026-11-27, -,     DEATH,   2026-11-20, 2026-11-20, -,     WIDOWED",
                "one day the other later,        2026-11-20, 08:00, DEATH,   2026-11-20, 2026-11-20, 09:00, MARRIED",
                "one day the other earlier,      2026-11-20, 09:01, DEATH,   2026-11-20, 2026-11-20, 09:00, WIDOWED",
                "one day at one hour,            2026-11-20, 09:00, DEATH,   2026-11-20, 2026-11-20, 09:00, MARRIED",
                "one day nobody knows when,      2026-11-20, 09:00, DEATH,   2026-11-20, 2026-11-20, -,     MARRIED",
                "divorced the day before,        2026-11-20, -,     DIVORCE, 2026-11-19, -,          -,     DIVORCED",
                "divorced on that day,           2026-11-20, -,     DIVORCE, 2026-11-20, -,          -,     DIVORCED",
                "divorced when dead already,     2026-11-20, -,     DIVORCE, 2026-11-21, -,          -,     MARRIED"
            })
    void statusAtTheMomentOfDeath(
            String marriage,
            LocalDate day,
            @Nullable LocalTime at,
            @Nullable EndedBy endedBy,
            @Nullable LocalDate until,
            @Nullable LocalDate spouseDied,
            @Nullable LocalTime spouseAt,
            MaritalStatus expected) {
        DeathMoment spouse = spouseDied == null ? null : new DeathMoment(spouseDied, spouseAt);

        assertThat(new LastMarriage(1, until, endedBy, spouse).statusAt(new DeathMoment(day, at)))
                .as(marriage)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-11-20, -,     -,       -,          -,     true",
                "2026-11-20, -,     DEATH,   2026-11-27, -,     true",
                "2026-11-20, 08:00, DEATH,   2026-11-20, 09:00, true",
                "2026-11-20, 09:00, DEATH,   2026-11-20, 09:00, false",
                "2026-11-20, -,     DEATH,   2026-11-20, 09:00, false",
                "2026-11-27, -,     DEATH,   2026-11-20, -,     false",
                "2026-11-27, -,     DIVORCE, -,          -,     false"
            })
    void survivorIsWidowedByTheEarlierOfTwoDeaths(
            LocalDate day,
            @Nullable LocalTime at,
            @Nullable EndedBy endedBy,
            @Nullable LocalDate spouseDied,
            @Nullable LocalTime spouseAt,
            boolean widowed) {
        DeathMoment spouse = spouseDied == null ? null : new DeathMoment(spouseDied, spouseAt);

        assertThat(new LastMarriage(1, spouseDied, endedBy, spouse).isEndedBy(new DeathMoment(day, at)))
                .isEqualTo(widowed);
    }
}
