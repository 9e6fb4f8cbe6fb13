package bg.gishe.documents;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the key of the seal stands, and when its end is announced.
 *
 * @param keystore the PKCS#12 file, or null while there is none
 * @param alias name of the key in the file, or null when there is only one
 * @param timestampUrl address of the time-stamp service by which documents get a seal for long; null where there is none
 * @param warnDays how many days before its last one a certificate is to be replaced
 */
@ConfigurationProperties("gishe.seal")
record SealSettings(
        @Nullable String keystore,
        @DefaultValue("") String password,
        @Nullable String alias,
        @Nullable String timestampUrl,
        @DefaultValue("30") int warnDays) {

    SealSettings {
        if (warnDays < 0) {
            throw new IllegalArgumentException("gishe.seal.warn-days is a number of days, 0 or more");
        }
    }

    /** The key that is set, or null. */
    @Nullable
    SealKey key() {
        return keystore == null || keystore.isBlank()
                ? null
                : new SealKey(Path.of(keystore), password, alias == null || alias.isBlank() ? null : alias);
    }

    @Override
    public String toString() {
        return "SealSettings[" + keystore + "]";
    }
}
