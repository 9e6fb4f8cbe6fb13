package bg.gishe.accounts;

import bg.gishe.platform.Role;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Opens the account "admin" on an installation without accounts, if its password is configured; there is no default password. */
@Component
@Profile("!demo & !command")
class FirstAdministrator implements ApplicationRunner {

    static final String USERNAME = "admin";

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Accounts accounts;
    private final AccountSettings settings;

    FirstAdministrator(Accounts accounts, AccountSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!accounts.isEmpty()) {
            return;
        }
        String password = settings.firstAdminPassword();
        if (password == null || password.isBlank()) {
            log.warn(
                    "Nobody can sign in yet: set GISHE_ACCOUNTS_FIRST_ADMIN_PASSWORD and start again to open the account {}",
                    USERNAME);
            return;
        }
        if (!Passwords.choose(password, USERNAME).isDone()) {
            throw new IllegalStateException(
                    "gishe.accounts.first-admin-password must have %d to %d characters, at least 5 different ones, and not contain the words admin and gishe"
                            .formatted(Passwords.SHORTEST, Passwords.LONGEST));
        }
        accounts.open(
                USERNAME, "Администратор", "системен администратор", "", Set.of(Role.ADMIN.name()), password, true);
        log.info("The account {} is open; its password must be changed at the first sign-in", USERNAME);
    }
}
