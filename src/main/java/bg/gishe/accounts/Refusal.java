package bg.gishe.accounts;

import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.CurrentActor;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What a refused request gets: a page, and a line in the audit trail when a signed-in official tried what the roles forbid. */
@Component
class Refusal implements AccessDeniedHandler {

    private final AuditTrail audit;
    private final CurrentActor currentActor;

    Refusal(AuditTrail audit, CurrentActor currentActor) {
        this.audit = audit;
        this.currentActor = currentActor;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        boolean signedIn = currentActor.find().isPresent();
        if (!signedIn && exception instanceof CsrfException) {
            // The page stood open longer than its session: nothing forged, only late.
            if (HtmxRequest.fromRequest(request).isHtmxRequest()) {
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                return;
            }
            response.sendRedirect(request.getContextPath() + "/sign-in?expired");
            return;
        }
        if (signedIn) {
            audit.record(AuditEntry.of(AuditAction.ACCESS_DENIED).on(area(request)));
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /** The first part of the path: enough to see what was tried, without keys or anything typed. */
    private static String area(HttpServletRequest request) {
        String path = request.getServletPath();
        int end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end);
    }
}
