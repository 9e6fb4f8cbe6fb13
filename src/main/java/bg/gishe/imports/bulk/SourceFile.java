package bg.gishe.imports.bulk;

import bg.gishe.imports.CsvText;
import bg.gishe.imports.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file that can be read, looked through once in constant memory.
 *
 * @param text how to read it when it is a text; otherwise it is a workbook
 * @param records how many rows it has, its heading counted
 * @param sha256 by which the same file is known again
 */
record SourceFile(Path file, @Nullable CsvText text, long records, String sha256) {

    /**
     * Looks the file through.
     *
     * @param name what it calls itself
     * @throws UnreadableFileException when it is not what its name says, or is broken
     */
    static SourceFile inspect(Path file, String name) throws IOException {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        switch (ending) {
            case "csv", "txt", "tsv" -> {
                FileContent.expectText(file);
                CsvText text = CsvText.inspect(Files.newInputStream(file));
                return new SourceFile(file, text, text.records(), digest(file));
            }
            case "xlsx" -> {
                FileContent.expectWorkbook(file);
                return new SourceFile(file, null, Workbook.inspect(file), digest(file));
            }
            default -> throw new UnreadableFileException("ending");
        }
    }

    /** Its rows from the heading on. */
    RowSource open() throws IOException {
        return text == null ? new XlsxRows(file) : new CsvRows(Files.newInputStream(file), text);
    }

    /** The heading. */
    List<String> headings() throws IOException {
        try (RowSource rows = open()) {
            SourceRow first = rows.next();
            return first == null ? List.of() : first.stripped();
        }
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
