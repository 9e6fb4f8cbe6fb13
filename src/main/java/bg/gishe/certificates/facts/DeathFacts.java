package bg.gishe.certificates.facts;

import bg.gishe.documents.Born;
import bg.gishe.people.Sex;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What documents from an act of death say. */
public sealed interface DeathFacts extends ActFacts {

    /** An extract. */
    record Extract(Extracted<Deceased> act) implements DeathFacts {

        @Override
        public List<Named> people() {
            return Named.of(Role.DECEASED, act.parties().deceased()).toList();
        }
    }

    /** An extract by the last state of the act. */
    record ExtractInForce(ExtractedInForce<Deceased> act) implements DeathFacts {

        @Override
        public List<Named> people() {
            return Named.of(Role.DECEASED, act.parties().deceased()).toList();
        }
    }

    /** The one person of the act. */
    record Deceased(@JsonProperty("DECEASED") @Nullable Person deceased) {}

    /**
     * Who died.
     *
     * @param maritalStatusText status before death in words, or null
     * @param address last permanent address
     */
    record Person(
            @Nullable String names,
            @Nullable String egn,
            @Nullable String lnch,
            @Nullable Sex sex,
            @Nullable LocalDate birthDate,
            @Nullable String birthPlace,
            @Nullable String citizenship,
            @Nullable String maritalStatusText,
            @Nullable String address)
            implements Party, Born {

        @Override
        public String toString() {
            return "Person[…]";
        }
    }
}
