package bg.gishe.people;

/**
 * A settlement of the national classifier ЕКАТТЕ.
 *
 * @param kind "гр.", "с." or "ман."
 * @param municipalityCode e.g. SZR31
 * @param municipality name of the municipality, without the word
 * @param district name of the district, without the word
 */
public record Settlement(
        Ekatte ekatte, String kind, String name, String municipalityCode, String municipality, String district) {}
