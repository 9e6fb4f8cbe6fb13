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

/** What documents from an act of birth say. */
public sealed interface BirthFacts extends ActFacts {

    @Override
    Act<? extends Parents<?, ?>> act();

    /** The names that a change noted on the act gave, where the document says them. */
    default @Nullable String namesAfterChange() {
        return null;
    }

    @Override
    default List<Named> people() {
        Parents<?, ?> parents = act().parties();
        Stream<Named> origin = Stream.of(
                        Named.of(Role.CHILD, parents.child()).map(this::now),
                        Named.of(Role.MOTHER, parents.mother()),
                        Named.of(Role.FATHER, parents.father()))
                .flatMap(one -> one);
        return parents instanceof Adopted<?, ?> adopted
                ? Stream.of(
                                origin,
                                Named.of(Role.ADOPTIVE_MOTHER, adopted.adoptiveMother()),
                                Named.of(Role.ADOPTIVE_FATHER, adopted.adoptiveFather()))
                        .flatMap(one -> one)
                        .toList()
                : origin.toList();
    }

    private Named now(Named child) {
        return namesAfterChange() == null ? child : new Named(child.role(), namesAfterChange(), child.number());
    }

    /** A certificate with the names at birth and the parents of origin alone. */
    record CertificateAtBirth(Certified<Origin<Child, Parent>> act) implements BirthFacts {}

    /** A certificate with the parents of origin alone. */
    record CertificateOfOrigin(
            Certified<Origin<Child, Parent>> act, @Nullable String namesAfterChange) implements BirthFacts {}

    /** A certificate, original or duplicate. */
    record Certificate(
            Certified<Adopted<Child, Parent>> act, @Nullable String namesAfterChange) implements BirthFacts {}

    /** An extract with the parents of origin alone. */
    record ExtractOfOrigin(Extracted<Origin<Citizen, Citizen.AsParent>> act) implements BirthFacts {}

    /** An extract. */
    record Extract(Extracted<Adopted<Citizen, Citizen.AsParent>> act) implements BirthFacts {}

    /** A certificate, original or duplicate, by the last state of the act. */
    record CertificateInForce(CertifiedInForce<Adopted<Citizen, Citizen.Ancestor>> act) implements BirthFacts {}

    /** An extract by the last state of the act. */
    record ExtractInForce(ExtractedInForce<Adopted<Citizen, Citizen.AsParent>> act) implements BirthFacts {}

    /** What a certificate says of the act in its last state. */
    record CertifiedInForce<P>(
            @JsonUnwrapped Entry entry,
            @Nullable LocalDate eventDate,
            @Nullable String eventPlace,
            P parties) implements Act<P> {}

    /** What a certificate says of the act. */
    record Certified<P>(
            @JsonUnwrapped Entry entry,
            @Nullable LocalDate eventDate,
            @Nullable String eventPlace,
            P parties,
            List<Note> notes)
            implements Act<P> {

        public Certified {
            notes = List.copyOf(Objects.requireNonNullElse(notes, List.of()));
        }
    }

    /**
     * A child and its parents.
     *
     * @param <C> what is said of the child
     * @param <P> what is said of a parent
     */
    sealed interface Parents<C extends Party, P extends Party> {

        /** Who was born. */
        @Nullable
        C child();

        /** The mother, or null. */
        @Nullable
        P mother();

        /** The father, or null where he is unknown. */
        @Nullable
        P father();
    }

    /** A child and its parents of origin. */
    record Origin<C extends Party, P extends Party>(
            @JsonProperty("CHILD") @Nullable C child,
            @JsonProperty("MOTHER") @Nullable P mother,
            @JsonProperty("FATHER") @Nullable P father)
            implements Parents<C, P> {}

    /** A child, its parents, and beside them those who adopted it simply. */
    record Adopted<C extends Party, P extends Party>(
            @JsonProperty("CHILD") @Nullable C child,
            @JsonProperty("MOTHER") @Nullable P mother,
            @JsonProperty("FATHER") @Nullable P father,
            @JsonProperty("ADOPTIVE_MOTHER") @Nullable P adoptiveMother,
            @JsonProperty("ADOPTIVE_FATHER") @Nullable P adoptiveFather)
            implements Parents<C, P> {}

    /** A child in a certificate. */
    record Child(
            @Nullable String names,
            @Nullable String egn,
            @Nullable String lnch,
            @Nullable Sex sex) implements Party, Numbered {

        @Override
        public String toString() {
            return "Child[…]";
        }
    }

    /** A parent in a certificate. */
    record Parent(@Nullable String names) implements Party {}

    /** A child in an extract. */
    record Citizen(
            @Nullable String names,
            @Nullable String egn,
            @Nullable String lnch,
            @Nullable Sex sex,
            @Nullable String citizenship)
            implements Party, Numbered {

        @Override
        public String toString() {
            return "Citizen[…]";
        }

        /** A parent in a certificate by the last state of the act. */
        public record Ancestor(
                @Nullable String names,
                @Nullable String egn,
                @Nullable String lnch,
                @Nullable LocalDate birthDate,
                @Nullable String citizenship)
                implements Party, Born {

            @Override
            public String toString() {
                return "Ancestor[…]";
            }
        }

        /** A parent in an extract. */
        public record AsParent(
                @Nullable String names,
                @Nullable String egn,
                @Nullable String lnch,
                @Nullable LocalDate birthDate,
                @Nullable String citizenship,
                @Nullable String address)
                implements Party, Born {

            @Override
            public String toString() {
                return "AsParent[…]";
            }
        }
    }
}
