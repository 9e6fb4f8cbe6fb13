package bg.gishe.acts.bulk;

import bg.gishe.imports.ImportReport;
import bg.gishe.platform.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * {@code import-regix FOLDER|FILE …}: takes answers of RegiX over. The log holds counts and keys only, no personal data.
 * Exit code 0 when every file was taken, 1 when some were refused, 2 when there was nothing to read.
 */
@Component
class ImportRegixCommand implements Command {

    private static final Logger log = LoggerFactory.getLogger(ImportRegixCommand.class);

    private final RegixImport regix;

    ImportRegixCommand(RegixImport regix) {
        this.regix = regix;
    }

    @Override
    public String name() {
        return "import-regix";
    }

    @Override
    public String description() {
        return "внася отговори на RegiX от папка или файлове";
    }

    @Override
    public int run(List<String> arguments) {
        try {
            List<Path> files = files(arguments);
            if (files.isEmpty()) {
                log.error("import-regix takes a folder with *Response*.xml or files; there were none");
                return 2;
            }
            boolean refused = false;
            for (Path file : files) {
                ImportReport report = regix.take(file.getFileName().toString(), Files.readAllBytes(file));
                refused |= report.refused();
                log.info(
                        "{}: added {}, known {}, remarks {}, {}",
                        report.file(),
                        report.count(ImportReport.Kind.ADDED),
                        report.count(ImportReport.Kind.KNOWN),
                        report.lines().stream()
                                .filter(line -> line.kind() == ImportReport.Kind.REMARK)
                                .map(ImportReport.Line::key)
                                .toList(),
                        report.refused()
                                ? "refused: " + report.lines().getFirst().key()
                                : "taken");
            }
            return refused ? 1 : 0;
        } catch (IOException e) {
            log.error("A file could not be read", e);
            return 2;
        }
    }

    private static List<Path> files(List<String> arguments) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String argument : arguments) {
            Path path = Path.of(argument);
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.list(path)) {
                    inside.filter(file -> file.getFileName().toString().matches(".*Response.*\\.xml"))
                            .sorted()
                            .forEach(files::add);
                }
            } else if (Files.isRegularFile(path)) {
                files.add(path);
            }
        }
        return files;
    }
}
