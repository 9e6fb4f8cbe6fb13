package bg.gishe.testing;

import bg.gishe.acts.ActKind;
import bg.gishe.acts.ActNumber;
import bg.gishe.acts.ActParty;
import bg.gishe.acts.CivilStatusAct;
import bg.gishe.acts.MarginalNote;
import bg.gishe.acts.PartyRole;
import bg.gishe.people.Address;
import bg.gishe.people.Egn;
import bg.gishe.people.Ekatte;
import bg.gishe.people.Family;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.Person;
import bg.gishe.people.PersonNames;
import bg.gishe.people.PersonalNumber;
import bg.gishe.people.Relative;
import bg.gishe.people.Sex;
import java.time.LocalDate;
import java.util.List;

/** Builders of synthetic people and acts; a test names only what matters to it. */
public final class Registers {

    private Registers() {}

    /** A living man of 1975. */
    public static Person person() {
        return person(
                MaritalStatus.SINGLE,
                LocalDate.of(1975, 1, 2),
                null,
                new PersonalNumber.OfCitizen(new Egn("7501020018")));
    }

    public static Person person(MaritalStatus status) {
        return person(status, LocalDate.of(1975, 1, 2), null, new PersonalNumber.OfCitizen(new Egn("7501020018")));
    }

    public static Person deceased(LocalDate day) {
        return person(
                MaritalStatus.MARRIED,
                LocalDate.of(1975, 1, 2),
                day,
                new PersonalNumber.OfCitizen(new Egn("7501020018")));
    }

    public static Person born(LocalDate birth) {
        return person(MaritalStatus.SINGLE, birth, null, new PersonalNumber.OfCitizen(Egn.of(birth, 2)));
    }

    public static Person person(MaritalStatus status, LocalDate birth, LocalDate death, PersonalNumber number) {
        return new Person(
                1,
                number,
                new PersonNames("Иван", "Георгиев", "Петров"),
                Sex.MALE,
                birth,
                "гр. Стара Загора",
                "България",
                status,
                death,
                List.of(),
                List.of());
    }

    /** The same person under another key of the register. */
    public static Person withId(Person person, long id) {
        return new Person(
                id,
                person.number(),
                person.names(),
                person.sex(),
                person.birthDate(),
                person.birthPlace(),
                person.citizenship(),
                person.maritalStatus(),
                person.deathDate(),
                person.addresses(),
                person.formerNames());
    }

    /** The same person with this sex, these addresses and these former names. */
    public static Person with(Person person, Sex sex, List<Address> addresses, List<PersonNames> formerNames) {
        return new Person(
                person.id(),
                person.number(),
                person.names(),
                sex,
                person.birthDate(),
                person.birthPlace(),
                person.citizenship(),
                person.maritalStatus(),
                person.deathDate(),
                addresses,
                formerNames);
    }

    public static Relative relative(Relative.Kind kind, String egn) {
        Egn number = new Egn(egn);
        return new Relative(
                kind,
                2,
                new PersonalNumber.OfCitizen(number),
                new PersonNames("Мария", "Иванова", "Петрова"),
                Sex.FEMALE,
                number.birthDate(),
                null,
                null,
                null,
                false);
    }

    public static Family family(Relative... relatives) {
        return new Family(List.of(relatives));
    }

    /** An act as it usually stands in the register. */
    public static CivilStatusAct act(ActKind kind, LocalDate event) {
        return act(kind, event, "SZR31", true, event, null, null, List.of());
    }

    /** The same act, whose original, or first extract, waits to be handed over. */
    public static CivilStatusAct due(CivilStatusAct act) {
        return new CivilStatusAct(
                act.id(),
                act.kind(),
                act.number(),
                act.registry(),
                act.entered(),
                act.event(),
                act.particulars(),
                new CivilStatusAct.Original(null, true),
                act.restrictionReason(),
                act.annulment(),
                act.parties(),
                act.notes());
    }

    /** The act of the marriage of {@link #person} and whoever has this key. */
    public static CivilStatusAct marriage(long spouse) {
        CivilStatusAct act = act(ActKind.MARRIAGE, LocalDate.of(2010, 5, 6));
        List<ActParty> parties = List.of(
                act.parties().getFirst(),
                new ActParty(
                        PartyRole.SPOUSE_2,
                        spouse,
                        new PersonNames("Мария", "Иванова", "Петрова"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        return new CivilStatusAct(
                act.id(),
                act.kind(),
                act.number(),
                act.registry(),
                true,
                new CivilStatusAct.Event(act.event().date(), null, act.event().place()),
                CivilStatusAct.Particulars.NONE,
                CivilStatusAct.Original.NONE,
                null,
                null,
                parties,
                List.of());
    }

    public static CivilStatusAct act(
            ActKind kind,
            LocalDate event,
            String municipality,
            boolean entered,
            LocalDate firstExtract,
            String restricted,
            LocalDate annulled,
            List<MarginalNote> notes) {
        PartyRole role = switch (kind) {
            case BIRTH -> PartyRole.CHILD;
            case MARRIAGE -> PartyRole.SPOUSE_1;
            case DEATH -> PartyRole.DECEASED;
        };
        ActParty party = new ActParty(
                role,
                1L,
                new PersonNames("Иван", "Георгиев", "Петров"),
                null,
                "7501020018",
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return new CivilStatusAct(
                10,
                kind,
                new ActNumber(123, event),
                new CivilStatusAct.Registry(new Ekatte("68850"), "гр. Стара Загора", municipality, "Казанлък"),
                entered,
                new CivilStatusAct.Event(event, null, "гр. Стара Загора"),
                CivilStatusAct.Particulars.NONE,
                new CivilStatusAct.Original(firstExtract, false),
                restricted,
                annulled == null ? null : new CivilStatusAct.Annulment(annulled, "решение на съда"),
                List.of(party),
                notes);
    }
}
