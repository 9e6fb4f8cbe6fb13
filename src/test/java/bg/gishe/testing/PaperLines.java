package bg.gishe.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where the letters of a paper stand, in points from the upper left corner of each sheet; letters of a watermark, which are turned, are none. */
public final class PaperLines extends PDFTextStripper {

    private final List<Letter> letters = new ArrayList<>();

    /** A letter on a sheet, counted from one. */
    public record Letter(int sheet, String text, float left, float right, float baseline, float size) {}

    private PaperLines() {
        setSuppressDuplicateOverlappingText(false);
    }

    /** All upright letters. */
    public static List<Letter> letters(byte[] pdf) {
        PaperLines reader = new PaperLines();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            reader.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reader.letters;
    }

    /** The lines of each sheet between two heights, each with its text. */
    public static List<List<String>> lines(byte[] pdf, float from, float to) {
        TreeMap<Integer, TreeMap<Integer, StringBuilder>> sheets = new TreeMap<>();
        for (Letter letter : letters(pdf)) {
            if (letter.baseline() >= from
                    && letter.baseline() <= to
                    && !letter.text().isBlank()) {
                sheets.computeIfAbsent(letter.sheet(), sheet -> new TreeMap<>())
                        .computeIfAbsent(Math.round(letter.baseline()), line -> new StringBuilder())
                        .append(letter.text());
            }
        }
        return sheets.values().stream()
                .map(lines ->
                        lines.values().stream().map(StringBuilder::toString).toList())
                .toList();
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (Math.abs(text.getTextMatrix().getShearX()) < 0.001) {
            letters.add(new Letter(
                    getCurrentPageNo(),
                    text.getUnicode(),
                    text.getXDirAdj(),
                    text.getXDirAdj() + text.getWidthDirAdj(),
                    text.getYDirAdj(),
                    text.getFontSizeInPt()));
        }
        super.processTextPosition(text);
    }
}
