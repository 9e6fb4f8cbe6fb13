package bg.gishe.accounts;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How strict sign-in is.
 *
 * @param attempts wrong passwords in a row that lock an account
 * @param lock how long it stays locked
 * @param firstAdminPassword password of the account "admin" that is opened when there is no account at all; changed at first sign-in
 */
@ConfigurationProperties("gishe.accounts")
record AccountSettings(
        @DefaultValue("5") int attempts,
        @DefaultValue("15m") Duration lock,
        @Nullable String firstAdminPassword) {}
