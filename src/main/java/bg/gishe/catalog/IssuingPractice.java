package bg.gishe.catalog;

import java.time.LocalDate;

/**
 * What a municipality decides about instant service.
 *
 * @param cutoff events on or after this day are entered electronically; "след 2000 г." is assumed to mean from 01.01.2000
 * @param municipalityCode the municipality that issues
 * @param actsKeptElsewhere true once the national electronic register lets any municipality issue from any act
 */
public record IssuingPractice(LocalDate cutoff, String municipalityCode, boolean actsKeptElsewhere) {}
