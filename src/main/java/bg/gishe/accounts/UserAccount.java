package bg.gishe.accounts;

import bg.gishe.platform.Role;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account as an administrator sees it.
 *
 * @param lockedUntil end of the lock after wrong passwords, or null when it is not locked now
 * @param mustChangePassword whether the next sign-in asks for a new password
 * @param lastSignIn last successful sign-in, or null before the first
 */
public record UserAccount(
        String username,
        String fullName,
        String position,
        String desk,
        Set<Role> roles,
        boolean enabled,
        @Nullable Instant lockedUntil,
        boolean mustChangePassword,
        @Nullable Instant lastSignIn) {}
