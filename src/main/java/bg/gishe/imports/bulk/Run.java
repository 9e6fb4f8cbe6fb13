package bg.gishe.imports.bulk;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One import of one file.
 *
 * @param records rows of the file, its heading not counted
 * @param wish what is wanted of it now; null while nobody wants it to go on
 * @param mapping field to heading, empty until chosen
 * @param failure why it cannot go on, last part of a message key
 */
public record Run(
        long id,
        Subject subject,
        String fileName,
        RunState state,
        @Nullable Wish wish,
        long records,
        Instant startedAt,
        @Nullable Instant finishedAt,
        String uploadedBy,
        @Nullable UUID storedAs,
        Map<String, String> mapping,
        @Nullable String failure,
        long failureLine,
        Counts counts) {

    /**
     * What became of the rows so far.
     *
     * @param read rows in staging
     * @param checked rows compared with the register
     * @param taken rows whose batch was taken over
     * @param entered rows that are in the register by this import
     */
    public record Counts(long read, long checked, long taken, long good, long known, long bad, long entered) {}

    /** Whether it is being worked on, or waits for its turn. */
    public boolean isWorking() {
        return wish != null;
    }

    /** Whether it was stopped in the middle and can go on. */
    public boolean isStopped() {
        return wish == null && (state == RunState.READING || state == RunState.READ);
    }

    /** Message key of what is being done. */
    public String stage() {
        if (state == RunState.READING) {
            return counts.read == 0 ? "bulk.stage.waiting" : "bulk.stage.reading";
        }
        return wish == Wish.CHECK ? "bulk.stage.checking" : "bulk.stage.taking";
    }

    /** Rows that the stage has behind it. */
    public long stageRows() {
        return state == RunState.READING ? counts.read : wish == Wish.CHECK ? counts.checked : counts.taken;
    }

    /** Hundredths of the stage. */
    public long percent() {
        long all = state == RunState.READING ? records : counts.read;
        return all == 0 ? 0 : Math.min(100, stageRows() * 100 / all);
    }
}
