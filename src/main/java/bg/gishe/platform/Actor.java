package bg.gishe.platform;

import java.util.Set;

/**
 * Whoever acts: a signed-in official, or a part of the system under its own name.
 *
 * @param username unique name, kept with every record
 * @param fullName names as printed on documents
 * @param position official position as printed, e.g. "младши експерт"
 * @param desk number of the desk, empty for those without one
 * @param roles names of the roles, e.g. CLERK
 */
public record Actor(String username, String fullName, String position, String desk, Set<String> roles) {

    /** The system itself: recovery, timers. */
    public static final Actor SYSTEM = new Actor("system", "Гише", "", "", Set.of());

    /** Whether this official has the role. */
    public boolean has(String role) {
        return roles.contains(role);
    }
}
