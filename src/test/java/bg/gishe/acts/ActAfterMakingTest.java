package bg.gishe.acts;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.people.Ekatte;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.People;
import bg.gishe.people.Relative;
import bg.gishe.platform.Actor;
import bg.gishe.platform.Result;
import bg.gishe.platform.Violation;
import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Town;
import bg.gishe.testing.Town.Citizen;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Protects what officials do to an act that stands: each reason to restrict it, notes and their review, its annulment, and its dead. */
@ApplicationTest
@Transactional
class ActAfterMakingTest {

    private static final LocalDate WEDDING = LocalDate.of(2015, 5, 6);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ActMaking making;

    @Autowired
    ActNotes notes;

    @Autowired
    ActRegister register;

    @Autowired
    ActsMade made;

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
        man = town.man("Последващ Петров Тестов", LocalDate.of(1985, 2, 3));
        woman = town.woman("Последваща Иванова Тестова", LocalDate.of(1987, 5, 6));
    }

    @Test
    void eachReasonToRestrictAnActEndsByItself() {
        long act = town.marriage(man, woman, WEDDING);
        register.restrict(act, "Съдебна забрана", Actor.SYSTEM);
        register.restrict(act, "Тайна на осиновяването", Actor.SYSTEM);
        register.restrict(act, "Съдебна забрана", Actor.SYSTEM);
        List<ActRegister.Restriction> both = register.restrictions(act);
        assertThat(both)
                .extracting(ActRegister.Restriction::reason)
                .as("the same reason twice is one")
                .containsExactlyInAnyOrder("Съдебна забрана", "Тайна на осиновяването");

        register.liftRestriction(act, both.getLast().id(), "Забраната е отменена", Actor.SYSTEM);
        assertThat(acts.find(act).orElseThrow().restrictionReason()).isEqualTo("Тайна на осиновяването");

        register.liftRestriction(act, both.getFirst().id(), "Разкрита по решение", Actor.SYSTEM);
        assertThat(acts.find(act).orElseThrow().restrictionReason()).isNull();
        assertThat(acts.find(act)
                        .orElseThrow()
                        .asOf(LocalDate.now().minusDays(1), register.restrictions(act))
                        .orElseThrow()
                        .restrictionReason())
                .as("before today nothing stood")
                .isNull();
    }

    @Test
    void noteOfAnUnknownKindWaitsUntilAnOfficialHasReadIt() {
        long act = town.marriage(man, woman, WEDDING);
        note(act, MarginalNote.Kind.OTHER);
        MarginalNote waiting = acts.find(act).orElseThrow().notes().getFirst();
        assertThat(waiting.needsReview()).isTrue();

        notes.reviewed(
                act,
                Objects.requireNonNull(waiting.review()).noteId(),
                new Actor("d.ruseva", "Десислава Русева", "", "", Set.of()));

        MarginalNote read = acts.find(act).orElseThrow().notes().getFirst();
        assertThat(read.needsReview()).isFalse();
        assertThat(Objects.requireNonNull(read.review()).by()).isEqualTo("Десислава Русева");
    }

    @Test
    void divorceNeedsNoReview() {
        long act = town.marriage(man, woman, WEDDING);
        note(act, MarginalNote.Kind.DIVORCE);

        assertThat(acts.find(act).orElseThrow().notes()).noneMatch(MarginalNote::needsReview);
    }

    @Test
    void marriageEndsOnceOnItsActAndNeverByANotedDeath() {
        long act = town.marriage(man, woman, WEDDING);
        assertThat(note(act, MarginalNote.Kind.DEATH_OF_SPOUSE).violations())
                .extracting(Violation::key)
                .contains("acts.note.fault.DEATH_NOT_NOTED");
        note(act, MarginalNote.Kind.DIVORCE);

        assertThat(note(act, MarginalNote.Kind.MARRIAGE_UNMADE).violations())
                .extracting(Violation::key)
                .containsExactly("acts.note.fault.MARRIAGE_ENDED");
    }

    @Test
    void marriageUnmadeByACourtEndsForTheFuture() {
        long act = town.marriage(man, woman, WEDDING);

        assertThat(note(act, MarginalNote.Kind.MARRIAGE_UNMADE).isDone()).isTrue();

        assertThat(people.find(man.id()).orElseThrow().maritalStatus()).isEqualTo(MaritalStatus.DIVORCED);
        assertThat(people.find(woman.id()).orElseThrow().maritalStatus()).isEqualTo(MaritalStatus.DIVORCED);
        assertThat(acts.find(act).orElseThrow().isAnnulled()).isFalse();
        assertThat(people.familyOf(man.id()).of(Relative.Kind.FORMER_SPOUSE)).hasSize(1);
    }

    @Test
    void childOfAnAnnulledBirthActIsNoRelativeOfTheMother() {
        Citizen child = town.man("Двойник Последващ Тестов", LocalDate.of(2020, 1, 2));
        long birth = town.birth(child, woman, man);
        assertThat(people.familyOf(woman.id()).children()).hasSize(1);

        register.annul(birth, "Решение № 5/2026 г. на Районен съд – Стара Загора");

        assertThat(people.familyOf(woman.id()).children()).isEmpty();
        assertThat(people.familyOf(man.id()).children()).isEmpty();
        assertThat(people.familyOf(child.id()).of(Relative.Kind.MOTHER)).isEmpty();
    }

    @Test
    void laterActsOfTheDeadAreAskedAboutAndNotRefused() {
        town.marriage(man, woman, WEDDING);
        DeathOrder early = new DeathOrder(
                people.find(man.id()).orElseThrow(), WEDDING.minusDays(1), null, "Анна, дъщеря", "съобщение");

        assertThat(making.death(early, new Ekatte("68850"), Actor.SYSTEM).violations())
                .extracting(Violation::key)
                .containsExactly("acts.death.fault.LATER_ACTS");
        DeathOrder confirmed = new DeathOrder(
                early.deceased(), early.day(), null, early.declarant(), early.document(), true, "съобщение", null);
        assertThat(making.death(confirmed, new Ekatte("68850"), Actor.SYSTEM).isDone())
                .isTrue();
    }

    @Test
    void earlierDeathEnteredLaterAsksForANoteOnTheActThatWasMadeFirst() {
        town.marriage(man, woman, WEDDING);
        long his = die(man, DAY);
        assertThat(made.misstated(List.of(man.id()))).isEmpty();
        die(woman, DAY.minusDays(7));

        assertThat(made.misstated(List.of(woman.id())))
                .as("on the page of hers too")
                .containsExactly(
                        new ActsMade.Misstated(his, acts.find(his).orElseThrow().number(), "женен", "вдовец"));
    }

    private Result<Long> note(long act, MarginalNote.Kind kind) {
        NoteOrder order =
                new NoteOrder(kind, DAY, "Решение № 7/2026 г. на Районен съд", "Отбелязване", false, null, null);
        return notes.note(act, order, Actor.SYSTEM);
    }

    private long die(Citizen one, LocalDate day) {
        DeathOrder order = new DeathOrder(people.find(one.id()).orElseThrow(), day, null, "Анна, дъщеря", "съобщение");
        return making.death(order, new Ekatte("68850"), Actor.SYSTEM) instanceof Result.Done<Long>(Long act) ? act : 0;
    }
}
