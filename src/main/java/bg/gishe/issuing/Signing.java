package bg.gishe.issuing;

import bg.gishe.certificates.Certificate;
import bg.gishe.certificates.CertificateProducer;
import bg.gishe.certificates.Certificates;
import bg.gishe.certificates.Signatures;
import bg.gishe.certificates.Snapshot;
import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.Result;
import bg.gishe.platform.TriedAgain;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs what waits for an official with an order of the mayor: one short transaction keeps who signed, then the file is made like that of any
 * numbered document. A signed document whose file was cut off is finished like any other; an unsigned one waits.
 */
@Service
public class Signing {

    private final Certificates certificates;
    private final Signatures signatures;
    private final Signers signers;
    private final ReplacementCheck check;
    private final Finishing finishing;
    private final Issuance issuance;
    private final CertificateProducer producer;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    Signing(
            Certificates certificates,
            Signatures signatures,
            Signers signers,
            ReplacementCheck check,
            Finishing finishing,
            Issuance issuance,
            CertificateProducer producer,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.certificates = certificates;
        this.signatures = signatures;
        this.signers = signers;
        this.check = check;
        this.finishing = finishing;
        this.issuance = issuance;
        this.producer = producer;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Whether the official may sign today. */
    public boolean maySign(Actor official) {
        return signers.byOrder(official).isPresent();
    }

    /**
     * Signs the document and makes its file, if it still says what the registers say and nothing of it is hidden or annulled since; else it waits to be
     * returned. A document that somebody signed already stays as it is.
     */
    @TriedAgain
    public Result<String> sign(long certificateId, Actor official) {
        Optional<Snapshot.Official> signer = signers.byOrder(official);
        if (signer.isEmpty()) {
            return Result.refused("issuing.signing.no-order");
        }
        Result<String> signed = Objects.requireNonNull(
                transaction.execute(status -> sign(certificates.lock(certificateId), signer.get(), official)));
        finishing.attempt(certificateId);
        return signed;
    }

    private Result<String> sign(Certificate document, Snapshot.Official signer, Actor official) {
        if (!signatures.isAwaited(document)) {
            return Result.refused("issuing.signing.gone");
        }
        if (!signers.wasEntrustedOn(official, document.issuedOn())) {
            return Result.refused("issuing.signing.order-later");
        }
        if (check.unchanged(document) instanceof Result.Refused<Snapshot> refused) {
            return Result.refused(
                    refused.first().key().equals(ReplacementCheck.RESTRICTED)
                            ? "issuing.signing.restricted"
                            : "issuing.signing.differs");
        }
        signatures.add(document.id(), official.username(), signer);
        audit.record(AuditEntry.of(AuditAction.CERTIFICATE_SIGNED)
                .about(document.subjectId())
                .on("certificate " + document.number().text()));
        return Result.done(document.number().text());
    }

    /** Gives up a document that waits, since the official finds it wrong; its fee is given back by the till. */
    @TriedAgain
    public Result<String> sendBack(long certificateId, String reason, Actor official) {
        if (!maySign(official)) {
            return Result.refused("issuing.signing.no-order");
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            Certificate document = certificates.lock(certificateId);
            if (!signatures.isAwaited(document)) {
                return Result.<String>refused("issuing.signing.gone");
            }
            issuance.annul(certificateId, reason, official);
            return Result.done(document.number().text());
        }));
    }

    /** The document as the official is to sign it, marked as no document; empty when it waits no more or they may not sign. */
    public Optional<byte[]> preview(long certificateId, Actor official) {
        Optional<Snapshot.Official> signer = signers.byOrder(official);
        return certificates
                .find(certificateId)
                .filter(signatures::isAwaited)
                .flatMap(document -> signer.map(by ->
                        producer.renderSpecimen(certificates.snapshot(document).unsigned(by))));
    }
}
