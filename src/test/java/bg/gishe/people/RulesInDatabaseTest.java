package bg.gishe.people;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.testing.ApplicationTest;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects: the database's constraints and the forms judge a number alike, whatever is typed. */
@ApplicationTest
class RulesInDatabaseTest {

    private static final int TRIES = 20_000;

    @Autowired
    JdbcClient jdbc;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void databaseChecksTheEgnAsTheFormsDo() {
        assertAlike("egn_is_valid(said)", text -> Egn.check(text).isEmpty());
    }

    @Test
    void databaseChecksTheLnchAsTheFormsDo() {
        assertAlike("lnch_is_valid(said)", Lnch::isValid);
    }

    private void assertAlike(String sql, Predicate<String> rule) {
        Set<String> texts = new LinkedHashSet<>(List.of("", "7501020018\n", "٧٥٠١٠٢٠٠١٨"));
        while (texts.size() < TRIES) {
            texts.add(text());
        }
        List<String> valid = jdbc.sql("SELECT said FROM unnest(:texts::text[]) AS said WHERE " + sql)
                .param("texts", texts.toArray(String[]::new))
                .query(String.class)
                .list();
        assertThat(valid)
                .as("seed " + seed)
                .hasSizeGreaterThan(TRIES / 20)
                .containsExactlyInAnyOrderElementsOf(texts.stream().filter(rule).toList());
    }

    /** Numbers that are right, numbers that are nearly right, and other digits; now and then something else among them. */
    private String text() {
        String digits = switch (random.nextInt(5)) {
            case 0 ->
                "%02d%02d%02d%04d"
                        .formatted(random.nextInt(100), random.nextInt(60), random.nextInt(34), random.nextInt(10_000));
            case 1, 2 ->
                Egn.of(LocalDate.of(1800, 1, 1).plusDays(random.nextInt(109_000)), random.nextInt(1_000))
                        .value();
            case 3 -> Lnch.of(random.nextInt(1_000_000_000)).value();
            default -> "%010d".formatted(random.nextLong(10_000_000_000L));
        };
        char[] changed = digits.toCharArray();
        if (random.nextInt(3) == 0) {
            changed[random.nextInt(10)] = (char) ('0' + random.nextInt(10));
        }
        if (random.nextInt(20) == 0) {
            changed[random.nextInt(10)] = " aА٣-".charAt(random.nextInt(5));
        }
        return new String(changed, 0, random.nextInt(20) == 0 ? random.nextInt(10) : 10);
    }
}
