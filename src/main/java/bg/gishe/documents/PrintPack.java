package bg.gishe.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * All documents of one client as one file for the printer, so that they are printed at once. It holds pages only: it is neither
 * sealed nor archived, the archived files stay as they are.
 */
public final class PrintPack {

    /** A file and how many times it is to be printed. */
    public record Part(byte[] pdf, int copies) {}

    private PrintPack() {}

    /** The pages of the files one after another, each as many times as it is to be printed. */
    public static byte[] of(List<Part> parts) {
        List<PDDocument> open = new ArrayList<>();
        try (PDDocument pack = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (Part part : parts) {
                PDDocument source = Loader.loadPDF(part.pdf());
                open.add(source);
                for (int copy = 0; copy < part.copies(); copy++) {
                    for (PDPage page : source.getPages()) {
                        // Links and the seal's widget stay behind: on paper they mean nothing.
                        pack.importPage(page).setAnnotations(List.of());
                    }
                }
            }
            pack.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The papers could not be put together for printing", e);
        } finally {
            open.forEach(org.apache.pdfbox.io.IOUtils::closeQuietly);
        }
    }
}
