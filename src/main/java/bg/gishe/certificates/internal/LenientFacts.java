package bg.gishe.certificates.internal;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts as a template reads them: what is not there is null instead of an error. A document has its number before
 * it is rendered, so a fact that nobody knew must never keep it from being finished.
 */
final class LenientFacts extends HashMap<String, @Nullable Object> {

    private LenientFacts() {}

    static Map<String, @Nullable Object> of(Map<?, ?> facts) {
        LenientFacts lenient = new LenientFacts();
        facts.forEach((name, value) -> lenient.put(String.valueOf(name), lenient(value)));
        return Collections.unmodifiableMap(lenient);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return true;
    }

    /** Personal data do not belong in a message of an exception. */
    @Override
    public String toString() {
        return "{facts}";
    }

    private static @Nullable Object lenient(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> of(map);
            case List<?> list -> list.stream().map(LenientFacts::lenient).toList();
            case null, default -> value;
        };
    }
}
