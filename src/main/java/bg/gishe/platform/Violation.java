package bg.gishe.platform;

import java.util.List;

/**
 * A rule that what was asked for breaks.
 *
 * @param field the field beside which it is shown; empty when it concerns the whole
 * @param key key of the sentence that says so
 * @param arguments values in the sentence
 */
public record Violation(String field, String key, List<Object> arguments) {

    public Violation {
        arguments = List.copyOf(arguments);
    }

    /** A violation of the field. */
    public static Violation of(String field, String key, Object... arguments) {
        return new Violation(field, key, List.of(arguments));
    }
}
