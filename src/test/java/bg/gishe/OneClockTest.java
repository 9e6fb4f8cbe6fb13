package bg.gishe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Protects: there is one clock. Java asks the application's {@code Clock}, SQL asks {@code office_now()} and {@code office_today()}, which stand
 * on the day of the office wherever the server stands; no business date comes from elsewhere.
 */
class OneClockTest {

    private static final Path MAIN = Path.of("src/main");

    /** The one place in SQL that asks the server for the time. */
    private static final String HOME =
            "CREATE FUNCTION office_now() RETURNS timestamptz LANGUAGE sql STABLE AS $$ SELECT now() $$;";

    /** Java or SQL that takes the time from somewhere else; measuring how long something took by {@code nanoTime} is no date. */
    private static final Pattern OTHER_CLOCK = Pattern.compile("(?<![\\w.])now\\(\\)"
            + "|\\b(LocalDate|LocalDateTime|LocalTime|Instant|OffsetDateTime|ZonedDateTime|Year|YearMonth)\\.now\\((?!\\w*[cC]lock)"
            + "|(?i:\\b(current_date|current_timestamp|current_time|localtimestamp|clock_timestamp|statement_timestamp"
            + "|transaction_timestamp|timeofday)\\b)"
            + "|System\\.currentTimeMillis|new Date\\(\\)|Clock\\.system(UTC|DefaultZone)");

    @Test
    void nothingAsksAnotherClockForTheTime() {
        assertThat(sources().flatMap(OneClockTest::lines).filter(line -> !line.contains(HOME)))
                .filteredOn(line -> OTHER_CLOCK.matcher(line).find())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "opened_at timestamptz NOT NULL DEFAULT now(),",
                "WHERE during @> CURRENT_DATE",
                "LocalDate today = LocalDate.now(ZoneId.of(\"Europe/Sofia\"));",
                "Instant.now()",
                "new Date()"
            })
    void anotherClockIsSeen(String line) {
        assertThat(OTHER_CLOCK.matcher(line).find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LocalDate.now(clock)", "office_now()", "key.now()", "namesNow()"})
    void theClockOfTheOfficeIsNotTakenForAnother(String line) {
        assertThat(OTHER_CLOCK.matcher(line).find()).isFalse();
    }

    private static Stream<Path> sources() {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|sql)")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.stream().map(line -> file.getFileName() + ": " + line.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
