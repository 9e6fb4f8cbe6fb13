package bg.gishe.issuing;

import bg.gishe.certificates.Certificate;
import bg.gishe.certificates.CertificateProducer;
import bg.gishe.certificates.CertificateState;
import bg.gishe.certificates.Certificates;
import bg.gishe.certificates.Signatures;
import bg.gishe.documents.SealedDocument;
import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.requests.RequestRegister;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the sealed file of a numbered document, outside any transaction, and stores it in a short one: the second step of issuing. Money and
 * number are committed by then, so for whoever stands at a desk a failure here is no failure of the issue: the file comes later.
 */
@Component
class Finishing {

    private static final Logger log = LoggerFactory.getLogger(Finishing.class);

    private final Certificates certificates;
    private final Signatures signatures;
    private final RequestRegister register;
    private final CertificateProducer producer;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Finishing(
            Certificates certificates,
            Signatures signatures,
            RequestRegister register,
            CertificateProducer producer,
            AuditTrail audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.certificates = certificates;
        this.signatures = signatures;
        this.register = register;
        this.producer = producer;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Makes the file of the document and throws whatever stands in the way; does nothing when it is stored already, was given up, or waits
     * for whoever signs it.
     */
    void finish(long certificateId) {
        Certificate certificate = certificates.find(certificateId).orElseThrow();
        if (certificate.state() == CertificateState.ISSUING
                && !signatures.isAwaited(certificate)
                && !certificates.isFiled(certificateId)) {
            finish(numbered(certificate));
        }
    }

    /** Tries to make the file of the document; what stands in the way is written down, and the recovery tries again. */
    void attempt(long certificateId) {
        attempt(certificateId, () -> finish(certificateId));
    }

    /** Tries to make the files of those of these documents that wait for nobody's signature. */
    void attempt(List<Numbered> numbered) {
        for (Numbered one : numbered) {
            if (!one.toSign() && !attempt(one.certificateId(), () -> finish(one))) {
                return;
            }
        }
    }

    /**
     * Catches errors too: memory that was short for one file or a template that cannot be loaded leaves the process able to say what
     * happened to the money.
     *
     * @return whether it makes sense to try others
     */
    private static boolean attempt(long certificateId, Runnable work) {
        try {
            work.run();
            return true;
        } catch (CannotCreateTransactionException | DataAccessResourceFailureException away) {
            log.warn(
                    "Certificate {} is numbered and waits for its file, since the database does not take it: {}",
                    certificateId,
                    NestedExceptionUtils.getMostSpecificCause(away).getMessage());
            return false;
        } catch (RuntimeException | Error failure) {
            log.error("Certificate {} is numbered and waits for its file", certificateId, failure);
            return true;
        }
    }

    private void finish(Numbered numbered) {
        SealedDocument document = producer.renderAndSeal(numbered.snapshot());
        transaction.executeWithoutResult(status -> {
            if (certificates.store(numbered.certificateId(), document)) {
                announce(numbered);
            }
        });
    }

    private Numbered numbered(Certificate certificate) {
        long requestId = Objects.requireNonNull(certificate.requestId());
        return Numbered.of(certificate, register.find(requestId).orElseThrow(), certificates.snapshot(certificate));
    }

    private void announce(Numbered numbered) {
        register.ready(numbered.requestId(), Actor.SYSTEM);
        audit.record(
                "system",
                AuditEntry.of(AuditAction.CERTIFICATE_ISSUED)
                        .about(numbered.subjectId())
                        .on("certificate " + numbered.number().text()));
        events.publishEvent(new DocumentIssued(
                numbered.certificateId(),
                numbered.requestId(),
                numbered.serviceCode(),
                numbered.channel().name(),
                numbered.subjectId(),
                clock.instant()));
    }
}
