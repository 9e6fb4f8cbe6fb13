package bg.gishe.documents;

import eu.europa.esig.dss.alert.ExceptionOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.http.commons.CommonsDataLoader;
import eu.europa.esig.dss.service.http.commons.OCSPDataLoader;
import eu.europa.esig.dss.service.http.commons.TimestampDataLoader;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.aia.DefaultAIASource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lifts a sealed document to PAdES baseline LTA: the time of a time-stamp authority and the proofs that no certificate was revoked are added
 * behind the seal, so that it can be verified when its certificate has ended. It asks services outside and takes its time: issuing never
 * waits for it.
 */
@Component
public class LongTermSeal {

    private static final int MILLISECONDS = 10_000;

    private final @Nullable PAdESService service;

    LongTermSeal(SealSettings settings) {
        String url = settings.timestampUrl();
        this.service = url == null || url.isBlank() ? null : service(url.strip());
    }

    /** Whether a time-stamp service is set; without one seals stay at baseline B. */
    public boolean isConfigured() {
        return service != null;
    }

    /**
     * The document with its proofs; the sealed bytes stay as they are and what proves them follows.
     *
     * @throws RuntimeException when a service does not answer, or a certificate was revoked
     */
    public byte[] lift(byte[] sealed) {
        if (service == null) {
            throw new IllegalStateException("No time-stamp service is set (gishe.seal.timestamp-url)");
        }
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_LTA);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        ByteArrayOutputStream lifted = new ByteArrayOutputStream(sealed.length + 64 * 1024);
        try {
            service.extendDocument(new InMemoryDocument(sealed), parameters).writeTo(lifted);
        } catch (IOException e) {
            throw new UncheckedIOException("The document could not be lifted", e);
        }
        return lifted.toByteArray();
    }

    private static PAdESService service(String url) {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setCrlSource(new OnlineCRLSource(limited(new CommonsDataLoader())));
        verifier.setOcspSource(new OnlineOCSPSource(limited(new OCSPDataLoader())));
        verifier.setAIASource(new DefaultAIASource(limited(new CommonsDataLoader())));
        // The proofs are collected for whoever verifies later; whom they trust is theirs to say.
        verifier.setCheckRevocationForUntrustedChains(true);
        verifier.setAlertOnMissingRevocationData(new ExceptionOnStatusAlert());
        verifier.setAlertOnRevokedCertificate(new ExceptionOnStatusAlert());
        PAdESService made = new PAdESService(verifier);
        made.setTspSource(new OnlineTSPSource(url, limited(new TimestampDataLoader())));
        return made;
    }

    private static <T extends CommonsDataLoader> T limited(T loader) {
        loader.setTimeoutConnection(MILLISECONDS);
        loader.setTimeoutConnectionRequest(MILLISECONDS);
        loader.setTimeoutResponse(MILLISECONDS);
        loader.setTimeoutSocket(MILLISECONDS);
        return loader;
    }
}
