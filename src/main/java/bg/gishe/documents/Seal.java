package bg.gishe.documents;

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
import java.util.Date;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The electronic seal of the municipality: PAdES baseline B by the key of a PKCS#12 file. */
@Component
public class Seal {

    private final WatchedKey key;
    private final int warnDays;
    private final PAdESService service = new PAdESService(new CommonCertificateVerifier());
    private final Clock clock;

    Seal(WatchedKey key, SealSettings settings, Clock clock) {
        this.key = key;
        this.warnDays = settings.warnDays();
        this.clock = clock;
    }

    /** Whether documents can be sealed now. */
    public SealState state() {
        return state(key.held());
    }

    /**
     * Asserts that documents can be sealed now.
     *
     * @throws SealUnusableException when they cannot
     */
    public void requireUsable() {
        usable();
    }

    /**
     * Seals the document.
     *
     * @throws SealUnusableException when nothing can be sealed now
     */
    public byte[] apply(byte[] pdf) {
        SealKey.Opened opened = usable();
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(opened.entry().getCertificate());
        parameters.setCertificateChain(opened.entry().getCertificateChain());
        parameters.bLevel().setSigningDate(Date.from(clock.instant()));
        InMemoryDocument document = new InMemoryDocument(pdf);
        ToBeSigned toSign = service.getDataToSign(document, parameters);
        SignatureValue value = opened.token().sign(toSign, DigestAlgorithm.SHA256, opened.entry());
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
        SealKey.Opened opened = usable();
        opened.token().sign(new ToBeSigned(new byte[] {1, 2, 3}), DigestAlgorithm.SHA256, opened.entry());
    }

    /** The certificate that is in use, whether it holds or not. */
    public Optional<CertificateToken> certificate() {
        return key.held() instanceof WatchedKey.Held.Open(var opened, var fault)
                ? Optional.of(opened.entry().getCertificate())
                : Optional.empty();
    }

    /** What an administrator has to do about the seal, or nothing. */
    Optional<String> advice() {
        WatchedKey.Held held = key.held();
        return SealAdvice.of(state(held), held);
    }

    private SealKey.Opened usable() {
        WatchedKey.Held held = key.held();
        if (held instanceof WatchedKey.Held.Open(var opened, var fault)
                && state(held).isUsable()) {
            return opened;
        }
        throw new SealUnusableException(SealAdvice.of(state(held), held).orElseThrow());
    }

    private SealState state(WatchedKey.Held held) {
        return switch (held) {
            case WatchedKey.Held.Absent() -> new SealState.Unusable(SealState.Why.NO_KEY, null);
            case WatchedKey.Held.Unreadable(var fault) -> new SealState.Unusable(SealState.Why.UNREADABLE, null);
            case WatchedKey.Held.Open(var opened, var fault) ->
                term(opened.entry().getCertificate()).at(clock, warnDays);
        };
    }

    private static SealTerm term(CertificateToken certificate) {
        return new SealTerm(
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }
}
