package bg.gishe.issuing;

import bg.gishe.acts.ActParty;
import bg.gishe.acts.CivilStatusAct;
import bg.gishe.acts.MarginalNote;
import bg.gishe.acts.PartyRole;
import bg.gishe.certificates.facts.ActFacts;
import bg.gishe.certificates.facts.BirthFacts;
import bg.gishe.certificates.facts.DeathFacts;
import bg.gishe.certificates.facts.MarriageFacts;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.Person;
import bg.gishe.people.PersonNames;
import bg.gishe.people.Sex;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What documents from an act say of it. */
final class FactsFromAct {

    private final Person person;
    private final CivilStatusAct whole;
    private final CivilStatusAct act;

    FactsFromAct(Person person, CivilStatusAct act) {
        this.person = person;
        this.whole = act;
        this.act = act.forDocuments();
    }

    /**
     * The names that a change noted on the birth act gave; nothing when they may come from a marriage, or when those before it would tell
     * of a full adoption.
     */
    static Optional<PersonNames> namesAfterChange(Person person, CivilStatusAct act) {
        boolean changed = act.notes().stream().anyMatch(note -> note.kind() == MarginalNote.Kind.NAME_CHANGE);
        if (!changed || act.notes().stream().anyMatch(MarginalNote::secret)) {
            return Optional.empty();
        }
        Optional<PersonNames> noted = act.notes().stream()
                .flatMap(note -> note.parties().stream())
                .filter(party -> party.role() == PartyRole.CHILD)
                .map(ActParty::names)
                .reduce((earlier, later) -> later);
        return noted.or(() ->
                        Optional.of(person.names()).filter(names -> person.maritalStatus() == MaritalStatus.SINGLE))
                .filter(names -> act.party(PartyRole.CHILD)
                        .filter(child -> !child.names().equals(names))
                        .isPresent());
    }

    BirthFacts birthAsEntered() {
        return new BirthFacts.CertificateAtBirth(certified(origin(FactsFromAct::child, FactsFromAct::parent)));
    }

    BirthFacts birthOfOrigin() {
        return new BirthFacts.CertificateOfOrigin(
                certified(origin(FactsFromAct::child, FactsFromAct::parent)), namesNow());
    }

    BirthFacts birth() {
        return new BirthFacts.Certificate(certified(adopted(FactsFromAct::child, FactsFromAct::parent)), namesNow());
    }

    BirthFacts birthExtractOfOrigin() {
        return new BirthFacts.ExtractOfOrigin(extracted(origin(FactsFromAct::citizen, FactsFromAct::fullParent)));
    }

    BirthFacts birthExtract() {
        return new BirthFacts.Extract(extracted(adopted(FactsFromAct::citizen, FactsFromAct::fullParent)));
    }

    MarriageFacts marriage() {
        return new MarriageFacts.Certificate(
                new MarriageFacts.Certified<>(entry(), act.event().date(), couple(FactsFromAct::spouse), notes()));
    }

    MarriageFacts marriageExtractInOrder() {
        return new MarriageFacts.ExtractInOrder(extractedMarriage(couple(FactsFromAct::spouse)));
    }

    MarriageFacts marriageExtract() {
        return new MarriageFacts.Extract(
                extractedMarriage(couple(party -> new MarriageFacts.Spouse.OfSex(spouse(party), party.sex()))));
    }

    DeathFacts deathExtract() {
        return new DeathFacts.Extract(
                extracted(new DeathFacts.Deceased(party(PartyRole.DECEASED, FactsFromAct::deceased))));
    }

    private @Nullable String namesNow() {
        return namesAfterChange(person, whole).map(PersonNames::full).orElse(null);
    }

    private ActFacts.Entry entry() {
        return new ActFacts.Entry(
                act.number().digits(),
                act.number().madeOn(),
                act.registry().place(),
                act.registry().municipality());
    }

    private List<ActFacts.Note> notes() {
        return act.notes().stream()
                .map(note -> new ActFacts.Note(note.notedOn(), note.text(), note.ground()))
                .toList();
    }

    private <P> BirthFacts.Certified<P> certified(P parties) {
        return new BirthFacts.Certified<>(
                entry(), act.event().date(), act.event().place(), parties, notes());
    }

    private <P> ActFacts.Extracted<P> extracted(P parties) {
        return new ActFacts.Extracted<>(
                entry(),
                act.particulars().official(),
                act.event().date(),
                act.event().time(),
                act.event().place(),
                parties,
                notes());
    }

    private <P> MarriageFacts.Extracted<P> extractedMarriage(P parties) {
        return new MarriageFacts.Extracted<>(
                entry(),
                act.particulars().official(),
                act.event().date(),
                act.event().place(),
                regime(act),
                parties,
                notes());
    }

    private <C extends ActFacts.Party, P extends ActFacts.Party> BirthFacts.Origin<C, P> origin(
            Function<ActParty, C> child, Function<ActParty, P> parent) {
        return new BirthFacts.Origin<>(
                party(PartyRole.CHILD, child), party(PartyRole.MOTHER, parent), party(PartyRole.FATHER, parent));
    }

    private <C extends ActFacts.Party, P extends ActFacts.Party> BirthFacts.Adopted<C, P> adopted(
            Function<ActParty, C> child, Function<ActParty, P> parent) {
        return new BirthFacts.Adopted<>(
                party(PartyRole.CHILD, child),
                party(PartyRole.MOTHER, parent),
                party(PartyRole.FATHER, parent),
                party(PartyRole.ADOPTIVE_MOTHER, parent),
                party(PartyRole.ADOPTIVE_FATHER, parent));
    }

    private <P extends ActFacts.Party> MarriageFacts.Couple<P> couple(Function<ActParty, P> spouse) {
        return new MarriageFacts.Couple<>(party(PartyRole.SPOUSE_1, spouse), party(PartyRole.SPOUSE_2, spouse));
    }

    private <P> @Nullable P party(PartyRole role, Function<ActParty, P> said) {
        return act.party(role).map(said).orElse(null);
    }

    private static BirthFacts.Child child(ActParty party) {
        return new BirthFacts.Child(party.names().full(), party.egn(), party.lnch(), party.sex());
    }

    private static BirthFacts.Parent parent(ActParty party) {
        return new BirthFacts.Parent(party.names().full());
    }

    private static BirthFacts.Citizen citizen(ActParty party) {
        return new BirthFacts.Citizen(
                party.names().full(), party.egn(), party.lnch(), party.sex(), party.citizenship());
    }

    static BirthFacts.Citizen.AsParent fullParent(ActParty party) {
        return new BirthFacts.Citizen.AsParent(
                party.names().full(),
                party.egn(),
                party.lnch(),
                party.birthDate(),
                party.citizenship(),
                party.address());
    }

    private static MarriageFacts.Spouse spouse(ActParty party) {
        return new MarriageFacts.Spouse(
                party.names().full(),
                party.familyAfter(),
                party.egn(),
                party.lnch(),
                party.birthDate(),
                party.birthPlace(),
                party.citizenship());
    }

    private static DeathFacts.Person deceased(ActParty party) {
        return new DeathFacts.Person(
                party.names().full(),
                party.egn(),
                party.lnch(),
                party.sex(),
                party.birthDate(),
                party.birthPlace(),
                party.citizenship(),
                party.maritalStatus() == null
                        ? null
                        : party.maritalStatus().text(party.sex() == null ? Sex.MALE : party.sex()),
                party.address());
    }

    /** The regime of property relations (СК, чл. 18). */
    static @Nullable String regime(CivilStatusAct act) {
        return switch (act.particulars().propertyRegime()) {
            case "COMMUNITY" -> "законов режим на общност";
            case "SEPARATION" -> "законов режим на разделност";
            case "CONTRACT" -> "договорен режим";
            case null, default -> null;
        };
    }
}
