package bg.gishe.people.bulk;

import bg.gishe.imports.FileImport;
import bg.gishe.platform.Command;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code import-people check|take FILE}: tries a file of people or takes its good rows over. */
@Component
class ImportPeopleCommand implements Command {

    private final FileImport files;

    ImportPeopleCommand(FileImport files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "import-people";
    }

    @Override
    public String description() {
        return "проверява (check) или внася (take) лица от файл CSV или XLSX";
    }

    @Override
    public int run(List<String> arguments) {
        return files.run(PeopleSubject.PEOPLE, arguments);
    }
}
