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
