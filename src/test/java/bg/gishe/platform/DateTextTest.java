package bg.gishe.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects: a day is taken as people type it and as our own pages and papers show it, and nothing else is one. */
class DateTextTest {

    @Test
    void dayCopiedFromOurOwnScreenIsTaken() throws IOException {
        String copied = Files.readString(Path.of("src/test/resources/cases/D-date-copied-from-own-screen.txt"));

        assertThat(DateText.parse(copied)).contains(LocalDate.of(2026, 11, 28));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "24.11.2026, 2026-11-24",
                "24.11.2026 г., 2026-11-24",
                "24.11.2026\u202fг., 2026-11-24",
                "24.11.2026г, 2026-11-24",
                "\u20664.1.2026\u2069, 2026-01-04",
                "2026\u201111\u201124, 2026-11-24",
                "24 ноември 2026 г., 2026-11-24",
                "24 ноември 2026\u00a0г., 2026-11-24",
                "31.02.2026,",
                "31 април 2026 г.,",
                "24 ноемврий 2026,",
                "24.11.26,",
                "г.,"
            })
    void dayIsReadAsItIsWritten(String typed, LocalDate day) {
        assertThat(DateText.parse(typed)).isEqualTo(Optional.ofNullable(day));
    }
}
