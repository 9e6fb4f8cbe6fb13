package bg.gishe.acts;

import bg.gishe.people.Ekatte;
import bg.gishe.people.PersonNames;
import bg.gishe.people.Sex;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A marriage act as another register gives it: without witnesses and regime, so that no extract can be made of it.
 *
 * @param place where the act was made and is kept
 * @param eventPlace where the marriage was concluded, null when not said
 */
public record MarriageRecord(
        ActNumber number,
        Place place,
        LocalDate marriedOn,
        @Nullable Place eventPlace,
        List<Spouse> spouses) {

    /** A settlement with the municipality and district it belongs to. */
    public record Place(
            Ekatte ekatte, String kind, String name, String municipalityCode, String municipality, String district) {}

    /**
     * One of the two.
     *
     * @param egn null when the recorded number fails its check
     */
    public record Spouse(
            long personId,
            PersonNames names,
            @Nullable String familyAfter,
            @Nullable String egn,
            @Nullable LocalDate birthDate,
            Sex sex) {

        /** Keeps the number out of logs and exceptions. */
        @Override
        public String toString() {
            return "Spouse[" + personId + "]";
        }
    }
}
