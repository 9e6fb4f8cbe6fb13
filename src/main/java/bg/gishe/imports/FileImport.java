package bg.gishe.imports;

import bg.gishe.imports.bulk.BulkImport;
import bg.gishe.imports.bulk.FaultList;
import bg.gishe.imports.bulk.Subject;
import bg.gishe.imports.bulk.UnreadableFileException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the commands of bulk import have in common: a trial or the step into the register, told in the log without personal data. */
@Component
class FileImport {

    private static final Logger log = LoggerFactory.getLogger(FileImport.class);

    private final BulkImport bulk;
    private final FaultList faults;
    private final MessageSource messages;

    FileImport(BulkImport bulk, FaultList faults, MessageSource messages) {
        this.bulk = bulk;
        this.faults = faults;
        this.messages = messages;
    }

    /** Exit code 0 when every row is good or known, 1 when some wait, 2 when the file cannot be read. */
    int run(Subject subject, List<String> arguments) {
        if (arguments.size() != 2 || !List.of("check", "take").contains(arguments.getFirst())) {
            log.error("After the kind of rows come check or take, and a file .csv or .xlsx");
            return 2;
        }
        Path file = Path.of(arguments.get(1));
        try {
            BulkImport.Progress end = bulk.run(
                    subject,
                    file,
                    arguments.getFirst().equals("check"),
                    progress -> log.info(
                            "… {} read, {} good, {} known, {} wait", progress.rows(), progress.good(), progress.known(), progress.bad()));
            log.info("{} rows: {} good, {} known, {} wait", end.rows(), end.good(), end.known(), end.bad());
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
