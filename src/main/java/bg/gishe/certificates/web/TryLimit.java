package bg.gishe.certificates.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * A few checks a minute from one address are enough for a person and too few for a machine that guesses. Counted in the
 * memory of this process, for a hundred thousand addresses at most.
 */
@Component
class TryLimit implements HandlerInterceptor {

    /** One address has tried too often. */
    static final class TooManyTriesException extends RuntimeException {

        private final long seconds;

        TooManyTriesException(long seconds) {
            super("Too many tries");
            this.seconds = seconds;
        }

        long seconds() {
            return seconds;
        }
    }

    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(PERIOD.multipliedBy(2))
            .build();
    private final int tries;

    TryLimit(@Value("${gishe.verification.tries-a-minute:10}") int tries) {
        this.tries = tries;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Bucket bucket = buckets.get(
                network(request.getRemoteAddr()),
                address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, PERIOD))
                        .build());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyTriesException(Math.max(
                    1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds()));
        }
        return true;
    }

    /** An IPv6 subscriber has a whole /64 of addresses: the first four groups stand for them all. */
    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String[] halves = address.split("%")[0].split("::", 2);
        String[] head = halves[0].isEmpty() ? new String[0] : halves[0].split(":");
        String[] tail = halves.length < 2 || halves[1].isEmpty() ? new String[0] : halves[1].split(":");
        String[] groups = new String[8];
        Arrays.fill(groups, "0");
        System.arraycopy(head, 0, groups, 0, Math.min(head.length, 8));
        int from = Math.max(0, 8 - tail.length);
        System.arraycopy(tail, 0, groups, from, Math.min(tail.length, 8 - from));
        return String.join(":", Arrays.copyOf(groups, 4));
    }
}
