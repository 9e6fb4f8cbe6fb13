package bg.gishe.issuing;

import bg.gishe.acts.ActParty;
import bg.gishe.acts.CivilStatusAct;
import bg.gishe.acts.DerivedStatus;
import bg.gishe.acts.MarginalNote;
import bg.gishe.acts.PartyRole;
import bg.gishe.people.Address;
import bg.gishe.people.LegalRestriction;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.Person;
import bg.gishe.people.PersonNames;
import bg.gishe.people.PersonalNumber;
import bg.gishe.people.Relative;
import bg.gishe.people.Sex;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The certified facts as a tree of plain values, as it stands in a snapshot; dates are ISO texts. */
final class FactsTree {

    private FactsTree() {}

    static Map<String, Object> of(CaseFile file, Optional<CivilStatusAct> act, String municipalityCode) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("subject", subject(file.person()));
        tree.put("spouse", file.family().spouse().map(FactsTree::relative).orElse(null));
        tree.put("children", file.family().children().stream().map(FactsTree::relative).toList());
        tree.put(
                "bornChildren",
                file.family().children().stream().filter(child -> !child.adoptedSimply()).map(FactsTree::relative).toList());
        tree.put("statusProof", file.statusProof(municipalityCode).map(FactsTree::proof).orElse(null));
        tree.put("restrictions", file.restrictions().stream().filter(restriction -> restriction.until() == null).map(FactsTree::restriction).toList());
        tree.put("act", act.map(CivilStatusAct::forDocuments).map(FactsTree::act).orElse(null));
        tree.put("namesAfterChange", act.flatMap(found -> namesAfterChange(file.person(), found)).map(PersonNames::full).orElse(null));
        return present(tree);
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
        return noted.or(() -> Optional.of(person.names()).filter(names -> person.maritalStatus() == MaritalStatus.SINGLE))
                .filter(names -> act.party(PartyRole.CHILD).filter(child -> !child.names().equals(names)).isPresent());
    }

    private static Map<String, Object> subject(Person person) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("names", person.names().full());
        tree.put("given", person.names().given());
        tree.put("middle", person.names().middle());
        tree.put("family", person.names().family());
        numbers(tree, person.number());
        tree.put("birthDate", person.birthDate().toString());
        tree.put("sex", person.sex().name());
        tree.put("birthPlace", person.birthPlace());
        tree.put("citizenship", person.citizenship());
        tree.put("maritalStatus", person.maritalStatus().name());
        tree.put("maritalStatusText", person.maritalStatusText());
        tree.put("deathDate", text(person.deathDate()));
        tree.put("permanentAddress", person.address(Address.Kind.PERMANENT).map(Address::text).orElse(null));
        tree.put("currentAddress", person.address(Address.Kind.CURRENT).map(Address::text).orElse(null));
        tree.put("permanentAddresses", addresses(person, Address.Kind.PERMANENT));
        tree.put("currentAddresses", addresses(person, Address.Kind.CURRENT));
        tree.put("formerNames", person.formerNames().stream().map(PersonNames::full).toList());
        return present(tree);
    }

    private static List<Map<String, Object>> addresses(Person person, Address.Kind kind) {
        return person.addresses().stream()
                .filter(address -> address.kind() == kind)
                .map(address -> {
                    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
                    tree.put("text", address.text());
                    tree.put("since", text(address.since()));
                    tree.put("until", text(address.until()));
                    return present(tree);
                })
                .toList();
    }

    private static Map<String, Object> restriction(LegalRestriction restriction) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("kindText", restriction.kind().text());
        tree.put("court", restriction.court());
        tree.put("caseNumber", restriction.caseNumber());
        tree.put("decidedOn", restriction.decidedOn().toString());
        tree.put("guardian", restriction.guardian());
        tree.put("guardianTitle", restriction.kind() == LegalRestriction.Kind.LIMITED_INTERDICTION ? "Попечител" : "Настойник");
        return present(tree);
    }

    private static Map<String, Object> relative(Relative relative) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("names", relative.names().full());
        numbers(tree, relative.number());
        tree.put("birthDate", relative.birthDate().toString());
        tree.put("deathDate", text(relative.deathDate()));
        tree.put("sex", relative.sex().name());
        return present(tree);
    }

    /** The acts by which the family status is proved; what they say themselves stands in their own documents. */
    private static Map<String, Object> proof(DerivedStatus.Proved proved) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("marriage", reference(proved.marriage()));
        tree.put("ground", proved.note() == null ? null : proved.note().ground());
        tree.put("death", proved.death() == null ? null : reference(proved.death()));
        return present(tree);
    }

    private static Map<String, Object> reference(CivilStatusAct act) {
        return Map.of(
                "number", act.number().digits(),
                "madeOn", act.number().madeOn().toString(),
                "place", act.place());
    }

    private static Map<String, Object> act(CivilStatusAct act) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("kind", act.kind().name());
        tree.put("number", act.number().digits());
        tree.put("year", act.number().year());
        tree.put("madeOn", act.number().madeOn().toString());
        tree.put("regime", regime(act));
        tree.put("place", act.place());
        tree.put("ekatte", act.ekatte().value());
        tree.put("municipality", act.municipality());
        tree.put("eventDate", act.eventDate().toString());
        tree.put("eventTime", text(act.eventTime()));
        tree.put("eventPlace", act.eventPlace());
        tree.put("official", act.official());
        tree.put("declarant", act.declarant());
        tree.put("document", act.supportingDocument());
        Map<String, @Nullable Object> parties = new HashMap<>();
        act.parties().forEach(party -> parties.put(party.role().name(), party(party)));
        List.of("CHILD", "MOTHER", "FATHER", "ADOPTIVE_MOTHER", "ADOPTIVE_FATHER", "SPOUSE_1", "SPOUSE_2", "DECEASED")
                .forEach(role -> parties.putIfAbsent(role, null));
        tree.put("parties", parties);
        tree.put(
                "notes",
                act.notes().stream()
                        .map(note -> Map.of(
                                "kind", note.kind().name(),
                                "notedOn", note.notedOn().toString(),
                                "text", note.text(),
                                "ground", note.ground()))
                        .toList());
        return present(tree);
    }

    /** The regime of property relations (СК, чл. 18). */
    private static @Nullable String regime(CivilStatusAct act) {
        return switch (act.propertyRegime()) {
            case "COMMUNITY" -> "законов режим на общност";
            case "SEPARATION" -> "законов режим на разделност";
            case "CONTRACT" -> "договорен режим";
            case null, default -> null;
        };
    }

    private static Map<String, Object> party(ActParty party) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("names", party.names().full());
        tree.put("familyAfter", party.familyAfter());
        tree.put("egn", party.egn());
        tree.put("lnch", party.lnch());
        tree.put("birthDate", text(party.birthDate()));
        tree.put("birthPlace", party.birthPlace());
        tree.put("sex", party.sex() == null ? null : party.sex().name());
        tree.put("citizenship", party.citizenship());
        tree.put("address", party.address());
        tree.put(
                "maritalStatusText",
                party.maritalStatus() == null
                        ? null
                        : party.maritalStatus().text(party.sex() == null ? Sex.MALE : party.sex()));
        return present(tree);
    }

    private static void numbers(Map<String, @Nullable Object> tree, PersonalNumber number) {
        tree.put("egn", number instanceof PersonalNumber.OfCitizen citizen ? citizen.digits() : null);
        tree.put("lnch", number instanceof PersonalNumber.OfForeigner foreigner ? foreigner.digits() : null);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** Absent values stay in the tree as nulls, so that a template can ask for them. */
    @SuppressWarnings({"unchecked", "NullAway"})
    private static Map<String, Object> present(Map<String, @Nullable Object> tree) {
        return (Map<String, Object>) (Map<String, ?>) tree;
    }
}
