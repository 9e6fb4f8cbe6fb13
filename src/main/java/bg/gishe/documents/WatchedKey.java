package bg.gishe.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/**
 * The key of the seal as its file stands: opened once, and anew when another file has taken its place. A key that is open stays in
 * use until another one opens, so a file that is just being copied, or was taken away after the start, stops nobody.
 */
final class WatchedKey {

    /** What there is to seal with. */
    sealed interface Held {

        /**
         * A key.
         *
         * @param fault why the file that stands there now cannot be opened, or null
         */
        record Open(SealKey.Opened key, @Nullable String fault) implements Held {}

        /** A file is named and no key has ever come out of it; why, for whoever installs. */
        record Unreadable(String fault) implements Held {}

        /** No file is named. */
        record Absent() implements Held {}
    }

    /** By what one file is told from another in its place. */
    private record Stamp(
            FileTime modified, long size, @Nullable Object key) {}

    private record Look(
            @Nullable Stamp stamp,
            Instant at,
            Held held,
            @Nullable String fault) {}

    private static final Logger log = LoggerFactory.getLogger(WatchedKey.class);

    /** How long a file that cannot be opened is left alone when nothing is seen to have changed. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final @Nullable SealKey file;
    private final Clock clock;
    private volatile @Nullable Look last;

    WatchedKey(@Nullable SealKey file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** What there is to seal with now. */
    Held held() {
        if (file == null) {
            return new Held.Absent();
        }
        Look seen = last;
        return seen != null && isFresh(seen) ? seen.held() : again(file);
    }

    private boolean isFresh(Look look) {
        return Objects.equals(look.stamp(), stamp())
                && (look.fault() == null || clock.instant().isBefore(look.at().plus(PATIENCE)));
    }

    private synchronized Held again(SealKey file) {
        Look before = last;
        if (before != null && isFresh(before)) {
            return before.held();
        }
        // Taken before the file is read: what changes while it is read is seen the next time.
        Stamp stamp = stamp();
        Look look;
        try {
            look = new Look(stamp, clock.instant(), new Held.Open(file.open(), null), null);
            log.info("The key of the seal was read from {}", file.path());
        } catch (RuntimeException e) {
            String fault = Objects.requireNonNullElse(e.getMessage(), "The seal keystore cannot be opened");
            if (before == null || !fault.equals(before.fault())) {
                log.error(
                        "{} ({})",
                        fault,
                        NestedExceptionUtils.getMostSpecificCause(e).getClass().getSimpleName());
            }
            look = new Look(stamp, clock.instant(), kept(before, fault), fault);
        }
        last = look;
        return look.held();
    }

    private static Held kept(@Nullable Look before, String fault) {
        return before != null && before.held() instanceof Held.Open(var key, var earlier)
                ? new Held.Open(key, fault)
                : new Held.Unreadable(fault);
    }

    private @Nullable Stamp stamp() {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(Objects.requireNonNull(file).path(), BasicFileAttributes.class);
            return new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        } catch (IOException e) {
            return null;
        }
    }
}
