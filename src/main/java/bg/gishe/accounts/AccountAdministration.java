package bg.gishe.accounts;

import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.RecordMapper;
import bg.gishe.platform.Role;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an administrator does with accounts; each step is audited. Nobody may disable the own account or give up the own
 * role ADMIN, and so an installation always keeps an administrator.
 */
@Service
@Transactional
@PreAuthorize("hasRole('ADMIN')")
public class AccountAdministration {

    /** What an administrator decides about an account. */
    public record Profile(String fullName, String position, String desk, Set<Role> roles) {}

    /** What opening an account came to. */
    public sealed interface Opening {

        /** The account is open; this password is shown once and is known to nobody else. */
        record Opened(String username, String oncePassword) implements Opening {}

        /** Another account has this name. */
        record NameTaken() implements Opening {}
    }

    private static final String ACCOUNT = """
            SELECT username, full_name, position, desk, roles, enabled, CASE WHEN locked_until > :now THEN locked_until END AS locked_until,
                   must_change_password, last_sign_in
              FROM user_account
            """;

    private static final RecordMapper<UserAccount> MAPPER = RecordMapper.of(UserAccount.class);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Sessions sessions;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final Clock clock;

    AccountAdministration(
            JdbcClient jdbc,
            Accounts accounts,
            Sessions sessions,
            AuditTrail audit,
            CurrentActor currentActor,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** All accounts, those in use first. */
    @Transactional(readOnly = true)
    public List<UserAccount> all() {
        return jdbc.sql(ACCOUNT + " ORDER BY enabled DESC, full_name, username")
                .param("now", OffsetDateTime.now(clock))
                .query(MAPPER)
                .list();
    }

    /** The account with this name. */
    @Transactional(readOnly = true)
    public Optional<UserAccount> find(String username) {
        return jdbc.sql(ACCOUNT + " WHERE username = :username")
                .param("now", OffsetDateTime.now(clock))
                .param("username", username)
                .query(MAPPER)
                .optional();
    }

    /** Opens an account with a password to be used once. */
    public Opening open(String username, Profile profile) {
        String password = Passwords.once();
        if (!accounts.open(
                username,
                profile.fullName(),
                profile.position(),
                profile.desk(),
                names(profile.roles()),
                password,
                true)) {
            return new Opening.NameTaken();
        }
        record(username, Map.of("change", "opened", "roles", String.join(",", names(profile.roles()))));
        return new Opening.Opened(username, password);
    }

    /** Changes names, position, desk and roles; changed roles end the account's sessions. */
    public void change(String username, Profile profile) {
        UserAccount before = find(username).orElseThrow();
        if (isOwn(username) && !profile.roles().contains(Role.ADMIN)) {
            throw new OwnAccountException();
        }
        if (profile.equals(new Profile(before.fullName(), before.position(), before.desk(), before.roles()))) {
            return;
        }
        jdbc.sql("""
                        UPDATE user_account SET full_name = :fullName, position = :position, desk = :desk, roles = :roles
                         WHERE username = :username
                        """)
                .param("fullName", profile.fullName())
                .param("position", profile.position())
                .param("desk", profile.desk())
                .param("roles", names(profile.roles()).toArray(String[]::new))
                .param("username", username)
                .update();
        record(username, Map.of("change", "profile", "roles", String.join(",", names(profile.roles()))));
        if (!before.roles().equals(profile.roles()) && !isOwn(username)) {
            sessions.endAllOf(username);
        }
    }

    /** Lets the account sign in again, or no more; an account that may not is signed out everywhere. */
    public void enable(String username, boolean enabled) {
        if (isOwn(username) && !enabled) {
            throw new OwnAccountException();
        }
        int changed = jdbc.sql(
                        "UPDATE user_account SET enabled = :enabled WHERE username = :username AND enabled <> :enabled")
                .param("enabled", enabled)
                .param("username", username)
                .update();
        if (changed == 1) {
            record(username, Map.of("change", enabled ? "enabled" : "disabled"));
        }
        if (!enabled) {
            sessions.endAllOf(username);
        }
    }

    /** Ends the lock after wrong passwords before its time. */
    public void unlock(String username) {
        int unlocked = jdbc.sql("""
                        UPDATE user_account SET failed_attempts = 0, locked_until = NULL
                         WHERE username = :username AND (failed_attempts > 0 OR locked_until IS NOT NULL)
                        """).param("username", username).update();
        if (unlocked == 1) {
            record(username, Map.of("change", "unlocked"));
        }
    }

    /** Gives the account a password to be used once, and returns it; the account is signed out everywhere. */
    public String resetPassword(String username) {
        if (isOwn(username)) {
            throw new OwnAccountException();
        }
        String password = Passwords.once();
        accounts.setPassword(username, password, true);
        record(username, Map.of("change", "password-reset"));
        sessions.endAllOf(username);
        return password;
    }

    private boolean isOwn(String username) {
        return currentActor.require().username().equals(username);
    }

    private void record(String username, Map<String, String> details) {
        audit.record(
                AuditEntry.of(AuditAction.USER_CHANGED).on("user " + username).with(details));
    }

    private static Set<String> names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
