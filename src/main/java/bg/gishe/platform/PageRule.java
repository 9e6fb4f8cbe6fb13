package bg.gishe.platform;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Who may open the pages under a path.
 *
 * @param method the method that the rule is about, or null for every one
 * @param pattern as {@code /till/**}
 * @param roles one of them is enough; none at all opens the pages to everybody, signed in or not
 */
public record PageRule(@Nullable HttpMethod method, String pattern, Set<Role> roles) {

    /** Opens the pages to officials with one of the roles. */
    public static PageRule to(String pattern, Role first, Role... others) {
        return to(null, pattern, first, others);
    }

    /** Opens one method of the pages to officials with one of the roles. */
    public static PageRule to(@Nullable HttpMethod method, String pattern, Role first, Role... others) {
        Set<Role> roles = new HashSet<>(List.of(others));
        roles.add(first);
        return new PageRule(method, pattern, Set.copyOf(roles));
    }

    /** Opens the pages to everybody. */
    public static PageRule toAll(String pattern) {
        return new PageRule(null, pattern, Set.of());
    }
}
