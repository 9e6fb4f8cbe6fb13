package bg.gishe.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person found by a search.
 *
 * @param matchedName the former name by which the person was found, or null when it was the present one
 */
public record PersonHit(
        long id,
        String names,
        String maskedNumber,
        LocalDate birthDate,
        @Nullable LocalDate deathDate,
        @Nullable String address,
        @Nullable String matchedName) {}
