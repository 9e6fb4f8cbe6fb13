package bg.gishe.issuing;

import bg.gishe.acts.ActParty;
import bg.gishe.acts.CivilStatusAct;
import bg.gishe.acts.MarginalNote;
import bg.gishe.acts.PartyRole;
import bg.gishe.acts.SpousesInForce;
import bg.gishe.certificates.facts.ActFacts;
import bg.gishe.certificates.facts.BirthFacts;
import bg.gishe.certificates.facts.DeathFacts;
import bg.gishe.certificates.facts.MarriageFacts;
import bg.gishe.people.Person;
import bg.gishe.people.PersonNames;
import bg.gishe.people.Sex;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What duplicates and extracts say of an act: the last state of its data, each corrected text in its place and no note beside it (ЗГР, чл.
 * 80; Наредба № РД-02-20-9, чл. 63); of a marriage that has ended, when it did (чл. 67).
 */
final class ActInForce {

    private final Person person;
    private final CivilStatusAct whole;
    private final CivilStatusAct act;
    private final UnaryOperator<@Nullable String> places;

    /** @param places tells of a settlement its municipality and district */
    ActInForce(Person person, CivilStatusAct act, UnaryOperator<@Nullable String> places) {
        this.person = person;
        this.whole = act;
        this.act = act.forDocuments();
        this.places = places;
    }

    BirthFacts birth() {
        return new BirthFacts.CertificateInForce(new BirthFacts.CertifiedInForce<>(
                entry(), act.event().date(), places.apply(act.event().place()), family(ActInForce::ancestor)));
    }

    BirthFacts birthExtract() {
        return new BirthFacts.ExtractInForce(extracted(family(FactsFromAct::fullParent)));
    }

    MarriageFacts marriage() {
        return new MarriageFacts.CertificateInForce(new MarriageFacts.CertifiedInForce(
                entry(), act.event().date(), places.apply(act.event().place()), couple(this::spouse)));
    }

    MarriageFacts marriageExtract() {
        return new MarriageFacts.ExtractInForce(new MarriageFacts.ExtractedInForce(
                entry(),
                act.particulars().official(),
                act.event().date(),
                places.apply(act.event().place()),
                FactsFromAct.regime(act),
                Stream.of(PartyRole.WITNESS_1, PartyRole.WITNESS_2)
                        .flatMap(role -> act.party(role).stream())
                        .map(witness -> witness.names().full())
                        .toList(),
                couple(this::spouseInAct),
                ends()));
    }

    DeathFacts deathExtract() {
        return new DeathFacts.ExtractInForce(
                extracted(new DeathFacts.Deceased(party(PartyRole.DECEASED, this::deceased))));
    }

    private ActFacts.Entry entry() {
        return new ActFacts.Entry(
                act.number().digits(),
                act.number().madeOn(),
                act.registry().place(),
                act.registry().municipality());
    }

    private <P> ActFacts.ExtractedInForce<P> extracted(P parties) {
        return new ActFacts.ExtractedInForce<>(
                entry(),
                act.particulars().official(),
                act.event().date(),
                act.event().time(),
                places.apply(act.event().place()),
                act.particulars().declarant(),
                act.particulars().supportingDocument(),
                parties);
    }

    private List<MarriageFacts.Ending> ends() {
        return act.notes().stream()
                .filter(note -> note.kind().endsMarriage())
                .map(ActInForce::ending)
                .toList();
    }

    private static MarriageFacts.Ending ending(MarginalNote note) {
        return new MarriageFacts.Ending(
                note.effectiveOn(),
                note.notedOn(),
                note.text(),
                note.ground(),
                SpousesInForce.renamed(note).stream().map(PersonNames::full).toList());
    }

    private <P extends ActFacts.Party> BirthFacts.Adopted<BirthFacts.Citizen, P> family(Function<ActParty, P> parent) {
        return new BirthFacts.Adopted<>(
                party(PartyRole.CHILD, this::child),
                party(PartyRole.MOTHER, parent),
                party(PartyRole.FATHER, parent),
                party(PartyRole.ADOPTIVE_MOTHER, parent),
                party(PartyRole.ADOPTIVE_FATHER, parent));
    }

    private <P extends ActFacts.Party> MarriageFacts.Couple<P> couple(Function<ActParty, P> said) {
        return new MarriageFacts.Couple<>(spouse(PartyRole.SPOUSE_1, said), spouse(PartyRole.SPOUSE_2, said));
    }

    private <P> @Nullable P spouse(PartyRole role, Function<ActParty, P> said) {
        return SpousesInForce.of(whole, role).map(said).orElse(null);
    }

    private <P> @Nullable P party(PartyRole role, Function<ActParty, P> said) {
        return act.party(role).map(said).orElse(null);
    }

    private BirthFacts.Citizen child(ActParty party) {
        PersonNames names = FactsFromAct.namesAfterChange(person, whole).orElse(party.names());
        return new BirthFacts.Citizen(names.full(), party.egn(), party.lnch(), party.sex(), party.citizenship());
    }

    private static BirthFacts.Citizen.Ancestor ancestor(ActParty party) {
        return new BirthFacts.Citizen.Ancestor(
                party.names().full(), party.egn(), party.lnch(), party.birthDate(), party.citizenship());
    }

    private MarriageFacts.Spouse spouse(ActParty party) {
        return new MarriageFacts.Spouse(
                party.names().full(),
                party.familyAfter(),
                party.egn(),
                party.lnch(),
                party.birthDate(),
                places.apply(party.birthPlace()),
                party.citizenship());
    }

    private MarriageFacts.Spouse.InAct spouseInAct(ActParty party) {
        return new MarriageFacts.Spouse.InAct(spouse(party), status(party), party.address(), party.sex());
    }

    private DeathFacts.Person deceased(ActParty party) {
        return new DeathFacts.Person(
                party.names().full(),
                party.egn(),
                party.lnch(),
                party.sex(),
                party.birthDate(),
                places.apply(party.birthPlace()),
                party.citizenship(),
                status(party),
                party.address());
    }

    private static @Nullable String status(ActParty party) {
        return party.maritalStatus() == null
                ? null
                : party.maritalStatus().text(party.sex() == null ? Sex.MALE : party.sex());
    }
}
