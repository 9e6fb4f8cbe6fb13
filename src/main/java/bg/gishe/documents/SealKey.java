package bg.gishe.documents;

import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the key of the seal stands.
 *
 * @param alias name of the key in the file, or null when there is only one
 */
record SealKey(Path path, String password, @Nullable String alias) {

    /** The key, opened for good. */
    record Opened(Pkcs12SignatureToken token, DSSPrivateKeyEntry entry) {}

    /**
     * Opens the file.
     *
     * @throws IllegalStateException in words for whoever installs, when it cannot be opened or the key is not clear
     */
    Opened open() {
        try {
            Pkcs12SignatureToken token =
                    new Pkcs12SignatureToken(path.toFile(), new KeyStore.PasswordProtection(password.toCharArray()));
            if (alias != null) {
                DSSPrivateKeyEntry named = token.getKey(alias);
                if (named == null) {
                    throw new IllegalStateException(
                            "The seal keystore " + path + " holds no key named " + alias + " (gishe.seal.alias)");
                }
                return new Opened(token, named);
            }
            List<DSSPrivateKeyEntry> keys = token.getKeys();
            if (keys.size() != 1) {
                throw new IllegalStateException("The seal keystore " + path + " holds " + keys.size()
                        + " keys: say which one by gishe.seal.alias");
            }
            return new Opened(token, keys.getFirst());
        } catch (IOException | eu.europa.esig.dss.model.DSSException e) {
            throw new IllegalStateException(
                    "The seal keystore " + path
                            + " cannot be opened: check gishe.seal.keystore and gishe.seal.password",
                    e);
        }
    }

    @Override
    public String toString() {
        return "SealKey[" + path + "]";
    }
}
