package bg.gishe.acts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An act as a clerk names it; null means any.
 *
 * @param place beginning of the name of the settlement where it was made
 */
public record ActQuery(
        int number,
        int year,
        @Nullable LocalDate madeOn,
        @Nullable ActKind kind,
        @Nullable String place) {}
