package bg.gishe.platform.web;

import bg.gishe.platform.LookFirst;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxResponseHeader;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;

/**
 * Answers kindly while the database is away, and where a request that takes money was cut off by whatever it was: that one is led to the
 * page that tells what is stored. Stands before everything else, because even the session is in the database; the pages are plain
 * files for the same reason.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseAwayFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(DatabaseAwayFilter.class);

    private final String away = page("/static/unavailable.html");
    private final String lookFirst = page("/static/look-first.html");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            String look = LookFirst.page(request);
            if (response.isCommitted() || (look == null && !isDatabaseAway(e))) {
                throw e;
            }
            if (isDatabaseAway(e)) {
                log.warn("The database is away; {} was answered with 503", request.getMethod());
            } else {
                log.error("A request that takes money was cut off; it was led to what is stored", e);
            }
            answer(response, look);
        }
    }

    private void answer(HttpServletResponse response, @Nullable String look) throws IOException {
        response.reset();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "5");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'self'");
        response.setContentType("text/html;charset=UTF-8");
        if (look != null) {
            // A page with scripts goes there by itself instead of keeping its form to be pressed again.
            response.setHeader(HtmxResponseHeader.HX_REDIRECT.getValue(), look);
        }
        String page = look == null ? away : lookFirst.replace("{page}", HtmlUtils.htmlEscape(look));
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }

    static boolean isDatabaseAway(@Nullable Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return true;
            }
            // 08: connection lost; 57P: the server is stopping or starting.
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && (sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P"))) {
                return true;
            }
        }
        return false;
    }

    private static String page(String file) {
        try (InputStream stream = DatabaseAwayFilter.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
