package bg.gishe.fees;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A ground on which a person pays less or nothing.
 *
 * @param percent how much of the fee falls away, up to 100
 * @param proof what has to be shown, or null when nothing
 */
public record FeeExemption(String code, String name, BigDecimal percent, String ground, @Nullable String proof) {}
