package bg.gishe.platform;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with a paper that the browser shows and keeps no copy of. */
public final class PdfResponse {

    private PdfResponse() {}

    /** The paper under this name, for when somebody saves it. */
    public static ResponseEntity<byte[]> of(byte[] pdf, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        ContentDisposition.inline().filename(name).build().toString())
                .body(pdf);
    }
}
