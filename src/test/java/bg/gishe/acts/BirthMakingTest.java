package bg.gishe.acts;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.people.Address;
import bg.gishe.people.Egn;
import bg.gishe.people.Ekatte;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.Newborns;
import bg.gishe.people.People;
import bg.gishe.people.Person;
import bg.gishe.people.PersonNames;
import bg.gishe.people.Sex;
import bg.gishe.platform.Actor;
import bg.gishe.platform.Result;
import bg.gishe.platform.Violation;
import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Town;
import bg.gishe.testing.Town.Citizen;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Protects what the registers say of a birth: one child once, the husband its father, its addresses and number by the law. */
@ApplicationTest
@Transactional
class BirthMakingTest {

    private static final LocalDate BORN = LocalDate.now().minusDays(3);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ActMaking making;

    @Autowired
    Acts acts;

    @Autowired
    Newborns newborns;

    @Autowired
    People people;

    Town town;
    Citizen man;
    Citizen woman;

    @BeforeEach
    void two() {
        town = new Town(jdbc);
        man = town.man("Здравко Петров Раждаемов", LocalDate.of(1990, 2, 3));
        woman = town.woman("Здравка Иванова Раждаемова", LocalDate.of(1992, 5, 6));
    }

    @Test
    void husbandIsTheFatherForThreeHundredDaysAfterTheMarriageAndTheNewHusbandAfterAnother() {
        Citizen next = town.man("Явор Димов Следващ", LocalDate.of(1989, 2, 3));
        town.marriage(man, woman, LocalDate.of(2020, 1, 2));
        assertThat(keys(make(null, 0, BirthStatement.USUAL))).contains("acts.birth.fault.FATHER_PRESUMED");
        assertThat(keys(make(next, 0, BirthStatement.USUAL))).contains("acts.birth.fault.FATHER_PRESUMED");

        town.marriageEnds(man, woman, BORN.minusDays(300), "DIVORCE");
        assertThat(keys(make(null, 0, BirthStatement.USUAL))).contains("acts.birth.fault.FATHER_PRESUMED");
        town.marriage(next, woman, BORN.minusDays(10));
        assertThat(keys(make(man, 0, BirthStatement.USUAL))).contains("acts.birth.fault.FATHER_PRESUMED");
        assertThat(make(next, 0, BirthStatement.USUAL.confirming(BirthQuestion.values()))
                        .violations())
                .isEmpty();
    }

    @Test
    void formerHusbandIsNobodysFatherAfterThreeHundredDays() {
        town.marriage(man, woman, LocalDate.of(2020, 1, 2));
        town.marriageEnds(man, woman, BORN.minusDays(301), "DIVORCE");
        town.status(woman, MaritalStatus.DIVORCED);

        assertThat(make(null, 0, asked(BirthQuestion.MIDDLE_NOT_OF_PARENT)).violations())
                .isEmpty();
    }

    @Test
    void secondNoticeOfABirthLeadsToItsActAndANearOneIsAsked() {
        BirthStatement stated = asked(BirthQuestion.MIDDLE_NOT_OF_PARENT);
        long first = key(make(null, 0, stated));

        assertThat(key(make(null, 0, stated))).isEqualTo(first);
        assertThat(keys(make(null, 1, stated))).containsExactly("acts.birth.ask.NEAR_BIRTH");
        assertThat(key(make(null, 1, stated.confirming(BirthQuestion.NEAR_BIRTH))))
                .as("a twin")
                .isNotEqualTo(first);
    }

    @Test
    void childWithoutANumberStandsInTheActAlone() {
        LocalDate late = LocalDate.now().minusDays(30);
        BirthStatement.Decision court = new BirthStatement.Decision("12", "Районен съд", LocalDate.now());
        BirthStatement stated = new BirthStatement("България", null, "", court, Set.of(BirthQuestion.values()));
        Result<Long> made = making.birth(
                new BirthOrder(
                        late,
                        LocalTime.NOON,
                        Sex.MALE,
                        null,
                        new PersonNames("Къснородко", "Здравков", "Раждаемов"),
                        person(woman),
                        null,
                        "майката",
                        "съобщение",
                        stated),
                new Ekatte("68850"),
                Actor.SYSTEM);

        ActParty child =
                acts.find(key(made)).orElseThrow().party(PartyRole.CHILD).orElseThrow();
        assertThat(child.personId()).isNull();
        assertThat(child.names().full()).isEqualTo("Къснородко Здравков Раждаемов");
        assertThat(child.egn()).isNull();
        assertThat(child.birthPlace()).contains("Стара Загора");
        assertThat(child.citizenship()).isEqualTo("България");
        assertThat(acts.find(key(made)).orElseThrow().particulars().origin())
                .isEqualTo(new ActOrigin(ActOrigin.Kind.COURT, "Районен съд", "12", null, LocalDate.now()));
    }

    @Test
    void permanentAddressIsTheOneChosenAndTheCurrentOneTheMothers() {
        town.marriage(man, woman, LocalDate.of(2020, 1, 2));
        moves(man, "ул. Бащина");
        moves(woman, "ул. Майчина");

        assertThat(keys(make(man, 0, BirthStatement.USUAL))).containsExactly("acts.birth.fault.ADDRESS_NOT_CHOSEN");
        long act = key(make(man, 0, new BirthStatement("България", BirthStatement.Home.FATHER, "", null, Set.of())));
        Long child = acts.find(act)
                .orElseThrow()
                .party(PartyRole.CHILD)
                .orElseThrow()
                .personId();
        Person born = people.find(child == null ? 0 : child).orElseThrow();
        assertThat(born.address(Address.Kind.PERMANENT).orElseThrow().line()).startsWith("ул. Бащина");
        assertThat(born.address(Address.Kind.CURRENT).orElseThrow().line()).startsWith("ул. Майчина");
        assertThat(born.citizenship()).isEqualTo("България");
    }

    @Test
    void citizenshipThatNobodySaidIsUnknown() {
        long foreigner = jdbc.sql(
                        "INSERT INTO person (lnch, sex, birth_date) VALUES ('1006770548', 'FEMALE', '1990-01-01') RETURNING id")
                .query(Long.class)
                .single();
        jdbc.sql(
                        "INSERT INTO person_name (person_id, given, family, during) VALUES (?, 'Olena', 'Kovalenko', '[1990-01-01,)')")
                .params(foreigner)
                .update();

        assertThat(people.find(foreigner).orElseThrow().citizenship()).isNull();
    }

    private void moves(Citizen one, String line) {
        jdbc.sql("UPDATE person_address SET during = daterange(lower(during), '2024-01-01') WHERE person_id = ?")
                .params(one.id())
                .update();
        jdbc.sql("""
                        INSERT INTO person_address (person_id, kind, ekatte, line, during)
                        SELECT ?, kind, '68850', ?, '[2024-01-01,)' FROM unnest(ARRAY['PERMANENT', 'CURRENT']) AS kind
                        """).params(one.id(), line).update();
    }

    private static BirthStatement asked(BirthQuestion... questions) {
        return BirthStatement.USUAL.confirming(questions);
    }

    private Result<Long> make(@Nullable Citizen father, int minutes, BirthStatement stated) {
        Egn egn = newborns.nextFree(BORN, Sex.MALE).orElseThrow();
        return making.birth(
                new BirthOrder(
                        BORN,
                        LocalTime.NOON.plusMinutes(minutes),
                        Sex.MALE,
                        egn,
                        new PersonNames("Новороден", "Здравков", "Раждаемов"),
                        person(woman),
                        father == null ? null : person(father),
                        "майката",
                        "съобщение",
                        stated),
                new Ekatte("68850"),
                Actor.SYSTEM);
    }

    private Person person(Citizen one) {
        return people.find(one.id()).orElseThrow();
    }

    private static List<String> keys(Result<Long> made) {
        return made.violations().stream().map(Violation::key).toList();
    }

    private static long key(Result<Long> made) {
        return made instanceof Result.Done<Long>(Long act) ? act : 0L;
    }
}
