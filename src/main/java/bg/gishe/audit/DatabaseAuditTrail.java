package bg.gishe.audit;

import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.CurrentActor;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Keeps what a transaction records until its last moment, and writes it then: all or nothing with the transaction. */
@Component
class DatabaseAuditTrail implements AuditTrail {

    private final AuditWriter writer;
    private final CurrentActor currentActor;
    private final Clock clock;

    DatabaseAuditTrail(AuditWriter writer, CurrentActor currentActor, Clock clock) {
        this.writer = writer;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void record(AuditEntry entry) {
        record(currentActor.find().orElse(Actor.SYSTEM).username(), entry);
    }

    @Override
    @Transactional
    public void record(String actor, AuditEntry entry) {
        linesOfThisTransaction().add(new AuditWriter.Line(OffsetDateTime.now(clock), actor, address(), entry));
    }

    private LinesAtCommit linesOfThisTransaction() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(LinesAtCommit.class::isInstance)
                .map(LinesAtCommit.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    LinesAtCommit lines = new LinesAtCommit(writer);
                    TransactionSynchronizationManager.registerSynchronization(lines);
                    return lines;
                });
    }

    /** From where the present request comes; nothing outside of one. */
    static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : null;
    }
}
