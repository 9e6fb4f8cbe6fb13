package bg.gishe.accounts;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Shows the way to the sign-in page, and says there when it was idleness that ended the session. */
class SignInEntryPoint extends LoginUrlAuthenticationEntryPoint {

    SignInEntryPoint() {
        super("/sign-in");
    }

    static boolean sessionHasEnded(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException, ServletException {
        if (!HtmxRequest.fromRequest(request).isHtmxRequest()) {
            super.commence(request, response, exception);
            return;
        }
        // A part of a page cannot become the sign-in page, and what was typed must stay: session.js says what to do.
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception) {
        return page(request);
    }

    private String page(HttpServletRequest request) {
        return sessionHasEnded(request) ? getLoginFormUrl() + "?expired" : getLoginFormUrl();
    }
}
