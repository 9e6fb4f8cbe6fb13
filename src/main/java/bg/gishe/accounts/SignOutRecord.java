package bg.gishe.accounts;

import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Writes down who signed out. */
@Component
class SignOutRecord implements LogoutHandler {

    private final AuditTrail audit;

    SignOutRecord(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null) {
            audit.record(authentication.getName(), AuditEntry.of(AuditAction.SIGN_OUT));
        }
    }
}
