package bg.gishe.acts;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.people.Ekatte;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.People;
import bg.gishe.people.Person;
import bg.gishe.platform.Actor;
import bg.gishe.platform.Result;
import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Town;
import bg.gishe.testing.Town.Citizen;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Protects acts that are made from a foreign document or a judgment: what the registers know already is neither doubled nor contradicted. */
@ApplicationTest
@Transactional
class ActsFromDocumentsTest {

    private static final LocalDate WEDDING = LocalDate.of(2015, 6, 7);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ActMaking making;

    @Autowired
    ActNotes notes;

    @Autowired
    Acts acts;

    @Autowired
    People people;

    Town town;
    Citizen man;
    Citizen woman;

    @BeforeEach
    void two() {
        town = new Town(jdbc);
        man = town.man("Чужденов Петров Тестов", LocalDate.of(1980, 2, 3));
        woman = town.woman("Чужденова Иванова Тестова", LocalDate.of(1982, 5, 6));
    }

    @Test
    void actOfAMarriageThatTheRegisterKnowsIsMadeAndNothingElseFollows() {
        married(WEDDING);
        int names = count("person_name WHERE person_id = " + woman.id());

        CivilStatusAct act = made(marry(WEDDING));

        assertThat(act.event().place()).as("abroad").isEqualTo("Берлин, Германия");
        assertThat(act.particulars().origin()).isEqualTo(foreign());
        assertThat(act.party(PartyRole.WITNESS_1)).as("the copy names none").isEmpty();
        assertThat(act.party(PartyRole.SPOUSE_1).orElseThrow().maritalStatus())
                .as("no register tells it")
                .isNull();
        assertThat(count("spouse WHERE person_id = " + man.id())).isEqualTo(1);
        assertThat(count("person_name WHERE person_id = " + woman.id())).isEqualTo(names);
        assertThat(person(man).maritalStatus()).isEqualTo(MaritalStatus.MARRIED);
    }

    @Test
    void marriageOfAnotherDayThanTheRegisterHoldsIsRefused() {
        married(WEDDING);

        assertThat(marry(WEDDING.plusDays(1)).violations())
                .contains(MarriageOrder.Side.FIRST.violation(MarriageOrder.Obstacle.MARRIED));
    }

    @Test
    void actThatIsMadeAlreadyIsLookedForAndNamed() {
        long before = town.marriage(man, woman, WEDDING);
        ActNumber number = acts.find(before).orElseThrow().number();

        assertThat(marry(WEDDING)).as("the same order leads to it").isEqualTo(Result.done(before));
        assertThat(marry(WEDDING, LocalTime.NOON).violations())
                .filteredOn(one -> one.key().equals("acts.marriage.fault.MADE_ALREADY"))
                .singleElement()
                .satisfies(
                        one -> assertThat(one.arguments().getFirst().toString()).startsWith(number.digits()));
    }

    @Test
    void statusBeforeTheMarriageIsThatOfItsDay() {
        Citizen former = town.woman("Бившева Иванова Тестова", LocalDate.of(1981, 5, 6));
        town.marriage(man, former, LocalDate.of(2005, 7, 8));
        town.marriageEnds(man, former, LocalDate.of(2010, 1, 2), "DEATH");
        town.status(man, MaritalStatus.WIDOWED);

        CivilStatusAct act = made(marry(WEDDING));

        assertThat(act.party(PartyRole.SPOUSE_1).orElseThrow().maritalStatus()).isEqualTo(MaritalStatus.WIDOWED);
        assertThat(act.party(PartyRole.SPOUSE_2).orElseThrow().maritalStatus()).isEqualTo(MaritalStatus.SINGLE);
        assertThat(person(man).maritalStatus()).isEqualTo(MaritalStatus.MARRIED);
    }

    @Test
    void deathThatTheRegisterKnowsGetsItsActFromADocumentOnly() {
        LocalDate day = LocalDate.of(2026, 3, 4);
        jdbc.sql("UPDATE person SET death_date = ? WHERE id = ?")
                .params(day, man.id())
                .update();

        assertThat(die(day, null).violations()).contains(DeathOrder.Fault.ALREADY_DEAD.violation());
        assertThat(die(day.plusDays(1), foreign()).violations()).contains(DeathOrder.Fault.ALREADY_DEAD.violation());
        CivilStatusAct act = made(die(day, foreign()));

        assertThat(act.event().place()).isEqualTo("Берлин, Германия");
        assertThat(person(man).deathDate()).isEqualTo(day);
    }

    private void married(LocalDate day) {
        for (Citizen[] pair : new Citizen[][] {{man, woman}, {woman, man}}) {
            jdbc.sql("INSERT INTO spouse (person_id, spouse_id, during) VALUES (?, ?, daterange(?, NULL))")
                    .params(pair[0].id(), pair[1].id(), day)
                    .update();
        }
        town.status(man, MaritalStatus.MARRIED);
        town.status(woman, MaritalStatus.MARRIED);
    }

    private Result<Long> marry(LocalDate day) {
        return marry(day, null);
    }

    private Result<Long> marry(LocalDate day, @Nullable LocalTime at) {
        MarriageOrder order = new MarriageOrder(
                day,
                at,
                new MarriageOrder.Spouse(person(man), "Тестов", false),
                new MarriageOrder.Spouse(person(woman), "Тестова", false),
                null,
                List.of(),
                null,
                foreign(),
                MarriageOrder.Confirmed.NOTHING);
        return making.marriage(order, new Ekatte("68850"), Actor.SYSTEM);
    }

    private Result<Long> die(LocalDate day, @Nullable ActOrigin origin) {
        DeathOrder order =
                new DeathOrder(person(man), day, null, "Анна, дъщеря", "препис", false, "закъснял препис", origin);
        return making.death(order, new Ekatte("68850"), Actor.SYSTEM);
    }

    private static ActOrigin foreign() {
        return new ActOrigin(
                ActOrigin.Kind.FOREIGN_ACT,
                "Препис с апостил, Служба Берлин",
                "412",
                "Берлин, Германия",
                LocalDate.of(2026, 4, 1));
    }

    private CivilStatusAct made(Result<Long> result) {
        assertThat(result.violations()).isEmpty();
        return acts.find(((Result.Done<Long>) result).value()).orElseThrow();
    }

    private Person person(Citizen one) {
        return people.find(one.id()).orElseThrow();
    }

    private int count(String from) {
        return jdbc.sql("SELECT count(*) FROM " + from).query(Integer.class).single();
    }
}
