package bg.gishe.imports.bulk;

import bg.gishe.acts.PastNotes;
import bg.gishe.people.CivilStatusChange;
import bg.gishe.people.People;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    private record Batch(int number, long first, long last) {}

    private final JdbcClient jdbc;
    private final Runs runs;
    private final Staging staging;
    private final PastNotes notes;
    private final People people;
    private final CivilStatusChange changes;
    private final ImportLock lock;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BulkImport(
            JdbcClient jdbc,
            Runs runs,
            Staging staging,
            PastNotes notes,
            People people,
            CivilStatusChange changes,
            ImportLock lock,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.staging = staging;
        this.notes = notes;
        this.people = people;
        this.changes = changes;
        this.lock = lock;
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
        long run = runs.open(subject, source, name, null, "system");
        if (runs.find(run).orElseThrow().state() == RunState.UPLOADED) {
            runs.choose(run, mapping.headings());
        }
        Wish wish = trial ? Wish.CHECK : Wish.TAKE;
        if (!runs.want(run, wish) || !lock.tryHolding(() -> work(run, file, name, watcher))) {
            throw new IllegalStateException("Another import is being worked on");
        }
        return progress(run);
    }

    /** Does what is wanted of the run, from where it is; until it is done or nobody wants it any more. Only under the lock. */
    void work(long id, Path file, String name, Consumer<Progress> watcher) throws IOException {
        Run run = runs.find(id).orElseThrow();
        Sets sets = sets(run.subject());
        try {
            if (run.state() == RunState.READING && !read(run, sets, file, name, watcher)) {
                return;
            }
        } catch (UnreadableFileException e) {
            runs.fail(id, e.reason(), e.line());
            throw e;
        }
        for (Batch batch : batches(id)) {
            Wish wish = wish(id);
            if (wish == null) {
                return;
            }
            step(run, sets, batch, wish);
            watcher.accept(progress(id));
        }
        Wish wish = wish(id);
        if (wish != null) {
            transaction.executeWithoutResult(status -> finish(run, sets, wish));
        }
    }

    private boolean read(Run run, Sets sets, Path file, String name, Consumer<Progress> watcher) throws IOException {
        LocalDate today = LocalDate.now(clock);
        List<Batch> done = batches(run.id());
        long behind = done.isEmpty() ? 1 : done.getLast().last();
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
                    Row row = new Row(run.subject(), places, next);
                    RowRules.apply(run.subject(), row, today);
                    batch.add(row);
                }
                if (batch.size() == BATCH) {
                    if (wish(run.id()) == null) {
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
            sets.compareRows(run.id());
            runs.read(run.id());
        });
        return true;
    }

    private void store(Run run, int number, List<Row> rows) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            INSERT INTO import_batch (run_id, number, first_line, last_line, rows)
                            VALUES (:run, :number, :first, :last, :rows)
                            """)
                    .param("run", run.id())
                    .param("number", number)
                    .param("first", rows.getFirst().line)
                    .param("last", rows.getLast().line)
                    .param("rows", rows.size())
                    .update();
            staging.write(run.id(), run.subject(), rows);
        });
    }

    private void step(Run run, Sets sets, Batch batch, Wish wish) {
        try {
            transaction.executeWithoutResult(status -> compareAndTake(run, sets, batch, wish));
        } catch (DuplicateKeyException e) {
            // Someone at a desk was quicker with one of the numbers: compared again, the row finds it taken.
            transaction.executeWithoutResult(status -> compareAndTake(run, sets, batch, wish));
        }
    }

    private void compareAndTake(Run run, Sets sets, Batch batch, Wish wish) {
        String state = jdbc.sql("SELECT state FROM import_batch WHERE run_id = :run AND number = :number FOR UPDATE")
                .param("run", run.id())
                .param("number", batch.number())
                .query(String.class)
                .single();
        if (state.equals("TAKEN") || (state.equals("CHECKED") && wish == Wish.CHECK)) {
            return;
        }
        sets.compareWithRegister(run.id(), batch.first(), batch.last());
        jdbc.sql("""
                        UPDATE import_batch b SET state = :state, good = s.good, known = s.known, bad = s.bad
                          FROM (SELECT count(*) FILTER (WHERE state = 'NEW') AS good,
                                       count(*) FILTER (WHERE state IN ('KNOWN', 'REPEATED')) AS known,
                                       count(*) FILTER (WHERE state IN ('UNREADABLE', 'CONTRADICTORY', 'REFUSED')) AS bad
                                  FROM %s WHERE run_id = :run AND line BETWEEN :first AND :last) s
                         WHERE b.run_id = :run AND b.number = :number
                        """.formatted(run.subject().table()))
                .param("state", wish == Wish.CHECK ? "CHECKED" : "TAKEN")
                .param("run", run.id())
                .param("number", batch.number())
                .param("first", batch.first())
                .param("last", batch.last())
                .update();
        if (wish == Wish.TAKE) {
            sets.take(run.id(), batch.first(), batch.last());
        }
    }

    private void finish(Run run, Sets sets, Wish wish) {
        if (wish == Wish.TAKE) {
            sets.follow(run.id());
        }
        runs.finish(run.id(), wish);
        Progress end = progress(run.id());
        audit.record(
                run.uploadedBy(),
                AuditEntry.of(AuditAction.IMPORTED)
                        .on("file " + run.id())
                        .with(Map.of(
                                "step", wish.name(),
                                "rows", "" + end.rows(),
                                "good", "" + end.good(),
                                "known", "" + end.known(),
                                "bad", "" + end.bad())));
    }

    private Sets sets(Subject subject) {
        return switch (subject) {
            case PEOPLE -> new PeopleSets(jdbc);
            case BIRTHS, MARRIAGES, DEATHS -> new ActSets(jdbc, subject, changes);
            case NOTES -> new NoteSets(jdbc, notes, people);
        };
    }

    private @org.jspecify.annotations.Nullable Wish wish(long run) {
        return runs.find(run).orElseThrow().wish();
    }

    private List<Batch> batches(long run) {
        return jdbc.sql("SELECT number, first_line, last_line FROM import_batch WHERE run_id = :run ORDER BY number")
                .param("run", run)
                .query((row, index) -> new Batch(row.getInt(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    private Progress progress(long run) {
        Run.Counts counts = runs.find(run).orElseThrow().counts();
        return new Progress(run, counts.read(), counts.good(), counts.known(), counts.bad());
    }
}
