package bg.gishe.imports.bulk;

import bg.gishe.imports.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/** What the first bytes of a file say that it is, whatever its name says. */
final class FileContent {

    private static final Tika TIKA = new Tika();

    private static final Map<String, String> REASONS = Map.of(
            "application/pdf", "is-pdf",
            "application/zip", "is-zip",
            "application/gzip", "is-zip",
            "application/x-7z-compressed", "is-zip",
            "application/x-rar-compressed", "is-zip",
            "application/x-tika-ooxml", "is-workbook",
            "application/x-tika-msoffice", "is-old-office",
            "application/xml", "is-markup",
            "text/html", "is-markup");

    private static final Pattern MEDIA = Pattern.compile("(image|audio|video|font)/.*");

    private FileContent() {}

    /** @throws UnreadableFileException when the bytes are no text */
    static void expectText(Path file) throws IOException {
        String type = type(file);
        // Only what is surely something else: whether the rest is a text, its bytes tell one by one.
        if (REASONS.containsKey(type) || MEDIA.matcher(type).matches()) {
            throw new UnreadableFileException("text-" + (isWorkbook(file, type) ? "is-workbook" : reason(type)));
        }
    }

    /** @throws UnreadableFileException when the bytes are no workbook of the kind xlsx */
    static void expectWorkbook(Path file) throws IOException {
        String type = type(file);
        if (type.startsWith("text/") && !REASONS.containsKey(type)) {
            throw new UnreadableFileException("workbook-is-text");
        }
        // An archive may still turn out to be a workbook: its parts may stand in any order.
        if (!type.equals("application/x-tika-ooxml") && !type.equals("application/zip")) {
            throw new UnreadableFileException("workbook-" + reason(type));
        }
    }

    private static String type(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return TIKA.detect(in.readNBytes(1 << 16));
        }
    }

    private static boolean isWorkbook(Path file, String type) throws IOException {
        if (!type.equals("application/zip")) {
            return false;
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("xl/workbook.xml") != null;
        } catch (ZipException e) {
            return false;
        }
    }

    private static String reason(String type) {
        return type.startsWith("image/") ? "is-image" : REASONS.getOrDefault(type, "is-other");
    }
}
