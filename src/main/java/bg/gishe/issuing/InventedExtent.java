package bg.gishe.issuing;

import bg.gishe.acts.ActParty;
import bg.gishe.acts.CivilStatusAct;
import bg.gishe.people.Address;
import bg.gishe.people.Family;
import bg.gishe.people.LegalRestriction;
import bg.gishe.people.Person;
import bg.gishe.people.PersonNames;
import bg.gishe.people.Relative;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** How much there is to say of the invented people: as little as a register may hold, or as much. */
enum InventedExtent implements UnaryOperator<CaseFile> {
    /** Nobody beside the person, nothing that may be unknown. */
    SHORTEST {
        @Override
        public CaseFile apply(CaseFile usual) {
            Person person = usual.person();
            return new CaseFile(
                    with(
                            person,
                            new PersonNames("Ян", null, "Ив"),
                            person.addresses().stream()
                                    .filter(address -> address.until() == null)
                                    .map(address -> new Address(address.kind(), null, "с. Ъ", address.since(), null))
                                    .toList(),
                            List.of(new PersonNames("Ян", null, "Ли"))),
                    new Family(List.of()),
                    List.of(),
                    usual.actsForStatus().stream()
                            .map(act -> with(
                                    act,
                                    CivilStatusAct.Particulars.NONE,
                                    act.parties().stream()
                                            .filter(party -> party.role().isPrincipal())
                                            .map(party -> named(party, new PersonNames("Ян", null, "Ив")))
                                            .toList()))
                            .toList(),
                    0);
        }
    },
    /** Names that fill a line, a family that fills a sheet, an address changed every other year. */
    LONGEST {
        @Override
        public CaseFile apply(CaseFile usual) {
            List<Address> addresses = usual.person().addresses().stream()
                    .flatMap(address -> Collections.nCopies(address.until() == null ? 1 : 20, longer(address)).stream())
                    .toList();
            List<Relative> relatives = usual.family().relatives().stream()
                    .flatMap(relative ->
                            Collections.nCopies(relative.kind() == Relative.Kind.CHILD ? 6 : 1, relative).stream())
                    .toList();
            List<LegalRestriction> restrictions = Stream.of(1, 2, 3)
                    .flatMap(count -> usual.restrictions().stream())
                    .toList();
            return new CaseFile(
                    with(usual.person(), LONG, addresses, Collections.nCopies(1, FORMER)),
                    new Family(relatives),
                    restrictions,
                    usual.actsForStatus().stream()
                            .map(act -> with(
                                    act,
                                    act.particulars(),
                                    act.parties().stream()
                                            .map(party -> named(party, LONG))
                                            .toList()))
                            .toList(),
                    0);
        }
    };

    private static final PersonNames LONG = new PersonNames(
            "Александра-Константина", "Хаджидимитракиева", "Каракачанова-Панайотопулова-Великопреславска");
    private static final PersonNames FORMER =
            new PersonNames("Александра-Константина", "Хаджидимитракиева", "Константинополитановска");

    private static Address longer(Address address) {
        return new Address(
                address.kind(),
                address.settlement(),
                "бул. „Свети Патриарх Евтимий Търновски“ № 119А, бл. 14, вх. Б, ет. 12, ап. 110",
                address.since(),
                address.until());
    }

    private static Person with(
            Person person, PersonNames names, List<Address> addresses, List<PersonNames> formerNames) {
        return new Person(
                person.id(),
                person.number(),
                names,
                person.sex(),
                person.birthDate(),
                person.birthPlace(),
                person.citizenship(),
                person.maritalStatus(),
                person.deathDate(),
                addresses,
                formerNames);
    }

    private static CivilStatusAct with(
            CivilStatusAct act, CivilStatusAct.Particulars particulars, List<ActParty> parties) {
        return new CivilStatusAct(
                act.id(),
                act.kind(),
                act.number(),
                act.registry(),
                act.entered(),
                act.event(),
                particulars,
                act.original(),
                act.restrictionReason(),
                act.annulment(),
                parties,
                List.of());
    }

    private static ActParty named(ActParty party, PersonNames names) {
        return new ActParty(
                party.role(),
                party.personId(),
                names,
                party.familyAfter() == null ? null : names.family(),
                party.egn(),
                party.lnch(),
                party.birthDate(),
                party.birthPlace(),
                party.sex(),
                party.citizenship(),
                party.address(),
                party.maritalStatus());
    }
}
