package bg.gishe.accounts;

import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.Result;
import java.util.Map;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The password that an official chooses. */
@Service
public class OwnPassword {

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final Sessions sessions;
    private final AuditTrail audit;

    OwnPassword(Accounts accounts, PasswordEncoder encoder, Sessions sessions, AuditTrail audit) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** Changes the password of the account; a wrong present one counts like a failed sign-in. Ends all its other sessions. */
    @Transactional
    public Result<SignedInUser> change(
            String username, String present, String chosen, String repeated, String sessionId) {
        SignedInUser account = accounts.find(username).orElseThrow();
        if (!account.isAccountNonLocked()) {
            return Result.refusedAt("present", "accounts.password.locked");
        }
        if (!encoder.matches(present, account.getPassword())) {
            if (accounts.countFailure(username)) {
                audit.record(AuditEntry.of(AuditAction.ACCOUNT_LOCKED));
            }
            return Result.refusedAt("present", "accounts.password.wrong");
        }
        return Passwords.choose(chosen, username)
                .then(good -> replace(username, present, good.password(), repeated, sessionId));
    }

    private Result<SignedInUser> replace(
            String username, String present, String chosen, String repeated, String sessionId) {
        if (!chosen.equals(repeated)) {
            return Result.refusedAt("repeated", "accounts.password.differs");
        }
        if (chosen.equals(present)) {
            return Result.refusedAt("chosen", "accounts.password.same");
        }
        accounts.setPassword(username, chosen, false);
        audit.record(AuditEntry.of(AuditAction.USER_CHANGED)
                .on("user " + username)
                .with(Map.of("change", "password-changed")));
        sessions.endAllOf(username, sessionId);
        return Result.done(accounts.find(username).orElseThrow());
    }
}
