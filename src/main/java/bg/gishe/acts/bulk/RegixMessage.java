package bg.gishe.acts.bulk;

import bg.gishe.acts.MarriageRecord.Place;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.PersonRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answers of RegiX (adapters of ГРАО) that can be taken over. */
sealed interface RegixMessage {

    /**
     * Family status, with spouse and children when they were asked for.
     *
     * @param status UNKNOWN when code and name contradict each other
     * @param contradictory whether they do
     */
    record FamilyStatus(PersonRecord person, MaritalStatus status, boolean contradictory, List<Relative> relatives)
            implements RegixMessage {}

    /** A spouse or child; the person is empty when the message has no usable number. */
    record Relative(Kind kind, Optional<PersonRecord> person) {

        /** Kinds in the schema of the message. */
        public enum Kind {
            SPOUSE,
            CHILD
        }
    }

    /**
     * A marriage act.
     *
     * @param signatureInvalid whether the message says that its signature is not valid
     */
    record MarriageCertificate(
            Spouse man,
            Spouse woman,
            LocalDate marriedOn,
            @Nullable Place eventPlace,
            int actNumber,
            LocalDate actDate,
            Place actPlace,
            boolean signatureInvalid)
            implements RegixMessage {}

    /** One of the two who married. */
    record Spouse(PersonRecord person, @Nullable String familyAfter) {}
}
