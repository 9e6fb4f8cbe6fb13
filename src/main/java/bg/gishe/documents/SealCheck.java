package bg.gishe.documents;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.ByteRange;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;

/** Looks at the seal of a file that comes from outside. */
public final class SealCheck {

    /** What the look says. */
    public enum Look {
        /** No seal that can be read. */
        NONE,
        /** A seal of somebody else. */
        FOREIGN,
        /** Our seal, but the file is not the one that was sealed: bytes were changed or added. */
        ALTERED,
        /** Our seal, it covers the whole file, and not a byte has changed. */
        INTACT
    }

    private final Predicate<String> ours;

    /** @param ours whether a certificate with this SHA-256 fingerprint has ever sealed here */
    public SealCheck(Predicate<String> ours) {
        this.ours = ours;
    }

    /** Looks at the seal of the file, which may be anything. */
    public Look look(byte[] file) {
        List<AdvancedSignature> signatures;
        try {
            PDFDocumentAnalyzer analyzer = new PDFDocumentAnalyzer(new InMemoryDocument(file));
            analyzer.setCertificateVerifier(new CommonCertificateVerifier());
            signatures = analyzer.getSignatures();
            if (signatures.isEmpty()) {
                return Look.NONE;
            }
            if (signatures.stream().noneMatch(this::isOurs)) {
                return Look.FOREIGN;
            }
            return signatures.stream().anyMatch(signature -> isOurs(signature) && isIntact(signature, file.length))
                    ? Look.INTACT
                    : Look.ALTERED;
        } catch (RuntimeException e) {
            // Whatever a stranger sends that is no readable PDF carries no seal of ours.
            return Look.NONE;
        }
    }

    /** SHA-256 of a certificate in hexadecimal digits, by which it is known again. */
    public static String fingerprint(CertificateToken certificate) {
        return HexFormat.of().formatHex(certificate.getDigest(DigestAlgorithm.SHA256));
    }

    /** By any certificate in the signature: one whose bytes were changed may not name its signer with certainty. */
    private boolean isOurs(AdvancedSignature signature) {
        return signature.getCertificates().stream().map(SealCheck::fingerprint).anyMatch(ours);
    }

    /** Sealed by the certificate itself, unchanged, and from the first byte to the last: nothing was added after it. */
    private boolean isIntact(AdvancedSignature signature, int length) {
        signature.checkSignatureIntegrity();
        CertificateToken signer = signature.getSigningCertificateToken();
        return signer != null
                && ours.test(fingerprint(signer))
                && signature.getSignatureCryptographicVerification().isSignatureIntact()
                && signature instanceof PAdESSignature pades
                && coversAll(pades.getPdfRevision().getByteRange(), length);
    }

    private static boolean coversAll(ByteRange range, int length) {
        return range.getFirstPartStart() == 0 && range.getSecondPartStart() + range.getSecondPartEnd() == length;
    }
}
