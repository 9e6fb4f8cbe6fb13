package bg.gishe.issuing;

import bg.gishe.acts.CivilStatusAct;
import bg.gishe.acts.DerivedStatus;
import bg.gishe.certificates.facts.AddressFacts;
import bg.gishe.certificates.facts.Child;
import bg.gishe.certificates.facts.Identity;
import bg.gishe.certificates.facts.MaritalFacts;
import bg.gishe.certificates.facts.PersonFacts;
import bg.gishe.people.Address;
import bg.gishe.people.Person;
import bg.gishe.people.PersonNames;
import bg.gishe.people.PersonalNumber;
import bg.gishe.people.Relative;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What certificates say of a person by the population register. */
final class FactsFromRegister {

    private final CaseFile file;
    private final Person person;
    private final String home;
    private final @Nullable UnaryOperator<@Nullable String> places;

    private FactsFromRegister(CaseFile file, String home, @Nullable UnaryOperator<@Nullable String> places) {
        this.file = file;
        this.person = file.person();
        this.home = home;
        this.places = places;
    }

    /**
     * As the forms of Наредба № РД-02-20-6 have it: a day of birth only of who has no ЕГН, places with municipality and district.
     *
     * @param places tells of a settlement its municipality and district
     */
    static FactsFromRegister byForms(CaseFile file, UnaryOperator<@Nullable String> places) {
        return new FactsFromRegister(file, "", places);
    }

    /**
     * As documents said it before.
     *
     * @param home code of the municipality whose acts are complete
     */
    static FactsFromRegister before(CaseFile file, String home) {
        return new FactsFromRegister(file, home, null);
    }

    MaritalFacts statusAlone() {
        return new MaritalFacts.StatusAlone(new MaritalFacts.StatusAlone.Subject(
                identity(), addressOf(Address.Kind.PERMANENT), person.maritalStatusText()));
    }

    MaritalFacts status() {
        return new MaritalFacts.Status(
                new MaritalFacts.Status.Subject(
                        identity(), addressOf(Address.Kind.PERMANENT), person.maritalStatusText(), person.sex()),
                proof());
    }

    MaritalFacts householdAlone() {
        return new MaritalFacts.HouseholdAlone(
                new MaritalFacts.HouseholdAlone.Subject(identity(), person.maritalStatusText()),
                spouse(),
                file.family().children().stream()
                        .map(FactsFromRegister::ofAnySex)
                        .toList());
    }

    MaritalFacts household() {
        return new MaritalFacts.Household(
                new MaritalFacts.Household.Subject(identity(), person.maritalStatusText(), person.sex()),
                proof(),
                spouse(),
                children(child -> true));
    }

    MaritalFacts householdOfToday() {
        return new MaritalFacts.HouseholdOfToday(
                new MaritalFacts.Household.Subject(identity(), person.maritalStatusText(), person.sex()),
                spouse(),
                children(child -> true));
    }

    PersonFacts allChildren() {
        return new PersonFacts.AllChildrenOfMother(
                identity(),
                file.family().children().stream()
                        .map(FactsFromRegister::ofAnySex)
                        .toList());
    }

    PersonFacts bornChildren() {
        return new PersonFacts.ChildrenOfMother(identity(), children(child -> !child.adoptedSimply()));
    }

    PersonFacts restrictionsUntitled() {
        return RestrictionFacts.untitled(identity(), file.restrictions());
    }

    PersonFacts restrictions() {
        return RestrictionFacts.titled(identity(), places == null ? null : person.sex(), file.restrictions());
    }

    PersonFacts namesIdentity() {
        return new PersonFacts.NamesIdentity(new PersonFacts.NamesIdentity.Subject(
                identity(), person.formerNames().stream().map(PersonNames::full).toList()));
    }

    AddressFacts permanentAddressAlone() {
        return new AddressFacts.PermanentAlone(
                new AddressFacts.PermanentAlone.Subject(identity(), addressOf(Address.Kind.PERMANENT)));
    }

    AddressFacts permanentAddress() {
        return new AddressFacts.Permanent(new AddressFacts.Permanent.Subject(
                identity(), addressOf(Address.Kind.PERMANENT), since(Address.Kind.PERMANENT)));
    }

    AddressFacts currentAddressAlone() {
        return new AddressFacts.CurrentAlone(
                new AddressFacts.CurrentAlone.Subject(identity(), addressOf(Address.Kind.CURRENT)));
    }

    AddressFacts currentAddress() {
        return new AddressFacts.Current(new AddressFacts.Current.Subject(
                identity(), addressOf(Address.Kind.CURRENT), since(Address.Kind.CURRENT)));
    }

    AddressFacts permanentAddresses() {
        return new AddressFacts.PermanentChanges(
                new AddressFacts.PermanentChanges.Subject(identity(), periods(Address.Kind.PERMANENT)));
    }

    AddressFacts currentAddresses() {
        return new AddressFacts.CurrentChanges(
                new AddressFacts.CurrentChanges.Subject(identity(), periods(Address.Kind.CURRENT)));
    }

    private Identity identity() {
        return new Identity(
                person.names().full(),
                egn(person.number()),
                lnch(person.number()),
                birth(person.number(), person.birthDate()),
                places == null ? person.birthPlace() : places.apply(person.birthPlace()),
                person.citizenship());
    }

    private @Nullable String addressOf(Address.Kind kind) {
        return person.address(kind).map(Address::text).orElse(null);
    }

    private @Nullable LocalDate since(Address.Kind kind) {
        return person.address(kind).map(Address::since).orElse(null);
    }

    private List<AddressFacts.Period> periods(Address.Kind kind) {
        return person.certifiedAddresses(kind).stream()
                .map(address -> new AddressFacts.Period(address.text(), address.since(), address.until()))
                .toList();
    }

    private MaritalFacts.@Nullable Spouse spouse() {
        return file.family()
                .spouse()
                .map(spouse -> new MaritalFacts.Spouse(
                        spouse.names().full(),
                        egn(spouse.number()),
                        lnch(spouse.number()),
                        birth(spouse.number(), spouse.birthDate())))
                .orElse(null);
    }

    private List<Child> children(Predicate<Relative> which) {
        return file.family().children().stream()
                .filter(which)
                .map(child -> new Child(
                        child.names().full(),
                        egn(child.number()),
                        lnch(child.number()),
                        birth(child.number(), child.birthDate()),
                        child.deathDate(),
                        child.sex()))
                .toList();
    }

    private static Child.OfAnySex ofAnySex(Relative child) {
        return new Child.OfAnySex(
                child.names().full(), egn(child.number()), lnch(child.number()), child.birthDate(), child.deathDate());
    }

    private MaritalFacts.@Nullable Proof proof() {
        return file.statusProof(home).map(FactsFromRegister::proof).orElse(null);
    }

    /** The acts by which the family status is proved; what they say themselves stands in their own documents. */
    private static MaritalFacts.Proof proof(DerivedStatus.Proved proved) {
        return new MaritalFacts.Proof(
                reference(proved.marriage()),
                proved.note() == null ? null : proved.note().ground(),
                proved.death() == null ? null : reference(proved.death()));
    }

    private static MaritalFacts.Proof.Act reference(CivilStatusAct act) {
        return new MaritalFacts.Proof.Act(
                act.number().digits(), act.number().madeOn(), act.registry().place());
    }

    /** On the forms a day of birth stands only where there is no ЕГН. */
    private @Nullable LocalDate birth(PersonalNumber number, LocalDate born) {
        return places != null && egn(number) != null ? null : born;
    }

    private static @Nullable String egn(PersonalNumber number) {
        return number instanceof PersonalNumber.OfCitizen citizen ? citizen.digits() : null;
    }

    private static @Nullable String lnch(PersonalNumber number) {
        return number instanceof PersonalNumber.OfForeigner foreigner ? foreigner.digits() : null;
    }
}
