package bg.gishe.platform;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was read for a day from the reference tables until their version moves. The version is read before the data:
 * a change in between is read once more, and nothing old is ever kept under a new version.
 */
public final class DayCache<T> {

    private record Kept<T>(LocalDate day, long version, T value) {}

    private volatile @Nullable Kept<T> kept;

    /** The value of the day at this version of the reference tables, read anew only when day or version are others. */
    public T get(LocalDate day, long version, Function<LocalDate, T> read) {
        Kept<T> now = kept;
        if (now == null || now.version() != version || !now.day().equals(day)) {
            now = new Kept<>(day, version, read.apply(day));
            kept = now;
        }
        return now.value();
    }
}
