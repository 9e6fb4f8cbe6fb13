package bg.gishe.certificates.facts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the other certificates from the population register say. */
public sealed interface PersonFacts extends RegisterFacts {

    /** All children of a mother, those adopted simply too. */
    record AllChildrenOfMother(Identity subject, List<Child.OfAnySex> children) implements PersonFacts {

        public AllChildrenOfMother {
            children = List.copyOf(Objects.requireNonNullElse(children, List.of()));
        }
    }

    /** The children whom a mother has born. */
    record ChildrenOfMother(Identity subject, List<Child> bornChildren) implements PersonFacts {

        public ChildrenOfMother {
            bornChildren = List.copyOf(Objects.requireNonNullElse(bornChildren, List.of()));
        }
    }

    /** Legal restrictions in force, with a guardian who may be a curator as well. */
    record RestrictionsUntitled(Identity subject, List<Untitled> restrictions) implements PersonFacts {

        public RestrictionsUntitled {
            restrictions = List.copyOf(Objects.requireNonNullElse(restrictions, List.of()));
        }

        /** One of them. */
        public record Untitled(
                @Nullable String kindText,
                @Nullable String court,
                @Nullable String caseNumber,
                @Nullable LocalDate decidedOn,
                @Nullable String guardian) {}
    }

    /** Legal restrictions in force. */
    record Restrictions(Identity subject, List<Restriction> restrictions) implements PersonFacts {

        public Restrictions {
            restrictions = List.copyOf(Objects.requireNonNullElse(restrictions, List.of()));
        }
    }

    /**
     * A legal restriction.
     *
     * @param guardianTitle "Настойник" or "Попечител"; kept where there is one
     */
    record Restriction(
            @Nullable String kindText,
            @Nullable String court,
            @Nullable String caseNumber,
            @Nullable LocalDate decidedOn,
            @Nullable String guardian,
            @Nullable String guardianTitle) {

        public Restriction {
            guardianTitle = guardian == null ? null : guardianTitle;
        }
    }

    /** Names of all times that are one person's. */
    record NamesIdentity(Subject subject) implements PersonFacts {

        /** The person with the names borne before. */
        public record Subject(@JsonUnwrapped Identity person, List<String> formerNames) implements Registered {

            public Subject {
                formerNames = List.copyOf(Objects.requireNonNullElse(formerNames, List.of()));
            }
        }
    }
}
