package bg.gishe.imports.bulk;

import bg.gishe.imports.PeopleShown;
import bg.gishe.imports.Subject;
import bg.gishe.imports.UnreadableFileException;
import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.Disclosures;
import bg.gishe.platform.Result;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What an administrator does with imports on the page; the work itself goes on in the background. */
@Service
public class Imports {

    private static final int LONGEST_NAME = 150;

    private static final Pattern PERSONAL_NUMBER = Pattern.compile("[0-9]{10}");

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
    private final RunSteps steps;
    private final Uploads uploads;
    private final Samples samples;
    private final FaultList faults;
    private final PeopleShown people;
    private final AuditTrail audit;
    private final Disclosures disclosures;
    private final TransactionTemplate transaction;

    Imports(
            Runs runs,
            RunSteps steps,
            Uploads uploads,
            Samples samples,
            FaultList faults,
            PeopleShown people,
            AuditTrail audit,
            Disclosures disclosures,
            TransactionTemplate transaction) {
        this.runs = runs;
        this.steps = steps;
        this.uploads = uploads;
        this.samples = samples;
        this.faults = faults;
        this.people = people;
        this.audit = audit;
        this.disclosures = disclosures;
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
                long opened = steps.open(subject, file, safe(name), id, actor.username());
                audit.record(AuditEntry.of(AuditAction.IMPORTED)
                        .on("file " + opened)
                        .with(Map.of("step", "UPLOAD", "subject", subject.code())));
                return runs.find(opened).orElseThrow();
            });
            kept = id.equals(run.file().storedAs());
            return run;
        } finally {
            if (!kept) {
                uploads.delete(id);
            }
        }
    }

    /**
     * Shows the columns of the run's file; nothing when nobody looked at them while the file was on this machine. Whose numbers stand in the
     * cells is written down, as far as the population register knows them.
     */
    public Optional<Columns> columns(Run run, Map<String, String> saved) throws IOException {
        Optional<Sample> found = sample(run);
        found.ifPresent(sample -> disclosures.shown(
                AuditEntry.of(AuditAction.IMPORT_VIEWED).on("file " + run.id()),
                people.withNumbers(sample.examples().stream()
                        .flatMap(List::stream)
                        .filter(PERSONAL_NUMBER.asMatchPredicate())
                        .collect(Collectors.toSet()))));
        return found.map(
                sample -> new Columns(Mapping.suggested(run.subject(), sample.headings(), saved), sample.examples()));
    }

    /** The columns as the headings suggest them, without any cells; nothing when nobody looked while the file was on this machine. */
    public Optional<Mapping> headings(Run run) throws IOException {
        return sample(run).map(sample -> Mapping.suggested(run.subject(), sample.headings(), Map.of()));
    }

    private Optional<Sample> sample(Run run) throws IOException {
        Optional<Sample> known = samples.find(run.id());
        if (known.isPresent()
                || run.file().storedAs() == null
                || !uploads.file(run.file().storedAs()).toFile().exists()) {
            return known;
        }
        Sample sample = Sample.of(SourceFile.inspect(
                uploads.file(run.file().storedAs()), run.file().name()));
        samples.remember(run.id(), sample);
        return Optional.of(sample);
    }

    /** Wants it to be tried by these columns. */
    public Result<Long> check(long id, Map<String, String> mapping) {
        return asked(
                id,
                Boolean.TRUE.equals(
                        transaction.execute(status -> steps.choose(id, mapping) && steps.want(id, Goal.CHECK))));
    }

    /** Wants its good rows to be taken over, or what was stopped to go on. */
    public Result<Long> goOn(long id, Goal goal) {
        return asked(id, steps.want(id, goal));
    }

    /** Stops it. */
    public Result<Long> stop(long id) {
        return asked(id, noted(id, "STOP", steps.stop(id)));
    }

    /** Gives it up and forgets its file. */
    public Result<Long> cancel(long id) {
        boolean cancelled = noted(id, "CANCEL", steps.cancel(id));
        if (cancelled) {
            runs.find(id).map(run -> run.file().storedAs()).ifPresent(uploads::delete);
        }
        return asked(id, cancelled);
    }

    /** Lets someone take the waiting rows with their values out; whose numbers stand in them is written down first. */
    public void writeFaults(long id, Writer out) throws IOException {
        disclosures.shown(
                AuditEntry.of(AuditAction.IMPORTED).on("file " + id).with(Map.of("step", "FAULTS")), faults.people(id));
        faults.write(id, out);
    }

    /** The key of the file; refused when what was asked for is not possible any more: in another window, or in the meantime, the import went on. */
    private static Result<Long> asked(long id, boolean done) {
        return done ? Result.done(id) : Result.refused("imports.refused");
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
