package bg.gishe.certificates.facts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What certificates of address say. */
public sealed interface AddressFacts extends RegisterFacts {

    /** The permanent address, without the day of its registration. */
    record PermanentAlone(Subject subject) implements AddressFacts {

        /** The person with the address. */
        public record Subject(
                @JsonUnwrapped Identity person, @Nullable String permanentAddress) implements Registered {}
    }

    /** The permanent address. */
    record Permanent(Subject subject) implements AddressFacts {

        /**
         * The person with the address.
         *
         * @param addressSince day of the registration, or null where nobody knows it
         */
        public record Subject(
                @JsonUnwrapped Identity person,
                @Nullable String permanentAddress,
                @Nullable LocalDate addressSince) implements Registered {}
    }

    /** The current address, without the day of its registration. */
    record CurrentAlone(Subject subject) implements AddressFacts {

        /** The person with the address. */
        public record Subject(
                @JsonUnwrapped Identity person, @Nullable String currentAddress) implements Registered {}
    }

    /** The current address. */
    record Current(Subject subject) implements AddressFacts {

        /**
         * The person with the address.
         *
         * @param addressSince day of the registration, or null where nobody knows it
         */
        public record Subject(
                @JsonUnwrapped Identity person,
                @Nullable String currentAddress,
                @Nullable LocalDate addressSince) implements Registered {}
    }

    /** The permanent addresses of all times. */
    record PermanentChanges(Subject subject) implements AddressFacts {

        /** The person with the addresses, the newest first. */
        public record Subject(@JsonUnwrapped Identity person, List<Period> permanentAddresses) implements Registered {

            public Subject {
                permanentAddresses = List.copyOf(Objects.requireNonNullElse(permanentAddresses, List.of()));
            }
        }
    }

    /** The current addresses of all times. */
    record CurrentChanges(Subject subject) implements AddressFacts {

        /** The person with the addresses, the newest first. */
        public record Subject(@JsonUnwrapped Identity person, List<Period> currentAddresses) implements Registered {

            public Subject {
                currentAddresses = List.copyOf(Objects.requireNonNullElse(currentAddresses, List.of()));
            }
        }
    }

    /**
     * An address in its time.
     *
     * @param until the day from which it no longer held; null while it holds
     */
    record Period(
            @Nullable String text,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {}
}
