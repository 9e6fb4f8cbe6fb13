package bg.gishe.accounts;

import java.sql.Array;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of officials; five wrong passwords lock an account for a quarter of an hour. */
@Repository
@Transactional
public class Accounts implements UserDetailsService {

    static final int ATTEMPTS = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Clock clock;

    Accounts(JdbcClient jdbc, PasswordEncoder encoder, Clock clock) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public SignedInUser loadUserByUsername(String username) {
        return find(username).orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    /** The account with this name. */
    @Transactional(readOnly = true)
    public Optional<SignedInUser> find(String username) {
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
                        row.getString("password_hash")))
                .optional();
    }

    /** Whether there is any account. */
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return !jdbc.sql("SELECT EXISTS (SELECT 1 FROM user_account)").query(Boolean.class).single();
    }

    /** Opens an account; does nothing when the name is taken. */
    public void open(
            String username, String fullName, String position, String desk, Set<String> roles, String password) {
        jdbc.sql("""
                        INSERT INTO user_account (username, full_name, position, desk, roles, password_hash)
                        VALUES (:username, :fullName, :position, :desk, :roles, :hash)
                        ON CONFLICT ON CONSTRAINT user_account_pk DO NOTHING
                        """)
                .param("username", username)
                .param("fullName", fullName)
                .param("position", position)
                .param("desk", desk)
                .param("roles", roles.toArray(String[]::new))
                .param("hash", encoder.encode(password))
                .update();
    }

    /** Counts a wrong password; returns whether it locked the account. */
    boolean countFailure(String username) {
        return jdbc.sql("""
                        UPDATE user_account
                           SET failed_attempts = CASE WHEN failed_attempts + 1 >= :attempts THEN 0 ELSE failed_attempts + 1 END,
                               locked_until = CASE WHEN failed_attempts + 1 >= :attempts THEN :until::timestamptz ELSE locked_until END
                         WHERE username = :username
                        RETURNING locked_until IS NOT DISTINCT FROM :until::timestamptz
                        """)
                .param("attempts", ATTEMPTS)
                .param("until", OffsetDateTime.now(clock).plus(LOCK).withNano(0))
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

    private static List<String> texts(Array array) throws java.sql.SQLException {
        return List.of((String[]) array.getArray());
    }
}
