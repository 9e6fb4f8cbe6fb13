package bg.gishe.imports.bulk;

import bg.gishe.imports.Importer;
import bg.gishe.imports.Row;
import bg.gishe.imports.Subject;
import bg.gishe.imports.UnreadableFileException;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.PaperAlphabet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a file over in batches, a transaction each. Started again with the same file after a crash, it goes on behind the last
 * finished batch; started again with a finished file, it compares everything anew and changes nothing that is known.
 */
@Service
public class BulkImport {

    private static final int BATCH = 5_000;

    /** How far it is and what became of the rows. {@code bad} rows wait in staging with their faults. */
    public record Progress(long run, long rows, long good, long known, long bad) {}

    private final Runs runs;
    private final RunSteps steps;
    private final Subjects subjects;
    private final Batches batches;
    private final ImportLock lock;
    private final PaperAlphabet paper;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BulkImport(
            Runs runs,
            RunSteps steps,
            Subjects subjects,
            Batches batches,
            ImportLock lock,
            PaperAlphabet paper,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.runs = runs;
        this.steps = steps;
        this.subjects = subjects;
        this.batches = batches;
        this.lock = lock;
        this.paper = paper;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Reads and checks the file by the columns that its headings suggest, and takes its good rows over unless it is a trial; each
     * batch is told to {@code watcher}.
     *
     * @throws IllegalStateException when another import is being worked on
     */
    public Progress run(Subject subject, Path file, boolean trial, Consumer<Progress> watcher) throws IOException {
        String name = file.getFileName().toString();
        SourceFile source = SourceFile.inspect(file, name);
        Mapping mapping = Mapping.suggested(subject, source.headings(), Map.of());
        if (!mapping.isComplete()) {
            throw new UnreadableFileException("headings", 1);
        }
        long run = steps.open(subject, source, name, null, "system");
        if (runs.find(run).orElseThrow().state() == RunState.UPLOADED) {
            steps.choose(run, mapping.headings());
        }
        Goal goal = trial ? Goal.CHECK : Goal.TAKE;
        if (!steps.want(run, goal) || !lock.tryHolding(() -> work(run, file, name, watcher))) {
            throw new IllegalStateException("Another import is being worked on");
        }
        return progress(run);
    }

    /** Does what is wanted of the run, from where it is; until it is done or nobody wants it any more. Only under the lock. */
    void work(long id, Path file, String name, Consumer<Progress> watcher) throws IOException {
        Run run = runs.find(id).orElseThrow();
        Importer importer = subjects.importer(run.subject());
        try {
            if (run.state() == RunState.READING && !read(run, importer, file, name, watcher)) {
                return;
            }
        } catch (UnreadableFileException e) {
            steps.fail(id, e.reason(), e.line());
            throw e;
        }
        for (Batches.Numbered batch : batches.of(id)) {
            Goal goal = goal(id);
            if (goal == null) {
                return;
            }
            step(run, importer, batch, goal);
            watcher.accept(progress(id));
        }
        Goal goal = goal(id);
        if (goal != null) {
            transaction.executeWithoutResult(status -> finish(run, importer, goal));
        }
    }

    /** Reads the file from where it was left; false when nobody wants it any more. */
    private boolean read(Run run, Importer importer, Path file, String name, Consumer<Progress> watcher)
            throws IOException {
        LocalDate today = LocalDate.now(clock);
        List<Batches.Numbered> done = batches.of(run.id());
        long behind = done.isEmpty() ? 1 : done.getLast().batch().last();
        int number = done.size();
        try (RowSource rows = SourceFile.inspect(file, name).open()) {
            SourceRow heading = rows.next();
            Mapping mapping =
                    Mapping.suggested(run.subject(), heading == null ? List.of() : heading.stripped(), run.mapping());
            if (!mapping.isComplete()) {
                throw new UnreadableFileException("headings", 1);
            }
            Mapping.Places places = mapping.places();
            List<Row> batch = new ArrayList<>(BATCH);
            for (SourceRow next = rows.next(); next != null; next = rows.next()) {
                if (next.line() > behind && !next.cells().stream().allMatch(String::isBlank)) {
                    batch.add(Row.read(run.subject(), next.line(), places.texts(next.cells()), paper, today));
                }
                if (batch.size() == BATCH) {
                    if (goal(run.id()) == null) {
                        return false;
                    }
                    store(run, number++, batch);
                    watcher.accept(progress(run.id()));
                    batch.clear();
                }
            }
            if (!batch.isEmpty()) {
                store(run, number, batch);
            }
        }
        transaction.executeWithoutResult(status -> {
            importer.compareRows(run.id());
            steps.read(run.id());
        });
        return true;
    }

    private void store(Run run, int number, List<Row> rows) {
        transaction.executeWithoutResult(status -> batches.store(run, number, rows));
    }

    private void step(Run run, Importer importer, Batches.Numbered batch, Goal goal) {
        try {
            transaction.executeWithoutResult(status -> compareAndTake(run, importer, batch, goal));
        } catch (DuplicateKeyException e) {
            // Someone at a desk was quicker with one of the numbers: compared again, the row finds it taken.
            transaction.executeWithoutResult(status -> compareAndTake(run, importer, batch, goal));
        }
    }

    private void compareAndTake(Run run, Importer importer, Batches.Numbered batch, Goal goal) {
        if (!batches.lockIfBehind(batch, goal)) {
            return;
        }
        importer.compareWithRegister(batch.batch());
        batches.count(run, batch, goal);
        if (goal == Goal.TAKE) {
            importer.take(batch.batch());
        }
    }

    private void finish(Run run, Importer importer, Goal goal) {
        if (goal == Goal.TAKE) {
            importer.complete(run.id(), runs.mark(run.id()));
        }
        steps.finish(run.id(), goal);
        Progress end = progress(run.id());
        audit.record(
                run.begun().by(),
                AuditEntry.of(AuditAction.IMPORTED)
                        .on("file " + run.id())
                        .with(Map.of(
                                "step", goal.name(),
                                "rows", "" + end.rows(),
                                "good", "" + end.good(),
                                "known", "" + end.known(),
                                "bad", "" + end.bad())));
    }

    private @Nullable Goal goal(long run) {
        return runs.find(run).orElseThrow().goal();
    }

    private Progress progress(long run) {
        Run.Counts counts = runs.find(run).orElseThrow().counts();
        return new Progress(run, counts.read(), counts.good(), counts.known(), counts.bad());
    }
}
