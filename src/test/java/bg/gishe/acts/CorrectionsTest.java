package bg.gishe.acts;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.acts.Correction.Basis;
import bg.gishe.acts.Correction.Field;
import bg.gishe.people.CivilStatusChange;
import bg.gishe.people.Egn;
import bg.gishe.people.Ekatte;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.Newborns;
import bg.gishe.people.People;
import bg.gishe.people.Person;
import bg.gishe.people.PersonNames;
import bg.gishe.people.PersonSearch;
import bg.gishe.people.Sex;
import bg.gishe.platform.Actor;
import bg.gishe.platform.Result;
import bg.gishe.platform.Violation;
import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Citizens;
import bg.gishe.testing.Town;
import bg.gishe.testing.Town.Citizen;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Protects: a correction changes what the act says, what documents of it say, and the person; the first words of the act stay. */
@ApplicationTest
@Transactional
class CorrectionsTest {

    private static final LocalDate BORN = LocalDate.of(2016, 5, 6);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Corrections corrections;

    @Autowired
    CivilStatusChange changes;

    @Autowired
    PersonSearch search;

    @Autowired
    Newborns newborns;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ActMaking making;

    @Autowired
    ActsMade made;

    @Autowired
    Acts acts;

    @Autowired
    People people;

    Town town;
    Citizen mother;
    Citizen child;
    long birth;

    @BeforeEach
    void aChild() {
        town = new Town(jdbc);
        mother = town.woman("Поправена Иванова Грешна", LocalDate.of(1990, 1, 2));
        child = town.man("Остап Петров Грешен", BORN);
        birth = town.birth(child, mother, null);
    }

    @Test
    void spellingOfANameIsCorrectedInActDocumentsAndRegister() {
        assertThat(correct(birth, PartyRole.CHILD, Field.GIVEN, "Остапа", Basis.OFFICIAL))
                .isEmpty();

        CivilStatusAct act = acts.find(birth).orElseThrow();
        assertThat(act.party(PartyRole.CHILD).orElseThrow().names().given())
                .as("the first words")
                .isEqualTo("Остап");
        assertThat(act.forDocuments()
                        .party(PartyRole.CHILD)
                        .orElseThrow()
                        .names()
                        .given())
                .isEqualTo("Остапа");
        assertThat(act.notes().getFirst().text())
                .isEqualTo("В полето „собствено име“ вместо „Остап“ да се чете „Остапа“.");
        assertThat(act.notes().getFirst().needsReview()).isFalse();
        assertThat(person().names().given()).isEqualTo("Остапа");
    }

    @Test
    void dayOfBirthAndSexAreCorrectedByACourtAlone() {
        assertThat(correct(birth, PartyRole.CHILD, Field.BIRTH_DATE, "05.05.2016", Basis.OFFICIAL))
                .containsExactly("acts.correction.fault.NOT_ON_THIS_BASIS");
        assertThat(correct(birth, PartyRole.CHILD, Field.BIRTH_DATE, "05.05.2016", Basis.COURT))
                .isEmpty();
        assertThat(correct(birth, PartyRole.CHILD, Field.SEX, "женски", Basis.COURT))
                .isEmpty();

        assertThat(person().birthDate()).isEqualTo(LocalDate.of(2016, 5, 5));
        assertThat(person().sex()).isEqualTo(Sex.FEMALE);
        ActParty said =
                acts.find(birth).orElseThrow().partyInForce(PartyRole.CHILD).orElseThrow();
        assertThat(said.birthDate()).isEqualTo(LocalDate.of(2016, 5, 5));
        assertThat(said.sex()).isEqualTo(Sex.FEMALE);
        assertThat(acts.find(birth).orElseThrow().forDocuments().event().date())
                .as("the day that documents of the act name")
                .isEqualTo(LocalDate.of(2016, 5, 5));
    }

    @Test
    void registerKeepsWhatItSaysOtherwiseByNowBesideTheCorrectedPart() {
        transaction.executeWithoutResult(status ->
                changes.rename(child.id(), new PersonNames("Остап", "Петров", "Младоженов"), LocalDate.of(2020, 1, 1)));

        assertThat(correct(birth, PartyRole.CHILD, Field.GIVEN, "Остапа", Basis.OFFICIAL))
                .isEmpty();
        assertThat(correct(birth, PartyRole.CHILD, Field.FAMILY, "Грешин", Basis.OFFICIAL))
                .as("the register has another family name, which stays")
                .isEmpty();

        assertThat(person().names().full()).isEqualTo("Остапа Петров Младоженов");
    }

    @Test
    void numberThatTellsAnotherDayOrSexIsNotEntered() {
        assertThat(correct(
                        birth,
                        PartyRole.CHILD,
                        Field.EGN,
                        Citizens.egn(BORN.plusDays(1), false).value(),
                        Basis.CERTIFICATE))
                .containsExactly("acts.correction.fault.NUMBER_OF_ANOTHER_DAY_OR_SEX");
    }

    @Test
    void newNumberIsEnteredInEveryActWhereThePersonStandsAndTheFormerOneIsKept() {
        String number = Citizens.egn(mother.born(), true).value();
        long own = town.birth(mother, town.woman("Баба Иванова Грешна", LocalDate.of(1965, 1, 2)), null);

        assertThat(correct(own, PartyRole.CHILD, Field.EGN, number, Basis.CERTIFICATE))
                .isEmpty();

        assertThat(acts.find(own)
                        .orElseThrow()
                        .partyInForce(PartyRole.CHILD)
                        .orElseThrow()
                        .egn())
                .isEqualTo(number);
        assertThat(acts.find(birth)
                        .orElseThrow()
                        .partyInForce(PartyRole.MOTHER)
                        .orElseThrow()
                        .egn())
                .as("in the act of her child too")
                .isEqualTo(number);
        assertThat(people.find(mother.id()).orElseThrow().number().digits()).isEqualTo(number);
        assertThat(jdbc.sql("SELECT egn FROM person_former_number WHERE person_id = ?")
                        .params(mother.id())
                        .query(String.class)
                        .list())
                .containsExactly(mother.egn());
        Egn former = new Egn(mother.egn());
        assertThat(people.find(former).orElseThrow().id())
                .as("whoever gives the former number is known")
                .isEqualTo(mother.id());
        assertThat(search.byNumber(mother.egn()))
                .extracting(PersonSearch.Numbered::personId)
                .containsExactly(mother.id());
        assertThat(newborns.isTaken(former)).as("for a newborn").isTrue();
        String twins = town.man("Близнак Петров Грешен", BORN).egn();
        assertThat(correct(birth, PartyRole.CHILD, Field.EGN, twins, Basis.CERTIFICATE))
                .as("somebody else's")
                .containsExactly("acts.correction.fault.NUMBER_TAKEN");
    }

    @Test
    void statusInADeathActThatAnEarlierDeathMadeWrongIsCorrected() {
        Citizen man = town.man("Починал Иванов Грешен", LocalDate.of(1960, 1, 2));
        Citizen woman = town.woman("Починала Иванова Грешна", LocalDate.of(1961, 1, 2));
        town.marriage(man, woman, LocalDate.of(1985, 1, 2));
        long his = die(man, DAY);
        die(woman, DAY.minusDays(7));
        assertThat(made.misstated(List.of(man.id()))).hasSize(1);

        assertThat(correct(his, PartyRole.DECEASED, Field.MARITAL_STATUS, "вдовец", Basis.OFFICIAL))
                .isEmpty();

        assertThat(acts.find(his)
                        .orElseThrow()
                        .partyInForce(PartyRole.DECEASED)
                        .orElseThrow()
                        .maritalStatus())
                .isEqualTo(MaritalStatus.WIDOWED);
        assertThat(made.misstated(List.of(man.id()))).isEmpty();
    }

    private List<String> correct(long act, PartyRole role, Field field, String becomes, Basis basis) {
        CorrectionOrder order = new CorrectionOrder(
                role, field, becomes, basis, "Документ № 5/2026 г. на Районен съд – Стара Загора", DAY);
        return corrections.correct(act, order, Actor.SYSTEM).violations().stream()
                .map(Violation::key)
                .toList();
    }

    private Person person() {
        return people.find(child.id()).orElseThrow();
    }

    private long die(Citizen one, LocalDate day) {
        DeathOrder order = new DeathOrder(people.find(one.id()).orElseThrow(), day, null, "Анна, дъщеря", "съобщение");
        return making.death(order, new Ekatte("68850"), Actor.SYSTEM) instanceof Result.Done<Long>(Long act) ? act : 0;
    }
}
