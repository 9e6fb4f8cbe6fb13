package bg.gishe.certificates.facts;

import bg.gishe.documents.Born;
import bg.gishe.documents.Numbered;
import bg.gishe.people.Sex;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What documents from an act of marriage say. */
public sealed interface MarriageFacts extends ActFacts {

    @Override
    Act<? extends Couple<?>> act();

    @Override
    default List<Named> people() {
        return Stream.concat(
                        Named.of(Role.SPOUSE_1, act().parties().first()),
                        Named.of(Role.SPOUSE_2, act().parties().second()))
                .toList();
    }

    /** A certificate, original or duplicate. */
    record Certificate(Certified<Couple<Spouse>> act) implements MarriageFacts {}

    /** An extract that calls the first the husband. */
    record ExtractInOrder(Extracted<Couple<Spouse>> act) implements MarriageFacts {}

    /** An extract. */
    record Extract(Extracted<Couple<Spouse.OfSex>> act) implements MarriageFacts {}

    /** A certificate, original or duplicate, by the last state of the act. */
    record CertificateInForce(CertifiedInForce act) implements MarriageFacts {}

    /** An extract by the last state of the act. */
    record ExtractInForce(ExtractedInForce act) implements MarriageFacts {}

    /** What a certificate says of the act in its last state. */
    record CertifiedInForce(
            @JsonUnwrapped Entry entry,
            @Nullable LocalDate eventDate,
            @Nullable String eventPlace,
            Couple<Spouse> parties)
            implements Act<Couple<Spouse>> {}

    /**
     * What an extract says of the act in its last state.
     *
     * @param official who made the act
     * @param regime the regime of property relations in words, or null
     * @param witnesses their names
     * @param ends by which notes the marriage has ended: nothing while the act does not say that it has
     */
    record ExtractedInForce(
            @JsonUnwrapped Entry entry,
            @Nullable String official,
            @Nullable LocalDate eventDate,
            @Nullable String eventPlace,
            @Nullable String regime,
            List<String> witnesses,
            Couple<Spouse.InAct> parties,
            List<Ending> ends)
            implements Act<Couple<Spouse.InAct>> {

        public ExtractedInForce {
            witnesses = List.copyOf(Objects.requireNonNullElse(witnesses, List.of()));
            ends = List.copyOf(Objects.requireNonNullElse(ends, List.of()));
        }
    }

    /**
     * That the marriage has ended, as a note on the act says (Наредба № РД-02-20-9, чл. 67).
     *
     * @param endedOn the day on which it ended, or null where the note does not say it apart
     * @param names that the spouses bear since, where the note gives any
     */
    record Ending(
            @Nullable LocalDate endedOn,
            @Nullable LocalDate notedOn,
            @Nullable String text,
            @Nullable String ground,
            List<String> names) {

        public Ending {
            names = List.copyOf(Objects.requireNonNullElse(names, List.of()));
        }
    }

    /** What a certificate says of the act. */
    record Certified<P>(
            @JsonUnwrapped Entry entry, @Nullable LocalDate eventDate, P parties, List<Note> notes) implements Act<P> {

        public Certified {
            notes = List.copyOf(Objects.requireNonNullElse(notes, List.of()));
        }
    }

    /**
     * What an extract says of the act.
     *
     * @param official who made the act
     * @param regime the regime of property relations in words, or null
     */
    record Extracted<P>(
            @JsonUnwrapped Entry entry,
            @Nullable String official,
            @Nullable LocalDate eventDate,
            @Nullable String eventPlace,
            @Nullable String regime,
            P parties,
            List<Note> notes)
            implements Act<P> {

        public Extracted {
            notes = List.copyOf(Objects.requireNonNullElse(notes, List.of()));
        }
    }

    /** The two. */
    record Couple<P extends Party>(
            @JsonProperty("SPOUSE_1") @Nullable P first,
            @JsonProperty("SPOUSE_2") @Nullable P second) {}

    /**
     * One of them, by the names before the marriage.
     *
     * @param familyAfter family name after it
     */
    record Spouse(
            @Nullable String names,
            @Nullable String familyAfter,
            @Nullable String egn,
            @Nullable String lnch,
            @Nullable LocalDate birthDate,
            @Nullable String birthPlace,
            @Nullable String citizenship)
            implements Party, Born {

        @Override
        public String toString() {
            return "Spouse[…]";
        }

        /**
         * All that the act holds of the spouse, under the heading "Съпруг" or "Съпруга".
         *
         * @param maritalStatusText status before the marriage in words, or null
         * @param sex null where the act does not say it
         */
        public record InAct(
                @JsonUnwrapped Spouse spouse,
                @Nullable String maritalStatusText,
                @Nullable String address,
                @Nullable Sex sex)
                implements Party, Numbered {

            @Override
            public @Nullable String names() {
                return spouse.names();
            }

            @Override
            public @Nullable String egn() {
                return spouse.egn();
            }

            @Override
            public @Nullable String lnch() {
                return spouse.lnch();
            }
        }

        /**
         * The same under the heading "Съпруг" or "Съпруга".
         *
         * @param sex null where the act does not say it
         */
        public record OfSex(
                @JsonUnwrapped Spouse spouse, @Nullable Sex sex) implements Party, Numbered {

            @Override
            public @Nullable String names() {
                return spouse.names();
            }

            @Override
            public @Nullable String egn() {
                return spouse.egn();
            }

            @Override
            public @Nullable String lnch() {
                return spouse.lnch();
            }
        }
    }
}
