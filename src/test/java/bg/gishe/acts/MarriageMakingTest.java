package bg.gishe.acts;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.acts.MarriageOrder.Obstacle;
import bg.gishe.acts.MarriageOrder.Side;
import bg.gishe.people.CivilStatusChange;
import bg.gishe.people.Egn;
import bg.gishe.people.Ekatte;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.Newborns;
import bg.gishe.people.People;
import bg.gishe.people.PersonNames;
import bg.gishe.people.Sex;
import bg.gishe.platform.Actor;
import bg.gishe.platform.Violation;
import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Citizens;
import bg.gishe.testing.Town;
import bg.gishe.testing.Town.Citizen;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Protects what the registers have against an act or a note that would marry or rename people, and against a number given twice. */
@ApplicationTest
@Transactional
class MarriageMakingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 3);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ActMaking making;

    @Autowired
    ActNotes notes;

    @Autowired
    CivilStatusChange changes;

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
        man = town.man("Женихов Петров Тестов", LocalDate.of(1990, 2, 3));
        woman = town.woman("Невестина Иванова Тестова", LocalDate.of(1992, 5, 6));
    }

    /** A family: grandfather and his line, with a simple and a full adoption beside it. */
    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "grandfather, grandmother, false",
        "grandfather, daughter, true",
        "grandfather, granddaughter, true",
        "grandfather, greatGranddaughter, true",
        "son, daughter, true",
        "son, granddaughter, true",
        "son, greatGranddaughter, true",
        "grandson, granddaughter, true",
        "grandson, greatGranddaughter, false",
        "halfBrother, daughter, true",
        "halfBrother, stranger, false",
        "adopter, adopted, true",
        "adopter, childOfAdopted, true",
        "childOfAdopter, adopted, false",
        "adopted, stranger, false",
        "sonOfAdopters, fullyAdopted, true",
        "brotherByBlood, fullyAdopted, true"
    })
    void relativesDoNotMarry(String first, String second, boolean close) {
        Map<String, Citizen> kin = new HashMap<>();
        for (String one :
                "grandfather son grandson halfBrother adopter childOfAdopter sonOfAdopters brotherByBlood".split(" ")) {
            kin.put(one, town.man("Сродник Петров Тестов", LocalDate.of(1950, 1, 1)));
        }
        for (String one :
                "grandmother daughter granddaughter greatGranddaughter stranger adopted childOfAdopted fullyAdopted mother adoptiveMother"
                        .split(" ")) {
            kin.put(one, town.woman("Сродница Петрова Тестова", LocalDate.of(1950, 1, 2)));
        }
        for (String link :
                ("son>grandfather son>grandmother daughter>grandfather daughter>grandmother halfBrother>grandfather"
                                + " grandson>son granddaughter>daughter greatGranddaughter>granddaughter childOfAdopter>adopter"
                                + " childOfAdopted>adopted sonOfAdopters>adoptiveMother brotherByBlood>mother")
                        .split(" ")) {
            parent(kin, link, "BIRTH");
        }
        parent(kin, "adopted>adopter", "SIMPLE_ADOPTION");
        parent(kin, "fullyAdopted>mother", "BIRTH");
        town.parentsEnd(kin.get("fullyAdopted"), LocalDate.of(2005, 1, 1));
        town.parentBy("ADOPTION", kin.get("fullyAdopted"), kin.get("adoptiveMother"), LocalDate.of(2005, 1, 1));

        assertThat(changes.areCloseRelatives(
                        kin.get(first).id(), kin.get(second).id()))
                .isEqualTo(close);
        assertThat(changes.areCloseRelatives(
                        kin.get(second).id(), kin.get(first).id()))
                .isEqualTo(close);
    }

    @Test
    void dayWithinAnEarlierMarriageIsRefusedBesideThePerson() {
        Citizen former = town.woman("Бившева Иванова Тестова", LocalDate.of(1991, 5, 6));
        town.marriage(man, former, LocalDate.of(2015, 7, 8));
        town.marriageEnds(man, former, LocalDate.of(2026, 11, 1), "DIVORCE");
        town.status(man, MaritalStatus.DIVORCED);

        assertThat(marry(DAY, "Тестова")).containsExactly(Side.FIRST.violation(Obstacle.MARRIED_THEN));
        assertThat(marry(LocalDate.of(2026, 11, 1), "Тестова")).isEmpty();
    }

    @Test
    void nameAfterTheMarriageIsNeverLostSilently() {
        jdbc.sql("UPDATE person_name SET during = daterange(?, NULL) WHERE person_id = ?")
                .params(DAY, woman.id())
                .update();

        assertThat(marry(DAY, "Женихова")).containsExactly(Side.SECOND.violation(Obstacle.NAME_SINCE_LATER));
        assertThat(marry(DAY, "Тестова")).as("the name stays as it is").isEmpty();
    }

    @Test
    void divorcedSpouseTakesTheNameOfBeforeByTheNote() {
        assertThat(marry(LocalDate.of(2020, 10, 3), "Женихова")).isEmpty();
        long act = jdbc.sql("SELECT act_id FROM act_party WHERE person_id = ? AND role = 'SPOUSE_2'")
                .params(woman.id())
                .query(Long.class)
                .single();
        assertThat(family(woman)).isEqualTo("Женихова");

        assertThat(note(act, MarginalNote.Kind.CORRECTION, "Тестова"))
                .containsExactly(NoteOrder.Fault.FAMILY_NOT_FOR_KIND.violation());
        assertThat(note(act, MarginalNote.Kind.DIVORCE, "Женихова"))
                .containsExactly(NoteOrder.Fault.FAMILY_NOT_CHANGED.violation());
        assertThat(people.find(woman.id()).orElseThrow().maritalStatus())
                .as("nothing follows from what is refused")
                .isEqualTo(MaritalStatus.MARRIED);
        assertThat(note(act, MarginalNote.Kind.DIVORCE, "Тестова")).isEmpty();

        assertThat(family(woman)).isEqualTo("Тестова");
        assertThat(family(man)).isEqualTo("Тестов");
        assertThat(people.find(woman.id()).orElseThrow().maritalStatus()).isEqualTo(MaritalStatus.DIVORCED);
        assertThat(people.find(woman.id()).orElseThrow().formerNames())
                .extracting(PersonNames::family)
                .contains("Женихова");
    }

    @Test
    void numberOfAChildInAnActAloneIsTaken() {
        LocalDate born = LocalDate.of(2026, 8, 9);
        Egn next = newborns.nextFree(born, Sex.FEMALE).orElseThrow();
        long act = new Citizens(jdbc).act("BIRTH", born, "68850", "MOTHER", woman.id());
        jdbc.sql("INSERT INTO act_party (act_id, role, given, egn) VALUES (?, 'CHILD', 'Внесена', ?)")
                .params(act, next.value())
                .update();

        assertThat(newborns.isTaken(next)).isTrue();
        assertThat(newborns.nextFree(born, Sex.FEMALE).orElseThrow()).isNotEqualTo(next);
        BirthOrder order = new BirthOrder(
                born,
                LocalTime.NOON,
                Sex.FEMALE,
                next,
                new PersonNames("Нова", "Невестинова", "Иванова"),
                people.find(woman.id()).orElseThrow(),
                null,
                "майката",
                "съобщение",
                new BirthStatement(
                        "България",
                        null,
                        "",
                        new BirthStatement.Decision("1", "Районен съд", LocalDate.now()),
                        Set.of(BirthQuestion.NEAR_BIRTH)));
        assertThat(making.birth(order, new Ekatte("68850"), Actor.SYSTEM).violations())
                .containsExactly(BirthOrder.Fault.EGN_TAKEN.violation());

        jdbc.sql("UPDATE act SET annulled_on = current_date, annulled_ground = 'решение' WHERE id = ?")
                .params(act)
                .update();
        assertThat(newborns.nextFree(born, Sex.FEMALE)).contains(next);
        assertThat(newborns.isOfMunicipality(next)).isTrue();
        assertThat(newborns.isOfMunicipality(Egn.of(born, 1))).isFalse();
    }

    private List<Violation> marry(LocalDate day, String familyOfWife) {
        MarriageOrder order = new MarriageOrder(
                day,
                LocalTime.NOON,
                new MarriageOrder.Spouse(people.find(man.id()).orElseThrow(), "Тестов", false),
                new MarriageOrder.Spouse(people.find(woman.id()).orElseThrow(), familyOfWife, false),
                "COMMUNITY",
                List.of(Witness.named("Свидетел Един"), Witness.named("Свидетел Друг")),
                null,
                new ActOrigin(ActOrigin.Kind.RESTORED, "Решение № 9 на Районен съд – Стара Загора", "9", null, day),
                MarriageOrder.Confirmed.NOTHING);
        return making.marriage(order, new Ekatte("68850"), Actor.SYSTEM).violations();
    }

    private List<Violation> note(long act, MarginalNote.Kind kind, String family) {
        NoteOrder order = new NoteOrder(
                kind,
                LocalDate.of(2026, 9, 1),
                "Решение № 1",
                "Отбелязване",
                false,
                null,
                null,
                new NoteOrder.FamilyName(PartyRole.SPOUSE_2, family));
        return notes.note(act, order, Actor.SYSTEM).violations();
    }

    private String family(Citizen one) {
        return people.find(one.id()).orElseThrow().names().family();
    }

    private void parent(Map<String, Citizen> kin, String link, String origin) {
        String[] ends = link.split(">");
        town.parentBy(origin, kin.get(ends[0]), kin.get(ends[1]), LocalDate.of(1999, 1, 1));
    }
}
