package bg.gishe.issuing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells whether something that comes again and again is to be said once more. */
final class Repeated {

    private static final int MOST = 100;

    private final Clock clock;
    private final Duration silence;
    private final Map<String, Instant> said = new LinkedHashMap<>();

    /** @param silence for how long a thing that was said is not said again */
    Repeated(Clock clock, Duration silence) {
        this.clock = clock;
        this.silence = silence;
    }

    /** Whether it is to be said now; then it counts as said. */
    synchronized boolean isDue(String what) {
        Instant now = clock.instant();
        Instant before = said.get(what);
        if (before != null && now.isBefore(before.plus(silence))) {
            return false;
        }
        said.remove(what);
        said.put(what, now);
        if (said.size() > MOST) {
            said.remove(said.keySet().iterator().next());
        }
        return true;
    }
}
