package bg.gishe.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Protects when a seal can be used and from which day on its end is announced, by the days of the office. */
class SealTermTest {

    private static final int WARN = 30;

    /** From 1 January 2026 until half past eleven at night of 30 December, in Sofia. */
    private final SealTerm term =
            new SealTerm(Instant.parse("2025-12-31T22:00:00Z"), Instant.parse("2026-12-30T21:30:00Z"));

    @Test
    void holdsFromItsFirstToItsLastMomentAndNotOneLonger() {
        assertThat(state("2025-12-31T21:59:59Z"))
                .isEqualTo(new SealState.Unusable(SealState.Why.NOT_YET_VALID, LocalDate.of(2026, 1, 1)));
        assertThat(state("2025-12-31T22:00:00Z").isUsable()).isTrue();
        assertThat(state("2026-12-30T21:30:00Z").isUsable()).isTrue();
        assertThat(state("2026-12-30T21:30:01Z"))
                .isEqualTo(new SealState.Unusable(SealState.Why.EXPIRED, LocalDate.of(2026, 12, 30)));
    }

    @Test
    void itsEndIsAnnouncedThirtyDaysAheadAndOnTheLastDayStill() {
        assertThat(state("2026-11-29T21:59:00Z")).isEqualTo(usable(31, false));
        assertThat(state("2026-11-29T22:00:00Z")).isEqualTo(usable(30, true));
        assertThat(state("2026-12-29T10:00:00Z")).isEqualTo(usable(1, true));
        assertThat(state("2026-12-30T10:00:00Z")).isEqualTo(usable(0, true));
    }

    @Test
    void daysAreThoseOfTheOfficeAndNotOfTheServer() {
        // One o'clock in the night of the last day in Sofia; in London it is still the day before.
        assertThat(state("2026-12-29T23:00:00Z")).isEqualTo(usable(0, true));
    }

    @Test
    void whoWantsNoWarningHearsOfItOnTheLastDay() {
        assertThat(term.at(at("2026-12-29T10:00:00Z"), 0).needsCare()).isFalse();
        assertThat(term.at(at("2026-12-30T10:00:00Z"), 0).needsCare()).isTrue();
        assertThat(term.at(at("2026-12-31T10:00:00Z"), 0).needsCare()).isTrue();
    }

    private SealState state(String now) {
        return term.at(at(now), WARN);
    }

    private static SealState usable(long daysLeft, boolean soon) {
        return new SealState.Usable(LocalDate.of(2026, 12, 30), daysLeft, soon);
    }

    private static Clock at(String now) {
        return Clock.fixed(Instant.parse(now), ZoneId.of("Europe/Sofia"));
    }
}
