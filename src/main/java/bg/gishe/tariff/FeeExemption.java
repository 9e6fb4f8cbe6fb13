package bg.gishe.tariff;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A ground on which a person pays less or nothing.
 *
 * @param percent how much of the fee falls away, up to 100
 * @param ground article, and decision where it is known
 * @param proof what has to be shown, or null when nothing
 * @param atDesk whether a citizen may claim it; others come with the channel or the office that asks
 * @param fromYears completed years from which it holds; null where age does not matter
 */
public record FeeExemption(
        String code,
        String name,
        BigDecimal percent,
        String ground,
        @Nullable String proof,
        boolean atDesk,
        @Nullable Integer fromYears) {

    /** Code of the exemption of what the administration itself asks for; it needs a letter and no claim. */
    public static final String INTERNAL_USE = "INTERNAL_USE";

    /** An exemption that a citizen may claim. */
    public FeeExemption(String code, String name, BigDecimal percent, String ground, @Nullable String proof) {
        this(code, name, percent, ground, proof, true, null);
    }
}
