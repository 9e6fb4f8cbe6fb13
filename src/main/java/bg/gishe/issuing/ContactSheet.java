package bg.gishe.issuing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Sheets of many documents side by side in one picture, to look at them all at once. */
final class ContactSheet {

    /** Dots to an inch: the text can just be read, and forty sheets fit on a screen of scrolling. */
    private static final int DOTS = 60;

    private static final int IN_A_ROW = 6;
    private static final int GAP = 8;

    private final List<BufferedImage> sheets = new ArrayList<>();

    /** Adds the sheets of a document; tells how many they are. */
    int add(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int sheet = 0; sheet < document.getNumberOfPages(); sheet++) {
                sheets.add(renderer.renderImageWithDPI(sheet, DOTS, ImageType.RGB));
            }
            return document.getNumberOfPages();
        }
    }

    /** Writes them as PNG, in the order in which they were added. */
    void write(Path file) throws IOException {
        int width =
                GAP + sheets.stream().mapToInt(BufferedImage::getWidth).max().orElse(1);
        int height =
                GAP + sheets.stream().mapToInt(BufferedImage::getHeight).max().orElse(1);
        int rows = (sheets.size() + IN_A_ROW - 1) / IN_A_ROW;
        BufferedImage all =
                new BufferedImage(IN_A_ROW * width + GAP, Math.max(1, rows) * height + GAP, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = all.createGraphics();
        canvas.setColor(Color.GRAY);
        canvas.fillRect(0, 0, all.getWidth(), all.getHeight());
        for (int at = 0; at < sheets.size(); at++) {
            canvas.drawImage(sheets.get(at), GAP + at % IN_A_ROW * width, GAP + at / IN_A_ROW * height, null);
        }
        canvas.dispose();
        // Into a stream: given the file itself, the library would first delete what is there, an empty folder too.
        try (OutputStream out = Files.newOutputStream(file)) {
            if (!ImageIO.write(all, "png", out)) {
                throw new IOException("No writer of PNG");
            }
        }
    }
}
