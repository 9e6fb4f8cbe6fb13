package bg.gishe.acts;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.issuing.CaseFile;
import bg.gishe.people.Ekatte;
import bg.gishe.people.Family;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.People;
import bg.gishe.people.Person;
import bg.gishe.people.PersonNames;
import bg.gishe.people.Relative;
import bg.gishe.platform.Actor;
import bg.gishe.platform.Result;
import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Town;
import bg.gishe.testing.Town.Citizen;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Protects what the annulment of an act takes back for its people, and that nothing uncertain is certified meanwhile. */
@ApplicationTest
@Transactional
class AnnulmentTest {

    private static final LocalDate WEDDING = LocalDate.of(2016, 5, 7);
    private static final LocalDate DEATH = LocalDate.of(2026, 9, 8);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ActMaking making;

    @Autowired
    ActRegister register;

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
        man = town.man("Анулиран Петров Тестов", LocalDate.of(1990, 2, 3));
        woman = town.woman("Анулирана Иванова Тестова", LocalDate.of(1992, 5, 6));
    }

    @Test
    void annulledMarriageNeverWas() {
        Citizen late = town.man("Покоен Иванов Тестов", LocalDate.of(1980, 3, 4));
        town.marriage(late, woman, LocalDate.of(2010, 7, 8));
        town.marriageEnds(late, woman, LocalDate.of(2014, 1, 1), "DEATH");
        town.status(woman, MaritalStatus.WIDOWED);
        long act = marry("Анулова");
        assertThat(person(woman).names().family()).isEqualTo("Анулова");

        assertThat(annul(act)).isTrue();

        assertThat(person(man).maritalStatus()).isEqualTo(MaritalStatus.SINGLE);
        assertThat(person(woman).maritalStatus()).isEqualTo(MaritalStatus.WIDOWED);
        assertThat(person(woman).names().family()).isEqualTo("Тестова");
        assertThat(person(woman).formerNames()).extracting(PersonNames::family).contains("Анулова");
        Family family = people.familyOf(woman.id());
        assertThat(family.of(Relative.Kind.SPOUSE)).isEmpty();
        assertThat(family.of(Relative.Kind.FORMER_SPOUSE))
                .extracting(Relative::personId)
                .doesNotContain(man.id());
        assertThat(jdbc.sql("SELECT ended_by FROM spouse WHERE ? IN (person_id, spouse_id)")
                        .params(man.id())
                        .query(String.class)
                        .list())
                .containsExactly("ANNULMENT", "ANNULMENT");
        assertThat(annul(act)).as("pressed twice").isTrue();
        assertThat(marryAgain()).as("free to marry since").isPositive();
    }

    @Test
    void statusAfterAnEarlierMarriageIsTheOneOfItsEnd() {
        Citizen former = town.woman("Предишна Иванова Тестова", LocalDate.of(1991, 5, 6));
        town.marriage(man, former, LocalDate.of(2010, 7, 8));
        town.marriageEnds(man, former, LocalDate.of(2014, 1, 1), "DIVORCE");
        town.status(man, MaritalStatus.DIVORCED);
        long act = marry("Тестова");

        assertThat(annul(act)).isTrue();

        assertThat(person(man).maritalStatus()).isEqualTo(MaritalStatus.DIVORCED);
    }

    @Test
    void whatTheActDoesNotSayWaitsForTheBackOffice() {
        long act = town.marriage(man, woman, WEDDING);

        assertThat(annul(act)).isFalse();

        assertThat(person(man).maritalStatus())
                .as("contradicts the family, and so is certified by nobody at the desk")
                .isEqualTo(MaritalStatus.MARRIED);
        assertThat(people.familyOf(man.id()).spouse()).isEmpty();
    }

    @Test
    void widowhoodOfAMarriageThatNeverWasIsNotCertified() {
        long act = town.marriage(man, woman, WEDDING);
        town.marriageEnds(man, woman, DEATH, "DEATH");
        town.death(man, DEATH);
        town.status(woman, MaritalStatus.WIDOWED);

        assertThat(annul(act)).isFalse();

        assertThat(person(woman).maritalStatus()).isEqualTo(MaritalStatus.UNKNOWN);
    }

    @Test
    void annulledDeathGivesLifeAndMarriageBack() {
        town.marriage(man, woman, WEDDING);
        long act = die(man);
        assertThat(person(woman).maritalStatus()).isEqualTo(MaritalStatus.WIDOWED);

        assertThat(annul(act)).isTrue();

        assertThat(person(man).isAlive()).isTrue();
        assertThat(person(man).maritalStatus()).isEqualTo(MaritalStatus.MARRIED);
        assertThat(person(woman).maritalStatus()).isEqualTo(MaritalStatus.MARRIED);
        assertThat(people.familyOf(woman.id()).spouse())
                .hasValueSatisfying(spouse -> assertThat(spouse.personId()).isEqualTo(man.id()));
        assertThat(die(man)).as("may die again").isPositive();
    }

    @Test
    void marriageGoesOnOnlyUntilTheOthersOwnDeath() {
        town.marriage(man, woman, WEDDING);
        long act = die(man);
        town.death(woman, DEATH.plusDays(20));

        assertThat(annul(act)).isTrue();

        assertThat(person(man).maritalStatus()).isEqualTo(MaritalStatus.WIDOWED);
        assertThat(jdbc.sql("SELECT upper(during) FROM spouse WHERE person_id = ?")
                        .params(man.id())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(DEATH.plusDays(20));
    }

    @Test
    void marriageOfAWidowWhoMarriedAgainIsLeftToTheBackOffice() {
        town.marriage(man, woman, WEDDING);
        long act = die(man);
        town.marriage(town.man("Втори Петров Тестов", LocalDate.of(1989, 1, 1)), woman, DEATH.plusDays(30));

        assertThat(annul(act)).isFalse();

        assertThat(person(man).isAlive()).isTrue();
        assertThat(people.familyOf(man.id()).spouse())
                .as("so that his status contradicts the register")
                .isEmpty();
        assertThat(person(woman).maritalStatus()).isEqualTo(MaritalStatus.MARRIED);
    }

    @Test
    void standingMarriageActIsCertifiedThoughALaterOneIsAnnulled() {
        Citizen former = town.woman("Предишна Иванова Тестова", LocalDate.of(1991, 5, 6));
        long standing = town.marriage(man, former, LocalDate.of(2010, 7, 8));
        town.marriageEnds(man, former, LocalDate.of(2014, 1, 1), "DIVORCE");
        town.status(man, MaritalStatus.DIVORCED);
        long annulled = marry("Тестова");
        annul(annulled);

        CaseFile file = new CaseFile(person(man), people.familyOf(man.id()), List.of(), acts.forStatusOf(man.id()), 1);

        assertThat(file.actFor(ActKind.MARRIAGE))
                .hasValueSatisfying(act -> assertThat(act.id()).isEqualTo(standing));
    }

    @Test
    void actOfADayIsRestrictedAsItWasThen() {
        long act = town.marriage(man, woman, WEDDING);
        List<ActRegister.Restriction> restrictions = List.of(new ActRegister.Restriction(
                1, "за поправка", "Д. Русева", WEDDING.plusDays(10), "поправен", "Д. Русева", WEDDING.plusDays(20)));
        CivilStatusAct now = acts.find(act).orElseThrow();

        assertThat(now.asOf(WEDDING.plusDays(9), restrictions).orElseThrow().restrictionReason())
                .isNull();
        assertThat(now.asOf(WEDDING.plusDays(10), restrictions).orElseThrow().restrictionReason())
                .isEqualTo("за поправка");
        assertThat(now.asOf(WEDDING.plusDays(20), restrictions).orElseThrow().restrictionReason())
                .isNull();
    }

    private boolean annul(long act) {
        return register.annul(act, "Решение № 5/2026 г. на Районен съд – Стара Загора");
    }

    private long marry(String familyOfWife) {
        return marry(WEDDING, familyOfWife);
    }

    private long marryAgain() {
        return marry(WEDDING.plusDays(9), "Тестова");
    }

    private long marry(LocalDate day, String familyOfWife) {
        MarriageOrder order = new MarriageOrder(
                day,
                LocalTime.NOON,
                new MarriageOrder.Spouse(person(man), "Тестов", false),
                new MarriageOrder.Spouse(person(woman), familyOfWife, false),
                "COMMUNITY",
                List.of(Witness.named("Свидетел Един"), Witness.named("Свидетел Друг")),
                null,
                new ActOrigin(ActOrigin.Kind.RESTORED, "Решение № 9 на Районен съд – Стара Загора", "9", null, day),
                MarriageOrder.Confirmed.NOTHING);
        return made(making.marriage(order, new Ekatte("68850"), Actor.SYSTEM));
    }

    private long die(Citizen one) {
        return made(making.death(
                new DeathOrder(person(one), DEATH, null, "син", "съобщение"), new Ekatte("68850"), Actor.SYSTEM));
    }

    private static long made(Result<Long> act) {
        return ((Result.Done<Long>) act).value();
    }

    private Person person(Citizen one) {
        return people.find(one.id()).orElseThrow();
    }
}
