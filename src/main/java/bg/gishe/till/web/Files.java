package bg.gishe.till.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with a file. */
final class Files {

    private Files() {}

    static ResponseEntity<byte[]> pdf(byte[] pdf, String name) {
        return answer(
                pdf,
                MediaType.APPLICATION_PDF,
                ContentDisposition.inline().filename(name).build());
    }

    static ResponseEntity<byte[]> download(byte[] file, MediaType type, String name) {
        return answer(
                file,
                type,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build());
    }

    private static ResponseEntity<byte[]> answer(byte[] file, MediaType type, ContentDisposition disposition) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", disposition.toString())
                .body(file);
    }
}
