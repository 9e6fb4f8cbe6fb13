package bg.gishe.certificates.internal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.springframework.stereotype.Component;

/** The electronic seal of the municipality: PAdES baseline B by the key of a PKCS#12 file, opened once. */
@Component
public class Seal {

    private final SealKey.Opened key;
    private final PAdESService service = new PAdESService(new CommonCertificateVerifier());
    private final Clock clock;

    Seal(SealKey file, Clock clock) {
        this.key = file.open();
        this.clock = clock;
        if (clock.instant().isAfter(validUntil())) {
            throw new IllegalStateException(
                    "The certificate of the seal has expired on " + validUntil() + ": set gishe.seal.keystore anew");
        }
    }

    /** Seals the document. */
    public byte[] apply(byte[] pdf) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(key.entry().getCertificate());
        parameters.setCertificateChain(key.entry().getCertificateChain());
        parameters.bLevel().setSigningDate(Date.from(clock.instant()));
        InMemoryDocument document = new InMemoryDocument(pdf);
        ToBeSigned toSign = service.getDataToSign(document, parameters);
        SignatureValue value = key.token().sign(toSign, DigestAlgorithm.SHA256, key.entry());
        ByteArrayOutputStream sealed = new ByteArrayOutputStream(pdf.length + 24 * 1024);
        try {
            service.signDocument(document, parameters, value).writeTo(sealed);
        } catch (IOException e) {
            throw new UncheckedIOException("The document could not be sealed", e);
        }
        return sealed.toByteArray();
    }

    /** Whether the key answers: seals a few bytes and throws the result away. */
    void probe() {
        key.token().sign(new ToBeSigned(new byte[] {1, 2, 3}), DigestAlgorithm.SHA256, key.entry());
    }

    CertificateToken certificate() {
        return key.entry().getCertificate();
    }

    /** Until when the certificate of the seal holds. */
    Instant validUntil() {
        return certificate().getNotAfter().toInstant();
    }
}
