package bg.gishe.imports;

import bg.gishe.imports.bulk.BulkImport;
import bg.gishe.imports.bulk.FaultList;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the commands of bulk import have in common: a trial or the step into the register, told in the log without personal data. */
@Component
public class FileImport {

    private static final Logger log = LoggerFactory.getLogger(FileImport.class);

    /** A table, and not a list of faults that an earlier import left beside it. */
    private static final Pattern TABLE = Pattern.compile("(?i)(?!.*\\.faults\\.csv$).*\\.(csv|txt|tsv|xlsx)");

    private final BulkImport bulk;
    private final FaultList faults;
    private final MessageSource messages;

    FileImport(BulkImport bulk, FaultList faults, MessageSource messages) {
        this.bulk = bulk;
        this.faults = faults;
        this.messages = messages;
    }

    /** Exit code 0 when every row is good or known, 1 when some wait, 2 when a file cannot be read; of many files the worst. */
    public int run(Subject subject, List<String> arguments) {
        if (arguments.size() != 2 || !List.of("check", "take").contains(arguments.getFirst())) {
            log.error("After the kind of rows come check or take, and a file .csv or .xlsx or a folder of them");
            return 2;
        }
        boolean trial = arguments.getFirst().equals("check");
        Path path = Path.of(arguments.get(1));
        if (!Files.isDirectory(path)) {
            return run(subject, trial, path);
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.filter(
                            file -> TABLE.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .mapToInt(file -> run(subject, trial, file))
                    .max()
                    .orElse(2);
        } catch (IOException e) {
            log.error("The folder could not be read", e);
            return 2;
        }
    }

    private int run(Subject subject, boolean trial, Path file) {
        try {
            BulkImport.Progress end = bulk.run(
                    subject,
                    file,
                    trial,
                    progress -> log.info(
                            "… {} read, {} good, {} known, {} wait",
                            progress.rows(),
                            progress.good(),
                            progress.known(),
                            progress.bad()));
            log.info(
                    "{}: {} rows, {} good, {} known, {} wait",
                    file.getFileName(),
                    end.rows(),
                    end.good(),
                    end.known(),
                    end.bad());
            if (end.bad() == 0) {
                return 0;
            }
            Path list = file.resolveSibling(file.getFileName() + ".faults.csv");
            try (Writer out = Files.newBufferedWriter(list)) {
                faults.write(end.run(), out);
            }
            log.info("What is wrong with each row stands in {}", list.getFileName());
            return 1;
        } catch (UnreadableFileException e) {
            log.error("{}", messages.getMessage(e.key(), new Object[] {Long.toString(e.line())}, Locale.of("bg")));
            return 2;
        } catch (IOException e) {
            log.error("The file could not be read", e);
            return 2;
        } catch (IllegalStateException e) {
            log.error("Another import is being worked on; try again when it has ended");
            return 2;
        }
    }
}
