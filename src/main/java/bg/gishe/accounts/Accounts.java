package bg.gishe.accounts;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of officials, as sign-in needs them; wrong passwords in a row lock an account for a while. */
@Repository
@Transactional
public class Accounts implements UserDetailsService {

    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{1,39}");

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final AccountSettings settings;
    private final Clock clock;

    Accounts(JdbcClient jdbc, PasswordEncoder encoder, AccountSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public SignedInUser loadUserByUsername(String typed) {
        return find(typed).orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    /** The account with this name, in whatever letter case it was typed. */
    @Transactional(readOnly = true)
    public Optional<SignedInUser> find(String typed) {
        String username = typed.strip().toLowerCase(Locale.ROOT);
        if (!USERNAME.matcher(username).matches()) {
            return Optional.empty();
        }
        return jdbc.sql("SELECT *, locked_until > :now AS locked FROM user_account WHERE username = :username")
                .param("now", OffsetDateTime.now(clock))
                .param("username", username)
                .query((row, index) -> new SignedInUser(
                        row.getString("username"),
                        row.getString("full_name"),
                        row.getString("position"),
                        row.getString("desk"),
                        texts(row.getArray("roles")),
                        row.getBoolean("enabled"),
                        row.getBoolean("locked"),
                        row.getBoolean("must_change_password"),
                        row.getString("password_hash")))
                .optional();
    }

    /** Whether there is any account. */
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return !jdbc.sql("SELECT EXISTS (SELECT 1 FROM user_account)")
                .query(Boolean.class)
                .single();
    }

    /** Opens an account whose password is known to its owner; does nothing when the name is taken. */
    public void open(
            String username, String fullName, String position, String desk, Set<String> roles, String password) {
        open(username, fullName, position, desk, roles, password, false);
    }

    /** Opens an account; returns false when the name is taken. */
    boolean open(
            String username,
            String fullName,
            String position,
            String desk,
            Set<String> roles,
            String password,
            boolean mustChangePassword) {
        return jdbc.sql("""
                        INSERT INTO user_account (username, full_name, position, desk, roles, password_hash, must_change_password)
                        VALUES (:username, :fullName, :position, :desk, :roles, :hash, :mustChange)
                        ON CONFLICT ON CONSTRAINT user_account_pk DO NOTHING
                        """)
                        .param("username", username)
                        .param("fullName", fullName)
                        .param("position", position)
                        .param("desk", desk)
                        .param("roles", roles.toArray(String[]::new))
                        .param("hash", encoder.encode(password))
                        .param("mustChange", mustChangePassword)
                        .update()
                == 1;
    }

    /** Gives the account another password, and frees it from a lock. */
    void setPassword(String username, String password, boolean mustChangePassword) {
        jdbc.sql("""
                        UPDATE user_account
                           SET password_hash = :hash, must_change_password = :mustChange, failed_attempts = 0, locked_until = NULL
                         WHERE username = :username
                        """)
                .param("hash", encoder.encode(password))
                .param("mustChange", mustChangePassword)
                .param("username", username)
                .update();
    }

    /** Counts a wrong password; returns whether it locked the account. Tries while it is locked do not make the lock longer. */
    boolean countFailure(String username) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return jdbc.sql("""
                        UPDATE user_account
                           SET failed_attempts = (failed_attempts + 1) % :attempts,
                               locked_until = CASE WHEN failed_attempts + 1 >= :attempts THEN :until::timestamptz END
                         WHERE username = :username AND (locked_until IS NULL OR locked_until <= :now)
                        RETURNING locked_until IS NOT NULL
                        """)
                .param("attempts", settings.attempts())
                .param("until", now.plus(settings.lock()))
                .param("now", now)
                .param("username", username)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Notes a sign-in and forgets earlier failures. */
    void countSuccess(String username) {
        jdbc.sql("""
                        UPDATE user_account SET failed_attempts = 0, locked_until = NULL, last_sign_in = :now WHERE username = :username
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("username", username)
                .update();
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
