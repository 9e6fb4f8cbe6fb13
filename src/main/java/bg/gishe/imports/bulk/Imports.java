package bg.gishe.imports.bulk;

import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What an administrator does with imports on the page; the work itself goes on in the background. */
@Service
public class Imports {

    private static final int LONGEST_NAME = 150;

    /** How an upload reaches its place. */
    public interface Upload {
        void to(Path place) throws IOException;
    }

    /** The columns of a file as they stand: the suggestion, and some cells of each column to know it by. */
    public record Columns(Mapping suggested, List<List<String>> examples) {

        /** First cells under the heading. */
        public String example(String heading) {
            int place = suggested.file().indexOf(heading);
            return examples.stream()
                    .filter(row ->
                            place >= 0 && place < row.size() && !row.get(place).isBlank())
                    .map(row -> row.get(place))
                    .findFirst()
                    .orElse("");
        }
    }

    private final Runs runs;
    private final Uploads uploads;
    private final Samples samples;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    Imports(Runs runs, Uploads uploads, Samples samples, AuditTrail audit, TransactionTemplate transaction) {
        this.runs = runs;
        this.uploads = uploads;
        this.samples = samples;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Keeps the file and opens an import of it; the same file that is being imported already gives that import.
     *
     * @throws UnreadableFileException when it cannot be imported: then nothing is kept
     */
    public Run upload(Subject subject, String name, Upload upload, Actor actor) throws IOException {
        UUID id = UUID.randomUUID();
        Path place = uploads.place(id);
        boolean kept = false;
        try {
            upload.to(place);
            SourceFile file = SourceFile.inspect(place, name);
            if (file.records() < 2 || file.headings().stream().allMatch(String::isBlank)) {
                throw new UnreadableFileException("empty");
            }
            Run run = transaction.execute(status -> {
                long opened = runs.open(subject, file, safe(name), id, actor.username());
                audit.record(AuditEntry.of(AuditAction.IMPORTED)
                        .on("file " + opened)
                        .with(Map.of("step", "UPLOAD", "subject", subject.name())));
                return runs.find(opened).orElseThrow();
            });
            kept = id.equals(run.storedAs());
            return run;
        } finally {
            if (!kept) {
                uploads.delete(id);
            }
        }
    }

    /** The columns of the run's file, looked at once; or nothing when nobody did while the file was on this machine. */
    public Optional<Columns> columns(Run run, Map<String, String> saved) throws IOException {
        Sample sample = samples.find(run.id()).orElse(null);
        if (sample == null) {
            if (run.storedAs() == null || !uploads.file(run.storedAs()).toFile().exists()) {
                return Optional.empty();
            }
            sample = Sample.of(SourceFile.inspect(uploads.file(run.storedAs()), run.fileName()));
            samples.remember(run.id(), sample);
        }
        return Optional.of(new Columns(Mapping.suggested(run.subject(), sample.headings(), saved), sample.examples()));
    }

    /** Wants it to be tried by these columns. */
    public boolean check(long id, Map<String, String> mapping) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> runs.choose(id, mapping) && runs.want(id, Wish.CHECK)));
    }

    /** Wants its good rows to be taken over, or what was stopped to go on. */
    public boolean goOn(long id, Wish wish) {
        return runs.want(id, wish);
    }

    /** Stops it. */
    public boolean stop(long id) {
        return noted(id, "STOP", runs.stop(id));
    }

    /** Gives it up and forgets its file. */
    public boolean cancel(long id) {
        boolean cancelled = noted(id, "CANCEL", runs.cancel(id));
        if (cancelled) {
            runs.find(id).map(Run::storedAs).ifPresent(uploads::delete);
        }
        return cancelled;
    }

    /** Someone takes the waiting rows with their values out. */
    public void faultsRead(long id) {
        noted(id, "FAULTS", true);
    }

    private boolean noted(long id, String step, boolean done) {
        if (done) {
            audit.record(AuditEntry.of(AuditAction.IMPORTED).on("file " + id).with(Map.of("step", step)));
        }
        return done;
    }

    /** The last part of whatever the browser calls the file, without characters that nobody sees. */
    static String safe(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                .strip();
        return last.length() <= LONGEST_NAME ? last : last.substring(last.length() - LONGEST_NAME);
    }
}
