package bg.gishe.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** A rendered and sealed document, ready for the archive. */
public record SealedDocument(byte[] pdf, String sha256, Instant sealedAt) {

    /** The document with its SHA-256. */
    public static SealedDocument of(byte[] pdf, Instant sealedAt) {
        return new SealedDocument(pdf, sha256(pdf), sealedAt);
    }

    /** SHA-256 of a file in hexadecimal digits. */
    public static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
