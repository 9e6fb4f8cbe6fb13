package bg.gishe.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.mock.web.MockHttpServletResponse;

/** Reads what somebody sees in an answer, be it a page, a document or a table. */
final class Answers {

    private Answers() {}

    static String text(MockHttpServletResponse response) throws IOException {
        String type = Objects.requireNonNullElse(response.getContentType(), "");
        byte[] body = response.getContentAsByteArray();
        if (type.startsWith("application/pdf")) {
            return new PDFTextStripper().getText(Loader.loadPDF(body));
        }
        return type.contains("spreadsheetml") ? unzipped(body) : new String(body, StandardCharsets.UTF_8);
    }

    /** By its directory: the sizes of what was written in one go stand only there. */
    private static String unzipped(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("answer", ".xlsx");
        try {
            Files.write(file, workbook);
            StringBuilder text = new StringBuilder();
            try (ZipFile parts = new ZipFile(file.toFile())) {
                for (ZipEntry part : Collections.list(parts.entries())) {
                    text.append(new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return text.toString();
        } finally {
            Files.delete(file);
        }
    }
}
