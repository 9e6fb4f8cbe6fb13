package bg.gishe.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.xml.transform.TransformerFactory;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Prints well-formed XHTML as PDF/A-3a and PDF/UA-1 at once, in Liberation Serif, which carries all Cyrillic letters. */
final class PdfPrinter {

    /** Paper under the last line of a strip, in points: 8 mm to tear it off. */
    private static final float STRIP_FOOT = 23;

    /** The library measures in twentieths of a pixel, of which 96 are an inch. */
    private static final int A_POINT = 20 * 96 / 72;

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.setLoggingEnabled(false);
        // The metadata of each document ask for a transformer; unnamed, it is looked for in every jar each time.
        System.setProperty(
                "javax.xml.transform.TransformerFactory",
                System.getProperty(
                        "javax.xml.transform.TransformerFactory",
                        TransformerFactory.newInstance().getClass().getName()));
    }

    private final FontMetrics metrics = new FontMetrics();

    /** Prints the page; the last touch may add to the document before it is written. */
    byte[] print(String xhtml, Consumer<PDDocument> lastTouch) {
        String largest = FittedType.FORM.in(
                FittedType.DOCUMENT.in(xhtml, FittedType.DOCUMENT.largest()), FittedType.FORM.largest());
        Printed first = write(largest, renderer -> lastTouch.accept(renderer.getPdfDocument()));
        if (largest.equals(xhtml) || first.sheets() == 1) {
            return first.pdf();
        }
        // The form has sheets of its own, so that either is fitted without the other.
        String fitted =
                FittedType.DOCUMENT.fitted(xhtml, page -> sheets(FittedType.FORM.in(page, FittedType.FORM.smallest())));
        return write(
                        FittedType.FORM.fitted(fitted, this::sheets),
                        renderer -> lastTouch.accept(renderer.getPdfDocument()))
                .pdf();
    }

    private record Printed(byte[] pdf, int sheets) {}

    /** Prints a strip, cut where its content ends; its page in the template is as long as a roll may be. */
    byte[] printStrip(String xhtml) {
        return write(xhtml, renderer -> {
                    PDPage last = renderer.getPdfDocument()
                            .getPage(renderer.getPdfDocument().getNumberOfPages() - 1);
                    PDRectangle roll = last.getMediaBox();
                    float end = Math.max(roll.getLowerLeftY(), renderer.getLastContentBottom() - STRIP_FOOT);
                    last.setMediaBox(
                            new PDRectangle(roll.getLowerLeftX(), end, roll.getWidth(), roll.getUpperRightY() - end));
                })
                .pdf();
    }

    private FittedType.Sheets sheets(String xhtml) {
        try (PDDocument paper = new PDDocument();
                PdfBoxRenderer renderer =
                        builder(xhtml, paper, OutputStream.nullOutputStream()).buildPdfRenderer()) {
            renderer.layout();
            List<PageBox> pages = renderer.getRootBox().getLayer().getPages();
            int closing = top(renderer.getRootBox(), "closing");
            return new FittedType.Sheets(
                    pages.size(), pages.stream().skip(1).anyMatch(page -> Math.abs(closing - page.getTop()) < A_POINT));
        } catch (IOException e) {
            throw new UncheckedIOException("The document could not be laid out", e);
        }
    }

    /** Where the element of this class begins, from the top of the first sheet on; -1 where there is none. */
    private static int top(Box box, String name) {
        if (box.getElement() != null && box.getElement().getAttribute("class").equals(name)) {
            return box.getAbsY();
        }
        for (Box child : box.getChildren()) {
            int found = top(child, name);
            if (found >= 0) {
                return found;
            }
        }
        return -1;
    }

    private Printed write(String xhtml, Consumer<PdfBoxRenderer> lastTouch) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        try (PdfBoxRenderer renderer = builder(xhtml, new PDDocument(), bytes).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            lastTouch.accept(renderer);
            PDDocument document = renderer.getPdfDocument();
            int sheets = document.getNumberOfPages();
            document.save(bytes);
            document.close();
            return new Printed(bytes.toByteArray(), sheets);
        } catch (IOException e) {
            throw new UncheckedIOException("The document could not be printed", e);
        }
    }

    private PdfRendererBuilder builder(String xhtml, PDDocument paper, OutputStream bytes) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePDDocument(paper)
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(SRGB)
                .withProducer("Gishe")
                .useFastMode()
                .withHtmlContent(xhtml, null)
                .toStream(bytes);
        builder.useFont(new Face(PaperFont.REGULAR, paper), "Paper", 400, FontStyle.NORMAL, true);
        builder.useFont(new Face(PaperFont.BOLD, paper), "Paper", 700, FontStyle.NORMAL, true);
        builder.useFont(new Face(PaperFont.ITALIC, paper), "Paper", 400, FontStyle.ITALIC, true);
        builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics);
        return builder;
    }

    /** A face that is parsed only when a document uses it, without glyph substitution: Bulgarian needs none, and it takes half of the time. */
    private static final class Face extends PDFontSupplier {

        private final byte[] file;
        private final PDDocument document;

        @SuppressWarnings("NullAway") // the superclass holds a font only when it is given one
        Face(byte[] file, PDDocument document) {
            super(null);
            this.file = file;
            this.document = document;
        }

        @Override
        public PDFont supply() {
            try {
                TrueTypeFont face = new TTFParser().parse(new RandomAccessReadBuffer(file));
                face.setEnableGsub(false);
                return PDType0Font.load(document, face, true);
            } catch (IOException e) {
                throw new UncheckedIOException("The font could not be read", e);
            }
        }
    }

    /** Metrics are computed once and shared, which halves the time of a page. */
    private static final class FontMetrics
            implements com.openhtmltopdf.extend.FSCacheEx<String, com.openhtmltopdf.extend.FSCacheValue> {

        private final ConcurrentHashMap<String, com.openhtmltopdf.extend.FSCacheValue> values =
                new ConcurrentHashMap<>();

        @Override
        public void put(String key, com.openhtmltopdf.extend.FSCacheValue value) {
            values.put(key, value);
        }

        @Override
        public com.openhtmltopdf.extend.FSCacheValue get(
                String key, java.util.concurrent.Callable<? extends com.openhtmltopdf.extend.FSCacheValue> loader) {
            return values.computeIfAbsent(key, missing -> {
                try {
                    return loader.call();
                } catch (Exception e) {
                    throw new IllegalStateException("The font could not be measured", e);
                }
            });
        }

        @Override
        @SuppressWarnings("NullAway")
        public com.openhtmltopdf.extend.FSCacheValue get(String key) {
            return values.get(key);
        }
    }
}
