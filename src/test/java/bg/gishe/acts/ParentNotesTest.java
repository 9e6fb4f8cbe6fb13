package bg.gishe.acts;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.acts.NoteOrder.Fault;
import bg.gishe.acts.ParentChange.Kind;
import bg.gishe.people.Ekatte;
import bg.gishe.people.Family;
import bg.gishe.people.People;
import bg.gishe.people.Person;
import bg.gishe.people.PersonNames;
import bg.gishe.people.PersonSearch;
import bg.gishe.people.Relative;
import bg.gishe.platform.Actor;
import bg.gishe.platform.Violation;
import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Town;
import bg.gishe.testing.Town.Citizen;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Protects what follows from notes of parentage and adoption: for the parents, the names, the act at any date and its secrecy. */
@ApplicationTest
@Transactional
class ParentNotesTest {

    private static final LocalDate BORN = LocalDate.of(2016, 5, 6);
    private static final LocalDate DAY = LocalDate.of(2020, 7, 8);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ActNotes notes;

    @Autowired
    Acts acts;

    @Autowired
    ActSearch actSearch;

    @Autowired
    People people;

    @Autowired
    PersonSearch search;

    Town town;
    Citizen mother;
    Citizen father;
    Citizen child;
    long act;

    @BeforeEach
    void aChildOfTwoParents() {
        town = new Town(jdbc);
        mother = town.woman("Родилка Иванова Изначална", LocalDate.of(1990, 1, 2));
        father = town.man("Родител Иванов Изначален", LocalDate.of(1988, 1, 2));
        child = town.man("Първообраз Родителов Изначален", BORN);
        act = town.birth(child, mother, father);
    }

    @Test
    void recognitionGivesAFatherlessChildItsFatherAndNamesFromTheDay() {
        Citizen fatherless = town.woman("Безбаща Родилкова Изначална", BORN);
        long birth = town.birth(fatherless, mother, null);
        PersonNames names = new PersonNames("Безбаща", "Родителова", "Изначална");

        assertThat(note(birth, Kind.RECOGNITION, null, father, names)).isEmpty();

        assertThat(parents(fatherless)).containsExactlyInAnyOrder(mother.id(), father.id());
        assertThat(people.find(fatherless.id()).orElseThrow().names()).isEqualTo(names);
        CivilStatusAct now = acts.find(birth).orElseThrow();
        assertThat(now.party(PartyRole.FATHER)).as("the act's own words").isEmpty();
        assertThat(inForce(now, PartyRole.FATHER)).isEqualTo(father.id());
        assertThat(now.partiesInForce())
                .filteredOn(party -> party.role() == PartyRole.CHILD)
                .extracting(ActParty::names)
                .containsExactly(names);
        CivilStatusAct before =
                now.asOf(LocalDate.now().minusDays(1), List.of()).orElseThrow();
        assertThat(inForce(before, PartyRole.FATHER)).isNull();
        assertThat(before.partiesInForce())
                .extracting(party -> party.names().middle())
                .contains("Родилкова");
        assertThat(jdbc.sql("SELECT origin || ' ' || lower(during) || ' ' || ground FROM parentage WHERE child_id"
                                + " = ? AND role = 'FATHER'")
                        .params(fatherless.id())
                        .query(String.class)
                        .list())
                .containsExactly("RECOGNITION 2020-07-08 Решение № 1");
    }

    @Test
    void recognitionOfAChildWithAFatherIsRefusedUntilHisIsContested() {
        Citizen other = town.man("Друг Иванов Баща", LocalDate.of(1985, 1, 2));
        assertThat(note(act, Kind.RECOGNITION, null, other, null))
                .containsExactly(Fault.FATHER_ESTABLISHED.violation());
        assertThat(acts.find(act).orElseThrow().notes()).isEmpty();

        assertThat(note(act, Kind.FATHER_CONTESTED, null, null, null)).isEmpty();
        assertThat(parents(child)).containsExactly(mother.id());
        CivilStatusAct contested = acts.find(act).orElseThrow();
        assertThat(inForce(contested, PartyRole.FATHER)).isNull();
        assertThat(inForce(
                        contested.asOf(LocalDate.now().minusDays(1), List.of()).orElseThrow(), PartyRole.FATHER))
                .isEqualTo(father.id());
        assertThat(contested.party(PartyRole.FATHER)).isPresent();

        assertThat(note(act, Kind.RECOGNITION, null, other, null)).isEmpty();
        assertThat(parents(child)).containsExactlyInAnyOrder(mother.id(), other.id());
        assertThat(jdbc.sql("SELECT ended_ground FROM parentage WHERE child_id = ? AND parent_id = ? AND"
                                + " upper(during) = ?")
                        .params(child.id(), father.id(), DAY)
                        .query(String.class)
                        .list())
                .as("the trace of the first father")
                .containsExactly("Решение № 1");
    }

    @Test
    void courtPutsAnotherInThePlaceOfAParent() {
        Citizen other = town.woman("Друга Иванова Майка", LocalDate.of(1985, 1, 2));

        assertThat(note(act, Kind.ESTABLISHMENT, other, null, null)).isEmpty();

        assertThat(parents(child)).containsExactlyInAnyOrder(other.id(), father.id());
        assertThat(children(mother)).doesNotContain(child.id());
        assertThat(children(other)).containsExactly(child.id());
    }

    @Test
    void fullAdoptionMakesANewActAndClosesTheOldOneWithTheFormerParentsAndNames() {
        Citizen newMother = town.woman("Осиновяваща Иванова Нова", LocalDate.of(1980, 1, 2));
        Citizen newFather = town.man("Осиновяващ Иванов Нов", LocalDate.of(1979, 1, 2));
        PersonNames names = new PersonNames("Второименник", "Осиновяващов", "Нов");
        NoteOrder order = order(Kind.FULL_ADOPTION, newMother, newFather, names, new Ekatte("68850"));

        assertThat(notes.note(act, order, Actor.SYSTEM).violations()).isEmpty();
        assertThat(notes.note(act, order, Actor.SYSTEM).violations())
                .as("pressed twice")
                .isEmpty();

        assertThat(parents(child)).containsExactlyInAnyOrder(newMother.id(), newFather.id());
        assertThat(children(mother)).isEmpty();
        List<CivilStatusAct> births = CivilStatusAct.about(child.id(), ActKind.BIRTH, acts.forStatusOf(child.id()));
        assertThat(births).singleElement().satisfies(made -> {
            assertThat(made.id()).isNotEqualTo(act);
            assertThat(made.party(PartyRole.CHILD).orElseThrow().names()).isEqualTo(names);
            assertThat(made.party(PartyRole.MOTHER).orElseThrow().personId()).isEqualTo(newMother.id());
            assertThat(made.party(PartyRole.FATHER).orElseThrow().personId()).isEqualTo(newFather.id());
            assertThat(made.event().date()).isEqualTo(BORN);
            assertThat(made.particulars().supportingDocument())
                    .as("what would tell of the adoption")
                    .isNull();
            assertThat(made.awaitsOriginal()).isTrue();
        });
        CivilStatusAct old = acts.find(act).orElseThrow();
        assertThat(old.restrictionReason()).isEqualTo("Тайна на осиновяването");
        assertThat(old.party(PartyRole.MOTHER).orElseThrow().personId()).isEqualTo(mother.id());
        assertThat(actSearch.find(new ActQuery(old.number().number(), 2016, BORN, ActKind.BIRTH, null)))
                .extracting(ActHit::personId)
                .doesNotContain(child.id());
        Person today = people.find(child.id()).orElseThrow();
        assertThat(today.formerNames()).isEmpty();
        assertThat(search.byName("Първообраз Изначален")).isEmpty();
        assertThat(search.byName("Второименник")).extracting(hit -> hit.id()).containsExactly(child.id());
        assertThat(notes.note(act, order(Kind.ESTABLISHMENT, mother, null, null, null), Actor.SYSTEM)
                        .violations())
                .containsExactly(Fault.ACT_REPLACED.violation());
    }

    @Test
    void mothersHusbandWhoAdoptsFullyTakesTheFathersPlaceAlone() {
        Citizen husband = town.man("Съпруг Иванов Осиновител", LocalDate.of(1986, 1, 2));
        town.marriage(husband, mother, LocalDate.of(2018, 3, 4));

        assertThat(note(act, Kind.FULL_ADOPTION, null, husband, null)).isEmpty();

        assertThat(parents(child)).containsExactlyInAnyOrder(mother.id(), husband.id());
        assertThat(jdbc.sql("SELECT origin FROM parentage WHERE child_id = ? AND parent_id = ? AND upper_inf(during)")
                        .params(child.id(), mother.id())
                        .query(String.class)
                        .single())
                .isEqualTo("BIRTH");
    }

    @Test
    void whoeverAdoptsFullyAloneLeavesNoOtherParent() {
        Citizen alone = town.woman("Сама Иванова Осиновителка", LocalDate.of(1980, 1, 2));

        assertThat(note(act, Kind.FULL_ADOPTION, alone, null, null)).isEmpty();

        assertThat(parents(child)).containsExactly(alone.id());
        CivilStatusAct kept = acts.find(act).orElseThrow();
        assertThat(kept.forDocuments().parties())
                .extracting(ActParty::personId)
                .doesNotContain(mother.id(), father.id());
        assertThat(kept.forDocuments().notes()).isEmpty();
        assertThat(inForce(acts.find(act).orElseThrow(), PartyRole.FATHER)).isNull();
    }

    @Test
    void actIsFoundByTheNamesThatItsChildBearsAfterTheNotes() {
        Citizen alone = town.woman("Сама Иванова Осиновителка", LocalDate.of(1980, 1, 2));
        note(act, Kind.FULL_ADOPTION, alone, null, new PersonNames("Преименувано", "Саминово", "Осиновителкино"));

        assertThat(actSearch.find(
                        new ActQuery(acts.find(act).orElseThrow().number().number(), 2016, BORN, ActKind.BIRTH, null)))
                .extracting(ActHit::names)
                .contains("Преименувано Саминово Осиновителкино")
                .doesNotContain("Първообраз Родителов Изначален");
    }

    @Test
    void simpleAdoptionLeavesTheParentsOfOrigin() {
        Citizen adopter = town.woman("Непълна Иванова Осиновителка", LocalDate.of(1980, 1, 2));

        assertThat(note(act, Kind.SIMPLE_ADOPTION, adopter, null, null)).isEmpty();

        assertThat(parents(child)).containsExactlyInAnyOrder(mother.id(), father.id(), adopter.id());
        assertThat(people.familyOf(adopter.id()).children()).singleElement().matches(Relative::adoptedSimply);
        CivilStatusAct now = acts.find(act).orElseThrow();
        assertThat(inForce(now, PartyRole.MOTHER)).isEqualTo(mother.id());
        assertThat(inForce(now, PartyRole.ADOPTIVE_MOTHER)).isEqualTo(adopter.id());
        assertThat(now.notes().getFirst().secret()).isFalse();

        ParentChange end = new ParentChange(Kind.ADOPTION_ENDED, null, null, null);
        NoteOrder ended = new NoteOrder(
                MarginalNote.Kind.ADOPTION, DAY.plusYears(1), "Решение № 2", "Прекратено", false, null, end);
        assertThat(notes.note(act, ended, Actor.SYSTEM).violations()).isEmpty();
        assertThat(parents(child)).containsExactlyInAnyOrder(mother.id(), father.id());
        assertThat(inForce(acts.find(act).orElseThrow(), PartyRole.ADOPTIVE_MOTHER))
                .isNull();
        NoteOrder again = new NoteOrder(
                MarginalNote.Kind.ADOPTION, DAY.plusYears(2), "Решение № 3", "Прекратено", false, null, end);
        assertThat(notes.note(act, again, Actor.SYSTEM).violations())
                .containsExactly(Fault.NOBODY_TO_CONTEST.violation());
    }

    @Test
    void whatTheOfficialMistookIsToldAndNothingIsChanged() {
        Citizen minor = town.woman("Малка Иванова Осиновителка", LocalDate.of(2006, 1, 2));
        assertThat(note(act, Kind.FULL_ADOPTION, minor, null, null))
                .containsExactly(Fault.MOTHER_TOO_YOUNG.violation());
        assertThat(note(act, Kind.FULL_ADOPTION, null, null, null)).containsExactly(Fault.PARENT_MISSING.violation());
        assertThat(note(act, Kind.ESTABLISHMENT, father, null, null))
                .containsExactly(Fault.MOTHER_NOT_A_WOMAN.violation());
        assertThat(note(act, Kind.ESTABLISHMENT, null, child, null)).containsExactly(Fault.FATHER_IS_CHILD.violation());
        assertThat(note(act, Kind.FATHER_CONTESTED, null, father, null))
                .containsExactly(Fault.PARENT_NOT_EXPECTED.violation());
        Citizen late = town.man("Покоен Иванов Баща", LocalDate.of(1980, 1, 2));
        town.death(late, DAY.minusDays(1));
        assertThat(note(act, Kind.SIMPLE_ADOPTION, null, late, null)).containsExactly(Fault.FATHER_DEAD.violation());
        assertThat(notes.note(act, order(Kind.SIMPLE_ADOPTION, null, father, null, new Ekatte("68850")), Actor.SYSTEM)
                        .violations())
                .containsExactly(Fault.NEW_ACT_NOT_EXPECTED.violation());
        ParentChange early = new ParentChange(Kind.FATHER_CONTESTED, null, null, null);
        assertThat(notes.note(
                                act,
                                new NoteOrder(
                                        MarginalNote.Kind.PARENTAGE,
                                        BORN,
                                        "Решение № 1",
                                        "Отбелязване",
                                        false,
                                        null,
                                        early),
                                Actor.SYSTEM)
                        .violations())
                .containsExactly(Fault.PARENT_SINCE_LATER.violation());
        NoteOrder mixed =
                new NoteOrder(MarginalNote.Kind.ADOPTION, DAY, "Решение № 1", "Отбелязване", false, null, early);
        assertThat(notes.note(act, mixed, Actor.SYSTEM).violations())
                .containsExactly(Fault.CHANGE_NOT_FOR_KIND.violation());

        assertThat(parents(child)).containsExactlyInAnyOrder(mother.id(), father.id());
        assertThat(acts.find(act).orElseThrow().notes()).isEmpty();
    }

    private List<Violation> note(
            long birth,
            Kind kind,
            @Nullable Citizen newMother,
            @Nullable Citizen newFather,
            @Nullable PersonNames names) {
        return notes.note(birth, order(kind, newMother, newFather, names, null), Actor.SYSTEM)
                .violations();
    }

    private NoteOrder order(
            Kind kind,
            @Nullable Citizen newMother,
            @Nullable Citizen newFather,
            @Nullable PersonNames names,
            @Nullable Ekatte newAct) {
        return new NoteOrder(
                kind.isFor(MarginalNote.Kind.PARENTAGE) ? MarginalNote.Kind.PARENTAGE : MarginalNote.Kind.ADOPTION,
                DAY,
                "Решение № 1",
                "Отбелязване " + kind,
                false,
                names,
                new ParentChange(kind, person(newMother), person(newFather), newAct));
    }

    private @Nullable Person person(@Nullable Citizen citizen) {
        return citizen == null ? null : people.find(citizen.id()).orElseThrow();
    }

    private List<Long> parents(Citizen one) {
        Family family = people.familyOf(one.id());
        return family.relatives().stream()
                .filter(relative -> relative.kind() == Relative.Kind.MOTHER || relative.kind() == Relative.Kind.FATHER)
                .map(Relative::personId)
                .toList();
    }

    private List<Long> children(Citizen one) {
        return people.familyOf(one.id()).children().stream()
                .map(Relative::personId)
                .toList();
    }

    private static @Nullable Long inForce(CivilStatusAct act, PartyRole role) {
        return act.partiesInForce().stream()
                .filter(party -> party.role() == role)
                .map(ActParty::personId)
                .findFirst()
                .orElse(null);
    }
}
