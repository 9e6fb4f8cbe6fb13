package bg.gishe.issuing;

import bg.gishe.acts.Originals;
import bg.gishe.catalog.AdministrativeService;
import bg.gishe.catalog.ServiceCatalog;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.certificates.Certificate;
import bg.gishe.certificates.Certificates;
import bg.gishe.certificates.Signatures;
import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.requests.RequestRegister;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Annuls a document; where it is an original that nobody signed, nobody has got it, and its act owes it again. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Annulling {

    private final Certificates certificates;
    private final Signatures signatures;
    private final RequestRegister requests;
    private final ServiceCatalog catalog;
    private final Originals originals;
    private final AuditTrail audit;

    Annulling(
            Certificates certificates,
            Signatures signatures,
            RequestRegister requests,
            ServiceCatalog catalog,
            Originals originals,
            AuditTrail audit) {
        this.certificates = certificates;
        this.signatures = signatures;
        this.requests = requests;
        this.catalog = catalog;
        this.originals = originals;
        this.audit = audit;
    }

    /**
     * Annuls the document, in the caller's transaction.
     *
     * @throws bg.gishe.certificates.DocumentNotHoldingException unless it holds, or waits for its signature
     */
    public Certificate annul(long certificateId, String reason, Actor by) {
        boolean unsigned = signatures.isAwaited(certificates.lock(certificateId));
        Certificate annulled = certificates.annul(certificateId, reason, by);
        if (unsigned && isOriginal(annulled)) {
            long request = Objects.requireNonNull(annulled.requestId());
            originals.giveBack(
                    Objects.requireNonNull(requests.find(request).orElseThrow().actId(), "an original is of an act"));
        }
        audit.record(AuditEntry.of(AuditAction.CERTIFICATE_ANNULLED)
                .about(annulled.subjectId())
                .on("certificate " + annulled.number().text())
                .because(reason));
        return annulled;
    }

    private boolean isOriginal(Certificate document) {
        return catalog.inForce(new ServiceCode(document.serviceCode()), document.issuedOn())
                .filter(AdministrativeService::isOriginal)
                .isPresent();
    }
}
