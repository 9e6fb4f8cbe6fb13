package bg.gishe.issuing;

import bg.gishe.catalog.DocumentSpecimen;
import bg.gishe.catalog.DocumentTemplates;
import bg.gishe.catalog.StandardForm;
import bg.gishe.catalog.Validity;
import bg.gishe.platform.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * {@code contact-sheet FILE.png}: draws every document of invented people, with as little to say as there may be and with as much, and
 * its standard form; whoever changed a template, the font or the name of the municipality looks at them all at once. Exit code 0 when the
 * picture is written, 2 when it cannot be.
 */
@Component
class ContactSheetCommand implements Command {

    private static final Logger log = LoggerFactory.getLogger(ContactSheetCommand.class);

    private final DocumentTemplates templates;
    private final Specimens specimens;

    ContactSheetCommand(DocumentTemplates templates, Specimens specimens) {
        this.templates = templates;
        this.specimens = specimens;
    }

    @Override
    public String name() {
        return "contact-sheet";
    }

    @Override
    public String description() {
        return "рисува в един файл всички документи за измислени лица – най-къси и най-дълги, за да бъдат огледани";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.size() != 1) {
            log.error("contact-sheet takes the file of the picture");
            return 2;
        }
        Path picture = Path.of(arguments.getFirst());
        if (Files.isDirectory(picture)) {
            log.error("{} is a folder; name the file of the picture", picture);
            return 2;
        }
        try {
            ContactSheet sheet = new ContactSheet();
            for (Map.Entry<String, Integer> template : templates.latest().entrySet()) {
                for (InventedExtent extent : InventedExtent.values()) {
                    int sheets = sheet.add(specimens.of(wording(template, extent), extent));
                    log.info("{}-{}, {}: {}", template.getKey(), template.getValue(), extent, sheets);
                }
            }
            sheet.write(picture);
            return 0;
        } catch (IOException e) {
            log.error("The picture could not be written", e);
            return 2;
        }
    }

    private static DocumentSpecimen.Wording wording(Map.Entry<String, Integer> template, InventedExtent extent) {
        boolean longest = extent == InventedExtent.LONGEST;
        return new DocumentSpecimen.Wording(
                template.getKey(),
                template.getValue(),
                longest ? "УДОСТОВЕРЕНИЕ С НАИМЕНОВАНИЕ НА ДВА РЕДА, КАКТО Е В КАТАЛОГА НА УСЛУГИТЕ" : "УДОСТОВЕРЕНИЕ",
                longest
                        ? List.of(
                                "чл. 24, ал. 1 от Закона за гражданската регистрация",
                                "чл. 106, ал. 1, т. 1 във връзка с чл. 5, т. 4 от Закона за гражданската регистрация",
                                "чл. 110, ал. 1, т. 12 от Закона за местните данъци и такси",
                                "чл. 14 от Наредба № РД-02-20-6 от 24.04.2012 г.")
                        : List.of("чл. 88, ал. 1 от ЗГР"),
                longest ? new Validity(6, "чл. 1, ал. 1 от правило, което определя срока на документа", true) : null,
                Stream.of(StandardForm.values())
                        .filter(form -> longest && form.fits(template.getKey()))
                        .findFirst()
                        .orElse(null));
    }
}
