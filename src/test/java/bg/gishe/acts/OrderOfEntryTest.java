package bg.gishe.acts;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.people.Ekatte;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.People;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Protects: what the registers say after two deaths, or a divorce and a death, does not depend on which of them was entered first. */
@ApplicationTest
@Transactional
class OrderOfEntryTest {

    private static final LocalDate WEDDING = LocalDate.of(1990, 5, 6);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

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

    Citizen man;
    Citizen woman;
    long marriage;

    @BeforeEach
    void twoMarried() {
        Town town = new Town(jdbc);
        man = town.man("Редослав Петров Тестов", LocalDate.of(1960, 2, 3));
        woman = town.woman("Редослава Иванова Тестова", LocalDate.of(1962, 5, 6));
        marriage = town.marriage(man, woman, WEDDING);
    }

    @ParameterizedTest(name = "he {0} {1}, she {2} {3}, he first: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-11-27, -,     2026-11-20, -,     true,  WIDOWED, MARRIED",
                "2026-11-27, -,     2026-11-20, -,     false, WIDOWED, MARRIED",
                "2026-11-20, 08:00, 2026-11-20, 09:00, true,  MARRIED, WIDOWED",
                "2026-11-20, 08:00, 2026-11-20, 09:00, false, MARRIED, WIDOWED",
                "2026-11-20, -,     2026-11-20, 09:00, true,  MARRIED, MARRIED",
                "2026-11-20, -,     2026-11-20, 09:00, false, MARRIED, MARRIED"
            })
    void twoDeathsOfACouple(
            LocalDate his,
            @Nullable LocalTime hisHour,
            LocalDate hers,
            @Nullable LocalTime herHour,
            boolean heFirst,
            MaritalStatus ofHim,
            MaritalStatus ofHer) {
        long hisAct = heFirst ? die(man, his, hisHour) : 0;
        long herAct = die(woman, hers, herHour);
        hisAct = heFirst ? hisAct : die(man, his, hisHour);

        assertThat(status(man)).isEqualTo(ofHim);
        assertThat(status(woman)).isEqualTo(ofHer);
        assertThat(said(heFirst ? herAct : hisAct))
                .as("in the act that was made second")
                .isEqualTo(heFirst ? ofHer : ofHim);
        assertThat(jdbc.sql("SELECT DISTINCT upper(during) FROM spouse WHERE ? IN (person_id, spouse_id)")
                        .params(man.id())
                        .query(LocalDate.class)
                        .list())
                .as("the day on which the marriage ended")
                .containsExactly(DAY);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void divorceInForceBeforeTheDeathEndedTheMarriage(boolean deathFirst) {
        if (deathFirst) {
            die(man, DAY, null);
            assertThat(status(woman)).isEqualTo(MaritalStatus.WIDOWED);
            divorce(DAY.minusDays(1));
        } else {
            divorce(DAY.minusDays(1));
            die(man, DAY, null);
        }

        assertThat(status(woman)).isEqualTo(MaritalStatus.DIVORCED);
        assertThat(status(man)).isEqualTo(MaritalStatus.DIVORCED);
        assertThat(jdbc.sql(
                                "SELECT DISTINCT ended_by || ' ' || upper(during) FROM spouse WHERE ? IN (person_id, spouse_id)")
                        .params(man.id())
                        .query(String.class)
                        .list())
                .containsExactly("DIVORCE 2026-11-19");
    }

    @Test
    void divorceAfterTheDeathIsNone() {
        die(man, DAY, null);

        assertThat(refused(DAY.plusDays(1))).isTrue();
        assertThat(status(woman)).isEqualTo(MaritalStatus.WIDOWED);
    }

    private void divorce(LocalDate day) {
        assertThat(refused(day)).isFalse();
    }

    private boolean refused(LocalDate day) {
        NoteOrder order = new NoteOrder(
                MarginalNote.Kind.DIVORCE,
                day,
                "Решение № 7/2026 г. на Районен съд – Стара Загора",
                "Прекратен с развод",
                false,
                null,
                null);
        return !notes.note(marriage, order, Actor.SYSTEM).isDone();
    }

    private long die(Citizen one, LocalDate day, @Nullable LocalTime at) {
        DeathOrder order =
                new DeathOrder(people.find(one.id()).orElseThrow(), day, at, "Анна Тестова, дъщеря", "съобщение № 7");
        return making.death(order, new Ekatte("68850"), Actor.SYSTEM) instanceof Result.Done<Long>(Long act) ? act : 0;
    }

    private MaritalStatus status(Citizen one) {
        return people.find(one.id()).orElseThrow().maritalStatus();
    }

    private @Nullable MaritalStatus said(long act) {
        List<ActParty> parties = acts.find(act).orElseThrow().partiesInForce();
        return parties.getFirst().maritalStatus();
    }
}
