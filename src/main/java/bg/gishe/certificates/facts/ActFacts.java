package bg.gishe.certificates.facts;

import bg.gishe.documents.ActReference;
import bg.gishe.documents.Numbered;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What documents from an act of civil status say. */
public sealed interface ActFacts extends CertifiedFacts permits BirthFacts, MarriageFacts, DeathFacts {

    /** The act as the document says it. */
    Act<?> act();

    /** The people whom the document names, in the order in which it does. */
    List<Named> people();

    @Override
    default List<String> about() {
        return people().stream()
                .filter(one -> one.role().isPrincipal())
                .map(Named::names)
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * What documents of all kinds say of an act.
     *
     * @param <P> the people in it
     */
    interface Act<P> {

        /** Where it stands. */
        Entry entry();

        /** Its people by their roles. */
        P parties();

        /** The notes on it, where the document says them. */
        default List<Note> notes() {
            return List.of();
        }
    }

    /** An act in its register: number and day, settlement and municipality. */
    record Entry(
            @Nullable String number,
            @Nullable LocalDate madeOn,
            @Nullable String place,
            @Nullable String municipality) implements ActReference {}

    /** A later change noted on the act. */
    record Note(
            @Nullable LocalDate notedOn,
            @Nullable String text,
            @Nullable String ground) {}

    /**
     * What an extract from an act of birth or death says of it.
     *
     * @param official who made the act
     */
    record Extracted<P>(
            @JsonUnwrapped Entry entry,
            @Nullable String official,
            @Nullable LocalDate eventDate,
            @Nullable LocalTime eventTime,
            @Nullable String eventPlace,
            P parties,
            List<Note> notes)
            implements Act<P> {

        public Extracted {
            notes = List.copyOf(Objects.requireNonNullElse(notes, List.of()));
        }
    }

    /**
     * What an extract says of an act of birth or death in its last state, without the notes that made it so (ЗГР, чл. 80).
     *
     * @param official who made the act
     * @param declarant who reported the event
     * @param document on which the act was made
     */
    record ExtractedInForce<P>(
            @JsonUnwrapped Entry entry,
            @Nullable String official,
            @Nullable LocalDate eventDate,
            @Nullable LocalTime eventTime,
            @Nullable String eventPlace,
            @Nullable String declarant,
            @Nullable String document,
            P parties)
            implements Act<P> {}

    /** Somebody whom an act names. */
    interface Party {

        /** The names. */
        @Nullable
        String names();
    }

    /**
     * Somebody as a document names them.
     *
     * @param number ЕГН or ЛНЧ; null where the document does not print it
     */
    record Named(
            Role role, @Nullable String names, @Nullable String number) {

        static Stream<Named> of(Role role, @Nullable Party party) {
            return party == null ? Stream.empty() : Stream.of(new Named(role, party.names(), numberOf(party)));
        }

        private static @Nullable String numberOf(Party party) {
            return party instanceof Numbered one ? one.egn() == null ? one.lnch() : one.egn() : null;
        }

        @Override
        public String toString() {
            return "Named[" + role + "]";
        }
    }

    /** In what role; they are named as in the register of acts. */
    enum Role {
        CHILD,
        MOTHER,
        FATHER,
        ADOPTIVE_MOTHER,
        ADOPTIVE_FATHER,
        SPOUSE_1,
        SPOUSE_2,
        DECEASED;

        private boolean isPrincipal() {
            return switch (this) {
                case CHILD, SPOUSE_1, SPOUSE_2, DECEASED -> true;
                case MOTHER, FATHER, ADOPTIVE_MOTHER, ADOPTIVE_FATHER -> false;
            };
        }
    }
}
