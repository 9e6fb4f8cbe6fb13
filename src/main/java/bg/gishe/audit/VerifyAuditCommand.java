package bg.gishe.audit;

import bg.gishe.platform.Command;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** {@code verify-audit}: computes the chain of the audit trail anew; exit code 1 when it does not hold. */
@Component
class VerifyAuditCommand implements Command {

    private static final Logger log = LoggerFactory.getLogger(VerifyAuditCommand.class);

    private final AuditChain chain;

    VerifyAuditCommand(AuditChain chain) {
        this.chain = chain;
    }

    @Override
    public String name() {
        return "verify-audit";
    }

    @Override
    public String description() {
        return "проверява веригата на одитния дневник";
    }

    @Override
    public int run(List<String> arguments) {
        AuditChain.Verification found = chain.verify();
        if (found.holds()) {
            log.info("The audit trail holds: {} events, last hash {}", found.events(), found.lastHash());
            return 0;
        }
        log.error("The audit trail is broken at events {}", found.breaks());
        return 1;
    }
}
