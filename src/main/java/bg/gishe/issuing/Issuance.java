package bg.gishe.issuing;

import bg.gishe.certificates.Certificate;
import bg.gishe.certificates.CertificateNumber;
import bg.gishe.certificates.CertificateOrder;
import bg.gishe.certificates.Certificates;
import bg.gishe.certificates.Sealing;
import bg.gishe.certificates.Snapshot;
import bg.gishe.certificates.VerificationCode;
import bg.gishe.documents.SealState;
import bg.gishe.payments.TillClosedException;
import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.Municipality;
import bg.gishe.platform.Result;
import bg.gishe.platform.TriedAgain;
import bg.gishe.platform.Violation;
import bg.gishe.requests.AskedFor;
import bg.gishe.requests.RequestRegister;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one way from a request to a sealed document. The seal is looked at first, so that nothing is charged that cannot be made. Then a short
 * transaction in which everything official is decided and stored; then the file is rendered and sealed outside any transaction; then
 * a second short transaction puts it into the archive. Whatever is cut off between the two is finished from the stored facts, with
 * the same number and content: from the first commit on an outcome never says that the issue failed.
 */
@Service
public class Issuance {

    /** Of a document that somebody annulled or replaced before, or that is still being made. */
    public static final String NOT_HOLDING = "issuing.replacement.not-holding";

    private final IssueRegistration registration;
    private final DeferredPayment deferredPayment;
    private final ReplacementCheck replacements;
    private final RequestRegister requests;
    private final Finishing finishing;
    private final Sealing sealing;
    private final Certificates certificates;
    private final Annulling annulling;
    private final Signers signers;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Municipality municipality;
    private final Clock clock;

    Issuance(
            IssueRegistration registration,
            DeferredPayment deferredPayment,
            ReplacementCheck replacements,
            RequestRegister requests,
            Finishing finishing,
            Sealing sealing,
            Certificates certificates,
            Annulling annulling,
            Signers signers,
            AuditTrail audit,
            TransactionTemplate transaction,
            Municipality municipality,
            Clock clock) {
        this.registration = registration;
        this.deferredPayment = deferredPayment;
        this.replacements = replacements;
        this.requests = requests;
        this.finishing = finishing;
        this.sealing = sealing;
        this.certificates = certificates;
        this.annulling = annulling;
        this.signers = signers;
        this.audit = audit;
        this.transaction = transaction;
        this.municipality = municipality;
        this.clock = clock;
    }

    /**
     * Issues the basket once, however often it is asked for.
     *
     * @param personId whose documents they are to be
     * @param typed reads the order by what can be done for the person. The registers are read once, when nobody can change them any more, so that
     *     a document says nothing that somebody changed meanwhile; after a deadlock it is asked again
     */
    public Result<Issued> issue(long personId, Function<VerdictBoard, Result<BasketOrder>> typed, Actor clerk) {
        IssueRegistration.Registered registered;
        try {
            registered = registration.register(personId, typed, clerk, sealing.look());
        } catch (TillClosedException closed) {
            return Result.refusedAt("till", closed.key());
        }
        finishing.attempt(registered.fresh());
        if (registered.outcome() instanceof Result.Done<Issued>(Issued issued) && !issued.fresh()) {
            issued.certificateIds().forEach(finishing::attempt);
        }
        return registered.outcome();
    }

    /** Issues what can be issued of a basket that was paid through the bank, however often it is asked for. */
    public PaidOutcome issuePaid(UUID basketId, Actor clerk) {
        DeferredPayment.Registered registered = deferredPayment.issue(basketId, clerk, sealing.look());
        finishing.attempt(registered.fresh());
        if (registered.outcome() instanceof PaidOutcome.Done done && !done.fresh()) {
            registration.certificatesOf(basketId).forEach(finishing::attempt);
        }
        return registered.outcome();
    }

    /** Tries to make the file of a numbered document; does nothing when it is stored already, and the recovery tries again. */
    public void finish(long certificateId) {
        finishing.attempt(certificateId);
    }

    /**
     * Annuls a document and issues one in its place under a new number and code, by what is true today. Of two who ask for it at one
     * moment the second waits, and sees what became of the document.
     *
     * @param wanted what its request is to be corrected to; null where nothing of it is corrected
     * @return the key of the document in its place
     */
    @TriedAgain
    public Result<Long> replace(long certificateId, @Nullable AskedFor wanted, String reason, Actor by) {
        if (sealing.look() instanceof SealState.Unusable unusable) {
            return Result.refused(
                    List.of(Reassessment.sealFault(unusable), Violation.of("seal", "documents.seal.tell")));
        }
        Result<Long> outcome = Objects.requireNonNull(transaction.execute(
                status -> replaceInTransaction(certificates.lock(certificateId), wanted, reason, by)));
        if (outcome instanceof Result.Done<Long>(Long replacement)) {
            finishing.attempt(replacement);
        }
        return outcome;
    }

    private Result<Long> replaceInTransaction(Certificate old, @Nullable AskedFor wanted, String reason, Actor by) {
        return old.holds()
                ? replacements.judge(old, wanted).then(possible -> {
                    AskedFor corrected = possible.corrected();
                    if (corrected != null) {
                        requests.correct(possible.request(), corrected, by);
                    }
                    return Result.done(replaceBy(possible.content(), old.id(), reason, by));
                })
                : Result.refused(NOT_HOLDING);
    }

    private long replaceBy(Snapshot content, long certificateId, String reason, Actor by) {
        Certificate old = annulling.annul(certificateId, reason, by);
        Signers.Signer signer = signers.of(content.service().document(), by);
        Certificate fresh = certificates.register(
                new CertificateOrder(
                        Objects.requireNonNull(old.requestId()),
                        old.serviceCode(),
                        old.subjectId(),
                        signer.isAwaited(),
                        old.id()),
                (number, code) -> renumbered(content, number, code, signer.official()));
        audit.record(AuditEntry.of(AuditAction.CERTIFICATE_REPLACED)
                .about(old.subjectId())
                .on("certificate " + fresh.number().text())
                .because(reason));
        return fresh.id();
    }

    /**
     * Annuls a document.
     *
     * @throws bg.gishe.certificates.DocumentNotHoldingException when it does not hold any more
     */
    @TriedAgain
    public void annul(long certificateId, String reason, Actor by) {
        transaction.executeWithoutResult(status -> annulling.annul(certificateId, reason, by));
    }

    private Snapshot renumbered(Snapshot facts, CertificateNumber number, VerificationCode code, Snapshot.Official by) {
        return facts.renumbered(number, LocalDate.now(clock), Snapshot.Verification.of(code.value(), municipality), by);
    }
}
