package bg.gishe.documents;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is wrong with the seal and what to do, in one sentence for the log and for whoever installs. */
final class SealAdvice {

    private static final String NOT_ISSUED = "No document can be issued, everything else works: ";
    private static final String PUT =
            "put the new PKCS#12 file in the place of the present one (no restart is needed), "
                    + "or set gishe.seal.keystore, gishe.seal.password and gishe.seal.alias anew and restart";

    private SealAdvice() {}

    /** The sentence, or nothing when all is well for long. */
    static Optional<String> of(SealState state, WatchedKey.Held held) {
        String fault = held instanceof WatchedKey.Held.Open(var key, var open) ? open : null;
        return switch (state) {
            case SealState.Unusable unusable -> Optional.of(NOT_ISSUED + wrong(unusable, held) + also(fault));
            case SealState.Usable(var lastDay, var daysLeft, var soon)
            when soon ->
                Optional.of("The certificate of the seal holds until " + lastDay + ", " + daysLeft
                        + " more days; then no document can be issued: order another and " + PUT + also(fault));
            case SealState.Usable usable ->
                fault == null ? Optional.empty() : Optional.of("The key of the seal in use goes on" + also(fault));
        };
    }

    private static String wrong(SealState.Unusable unusable, WatchedKey.Held held) {
        return switch (unusable.why()) {
            case NO_KEY ->
                "no key of the seal is set. Set gishe.seal.keystore (PKCS#12) and gishe.seal.password and restart, "
                        + "or start with the demo profile";
            case UNREADABLE -> held instanceof WatchedKey.Held.Unreadable(var fault) ? fault : "the key cannot be read";
            case NOT_YET_VALID ->
                "the certificate of the seal holds only from " + unusable.day() + "; check the clock, or " + PUT;
            case EXPIRED -> "the certificate of the seal expired on " + unusable.day() + "; " + PUT;
        };
    }

    private static String also(@Nullable String fault) {
        return fault == null ? "" : ". The file that stands there now is not used: " + fault;
    }
}
