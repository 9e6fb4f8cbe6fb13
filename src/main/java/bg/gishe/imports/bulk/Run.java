package bg.gishe.imports.bulk;

import bg.gishe.imports.Subject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One import of one file.
 *
 * @param goal what is wanted of it now; null while nobody wants it to go on
 * @param failure why it cannot go on; null while it can
 * @param mapping field to heading, empty until chosen
 */
public record Run(
        long id,
        Subject subject,
        File file,
        Begun begun,
        RunState state,
        @Nullable Goal goal,
        @Nullable Failure failure,
        Map<String, String> mapping,
        Counts counts) {

    /**
     * Its file.
     *
     * @param records rows of the file, its heading not counted
     * @param storedAs its name in the folder of uploads; null when it was named on the command line
     */
    public record File(String name, long records, @Nullable UUID storedAs) {}

    /** Who began it, and when. */
    public record Begun(String by, Instant at) {}

    /**
     * Why it cannot go on.
     *
     * @param reason last part of a message key
     * @param line where in the file, 0 for nowhere in particular
     */
    public record Failure(String reason, long line) {}

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
        return goal != null;
    }

    /** Whether it was stopped in the middle and can go on. */
    public boolean isStopped() {
        return goal == null && (state == RunState.READING || state == RunState.READ);
    }

    /** Message key of what is being done. */
    public String stage() {
        if (state == RunState.READING) {
            return counts.read == 0 ? "imports.stage.waiting" : "imports.stage.reading";
        }
        return goal == Goal.CHECK ? "imports.stage.checking" : "imports.stage.taking";
    }

    /** Rows that the stage has behind it. */
    public long stageRows() {
        return state == RunState.READING ? counts.read : goal == Goal.CHECK ? counts.checked : counts.taken;
    }

    /** Hundredths of the stage. */
    public long percent() {
        long all = state == RunState.READING ? file.records : counts.read;
        return all == 0 ? 0 : Math.min(100, stageRows() * 100 / all);
    }
}
