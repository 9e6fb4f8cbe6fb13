package bg.gishe.acts;

import java.time.LocalDate;

/** A principal of an act that was found by its number. */
public record ActHit(long personId, String names, ActKind kind, int number, LocalDate madeOn, String place) {}
