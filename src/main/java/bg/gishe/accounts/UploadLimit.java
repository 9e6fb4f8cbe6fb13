package bg.gishe.accounts;

import bg.gishe.platform.Role;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Big files are taken from an administrator at one address only. Everything else is judged by its announced length before a byte of it
 * is read, so that nobody fills the disk.
 */
final class UploadLimit extends OncePerRequestFilter {

    private static final String TABLES = "/admin/import/files";
    private static final DataSize USUAL = DataSize.ofMegabytes(6);

    private final DataSize big;

    /** @param big the most that an import may bring */
    UploadLimit(DataSize big) {
        this.big = big;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean table = request.getServletPath().equals(TABLES) && isAdministrator();
        long length = request.getContentLengthLong();
        if (length < 0 || length > (table ? big : USUAL).toBytes()) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isAdministrator() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.isAuthenticated()
                && authentication.getAuthorities().stream()
                        .anyMatch(right -> ("ROLE_" + Role.ADMIN.name()).equals(right.getAuthority()));
    }
}
