package bg.gishe.issuing;

import bg.gishe.certificates.Certificate;
import bg.gishe.certificates.CertificateNumber;
import bg.gishe.certificates.CertificateOrder;
import bg.gishe.certificates.Certificates;
import bg.gishe.certificates.DocumentPress;
import bg.gishe.certificates.SealedDocument;
import bg.gishe.certificates.Snapshot;
import bg.gishe.certificates.VerificationCode;
import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.Municipality;
import bg.gishe.requests.RequestRegister;
import bg.gishe.requests.RequestState;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one way from a wish to a document. First a short transaction in which everything official is decided and stored;
 * then the file is rendered and sealed outside any transaction; then a second short transaction puts it into the archive.
 * Whatever is cut off between the two is finished from the stored facts, with the same number and content.
 */
@Service
public class Issuance {

    private final IssueRegistration registration;
    private final Certificates certificates;
    private final RequestRegister register;
    private final DocumentPress press;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Municipality municipality;
    private final Clock clock;

    Issuance(
            IssueRegistration registration,
            Certificates certificates,
            RequestRegister register,
            DocumentPress press,
            AuditTrail audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Municipality municipality,
            Clock clock) {
        this.registration = registration;
        this.certificates = certificates;
        this.register = register;
        this.press = press;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.municipality = municipality;
        this.clock = clock;
    }

    /** Issues the basket once, however often it is asked for. */
    public IssueOutcome issue(BasketOrder order, Actor clerk) {
        IssueOutcome outcome = registration.register(order, clerk);
        if (outcome instanceof IssueOutcome.Issued issued) {
            issued.certificateIds().forEach(this::finish);
        }
        return outcome;
    }

    /** Renders, seals and stores the file of a numbered document; does nothing when it is stored already. */
    public void finish(long certificateId) {
        if (certificates.document(certificateId).isPresent()) {
            return;
        }
        SealedDocument document = press.produce(certificates.snapshot(certificateId));
        transaction.executeWithoutResult(status -> {
            if (certificates.store(certificateId, document)) {
                announce(certificates.find(certificateId).orElseThrow());
            }
        });
    }

    /**
     * Annuls a document and issues one in its place with the facts of the first, under a new number and code.
     *
     * @return the key of the replacement
     * @throws IllegalStateException when the document does not hold any more
     */
    public long replace(long certificateId, String reason, Actor by) {
        long replacement = java.util.Objects.requireNonNull(transaction.execute(status -> {
            Certificate old = annulInTransaction(certificateId, reason, by);
            Snapshot facts = certificates.snapshot(old);
            Certificate fresh = certificates.register(
                    new CertificateOrder(
                            java.util.Objects.requireNonNull(old.requestId()), old.serviceCode(), old.subjectId(), old.id()),
                    (number, code) -> renumbered(facts, number, code, by));
            audit.record(AuditEntry.of(AuditAction.CERTIFICATE_REPLACED)
                    .about(old.subjectId())
                    .on("certificate " + fresh.number().text())
                    .because(reason));
            return fresh.id();
        }));
        finish(replacement);
        return replacement;
    }

    /**
     * Annuls a document.
     *
     * @throws IllegalStateException when it does not hold any more
     */
    public void annul(long certificateId, String reason, Actor by) {
        transaction.executeWithoutResult(status -> annulInTransaction(certificateId, reason, by));
    }

    private Certificate annulInTransaction(long certificateId, String reason, Actor by) {
        Certificate annulled = certificates.annul(certificateId, reason, by);
        audit.record(AuditEntry.of(AuditAction.CERTIFICATE_ANNULLED)
                .about(annulled.subjectId())
                .on("certificate " + annulled.number().text())
                .because(reason));
        return annulled;
    }

    private void announce(Certificate certificate) {
        long requestId = java.util.Objects.requireNonNull(certificate.requestId());
        var request = register.lock(requestId).orElseThrow();
        if (request.state() == RequestState.ISSUING) {
            request.ready(Actor.SYSTEM, clock.instant());
        }
        audit.record(
                "system",
                AuditEntry.of(AuditAction.CERTIFICATE_ISSUED)
                        .about(certificate.subjectId())
                        .on("certificate " + certificate.number().text()));
        events.publishEvent(new DocumentIssued(
                certificate.id(), requestId, certificate.serviceCode(), request.channel().name(), certificate.subjectId(), clock.instant()));
    }

    private Snapshot renumbered(Snapshot facts, CertificateNumber number, VerificationCode code, Actor by) {
        return new Snapshot(
                facts.template(),
                facts.templateVersion(),
                facts.title(),
                facts.issuer(),
                number.text(),
                LocalDate.now(clock),
                facts.registrationNumber(),
                facts.registeredOn(),
                facts.grounds(),
                facts.purpose(),
                facts.validity(),
                facts.fee(),
                facts.receiptNumber(),
                facts.applicant(),
                by.fullName(),
                by.position(),
                facts.copies(),
                facts.ordinal(),
                code.value(),
                municipality.publicAddress() + "/v/" + code.value(),
                facts.specimen(),
                facts.facts());
    }
}
