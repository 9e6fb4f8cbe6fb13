package bg.gishe.requests;

import java.util.List;

/**
 * Something wrong with what was typed.
 *
 * @param field the field beside which it is shown
 * @param key key of the sentence
 * @param arguments values in the sentence
 */
public record Fault(String field, String key, List<Object> arguments) {

    /** A fault of the field. */
    public static Fault of(String field, String key, Object... arguments) {
        return new Fault(field, key, List.of(arguments));
    }
}
