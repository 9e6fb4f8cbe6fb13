package bg.gishe.demo;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Answers every page with how far the demo municipality is, until it is ready. Stands before sessions and sign-in: nothing of
 * the application is touched.
 */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class PreparationFilter extends OncePerRequestFilter {

    private static final List<String> FILES_AND_HEALTH = List.of("/css/", "/js/", "/img/", "/webjars/", "/actuator/");

    private final Preparation preparation;
    private final ITemplateEngine templates;
    private final LocaleResolver language;

    PreparationFilter(Preparation preparation, ITemplateEngine templates, LocaleResolver language) {
        this.preparation = preparation;
        this.templates = templates;
        this.language = language;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return preparation.isReady() || FILES_AND_HEALTH.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "1");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        templates.process(
                "demo/preparing",
                new Context(language.resolveLocale(request), Map.of("percent", preparation.percent())),
                response.getWriter());
    }
}
