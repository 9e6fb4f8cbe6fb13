package bg.gishe.acts;

import bg.gishe.people.MaritalStatus;
import bg.gishe.people.PersonNames;
import bg.gishe.people.Sex;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person in the words of an act, as they were on the day of its making.
 *
 * @param personId the same person in the population register, where known
 * @param familyAfter family name after the marriage; only in marriage acts
 * @param maritalStatus status before the event
 */
public record ActParty(
        PartyRole role,
        @Nullable Long personId,
        PersonNames names,
        @Nullable String familyAfter,
        @Nullable String egn,
        @Nullable String lnch,
        @Nullable LocalDate birthDate,
        @Nullable String birthPlace,
        @Nullable Sex sex,
        @Nullable String citizenship,
        @Nullable String address,
        @Nullable MaritalStatus maritalStatus) {

    /** The same person under these names. */
    ActParty named(PersonNames others) {
        return new ActParty(
                role,
                personId,
                others,
                familyAfter,
                egn,
                lnch,
                birthDate,
                birthPlace,
                sex,
                citizenship,
                address,
                maritalStatus);
    }

    /** The same person with this family name after the marriage. */
    ActParty after(String family) {
        return new ActParty(
                role,
                personId,
                names,
                family,
                egn,
                lnch,
                birthDate,
                birthPlace,
                sex,
                citizenship,
                address,
                maritalStatus);
    }

    @Override
    public String toString() {
        return "ActParty[" + role + "]";
    }
}
