package bg.gishe.people;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person of the population register as they stand today.
 *
 * @param id key inside this system; never printed
 * @param birthPlace settlement or country of birth as printed, e.g. "гр. Стара Загора"
 * @param citizenship name of the state; null when nobody said it
 * @param deathDate null while the person lives
 * @param addresses addresses of all times, the newest first
 * @param formerNames names borne before the present ones, the newest first
 * @param dataRestricted whether an order restricts the person's data today: no desk shows the addresses
 */
public record Person(
        long id,
        PersonalNumber number,
        PersonNames names,
        Sex sex,
        LocalDate birthDate,
        @Nullable String birthPlace,
        @Nullable String citizenship,
        MaritalStatus maritalStatus,
        @Nullable LocalDate deathDate,
        List<Address> addresses,
        List<PersonNames> formerNames,
        boolean dataRestricted) {

    /** Whose data nobody has restricted. */
    public Person(
            long id,
            PersonalNumber number,
            PersonNames names,
            Sex sex,
            LocalDate birthDate,
            @Nullable String birthPlace,
            @Nullable String citizenship,
            MaritalStatus maritalStatus,
            @Nullable LocalDate deathDate,
            List<Address> addresses,
            List<PersonNames> formerNames) {
        this(
                id,
                number,
                names,
                sex,
                birthDate,
                birthPlace,
                citizenship,
                maritalStatus,
                deathDate,
                addresses,
                formerNames,
                false);
    }

    /** Of the former names each stands once, and none is the present one. */
    public Person {
        formerNames = formerNames.stream()
                .distinct()
                .filter(former -> !former.equals(names))
                .toList();
    }

    /** Whether the register holds no death of this person. */
    public boolean isAlive() {
        return deathDate == null;
    }

    /** Whole years lived on the day. */
    public int ageOn(LocalDate day) {
        return Period.between(birthDate, day).getYears();
    }

    /** Whether the person has not completed 18 years on the day (ЗЛС, чл. 2). */
    public boolean isMinorOn(LocalDate day) {
        return ageOn(day) < FullAge.YEARS;
    }

    /** The addresses that a desk may show: none while the data are restricted. */
    public List<Address> shownAddresses() {
        return dataRestricted ? List.of() : addresses;
    }

    /** The present address of the kind. */
    public Optional<Address> address(Address.Kind kind) {
        return addresses.stream()
                .filter(address -> address.kind() == kind && address.until() == null)
                .findFirst();
    }

    /** The addresses of the kind that the person had since the day from which they are certified, the newest first. */
    public List<Address> certifiedAddresses(Address.Kind kind) {
        return addresses.stream()
                .filter(address -> address.kind() == kind && address.wasHeldFrom(Address.CERTIFIED_FROM))
                .toList();
    }

    /** The family status in the word for this person's sex. */
    public String maritalStatusText() {
        return maritalStatus.text(sex);
    }
}
