package bg.gishe.accounts;

import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What follows a sign-in: a line in the audit trail, the count of failures, and the page to go to. */
@Component
class SignInOutcome extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {

    private final Accounts accounts;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    SignInOutcome(Accounts accounts, AuditTrail audit, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.audit = audit;
        this.transaction = transaction;
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        transaction.executeWithoutResult(status -> {
            accounts.countSuccess(authentication.getName());
            audit.record(authentication.getName(), AuditEntry.of(AuditAction.SIGN_IN));
        });
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        if (exception instanceof InternalAuthenticationServiceException) {
            // The database is away: not the official's fault, and nothing to count.
            throw exception;
        }
        // A name that does not exist may be a password typed in the wrong field: it is not written down.
        String known = accounts.find(
                        Optional.ofNullable(request.getParameter("username")).orElse(""))
                .map(SignedInUser::getUsername)
                .orElse("unknown");
        transaction.executeWithoutResult(status -> {
            boolean locked = accounts.countFailure(known);
            audit.record(known, AuditEntry.of(AuditAction.SIGN_IN_FAILED));
            if (locked) {
                audit.record(known, AuditEntry.of(AuditAction.ACCOUNT_LOCKED));
            }
        });
        // One answer for all: a stranger must not learn which names exist or are locked.
        response.sendRedirect(request.getContextPath() + "/sign-in?failed");
    }
}
