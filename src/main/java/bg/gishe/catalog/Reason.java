package bg.gishe.catalog;

import java.util.List;

/**
 * Why a verdict is what it is: a sentence of the message bundle and the law behind it.
 *
 * @param key key of the sentence
 * @param arguments values in the sentence; dates are {@link java.time.LocalDate}
 * @param ground the legal ground, or an empty text where the reason is practical
 */
public record Reason(String key, List<Object> arguments, String ground) {

    /** An order restricts the data of the person. */
    static final Reason DATA_RESTRICTED = new Reason("catalog.verdict.data_restricted", List.of(), "");

    static Reason of(Condition condition, String ground, Object... arguments) {
        return new Reason(
                "catalog.verdict." + condition.name().toLowerCase(java.util.Locale.ROOT), List.of(arguments), ground);
    }

    /** One of several reasons for which a condition may not hold. */
    Reason as(String variant, Object... values) {
        return new Reason(key + "." + variant, List.of(values), ground);
    }
}
