package bg.gishe.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever brings a session cookie that we cannot have given is a stranger. Sessions are looked for in the database, which takes some
 * of the characters that such a cookie may hold for a fault; so it is left out before.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SessionCookieFilter extends OncePerRequestFilter {

    /** A session is named by a UUID. */
    private static final Pattern GIVEN = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final String name;

    SessionCookieFilter(@Value("${server.servlet.session.cookie.name}") String name) {
        this.name = name;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Cookie[] cookies = request.getCookies();
        boolean rubbish = cookies != null && Stream.of(cookies).anyMatch(this::isRubbish);
        chain.doFilter(rubbish ? new Stranger(request) : request, response);
    }

    private boolean isRubbish(Cookie cookie) {
        return cookie.getName().equals(name) && !isGiven(cookie.getValue());
    }

    private static boolean isGiven(String value) {
        try {
            return GIVEN.matcher(new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8))
                    .matches();
        } catch (IllegalArgumentException notEncoded) {
            return false;
        }
    }

    /** The request without what is no session of ours. */
    private final class Stranger extends HttpServletRequestWrapper {

        Stranger(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie @Nullable [] getCookies() {
            Cookie[] cookies = super.getCookies();
            return cookies == null
                    ? null
                    : Stream.of(cookies).filter(cookie -> !isRubbish(cookie)).toArray(Cookie[]::new);
        }
    }
}
