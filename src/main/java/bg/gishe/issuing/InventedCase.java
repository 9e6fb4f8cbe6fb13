package bg.gishe.issuing;

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
import bg.gishe.people.LegalRestriction;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.Person;
import bg.gishe.people.PersonNames;
import bg.gishe.people.PersonalNumber;
import bg.gishe.people.Relative;
import bg.gishe.people.Sex;
import bg.gishe.platform.Municipality;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case of invented people about whom everything is known that a document can say, for showing what documents look like. */
final class InventedCase {

    private static final LocalDate BORN = LocalDate.of(1981, 2, 3);
    private static final LocalDate MARRIED = LocalDate.of(2007, 9, 15);
    private static final LocalDate DIED = LocalDate.of(2024, 5, 6);
    private static final String HOME = "България";
    private static final String OFFICIAL = "Длъжностна Примерова";

    private final Municipality municipality;
    private final Sex sex;

    private InventedCase(Municipality municipality, Sex sex) {
        this.municipality = municipality;
        this.sex = sex;
    }

    /** The case in the municipality's name, about a man or a woman; with the act of this kind, or without one. */
    static CaseFile of(Municipality municipality, Sex sex, @Nullable ActKind kind) {
        InventedCase invented = new InventedCase(municipality, sex);
        List<CivilStatusAct> acts = new ArrayList<>(List.of(invented.act(ActKind.MARRIAGE)));
        if (kind != null && kind != ActKind.MARRIAGE) {
            acts.add(invented.act(kind));
        }
        return new CaseFile(
                invented.person(kind == ActKind.DEATH ? DIED : null),
                invented.family(),
                List.of(restriction()),
                List.copyOf(acts),
                0);
    }

    private Person person(@Nullable LocalDate died) {
        return new Person(
                1,
                number(BORN, sex),
                names(sex),
                sex,
                BORN,
                municipality.seat(),
                HOME,
                MaritalStatus.MARRIED,
                died,
                List.of(
                        address(Address.Kind.PERMANENT, "ул. „Образцова“ № 2, ап. 3", LocalDate.of(2012, 3, 4), null),
                        address(Address.Kind.PERMANENT, "ул. „Примерна“ № 1", BORN, LocalDate.of(2012, 3, 4)),
                        address(Address.Kind.CURRENT, "ул. „Образцова“ № 2, ап. 3", LocalDate.of(2015, 6, 7), null),
                        address(
                                Address.Kind.CURRENT,
                                "ул. „Примерна“ № 1",
                                LocalDate.of(2012, 3, 4),
                                LocalDate.of(2015, 6, 7))),
                List.of(new PersonNames(
                        names(sex).given(), names(sex).middle(), sex == Sex.MALE ? "Предишен" : "Предишна")));
    }

    private Address address(Address.Kind kind, String line, LocalDate since, @Nullable LocalDate until) {
        return new Address(kind, municipality.seat() + ", община " + municipality.name(), line, since, until);
    }

    private Family family() {
        Sex other = other();
        return new Family(List.of(
                relative(Relative.Kind.SPOUSE, 2, names(other), other, LocalDate.of(1983, 4, 5), MARRIED),
                relative(
                        Relative.Kind.CHILD,
                        3,
                        new PersonNames("Първа", "Образцова", "Примерова"),
                        Sex.FEMALE,
                        LocalDate.of(2009, 10, 11),
                        LocalDate.of(2009, 10, 11)),
                relative(
                        Relative.Kind.CHILD,
                        4,
                        new PersonNames("Втори", "Образцов", "Примеров"),
                        Sex.MALE,
                        LocalDate.of(2012, 1, 13),
                        LocalDate.of(2012, 1, 13))));
    }

    private static Relative relative(
            Relative.Kind kind, long id, PersonNames names, Sex sex, LocalDate born, LocalDate since) {
        return new Relative(kind, id, number(born, sex), names, sex, born, null, since, null, false);
    }

    private static LegalRestriction restriction() {
        LocalDate decided = LocalDate.of(2019, 5, 6);
        return new LegalRestriction(
                LegalRestriction.Kind.LIMITED_INTERDICTION,
                "Примерен съд",
                "гр. д. № 1/2019 г.",
                decided,
                decided,
                null,
                "Попечител Примеров");
    }

    private CivilStatusAct act(ActKind kind) {
        LocalDate day = switch (kind) {
            case BIRTH -> BORN;
            case MARRIAGE -> MARRIED;
            case DEATH -> DIED;
        };
        MarginalNote note = new MarginalNote(
                MarginalNote.Kind.CORRECTION,
                day.plusYears(1),
                null,
                "Примерно основание",
                "Примерно отбелязване.",
                OFFICIAL,
                false);
        return new CivilStatusAct(
                kind.ordinal() + 1L,
                kind,
                new ActNumber(1, day),
                new CivilStatusAct.Registry(
                        new Ekatte(municipality.ekatte()),
                        municipality.seat(),
                        municipality.code(),
                        municipality.name()),
                true,
                new CivilStatusAct.Event(day, null, municipality.seat()),
                new CivilStatusAct.Particulars(
                        "Примерен заявител",
                        "примерен документ",
                        kind == ActKind.MARRIAGE ? "COMMUNITY" : null,
                        OFFICIAL,
                        null,
                        null),
                new CivilStatusAct.Original(kind == ActKind.DEATH ? day : null, false),
                null,
                null,
                parties(kind),
                List.of(note));
    }

    private List<ActParty> parties(ActKind kind) {
        return switch (kind) {
            case BIRTH ->
                List.of(
                        party(PartyRole.CHILD, 1L, names(sex), sex, BORN, null),
                        party(PartyRole.MOTHER, null, names(Sex.FEMALE), Sex.FEMALE, LocalDate.of(1955, 6, 7), null),
                        party(PartyRole.FATHER, null, names(Sex.MALE), Sex.MALE, LocalDate.of(1953, 8, 9), null));
            case MARRIAGE ->
                List.of(
                        spouse(PartyRole.SPOUSE_1, 1L, sex, BORN),
                        spouse(PartyRole.SPOUSE_2, 2L, other(), LocalDate.of(1983, 4, 5)));
            case DEATH -> List.of(party(PartyRole.DECEASED, 1L, names(sex), sex, BORN, null));
        };
    }

    private ActParty spouse(PartyRole role, long id, Sex sex, LocalDate born) {
        return party(role, id, names(sex), sex, born, names(sex).family());
    }

    private ActParty party(
            PartyRole role,
            @Nullable Long id,
            PersonNames names,
            Sex sex,
            LocalDate born,
            @Nullable String familyAfter) {
        return new ActParty(
                role,
                id,
                names,
                familyAfter,
                ((PersonalNumber.OfCitizen) number(born, sex)).digits(),
                null,
                born,
                municipality.seat(),
                sex,
                HOME,
                municipality.seat() + ", ул. „Образцова“ № 2",
                MaritalStatus.SINGLE);
    }

    private Sex other() {
        return sex == Sex.MALE ? Sex.FEMALE : Sex.MALE;
    }

    private static PersonNames names(Sex sex) {
        return sex == Sex.MALE
                ? new PersonNames("Образец", "Образцов", "Примеров")
                : new PersonNames("Образка", "Образцова", "Примерова");
    }

    /** The last number of the day, which is hardly ever reached. */
    private static PersonalNumber number(LocalDate born, Sex sex) {
        return new PersonalNumber.OfCitizen(Egn.of(born, sex == Sex.MALE ? 998 : 999));
    }
}
