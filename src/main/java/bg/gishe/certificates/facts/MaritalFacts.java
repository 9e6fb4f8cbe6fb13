package bg.gishe.certificates.facts;

import bg.gishe.documents.ActReference;
import bg.gishe.documents.Born;
import bg.gishe.people.Sex;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What certificates of family status say. */
public sealed interface MaritalFacts extends RegisterFacts {

    /** Family status alone. */
    record StatusAlone(Subject subject) implements MaritalFacts {

        /** The person with status and address. */
        public record Subject(
                @JsonUnwrapped Identity person,
                @Nullable String permanentAddress,
                @Nullable String maritalStatusText) implements Registered {}
    }

    /**
     * Family status with the acts that prove it.
     *
     * @param statusProof null where no acts prove the status
     */
    record Status(Subject subject, @Nullable Proof statusProof) implements MaritalFacts {

        public Status {
            subject = statusProof == null || statusProof.death() == null ? subject.withoutSex() : subject;
        }

        /**
         * The person with status and address.
         *
         * @param sex kept where the act of a spouse's death is named: the paper says whether of the husband or of the wife
         */
        public record Subject(
                @JsonUnwrapped Identity person,
                @Nullable String permanentAddress,
                @Nullable String maritalStatusText,
                @Nullable Sex sex)
                implements Registered {

            private Subject withoutSex() {
                return new Subject(person, permanentAddress, maritalStatusText, null);
            }
        }
    }

    /** Family status, spouse and children, in words for any sex. */
    record HouseholdAlone(Subject subject, @Nullable Spouse spouse, List<Child.OfAnySex> children)
            implements MaritalFacts {

        public HouseholdAlone {
            children = List.copyOf(Objects.requireNonNullElse(children, List.of()));
        }

        /** The person with the status. */
        public record Subject(
                @JsonUnwrapped Identity person, @Nullable String maritalStatusText) implements Registered {}
    }

    /** Family status with the acts that prove it, spouse and children. */
    record Household(
            Subject subject,
            @Nullable Proof statusProof,
            @Nullable Spouse spouse,
            List<Child> children) implements MaritalFacts {

        public Household {
            children = List.copyOf(Objects.requireNonNullElse(children, List.of()));
        }

        /**
         * The person with the status.
         *
         * @param sex tells the heading "Съпруга" from "Съпруг"
         */
        public record Subject(
                @JsonUnwrapped Identity person,
                @Nullable String maritalStatusText,
                @Nullable Sex sex) implements Registered {}
    }

    /** Family status, spouse and children, without the acts: they were not asked for. */
    record HouseholdOfToday(
            Household.Subject subject, @Nullable Spouse spouse, List<Child> children) implements MaritalFacts {

        public HouseholdOfToday {
            children = List.copyOf(Objects.requireNonNullElse(children, List.of()));
        }
    }

    /** The spouse. */
    record Spouse(
            @Nullable String names,
            @Nullable String egn,
            @Nullable String lnch,
            @Nullable LocalDate birthDate) implements Born {

        @Override
        public String toString() {
            return "Spouse[…]";
        }
    }

    /**
     * The acts by which the status is proved.
     *
     * @param ground what is noted on the act of marriage about its end, or null
     * @param death the act of the spouse's death, or null
     */
    record Proof(
            Act marriage, @Nullable String ground, @Nullable Act death) {

        /** One of them. */
        public record Act(
                @Nullable String number,
                @Nullable LocalDate madeOn,
                @Nullable String place) implements ActReference {}
    }
}
