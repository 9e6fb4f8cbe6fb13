package bg.gishe.imports.bulk;

import bg.gishe.imports.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A look through the packed parts of a workbook before anything interprets them: nothing may unpack into more than it should. */
final class Workbook {

    private static final int MOST_PARTS = 1_000;

    /** Tables of much alike rows pack to a fiftieth; zeros pack to a thousandth. */
    private static final int MOST_RATIO = 150;

    private static final long SMALL = 1 << 20;
    private static final long MOST_BYTES = 3L << 30;

    /** Distinct texts are kept in memory while the rows are read. */
    private static final long MOST_TEXTS = 96 << 20;

    private Workbook() {}

    /** How many rows its longest sheet has. Throws {@link UnreadableFileException} when it is none, or a dangerous one. */
    static long inspect(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> parts = Collections.list(zip.entries());
            if (parts.size() > MOST_PARTS) {
                throw new UnreadableFileException("zip-parts");
            }
            Set<String> names = new HashSet<>();
            long rows = 0;
            long total = 0;
            for (ZipEntry part : parts) {
                String name = part.getName().toLowerCase(java.util.Locale.ROOT);
                if (!names.add(name)) {
                    throw new UnreadableFileException("workbook-broken");
                }
                SheetScan scan = new SheetScan(name.startsWith("xl/worksheets/"));
                total = unpack(zip, part, scan, total, name.endsWith("sharedstrings.xml") ? MOST_TEXTS : MOST_BYTES);
                rows = Math.max(rows, scan.rows());
            }
            if (!names.contains("[content_types].xml")
                    || names.stream().noneMatch(name -> name.startsWith("xl/worksheets/"))) {
                throw new UnreadableFileException("workbook-is-zip");
            }
            if (rows == 0) {
                throw new UnreadableFileException("empty");
            }
            return rows;
        } catch (ZipException e) {
            throw new UnreadableFileException("workbook-broken");
        }
    }

    private static long unpack(ZipFile zip, ZipEntry part, SheetScan scan, long before, long most) throws IOException {
        byte[] piece = new byte[1 << 16];
        long size = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                size += read;
                if (size > SMALL && size / MOST_RATIO > part.getCompressedSize()) {
                    throw new UnreadableFileException("zip-ratio");
                }
                if (before + size > MOST_BYTES) {
                    throw new UnreadableFileException("zip-size");
                }
                if (size > most) {
                    throw new UnreadableFileException("workbook-texts");
                }
                scan.take(piece, read);
            }
        }
        return before + size;
    }
}
