package bg.gishe.issuing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What failed and is not tried again for a while: four minutes, then twice as long each time, at most a day. A restart forgets it. */
final class Postponed {

    private static final Duration FIRST = Duration.ofMinutes(4);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST = 10_000;

    private record Wait(Duration length, Instant until) {}

    private final Clock clock;
    private final Map<Long, Wait> waits = new LinkedHashMap<>();

    Postponed(Clock clock) {
        this.clock = clock;
    }

    /** The keys of those that are not tried now. */
    synchronized List<Long> heldBack() {
        Instant now = clock.instant();
        return waits.entrySet().stream()
                .filter(wait -> wait.getValue().until().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** It failed once more. */
    synchronized void failed(long id) {
        Wait before = waits.remove(id);
        Duration length = before == null ? FIRST : before.length().multipliedBy(2);
        length = length.compareTo(LONGEST) > 0 ? LONGEST : length;
        waits.put(id, new Wait(length, clock.instant().plus(length)));
        if (waits.size() > MOST) {
            waits.remove(waits.keySet().iterator().next());
        }
    }

    /** It waits for nothing more. */
    synchronized void done(long id) {
        waits.remove(id);
    }
}
