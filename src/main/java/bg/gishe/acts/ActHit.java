package bg.gishe.acts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A principal of an act that was found by its number.
 *
 * @param personId null when nobody of the act is in the population register; then the names are those of all its principals
 */
public record ActHit(@Nullable Long personId, String names, ActKind kind, int number, LocalDate madeOn, String place) {}
