package bg.gishe.certificates;

import bg.gishe.certificates.internal.CertificateRenderer;
import bg.gishe.documents.Seal;
import bg.gishe.documents.SealUnusableException;
import bg.gishe.documents.SealedDocument;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Makes the document from its snapshot: rendered as PDF/A-3a and PDF/UA-1, then sealed. Touches no database. */
@Component
public class CertificateProducer {

    private final CertificateRenderer renderer;
    private final Seal seal;
    private final Clock clock;

    CertificateProducer(CertificateRenderer renderer, Seal seal, Clock clock) {
        this.renderer = renderer;
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * The unsealed document, for showing what such documents look like.
     *
     * @throws IllegalArgumentException unless it is marked as a specimen
     */
    public byte[] renderSpecimen(Snapshot snapshot) {
        if (!snapshot.specimen()) {
            throw new IllegalArgumentException("Only specimens may be rendered unsealed");
        }
        return renderer.render(snapshot);
    }

    /**
     * The sealed document that says what the snapshot says.
     *
     * @throws SealUnusableException when nothing can be sealed now; then nothing is rendered either
     */
    public SealedDocument renderAndSeal(Snapshot snapshot) {
        seal.requireUsable();
        return SealedDocument.of(seal.apply(renderer.render(snapshot)), clock.instant());
    }
}
