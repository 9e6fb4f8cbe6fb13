package bg.gishe.requests;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.testing.ApplicationTest;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects: a list that PostgreSQL puts together names a request as the document and the receipt print it, however many there were in a year. */
@ApplicationTest
class NumbersInDatabaseTest {

    private static final int TRIES = 2_000;

    @Autowired
    JdbcClient jdbc;

    @Test
    void databaseWritesARegistrationNumberAsThePrintersDo() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<RegistrationNumber> numbers = Stream.concat(
                        Stream.of(1L, 999_999L, 1_000_000L, Long.MAX_VALUE)
                                .map(number -> new RegistrationNumber(2026, number)),
                        Stream.generate(() -> new RegistrationNumber(
                                random.nextInt(1900, 10_000), 1 + random.nextLong(10L << random.nextInt(40)))))
                .limit(TRIES)
                .toList();

        List<String> written = jdbc.sql("""
                        SELECT registration_number_text(year, number)
                          FROM unnest(:years::int[], :numbers::bigint[]) WITH ORDINALITY AS said (year, number, place) ORDER BY place
                        """)
                .param("years", numbers.stream().map(RegistrationNumber::year).toArray(Integer[]::new))
                .param(
                        "numbers",
                        numbers.stream().map(RegistrationNumber::number).toArray(Long[]::new))
                .query(String.class)
                .list();

        assertThat(written)
                .as("seed " + seed)
                .containsExactlyElementsOf(
                        numbers.stream().map(RegistrationNumber::text).toList());
    }
}
