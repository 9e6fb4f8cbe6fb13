package bg.gishe.certificates.internal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;

/** The electronic seal of the municipality: PAdES baseline B by the key of a PKCS#12 file, opened once. */
@Component
public class Seal {

    /** What a look at the seal of a file says. */
    public enum Look {
        /** No seal that can be read. */
        NONE,
        /** A seal of somebody else. */
        FOREIGN,
        /** Our seal, but the sealed bytes are not those that were sealed. */
        BROKEN,
        /** Our seal, and what it covers is unchanged. */
        INTACT
    }

    private final DSSPrivateKeyEntry key;
    private final Pkcs12SignatureToken token;
    private final PAdESService service = new PAdESService(new CommonCertificateVerifier());
    private final Clock clock;

    Seal(SealKey file, Clock clock) {
        KeyStore.PasswordProtection password = new KeyStore.PasswordProtection(file.password().toCharArray());
        try {
            this.token = new Pkcs12SignatureToken(file.path().toFile(), password);
        } catch (IOException e) {
            throw new UncheckedIOException("The seal key could not be opened: " + file.path(), e);
        }
        this.key = token.getKeys().getFirst();
        this.clock = clock;
    }

    /** Seals the document. */
    public byte[] apply(byte[] pdf) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(key.getCertificate());
        parameters.setCertificateChain(key.getCertificateChain());
        parameters.bLevel().setSigningDate(Date.from(clock.instant()));
        InMemoryDocument document = new InMemoryDocument(pdf);
        ToBeSigned toSign = service.getDataToSign(document, parameters);
        SignatureValue value = token.sign(toSign, DigestAlgorithm.SHA256, key);
        ByteArrayOutputStream sealed = new ByteArrayOutputStream(pdf.length + 24 * 1024);
        try {
            service.signDocument(document, parameters, value).writeTo(sealed);
        } catch (IOException e) {
            throw new UncheckedIOException("The document could not be sealed", e);
        }
        return sealed.toByteArray();
    }

    /** Looks at the seal of a file from outside. */
    public Look look(byte[] pdf) {
        List<AdvancedSignature> signatures;
        try {
            PDFDocumentAnalyzer analyzer = new PDFDocumentAnalyzer(new InMemoryDocument(pdf));
            analyzer.setCertificateVerifier(new CommonCertificateVerifier());
            signatures = analyzer.getSignatures();
        } catch (RuntimeException e) {
            // Whatever a stranger sends that is no readable PDF carries no seal of ours.
            return Look.NONE;
        }
        if (signatures.isEmpty()) {
            return Look.NONE;
        }
        return signatures.stream().anyMatch(this::isOurs)
                ? signatures.stream().allMatch(Seal::isIntact) ? Look.INTACT : Look.BROKEN
                : Look.FOREIGN;
    }

    /** Until when the certificate of the seal holds. */
    public Instant validUntil() {
        return key.getCertificate().getNotAfter().toInstant();
    }

    private boolean isOurs(AdvancedSignature signature) {
        CertificateToken signer = signature.getSigningCertificateToken();
        return signer != null && signer.equals(key.getCertificate());
    }

    private static boolean isIntact(AdvancedSignature signature) {
        signature.checkSignatureIntegrity();
        return signature.getSignatureCryptographicVerification().isSignatureIntact();
    }
}
