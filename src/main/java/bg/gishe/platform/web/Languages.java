package bg.gishe.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * The language of the pages: Bulgarian, the official one, until somebody chooses English; the choice stays in a cookie.
 * Only the public pages ask the browser first, because a foreign authority may be the one who checks a document. Documents
 * are always Bulgarian.
 */
@Configuration(proxyBeanMethods = false)
class Languages {

    static final Locale BULGARIAN = Locale.of("bg");
    private static final Map<String, Locale> OFFERED = Map.of("bg", BULGARIAN, "en", Locale.ENGLISH);

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("language");
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setDefaultLocaleFunction(Languages::proposed);
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    private static Locale proposed(HttpServletRequest request) {
        String path = request.getRequestURI();
        String accepted = request.getHeader("Accept-Language");
        if (!isOpen(path) || accepted == null) {
            return BULGARIAN;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(accepted), List.copyOf(OFFERED.values()));
            return best == null ? BULGARIAN : best;
        } catch (IllegalArgumentException malformed) {
            return BULGARIAN;
        }
    }

    private static boolean isOpen(String path) {
        return path.startsWith("/verify") || path.startsWith("/v/");
    }

    private static String referringPath(HttpServletRequest request) {
        try {
            return Objects.requireNonNullElse(
                    URI.create(Objects.requireNonNullElse(request.getHeader("Referer"), "/"))
                            .getPath(),
                    "/");
        } catch (IllegalArgumentException malformed) {
            return "/";
        }
    }

    /** Changes the language and goes back to a page that shows itself without typed data. */
    @Controller
    static class LanguageController {

        private final LocaleResolver resolver;

        LanguageController(LocaleResolver resolver) {
            this.resolver = resolver;
        }

        @GetMapping("/language")
        String change(
                @RequestParam(defaultValue = "bg") String to,
                HttpServletRequest request,
                HttpServletResponse response) {
            resolver.setLocale(request, response, OFFERED.getOrDefault(to, BULGARIAN));
            return isOpen(referringPath(request)) ? "redirect:/verify" : "redirect:/";
        }
    }
}
