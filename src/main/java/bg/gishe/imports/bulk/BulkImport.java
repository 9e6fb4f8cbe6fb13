package bg.gishe.imports.bulk;

import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
    public record Progress(long run, int rows, int good, int known, int bad) {}

    private record Batch(int number, long first, long last) {}

    private final JdbcClient jdbc;
    private final Staging staging;
    private final PeopleSets people;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BulkImport(JdbcClient jdbc, Staging staging, PeopleSets people, AuditTrail audit, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.staging = staging;
        this.people = people;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Reads and checks the file, and takes its good rows over unless it is a trial; each batch is told to {@code watcher}. */
    public Progress run(Subject subject, Path file, boolean trial, Consumer<Progress> watcher) throws IOException {
        CsvText text = CsvText.inspect(Files.newInputStream(file));
        long run = open(subject, file);
        if (state(run).equals("READING")) {
            read(run, subject, file, text, watcher);
        }
        for (Batch batch : batches(run)) {
            transaction.executeWithoutResult(status -> step(run, batch, trial));
            watcher.accept(progress(run));
        }
        Progress end = progress(run);
        if (!trial) {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("UPDATE import_run SET state = 'DONE', finished_at = now() WHERE id = :run").param("run", run).update();
                audit.record(AuditEntry.of(AuditAction.IMPORTED)
                        .on("file " + run)
                        .with(Map.of("rows", "" + end.rows(), "good", "" + end.good(), "known", "" + end.known(), "bad", "" + end.bad())));
            });
        }
        return end;
    }

    private long open(Subject subject, Path file) throws IOException {
        String digest = digest(file);
        return transaction.execute(status -> {
            // What waits from a finished run of the same file is judged anew from the file itself.
            List<Long> finished = jdbc.sql("SELECT id FROM import_run WHERE subject = :subject AND sha256 = :digest AND state = 'DONE' FOR UPDATE")
                    .param("subject", subject.name())
                    .param("digest", digest)
                    .query(Long.class)
                    .list();
            for (long old : finished) {
                jdbc.sql("DELETE FROM import_fault WHERE run_id = :run").param("run", old).update();
                jdbc.sql("DELETE FROM " + subject.table() + " WHERE run_id = :run").param("run", old).update();
                jdbc.sql("UPDATE import_run SET state = 'REPLACED' WHERE id = :run").param("run", old).update();
            }
            jdbc.sql("""
                            INSERT INTO import_run (subject, file_name, sha256) VALUES (:subject, :name, :digest)
                            ON CONFLICT (subject, sha256) WHERE state <> 'REPLACED' DO NOTHING
                            """)
                    .param("subject", subject.name())
                    .param("name", file.getFileName().toString())
                    .param("digest", digest)
                    .update();
            return jdbc.sql("SELECT id FROM import_run WHERE subject = :subject AND sha256 = :digest AND state <> 'REPLACED'")
                    .param("subject", subject.name())
                    .param("digest", digest)
                    .query(Long.class)
                    .single();
        });
    }

    private void read(long run, Subject subject, Path file, CsvText text, Consumer<Progress> watcher) throws IOException {
        LocalDate today = LocalDate.now(clock);
        List<Batch> done = batches(run);
        long behind = done.isEmpty() ? 1 : done.getLast().last();
        int number = done.size();
        try (CsvRows rows = new CsvRows(Files.newInputStream(file), text)) {
            SourceRow heading = rows.next();
            Mapping mapping = Mapping.suggested(subject, heading == null ? List.of() : heading.cells(), Map.of());
            if (!mapping.missing().isEmpty() || !(mapping.has("egn") || mapping.has("lnch"))) {
                throw new UnreadableFileException("headings", 1);
            }
            List<Row> batch = new ArrayList<>(BATCH);
            for (SourceRow next = rows.next(); next != null; next = rows.next()) {
                if (next.line() > behind && !next.cells().stream().allMatch(String::isBlank)) {
                    Row row = new Row(subject, mapping.places(), next);
                    RowRules.apply(subject, row, today);
                    batch.add(row);
                }
                if (batch.size() == BATCH) {
                    store(run, subject, number++, batch);
                    watcher.accept(progress(run));
                    batch.clear();
                }
            }
            if (!batch.isEmpty()) {
                store(run, subject, number, batch);
            }
        }
        transaction.executeWithoutResult(status -> {
            people.compareRows(run);
            jdbc.sql("UPDATE import_run SET state = 'READ' WHERE id = :run").param("run", run).update();
        });
    }

    private void store(long run, Subject subject, int number, List<Row> rows) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            INSERT INTO import_batch (run_id, number, first_line, last_line, rows)
                            VALUES (:run, :number, :first, :last, :rows)
                            """)
                    .param("run", run)
                    .param("number", number)
                    .param("first", rows.getFirst().line)
                    .param("last", rows.getLast().line)
                    .param("rows", rows.size())
                    .update();
            staging.write(run, subject, rows);
        });
    }

    private void step(long run, Batch batch, boolean trial) {
        String state = jdbc.sql("SELECT state FROM import_batch WHERE run_id = :run AND number = :number FOR UPDATE")
                .param("run", run)
                .param("number", batch.number())
                .query(String.class)
                .single();
        if (state.equals("TAKEN")) {
            return;
        }
        people.compareWithRegister(run, batch.first(), batch.last());
        jdbc.sql("""
                        UPDATE import_batch b SET state = :state, good = s.good, known = s.known, bad = s.bad
                          FROM (SELECT count(*) FILTER (WHERE state = 'NEW') AS good,
                                       count(*) FILTER (WHERE state IN ('KNOWN', 'REPEATED')) AS known,
                                       count(*) FILTER (WHERE state IN ('UNREADABLE', 'CONTRADICTORY', 'REFUSED')) AS bad
                                  FROM import_person WHERE run_id = :run AND line BETWEEN :first AND :last) s
                         WHERE b.run_id = :run AND b.number = :number
                        """)
                .param("state", trial ? "CHECKED" : "TAKEN")
                .param("run", run)
                .param("number", batch.number())
                .param("first", batch.first())
                .param("last", batch.last())
                .update();
        if (!trial) {
            people.take(run, batch.first(), batch.last());
        }
    }

    private List<Batch> batches(long run) {
        return jdbc.sql("SELECT number, first_line, last_line FROM import_batch WHERE run_id = :run ORDER BY number")
                .param("run", run)
                .query((row, index) -> new Batch(row.getInt(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    private Progress progress(long run) {
        return jdbc.sql("""
                        SELECT coalesce(sum(rows), 0), coalesce(sum(good), 0), coalesce(sum(known), 0), coalesce(sum(bad), 0)
                          FROM import_batch WHERE run_id = :run
                        """)
                .param("run", run)
                .query((row, index) -> new Progress(run, row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
    }

    private String state(long run) {
        return jdbc.sql("SELECT state FROM import_run WHERE id = :run").param("run", run).query(String.class).single();
    }

    private static String digest(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
