package bg.gishe.demo;

import bg.gishe.platform.Command;
import bg.gishe.platform.DateText;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * {@code make-import-files FOLDER [people]}: writes files of imagined people, of the acts behind them and of notes on these, as texts and as workbooks, the
 * same at every run; so that anyone can try the import of a big municipality.
 */
@Component
class MakeImportFilesCommand implements Command {

    private static final Logger log = LoggerFactory.getLogger(MakeImportFilesCommand.class);

    private static final int USUAL = 100_000;

    @Override
    public String name() {
        return "make-import-files";
    }

    @Override
    public String description() {
        return "пише в папка файлове с измислени лица, актове и отбелязвания за проба на внасянето";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.isEmpty()
                || arguments.size() > 2
                || (arguments.size() == 2 && !arguments.get(1).matches("[1-9][0-9]{0,6}"))) {
            log.error("make-import-files takes a folder and how many people (100000 by default)");
            return 2;
        }
        int people = arguments.size() == 2 ? Integer.parseInt(arguments.get(1)) : USUAL;
        if (people > 4 * SyntheticFamily.MOST) {
            log.error("At most {} people can be imagined", 4 * SyntheticFamily.MOST);
            return 2;
        }
        try {
            write(Path.of(arguments.getFirst()), people);
            return 0;
        } catch (IOException | UncheckedIOException e) {
            log.error("The files could not be written", e);
            return 2;
        }
    }

    /** Writes the files into the folder, which is made when missing. */
    static void write(Path folder, int people) throws IOException {
        Files.createDirectories(folder);
        SyntheticTables tables = new SyntheticTables(people);
        table(folder, "people", SyntheticHeadings.PEOPLE, tables::people);
        table(folder, "births", SyntheticHeadings.BIRTHS, tables::births);
        table(folder, "marriages", SyntheticHeadings.MARRIAGES, tables::marriages);
        table(folder, "deaths", SyntheticHeadings.DEATHS, tables::deaths);
        table(folder, "notes", SyntheticHeadings.NOTES, tables::notes);
    }

    private static void table(Path folder, String name, List<String> heading, Consumer<Consumer<List<Object>>> table)
            throws IOException {
        int[] rows = {0};
        try (Writer out = Files.newBufferedWriter(folder.resolve(name + ".csv"));
                CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(out)) {
            out.write('\ufeff');
            csv.writeRecord(heading);
            table.accept(row -> {
                rows[0]++;
                csv.writeRecord(row.stream()
                        .map(cell -> cell instanceof LocalDate day ? DateText.write(day) : cell.toString())
                        .toList());
            });
        }
        // A sheet has no more rows.
        if (rows[0] < 1_048_576) {
            try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".xlsx"));
                    Workbook workbook = new Workbook(out, "Gishe", "1.0")) {
                sheet(workbook.newWorksheet(name), heading, table);
            }
        }
        log.info("{}: {} rows", name, rows[0]);
    }

    private static void sheet(Worksheet sheet, List<String> heading, Consumer<Consumer<List<Object>>> table) {
        int[] at = {0};
        for (int i = 0; i < heading.size(); i++) {
            sheet.inlineString(0, i, heading.get(i));
        }
        table.accept(row -> {
            at[0]++;
            for (int i = 0; i < row.size(); i++) {
                switch (row.get(i)) {
                    case LocalDate day -> {
                        sheet.value(at[0], i, day);
                        sheet.style(at[0], i).format("dd.mm.yyyy").set();
                    }
                    case Integer number -> sheet.value(at[0], i, number);
                    case Object text -> {
                        if (!text.toString().isEmpty()) {
                            sheet.inlineString(at[0], i, text.toString());
                        }
                    }
                }
            }
            if (at[0] % 1_000 == 0) {
                flush(sheet);
            }
        });
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
