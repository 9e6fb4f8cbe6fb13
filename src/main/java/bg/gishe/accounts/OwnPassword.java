package bg.gishe.accounts;

import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The password that an official chooses. */
@Service
public class OwnPassword {

    /** What a change of password came to. */
    public sealed interface Change {

        /** The account with its new password. */
        record Done(SignedInUser account) implements Change {}

        /** The field at fault and the key of the message. */
        record Refused(String field, String key) implements Change {}
    }

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
    public Change change(String username, String present, String chosen, String repeated, String sessionId) {
        SignedInUser account = accounts.find(username).orElseThrow();
        if (!account.isAccountNonLocked()) {
            return new Change.Refused("present", "password.locked");
        }
        if (!encoder.matches(present, account.getPassword())) {
            if (accounts.countFailure(username)) {
                audit.record(AuditEntry.of(AuditAction.ACCOUNT_LOCKED));
            }
            return new Change.Refused("present", "password.wrong");
        }
        Optional<String> fault = Passwords.fault(chosen, username);
        if (fault.isPresent()) {
            return new Change.Refused("chosen", fault.get());
        }
        if (!chosen.equals(repeated)) {
            return new Change.Refused("repeated", "password.differs");
        }
        if (chosen.equals(present)) {
            return new Change.Refused("chosen", "password.same");
        }
        accounts.setPassword(username, chosen, false);
        audit.record(AuditEntry.of(AuditAction.USER_CHANGED)
                .on("user " + username)
                .with(Map.of("change", "password-changed")));
        sessions.endAllOf(username, sessionId);
        return new Change.Done(accounts.find(username).orElseThrow());
    }
}
