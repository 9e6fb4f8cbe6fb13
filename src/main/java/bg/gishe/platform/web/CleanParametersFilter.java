package bg.gishe.platform.web;

import bg.gishe.platform.CleanText;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Cleans what comes in the fields of every form, before any screen reads it. A password is what was typed, to the last sign. */
@Component
class CleanParametersFilter extends OncePerRequestFilter {

    /** Pages that ask for a password. */
    private static final Set<String> SECRET = Set.of("/sign-in", "/account/password");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SECRET.contains(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Clean(request), response);
    }

    private static final class Clean extends HttpServletRequestWrapper {

        Clean(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String field) {
            String typed = super.getParameter(field);
            return typed == null ? null : CleanText.of(typed);
        }

        @Override
        public String @Nullable [] getParameterValues(String field) {
            String[] typed = super.getParameterValues(field);
            return typed == null ? null : clean(typed);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> fields = new LinkedHashMap<>();
            super.getParameterMap().forEach((field, typed) -> fields.put(field, clean(typed)));
            return fields;
        }

        private static String[] clean(String[] typed) {
            return Stream.of(typed).map(CleanText::of).toArray(String[]::new);
        }
    }
}
