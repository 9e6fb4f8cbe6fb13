package bg.gishe.acts;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.people.MaritalStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects the family status that a marriage act says of before the marriage: only what is sure. */
class StatusBeforeMarriageTest {

    @ParameterizedTest(name = "{0} today, wedding of today: {1} – {2}")
    @CsvSource({
        "SINGLE, true, SINGLE",
        "DIVORCED, true, DIVORCED",
        "WIDOWED, true, WIDOWED",
        "UNKNOWN, true,",
        "SINGLE, false, SINGLE",
        "DIVORCED, false,",
        "WIDOWED, false,",
        "MARRIED, false,",
        "UNKNOWN, false,"
    })
    void theStatusOfTodayTellsTheOneOfBeforeOnlyWhereNoMarriageCanHaveChangedItSince(
            MaritalStatus today, boolean present, @Nullable MaritalStatus before) {
        assertThat(ActsMade.before(today, present)).isEqualTo(before);
    }
}
