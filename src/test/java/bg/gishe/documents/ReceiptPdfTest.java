package bg.gishe.documents;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.platform.Municipality;
import bg.gishe.testing.PaperText;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Protects the paper of a receipt: a strip is one piece, cut where it ends, and says who paid. */
class ReceiptPdfTest {

    private static final float MILLIMETRE = 72 / 25.4f;

    private final ReceiptPdf printer = new ReceiptPdf(
            new PdfRenderer(),
            new Municipality(
                    "Стара Загора",
                    "SZR31",
                    "68850",
                    "гр. Стара Загора",
                    "Отдел",
                    "адрес",
                    URI.create("http://localhost"),
                    true));

    @Test
    void stripIsAsLongAsItsLines() throws IOException {
        PDRectangle one = paper(printer.print(receipt(1)));
        PDRectangle forty = paper(printer.print(receipt(40)));
        assertThat(one.getWidth()).isEqualTo(forty.getWidth()).isBetween(79 * MILLIMETRE, 81 * MILLIMETRE);
        assertThat(one.getHeight()).isLessThan(110 * MILLIMETRE);
        // A line is a name over two rows and the registration number under it.
        assertThat(forty.getHeight() - one.getHeight()).isBetween(39 * 8 * MILLIMETRE, 39 * 16 * MILLIMETRE);
    }

    @Test
    void bothFormsSayEverything() throws IOException {
        for (byte[] pdf : new byte[][] {printer.print(receipt(40)), printer.printOnSheet(receipt(40))}) {
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " "))
                        .contains(
                                "Платец: Елена Петрова Георгиева",
                                "ГС-000001/2026",
                                "102,40 €",
                                "Бележка от терминала № T-000123",
                                "Касиер: М. Иванова, гише 4");
            }
        }
    }

    @Test
    void moneyTakenIsAlwaysReceiptedAndALetterThatPaperCannotShowIsToldByItsCode() {
        assertThat(PaperText.asSeen(printer.printOnSheet(receipt(1, "გ Иванов ✓"))))
                .contains("[U+10D2] Иванов [U+2713]")
                .doesNotContain("#");
    }

    private static PDRectangle paper(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            return document.getPage(0).getMediaBox();
        }
    }

    private static ReceiptPdf.Receipt receipt(int lines) {
        return receipt(lines, "Елена Петрова Георгиева");
    }

    private static ReceiptPdf.Receipt receipt(int lines, String payer) {
        return new ReceiptPdf.Receipt(
                "0000001/2026",
                "24.11.2026 г., 14:05 ч.",
                "М. Иванова",
                "4",
                payer,
                Collections.nCopies(
                        lines, new ReceiptPdf.Line("УДОСТОВЕРЕНИЕ ЗА СЕМЕЙНО ПОЛОЖЕНИЕ", "ГС-000001/2026", "2,56 €")),
                "102,40 €",
                new ReceiptPdf.Tender("с карта", "T-000123", false, null, null),
                null);
    }
}
