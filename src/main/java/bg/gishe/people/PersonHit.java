package bg.gishe.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person found by a search, and why. */
public record PersonHit(
        long id,
        String names,
        String maskedNumber,
        Sex sex,
        LocalDate birthDate,
        @Nullable LocalDate deathDate,
        @Nullable String address,
        Match match) {

    /** Where the name stands by which the person was found. */
    public enum Source {
        PRESENT,
        FORMER,
        MERGED,
        ACT,
        NUMBER;

        /** Whether it is their present name. */
        public boolean isPresent() {
            return this == PRESENT;
        }

        /** Whether it is another name than the present one. */
        public boolean isAnotherName() {
            return this != PRESENT && this != NUMBER;
        }
    }

    /**
     * Why the person was found.
     *
     * @param name the name as it stands there
     * @param spelt whether it is spelt otherwise than was typed
     * @param act the act that names the person so, when that is the source
     */
    public record Match(
            Source source,
            String name,
            boolean spelt,
            @Nullable Act act) {

        /** Whether the present name says it all. */
        public boolean isPlain() {
            return source == Source.PRESENT && !spelt;
        }
    }

    /** An act in a few words: BIRTH, MARRIAGE or DEATH, number and year. */
    public record Act(String kind, int number, int year) {

        /** The number as written, e.g. "0123/2011". */
        public String text() {
            return "%04d/%d".formatted(number, year);
        }
    }
}
