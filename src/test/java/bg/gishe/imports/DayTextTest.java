package bg.gishe.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects: days are read as files of Bulgarian offices write them, and nothing else is taken for one. */
class DayTextTest {

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
        "14.3.1971 г. 0:00:00, 1971-03-14",
        "14.3.1971 г. 00:00:00, 1971-03-14",
        "14.03.1971 0:00, 1971-03-14",
        "14.03.1971г, 1971-03-14",
        "1971-03-14T00:00:00Z, 1971-03-14",
        "14 март 1971 г., 1971-03-14",
        "14 Март 1971, 1971-03-14",
        "14.03.1971 12:30,",
        "31 април 1971 г.,",
        "24.11.26,",
        "31.02.2026,",
        "24.11/2026,",
        "11.2026,",
        "днес,",
        "24.11.20266,",
        "2026-11,"
    })
    void dayIsReadInTheFormsOfBulgarianFiles(String text, LocalDate day) {
        assertThat(DayText.parse(text)).isEqualTo(Optional.ofNullable(day));
    }
}
