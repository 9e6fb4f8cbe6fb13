package bg.gishe.imports.bulk;

import bg.gishe.imports.UnreadableFileException;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Works on the imports that are wanted, one after another, in the background. Whatever ends it in the middle, the next turn goes on
 * behind the last finished batch. Reading needs the uploaded file: a replica that lacks it leaves the import to another.
 */
@Configuration(proxyBeanMethods = false)
class ImportWork {

    private static final Logger log = LoggerFactory.getLogger(ImportWork.class);
    private static final int PATIENCE = 5;

    private final Runs runs;
    private final RunSteps steps;
    private final BulkImport bulk;
    private final Uploads uploads;
    private final ImportLock lock;
    private final Map<Long, Integer> failures = new ConcurrentHashMap<>();

    ImportWork(Runs runs, RunSteps steps, BulkImport bulk, Uploads uploads, ImportLock lock) {
        this.runs = runs;
        this.steps = steps;
        this.bulk = bulk;
        this.uploads = uploads;
        this.lock = lock;
    }

    @Bean
    RecurringTask<Void> importFiles() {
        return Tasks.recurring("import-files", FixedDelay.of(Duration.ofSeconds(2)))
                .execute((instance, context) -> workOnAll());
    }

    private void workOnAll() {
        for (Run run : runs.wanted()) {
            UUID stored = run.file().storedAs();
            if (stored == null
                    || (run.state() == RunState.READING
                            && !uploads.file(stored).toFile().exists())) {
                continue;
            }
            work(run, uploads.file(stored));
        }
    }

    private void work(Run run, Path file) {
        try {
            lock.tryHolding(() -> bulk.work(run.id(), file, run.file().name(), progress -> {}));
            failures.remove(run.id());
        } catch (UnreadableFileException e) {
            log.warn("Import {} cannot be read: {}", run.id(), e.reason());
        } catch (IOException | RuntimeException e) {
            int times = failures.merge(run.id(), 1, Integer::sum);
            log.error("Import {} was broken off, time {}; it goes on where it was", run.id(), times, e);
            if (times >= PATIENCE) {
                steps.fail(run.id(), "internal", 0);
            }
        }
        runs.find(run.id())
                .filter(after -> after.state() == RunState.DONE || after.state() == RunState.FAILED)
                .map(after -> after.file().storedAs())
                .ifPresent(uploads::delete);
    }
}
