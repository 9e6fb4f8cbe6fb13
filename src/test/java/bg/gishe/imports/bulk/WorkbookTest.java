package bg.gishe.imports.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.gishe.imports.Cell;
import bg.gishe.imports.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects: a workbook is read cell by cell without evaluating anything, and a file that is something else or dangerous is refused with its reason. */
class WorkbookTest {

    @TempDir
    Path folder;

    @Test
    void cellsOfAllKindsComeAsTextAndFormulasAsFormulas() throws IOException {
        Path file = workbook(sheet -> {
            sheet.value(0, 0, "ЕГН");
            sheet.value(0, 1, "Дата");
            sheet.value(1, 0, 7501020018L);
            sheet.value(1, 1, LocalDate.of(2011, 11, 24));
            sheet.style(1, 1).format("dd.mm.yyyy \"г.\"").set();
            sheet.value(1, 2, 0.5);
            sheet.style(1, 2).format("hh:mm").set();
            sheet.formula(1, 3, "HYPERLINK(\"http://x\",\"Иван\")");
            sheet.value(1, 5, "последна");
            sheet.value(1, 6, 36526);
        });

        SourceFile source = SourceFile.inspect(file, "Лица.XLSX");
        assertThat(source.records()).isEqualTo(2);
        try (RowSource rows = source.open()) {
            assertThat(rows.next().cells()).startsWith("ЕГН", "Дата");
            assertThat(rows.next().cells())
                    .containsExactly(
                            "7501020018",
                            "2011-11-24",
                            "12:00",
                            "=HYPERLINK(\"http://x\",\"Иван\")",
                            "",
                            "последна",
                            "36526");
            assertThat(rows.next()).isNull();
        }
        assertThat(Cell.TEXT.of("=HYPERLINK(\"http://x\",\"Иван\")").reason()).isEqualTo("formula");
    }

    @ParameterizedTest
    @CsvSource({
        "people.csv, %PDF-1.7 ..., text-is-pdf",
        "people.csv, '<?xml version=\"1.0\"?><a/>', text-is-markup",
        "people.csv, '<!DOCTYPE html><html>', text-is-markup",
        "people.xlsx, '<!DOCTYPE html><html>', workbook-is-markup",
        "people.xlsx, 'ЕГН;Име', workbook-is-text",
        "people.xlsx, %PDF-1.7 ..., workbook-is-pdf",
        "people.xls, 'ЕГН;Име', ending",
        "people, 'ЕГН;Име', ending"
    })
    void fileThatIsNotWhatItsNameSaysIsRefused(String name, String content, String reason) throws IOException {
        assertRefused(Files.writeString(folder.resolve(name), content), reason);
    }

    @Test
    void workbookNamedAsTextIsRefusedAndOldOfficeAndPictureToo() throws IOException {
        Path file = workbook(sheet -> sheet.value(0, 0, "ЕГН"));
        assertRefused(Files.copy(file, folder.resolve("people.csv")), "text-is-workbook");
        byte[] old = new byte[4096];
        byte[] mark = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        System.arraycopy(mark, 0, old, 0, mark.length);
        assertRefused(Files.write(folder.resolve("old.xlsx"), old), "workbook-is-old-office");
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
        assertRefused(Files.write(folder.resolve("picture.csv"), png), "text-is-image");
    }

    @Test
    void bombIsRefusedBeforeItUnpacks() throws IOException {
        Path file = packed("bomb.xlsx", "xl/worksheets/sheet1.xml", out -> {
            out.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
            byte[] spaces = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 4_000; i++) {
                out.write(spaces);
            }
        });
        assertThat(Files.size(file)).isLessThan(1 << 20);

        assertRefused(file, "zip-ratio");
    }

    @Test
    void archiveOfManyPartsAndOneThatIsNoWorkbookAreRefused() throws IOException {
        Path many = folder.resolve("many.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(many))) {
            for (int i = 0; i < 1_001; i++) {
                zip.putNextEntry(new ZipEntry("xl/media/" + i));
            }
        }
        assertRefused(many, "zip-parts");
        assertRefused(packed("other.xlsx", "readme.txt", out -> out.write('a')), "workbook-is-zip");
    }

    @Test
    void cellFarToTheRightOfAnySheetIsRefused() throws IOException {
        Path file = packed(
                "wide.xlsx",
                "xl/worksheets/sheet1.xml",
                out -> out.write(
                        "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>"
                                .getBytes(StandardCharsets.UTF_8)));

        assertRefused(file, "workbook-broken");
    }

    @Test
    void cutWorkbookIsRefused() throws IOException {
        Path file = workbook(sheet -> sheet.value(0, 0, "ЕГН"));
        byte[] bytes = Files.readAllBytes(file);

        assertRefused(
                Files.write(folder.resolve("cut.xlsx"), java.util.Arrays.copyOf(bytes, bytes.length / 2)),
                "workbook-broken");
    }

    @Test
    void oldEncodingIsNoPicture() throws IOException {
        Path file = Files.write(
                folder.resolve("old.csv"),
                "ЕГН;Собствено име\n7501020018;Щерьо\n".getBytes(Charset.forName("windows-1251")));

        assertThat(SourceFile.inspect(file, "old.csv").headings()).containsExactly("ЕГН", "Собствено име");
    }

    /** A workbook whose part was replaced. */
    private Path packed(String name, String part, Writing content) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            if (part.startsWith("xl/")) {
                Path good = workbook(sheet -> sheet.value(0, 0, "ЕГН"));
                try (ZipFile from = new ZipFile(good.toFile())) {
                    for (ZipEntry entry : java.util.Collections.list(from.entries())) {
                        if (!entry.getName().equals(part)) {
                            zip.putNextEntry(new ZipEntry(entry.getName()));
                            try (InputStream in = from.getInputStream(entry)) {
                                in.transferTo(zip);
                            }
                        }
                    }
                }
            }
            zip.putNextEntry(new ZipEntry(part));
            content.to(zip);
        }
        return file;
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private Path workbook(java.util.function.Consumer<Worksheet> filling) throws IOException {
        Path file = folder.resolve("people.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            filling.accept(workbook.newWorksheet("people"));
        }
        return file;
    }

    private static void assertRefused(Path file, String reason) {
        assertThatThrownBy(() -> SourceFile.inspect(file, file.getFileName().toString()))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
