package bg.gishe.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.text.PDFTextStripper;

/** What stands on a paper, and what is attached to it. */
public final class PaperText {

    private PaperText() {}

    /** What stands between two lines that begin so, a line a line, as the eye goes over the sheet. */
    public static String between(byte[] pdf, String first, String last) {
        List<String> lines = text(pdf, true)
                .replace('\u00a0', ' ')
                .lines()
                .map(String::strip)
                .toList();
        int from = index(lines, first);
        int to = index(lines, last);
        assertThat(from).as("order of the document").isLessThan(to);
        return lines.subList(from + 1, to).stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** All of it as the eye goes over the sheet, every word whole. */
    public static String asSeen(byte[] pdf) {
        return text(pdf, true);
    }

    /** All of it in the order in which it was written: what stands in one cell is together. */
    static String asWritten(byte[] pdf) {
        return text(pdf, false);
    }

    /** The facts attached to it. */
    static byte[] attachedFacts(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get("facts.xml")
                    .getEmbeddedFile()
                    .toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same file with other facts attached. */
    public static byte[] attachingFacts(byte[] pdf, String xml) {
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream changed = new ByteArrayOutputStream()) {
            PDEmbeddedFile file = new PDEmbeddedFile(
                    document, new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), COSName.FLATE_DECODE);
            document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get("facts.xml")
                    .setEmbeddedFile(file);
            document.save(changed);
            return changed.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] pdf, boolean byPosition) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSortByPosition(byPosition);
            return reader.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int index(List<String> lines, String start) {
        return lines.indexOf(lines.stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow());
    }
}
