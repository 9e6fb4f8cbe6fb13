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
import bg.gishe.platform.DateText;
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

    @Test
    void dayOfAMarriageIsCorrectedByACourtInActDocumentsAndRegister() {
        Citizen man = town.man("Женен Иванов Грешен", LocalDate.of(1980, 1, 2));
        Citizen woman = town.woman("Женена Иванова Грешна", LocalDate.of(1981, 1, 2));
        long act = town.marriage(man, woman, LocalDate.of(2005, 3, 4));
        assertThat(correct(act, PartyRole.SPOUSE_1, Field.EVENT_DATE, "03.03.2005", Basis.OFFICIAL))
                .containsExactly("acts.correction.fault.NOT_ON_THIS_BASIS");
        assertThat(correct(act, PartyRole.SPOUSE_1, Field.EVENT_DATE, "28.11.2026", Basis.COURT))
                .as("after the act was made")
                .containsExactly("acts.correction.fault.NOT_FOR_FIELD");

        assertThat(correct(act, PartyRole.SPOUSE_1, Field.EVENT_DATE, "03.03.2005", Basis.COURT))
                .isEmpty();

        CivilStatusAct corrected = acts.find(act).orElseThrow();
        assertThat(corrected.event().date()).as("the first words").isEqualTo(LocalDate.of(2005, 3, 4));
        assertThat(corrected.forDocuments().event().date()).isEqualTo(LocalDate.of(2005, 3, 3));
        assertThat(jdbc.sql("SELECT lower(during) FROM spouse WHERE person_id = ?")
                        .params(woman.id())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.of(2005, 3, 3));
        assertThat(corrected.notes().getLast().text()).contains("04.03.2005 г.", "03.03.2005 г.");
    }

    @Test
    void dayOfADeathIsCorrectedUnlessTheOtherDiedBetween() {
        Citizen man = town.man("Починал Иванов Грешен", LocalDate.of(1960, 1, 2));
        Citizen woman = town.woman("Починала Иванова Грешна", LocalDate.of(1961, 1, 2));
        town.marriage(man, woman, LocalDate.of(1985, 1, 2));
        long his = die(man, DAY.minusDays(3));

        assertThat(correct(his, PartyRole.DECEASED, Field.EVENT_DATE, write(DAY.minusDays(5)), Basis.COURT))
                .isEmpty();

        assertThat(people.find(man.id()).orElseThrow().deathDate()).isEqualTo(DAY.minusDays(5));
        assertThat(jdbc.sql("SELECT upper(during) FROM spouse WHERE person_id = ?")
                        .params(woman.id())
                        .query(LocalDate.class)
                        .single())
                .as("she is a widow since then")
                .isEqualTo(DAY.minusDays(5));
        die(woman, DAY.minusDays(4));
        assertThat(correct(his, PartyRole.DECEASED, Field.EVENT_DATE, write(DAY.minusDays(3)), Basis.COURT))
                .as("he would have outlived her")
                .containsExactly("acts.correction.fault.EVENTS_BETWEEN");
    }

    @Test
    void nameIsCorrectedTwiceOnOneDay() {
        assertThat(correct(birth, PartyRole.CHILD, Field.GIVEN, "Остапа", Basis.OFFICIAL))
                .isEmpty();
        assertThat(correct(birth, PartyRole.CHILD, Field.FAMILY, "Грешин", Basis.OFFICIAL))
                .isEmpty();

        assertThat(person().names().full()).isEqualTo("Остапа Петров Грешин");
        assertThat(person().formerNames()).extracting(PersonNames::full).containsExactly("Остап Петров Грешен");
    }

    @Test
    void placeOfBirthIsASettlementOrAPlaceAbroad() {
        assertThat(correct(birth, PartyRole.CHILD, Field.BIRTH_PLACE, "гр. Няматакъв", Basis.OFFICIAL))
                .containsExactly("acts.correction.fault.NOT_A_SETTLEMENT");
        assertThat(correct(birth, PartyRole.CHILD, Field.BIRTH_PLACE, "Загора", Basis.OFFICIAL))
                .containsExactly("acts.correction.fault.NOT_A_SETTLEMENT");
        assertThat(correct(birth, PartyRole.CHILD, Field.BIRTH_PLACE, "Берлин, Германия", Basis.OFFICIAL))
                .isEmpty();
        assertThat(correct(birth, PartyRole.CHILD, Field.BIRTH_PLACE, "гр. Стара Загора", Basis.OFFICIAL))
                .isEmpty();
        assertThat(jdbc.sql("SELECT birth_ekatte FROM person WHERE id = ?")
                        .params(child.id())
                        .query(String.class)
                        .single())
                .isEqualTo("68850");
    }

    @Test
    void actThatSaysNoStatusHasNoneToCorrect() {
        assertThat(correct(birth, PartyRole.CHILD, Field.MARITAL_STATUS, "вдовец", Basis.OFFICIAL))
                .containsExactly("acts.correction.fault.NOT_IN_ACT");
        assertThat(correct(birth, PartyRole.CHILD, Field.EVENT_DATE, "05.05.2016", Basis.COURT))
                .containsExactly("acts.correction.fault.NOT_IN_ACT");
    }

    @Test
    void firstNumberOfWhoHadNoneIsEntered() {
        Citizen foreigner = town.foreigner(
                "Олена", "Шевченко", Sex.FEMALE, LocalDate.of(1990, 4, 5), "1006770548", "Киев, Украйна", "Украйна");
        long own = town.birth(foreigner, mother, null);
        String number = Citizens.egn(LocalDate.of(1990, 4, 5), true).value();

        assertThat(correct(own, PartyRole.CHILD, Field.EGN, number, Basis.CERTIFICATE))
                .isEmpty();

        assertThat(people.find(foreigner.id()).orElseThrow().number().digits()).isEqualTo(number);
    }

    @Test
    void dayOfBirthContradictsNoOtherActOfThePerson() {
        long own = town.birth(mother, town.woman("Баба Иванова Грешна", LocalDate.of(1965, 1, 2)), null);

        assertThat(correct(own, PartyRole.CHILD, Field.BIRTH_DATE, write(BORN.minusYears(5)), Basis.COURT))
                .as("a mother of five years")
                .containsExactly("acts.correction.fault.AGAINST_OTHER_ACTS");
        assertThat(correct(own, PartyRole.CHILD, Field.BIRTH_DATE, "03.01.1990", Basis.COURT))
                .isEmpty();
    }

    private static String write(LocalDate day) {
        return DateText.write(day);
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
