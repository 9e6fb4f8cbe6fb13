package bg.gishe.acts.bulk;

import bg.gishe.imports.FileImport;
import bg.gishe.imports.Subject;
import bg.gishe.platform.Command;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** {@code import-acts births|marriages|deaths|notes check|take FILE}: tries a file of acts, or of notes on them, or takes its good rows over. */
@Component
class ImportActsCommand implements Command {

    private static final Logger log = LoggerFactory.getLogger(ImportActsCommand.class);

    private static final Map<String, Subject> SUBJECTS = Map.of(
            "births",
            ActSubject.BIRTHS.subject(),
            "marriages",
            ActSubject.MARRIAGES.subject(),
            "deaths",
            ActSubject.DEATHS.subject(),
            "notes",
            NoteSubject.NOTES);

    private final FileImport files;

    ImportActsCommand(FileImport files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "import-acts";
    }

    @Override
    public String description() {
        return "проверява (check) или внася (take) актове за раждане (births), брак (marriages) или смърт (deaths), или отбелязвания по тях (notes), от файл CSV или XLSX";
    }

    @Override
    public int run(List<String> arguments) {
        Subject subject = arguments.isEmpty() ? null : SUBJECTS.get(arguments.getFirst());
        if (subject == null) {
            log.error("import-acts takes births, marriages, deaths or notes first");
            return 2;
        }
        return files.run(subject, arguments.subList(1, arguments.size()));
    }
}
