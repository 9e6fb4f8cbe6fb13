package bg.gishe.acts;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.people.MaritalStatus;
import bg.gishe.people.Person;
import bg.gishe.people.Sex;
import bg.gishe.platform.Violation;
import bg.gishe.testing.Registers;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects the hour of an event: it has come, the clocks showed it, and where they showed it twice the official has checked it. */
class EventMomentTest {

    private static final ZoneId HERE = ZoneId.of("Europe/Sofia");
    private static final ActOrigin COURT =
            new ActOrigin(ActOrigin.Kind.COURT, "Решение", "1/2026", null, LocalDate.of(2026, 11, 24));
    private static final ActOrigin FOREIGN =
            new ActOrigin(ActOrigin.Kind.FOREIGN_ACT, "Препис", "1", "Токио, Япония", LocalDate.of(2026, 11, 24));
    private static final ZonedDateTime NOW =
            LocalDate.of(2026, 11, 24).atTime(10, 0).atZone(HERE);

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "2026-11-24, 23:59, HOUR_IN_FUTURE",
        "2026-11-24, 10:01, HOUR_IN_FUTURE",
        "2026-11-24, 10:00,",
        "2026-11-24, ,",
        "2026-11-25, 00:00, DAY_IN_FUTURE",
        "2026-03-29, 03:30, HOUR_SKIPPED",
        "2026-03-29, 04:00,",
        "2026-10-25, 03:30, HOUR_TWICE",
        "2026-10-25, 04:00,"
    })
    void hoursOfDeathsAndWeddingsAreJudgedAlike(LocalDate day, @Nullable LocalTime at, @Nullable String fault) {
        assertThat(all(death(day, at, COURT, false)))
                .isEqualTo(fault == null ? List.of() : List.of("acts.death.fault." + fault));
        assertThat(all(wedding(day, at, COURT, false)))
                .filteredOn(key -> !key.startsWith("acts.origin"))
                .isEqualTo(fault == null ? List.of() : List.of("acts.marriage.fault." + fault));
    }

    @Test
    void anHourThatCameTwiceIsNotAskedAboutAgainOnceItWasChecked() {
        LocalDate night = LocalDate.of(2026, 10, 25);
        LocalTime twice = LocalTime.of(3, 30);

        assertThat(all(death(night, twice, COURT, true))).isEmpty();
        assertThat(all(wedding(night, twice, COURT, true))).isEmpty();
    }

    @Test
    void anHourAbroadIsOfOtherClocks() {
        assertThat(all(death(LocalDate.of(2026, 11, 24), LocalTime.of(16, 0), FOREIGN, false)))
                .isEmpty();
        assertThat(all(wedding(LocalDate.of(2026, 3, 29), LocalTime.of(3, 30), FOREIGN, false)))
                .isEmpty();
    }

    private static List<String> all(DeathOrder order) {
        return keys(Stream.concat(order.faults(NOW).stream(), order.questions(List.of(), NOW).stream())).stream()
                .filter(key -> !key.startsWith("acts.origin"))
                .toList();
    }

    private static List<String> all(MarriageOrder order) {
        return keys(Stream.concat(order.faults(NOW, false).stream(), order.questions(HERE).stream()));
    }

    private static List<String> keys(Stream<Violation> violations) {
        return violations.map(Violation::key).toList();
    }

    private static DeathOrder death(LocalDate day, @Nullable LocalTime at, ActOrigin origin, boolean checked) {
        return new DeathOrder(Registers.person(), day, at, "син", "съобщение", false, null, origin, checked);
    }

    private static MarriageOrder wedding(LocalDate day, @Nullable LocalTime at, ActOrigin origin, boolean checked) {
        Person man = Registers.person(MaritalStatus.SINGLE);
        return new MarriageOrder(
                day,
                at,
                new MarriageOrder.Spouse(man, "Петров", false),
                new MarriageOrder.Spouse(Registers.with(man, Sex.FEMALE, List.of(), List.of()), "Петрова", false),
                null,
                List.of(),
                null,
                origin,
                new MarriageOrder.Confirmed(false, false, checked));
    }
}
