package bg.gishe.documents;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * From when until when a certificate of the seal holds; both moments are part of the term (RFC 5280, 4.1.2.5).
 */
public record SealTerm(Instant from, Instant until) {

    /**
     * What the term means now.
     *
     * @param clock the present moment, and the time zone of the office's days
     * @param warnDays how many days before the last one it is soon
     */
    public SealState at(Clock clock, int warnDays) {
        Instant now = clock.instant();
        if (now.isBefore(from)) {
            return new SealState.Unusable(SealState.Why.NOT_YET_VALID, LocalDate.ofInstant(from, clock.getZone()));
        }
        LocalDate lastDay = LocalDate.ofInstant(until, clock.getZone());
        if (now.isAfter(until)) {
            return new SealState.Unusable(SealState.Why.EXPIRED, lastDay);
        }
        long daysLeft = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, clock.getZone()), lastDay);
        return new SealState.Usable(lastDay, daysLeft, daysLeft <= warnDays);
    }
}
