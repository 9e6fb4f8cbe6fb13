package bg.gishe.certificates.internal;

import java.nio.file.Path;

/** Where the key of the seal stands. */
record SealKey(Path path, String password) {

    @Override
    public String toString() {
        return "SealKey[" + path + "]";
    }
}
