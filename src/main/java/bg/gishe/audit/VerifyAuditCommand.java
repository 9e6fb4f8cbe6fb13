package bg.gishe.audit;

import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.Command;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * {@code verify-audit [NUMBER HASH]}: computes the chain of the audit trail anew, and looks whether the end written down
 * earlier is still in it. Exit code 0 when it holds, 1 when not, 2 when the arguments are not understood.
 */
@Component
class VerifyAuditCommand implements Command {

    private static final Logger log = LoggerFactory.getLogger(VerifyAuditCommand.class);

    private final AuditChain chain;
    private final AuditTrail trail;

    VerifyAuditCommand(AuditChain chain, AuditTrail trail) {
        this.chain = chain;
        this.trail = trail;
    }

    @Override
    public String name() {
        return "verify-audit";
    }

    @Override
    public String description() {
        return "проверява веригата на одитния дневник; [НОМЕР ХЕШ] – и края, записан по-рано другаде";
    }

    @Override
    public int run(List<String> arguments) {
        if (!arguments.isEmpty()
                && (arguments.size() != 2 || !arguments.getFirst().matches("\\d{1,18}"))) {
            log.error("verify-audit takes nothing, or the number and the hash written down earlier");
            return 2;
        }
        trail.record(AuditEntry.of(AuditAction.AUDIT_VERIFIED));
        AuditChain.Verification found = chain.verify();
        if (!found.holds()) {
            log.error("The audit trail is broken at events {}; it holds before the first of them", found.breaks());
            return 1;
        }
        if (!arguments.isEmpty() && !chain.stillHas(Long.parseLong(arguments.getFirst()), arguments.getLast())) {
            log.error(
                    "The audit trail has no event {} with that hash: its end was cut off or made anew",
                    arguments.getFirst());
            return 1;
        }
        log.info("The audit trail holds. Write its end down elsewhere: {} {}", found.events(), found.lastHash());
        return 0;
    }
}
