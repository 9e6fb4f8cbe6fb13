package bg.gishe.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.gishe.acts.Acts;
import bg.gishe.catalog.ServiceCatalog;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.issuing.CaseFile;
import bg.gishe.issuing.CaseFiles;
import bg.gishe.people.Egn;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.MergeObstacle;
import bg.gishe.people.People;
import bg.gishe.people.Person;
import bg.gishe.people.PersonHit;
import bg.gishe.people.PersonSearch;
import bg.gishe.people.Relative;
import bg.gishe.platform.Actor;
import bg.gishe.platform.Result;
import bg.gishe.platform.Violation;
import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Citizens;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Protects the merge of two records of one person: what it brings together, when it is refused, and that its undoing restores all. */
@ApplicationTest
@Transactional
class MergesTest {

    private static final LocalDate BORN = LocalDate.of(1969, 3, 14);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Merges merges;

    @Autowired
    Distinctions distinctions;

    @Autowired
    People people;

    @Autowired
    Acts acts;

    @Autowired
    PersonSearch search;

    @Autowired
    CaseFiles files;

    @Autowired
    ServiceCatalog catalog;

    Citizens citizens;
    long stays;
    long goes;

    @BeforeEach
    void twoRecords() {
        citizens = new Citizens(jdbc);
        stays = citizens.person("Дафинка Бинева Тодорчева", BORN, true);
        goes = citizens.person("Дафинка Бинева Тодорчева", BORN, true);
    }

    @Test
    void familyActsRestrictionsRequestsAndAddressesAreFoundAtTheSurvivingRecord() {
        long mother = citizens.person("Бина Колева Тодорчева", LocalDate.of(1940, 1, 1), true);
        long husband = citizens.person("Тодорчо Вълев Вълев", LocalDate.of(1965, 1, 1), false);
        long child = citizens.person("Вълчо Тодорчов Вълев", LocalDate.of(1995, 1, 1), false);
        parent(goes, mother, "MOTHER");
        parent(child, goes, "MOTHER");
        marry(goes, husband, LocalDate.of(1994, 1, 1));
        long act = citizens.act("BIRTH", BORN, "68850", "CHILD", goes);
        restrict(goes, "12/2020");
        citizens.lives(goes, "68850", "ул. „Хан Аспарух“ № 1");

        assertThat(merge()).isEmpty();

        assertThat(people.familyOf(stays).relatives())
                .extracting(Relative::kind)
                .containsExactlyInAnyOrder(Relative.Kind.MOTHER, Relative.Kind.SPOUSE, Relative.Kind.CHILD);
        assertThat(people.familyOf(husband).spouse().orElseThrow().personId()).isEqualTo(stays);
        assertThat(acts.about(stays)).extracting(found -> found.id()).containsExactly(act);
        assertThat(people.restrictionsOf(stays)).hasSize(1);
        Person together = people.find(stays).orElseThrow();
        assertThat(together.addresses()).hasSize(1);
        assertThat(together.maritalStatus()).isEqualTo(MaritalStatus.MARRIED);
        assertThat(people.familyOf(goes).relatives()).isEmpty();
    }

    @Test
    void oldNumberAndOldKeyLeadToTheSurvivingRecordAndSearchShowsItOnce() {
        String old = citizens.digits(goes);
        citizens.formerNames(goes, "Дафинка Бинева Пръждова", LocalDate.of(1990, 1, 1));
        merge();

        assertThat(people.find(new Egn(old)).orElseThrow().id()).isEqualTo(stays);
        assertThat(people.find(goes).orElseThrow().id()).isEqualTo(stays);
        assertThat(people.record(goes).orElseThrow().id()).isEqualTo(goes);
        assertThat(search.byNumber(old)).containsExactly(new PersonSearch.Numbered(stays, true, false));
        assertThat(search.byName("Дафинка Тодорчева")).extracting(PersonHit::id).containsExactly(stays);
        assertThat(search.byName("Дафинка Пръждова")).singleElement().satisfies(hit -> {
            assertThat(hit.id()).isEqualTo(stays);
            assertThat(hit.match().source()).isEqualTo(PersonHit.Source.MERGED);
        });
        assertThat(people.find(stays).orElseThrow().formerNames())
                .extracting(name -> name.family())
                .containsExactly("Пръждова");
    }

    @Test
    void undoingRestoresExactlyWhatWasBefore() {
        long husband = citizens.person("Тодорчо Вълев Вълев", LocalDate.of(1965, 1, 1), false);
        long child = citizens.person("Вълчо Тодорчов Вълев", LocalDate.of(1995, 1, 1), false);
        marry(goes, husband, LocalDate.of(1994, 1, 1));
        parent(child, goes, "MOTHER");
        citizens.act("BIRTH", BORN, "68850", "CHILD", goes);
        citizens.act("BIRTH", LocalDate.of(1995, 1, 1), "68850", "CHILD", child, "MOTHER", goes);
        restrict(stays, "1/2001");
        citizens.lives(stays, "68850", "ул. „Хан Аспарух“ № 1");
        citizens.lives(goes, "81414", "ул. „Хан Крум“ № 2");
        List<Map<String, Object>> before = everything();
        merge();
        assertThat(everything()).isNotEqualTo(before);

        assertThat(merges.undo(stays, goes, "сгрешено сливане", Actor.SYSTEM)).matches(Result::isDone);

        assertThat(everything()).isEqualTo(before);
        assertThat(merges.of(stays, goes)).isEmpty();
        assertThat(merges.undo(stays, goes, "втори път", Actor.SYSTEM)).matches(Result::isDone);
        assertThat(merge()).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM person_merge WHERE merged_id = :id")
                        .param("id", goes)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void undoingIsRefusedOnceSomethingWasBuiltOnTheMerge() {
        merge();
        citizens.act("BIRTH", BORN, "68850", "CHILD", stays);

        assertThat(merges.undo(stays, goes, "сгрешено сливане", Actor.SYSTEM).violations())
                .containsExactly(builtOn("acts"));
        jdbc.sql("UPDATE person SET marital_status = 'WIDOWED' WHERE id = :id")
                .param("id", stays)
                .update();
        assertThat(merges.undo(stays, goes, "сгрешено сливане", Actor.SYSTEM).violations())
                .containsExactly(builtOn("acts"), builtOn("record"));
        assertThat(merges.of(stays, goes)).isPresent();
    }

    @Test
    void deathOfEitherRecordIsTheDeathOfBoth() {
        die(goes, LocalDate.of(2020, 2, 2));

        assertThat(merge()).isEmpty();
        assertThat(people.find(stays).orElseThrow().deathDate()).isEqualTo(LocalDate.of(2020, 2, 2));

        merges.undo(stays, goes, "сгрешено сливане", Actor.SYSTEM);
        assertThat(people.find(stays).orElseThrow().isAlive()).isTrue();
    }

    @Test
    void twoMarriagesAtOnceAreRefused() {
        marry(stays, citizens.person("Първи Първев", LocalDate.of(1960, 1, 1), false), LocalDate.of(1990, 1, 1));
        marry(goes, citizens.person("Втори Вторев", LocalDate.of(1960, 1, 1), false), LocalDate.of(1991, 1, 1));

        assertThat(merge()).containsExactly(because(MergeObstacle.BOTH_MARRIED));
    }

    @Test
    void twoBirthActsAndTwoDeathActsAreRefused() {
        citizens.act("BIRTH", BORN, "68850", "CHILD", stays);
        citizens.act("BIRTH", BORN, "35167", "CHILD", goes);
        citizens.act("DEATH", LocalDate.of(2020, 1, 1), "68850", "DECEASED", stays);
        citizens.act("DEATH", LocalDate.of(2020, 1, 1), "35167", "DECEASED", goes);

        assertThat(merge())
                .containsExactlyInAnyOrder(because(MergeObstacle.BOTH_BORN), because(MergeObstacle.BOTH_DIED));
    }

    @Test
    void anAnnulledActHindersNoMergeAndTheActThatStandsIsCertified() {
        long annulled = citizens.act("BIRTH", BORN, "68850", "CHILD", stays);
        long stands = citizens.act("BIRTH", BORN, "35167", "CHILD", goes);
        assertThat(merge()).containsExactly(because(MergeObstacle.BOTH_BORN));
        jdbc.sql("UPDATE act SET annulled_on = current_date, annulled_ground = 'решение на съда' WHERE id = ?")
                .params(annulled)
                .update();
        List<Map<String, Object>> before = everything();

        assertThat(merge()).isEmpty();

        assertThat(acts.about(stays)).extracting(found -> found.id()).containsExactlyInAnyOrder(annulled, stands);
        CaseFile file = files.open(stays).orElseThrow();
        assertThat(file.actFor(catalog.inForce(new ServiceCode("BIRTH_EXTRACT"), LocalDate.now())
                                .orElseThrow())
                        .orElseThrow()
                        .id())
                .isEqualTo(stands);
        assertThat(merges.undo(stays, goes, "сгрешено сливане", Actor.SYSTEM)).matches(Result::isDone);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aPersonIsStillBornOnceByTheActsThatStand() {
        long first = citizens.act("BIRTH", BORN, "68850", "CHILD", stays);
        jdbc.sql("UPDATE act SET annulled_on = current_date, annulled_ground = 'решение на съда' WHERE id = ?")
                .params(first)
                .update();
        citizens.act("BIRTH", BORN, "68850", "CHILD", stays);

        assertThatThrownBy(() -> citizens.act("BIRTH", BORN, "68850", "CHILD", stays))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void oneCoupleEnteredTwiceIsMergedAtOnceAndTakenApartAtOnce() {
        LocalDate day = LocalDate.of(1991, 6, 15);
        long husband = citizens.person("Тодорчо Вълев Вълев", LocalDate.of(1965, 1, 1), false);
        long twin = citizens.person("Тодорчо Вълев Вълев", LocalDate.of(1965, 1, 1), false);
        marry(stays, husband, day);
        marry(goes, twin, day);
        long child = citizens.person("Вълчо Тодорчов Вълев", LocalDate.of(1995, 1, 1), false);
        parent(child, goes, "MOTHER");
        parent(child, twin, "FATHER");
        List<Map<String, Object>> before = everything(stays, goes, husband, twin, child);
        assertThat(merge()).containsExactly(because(MergeObstacle.BOTH_MARRIED));
        assertThat(merges.couple(stays, goes).orElseThrow().mergedId()).isEqualTo(twin);

        assertThat(merges.mergeCouple(stays, goes, "една двойка", Actor.SYSTEM)).matches(Result::isDone);
        assertThat(merges.mergeCouple(stays, goes, "втори път", Actor.SYSTEM)).matches(Result::isDone);

        assertThat(people.familyOf(stays).relatives())
                .extracting(Relative::personId)
                .containsExactlyInAnyOrder(husband, child);
        assertThat(people.familyOf(husband).relatives())
                .extracting(Relative::personId)
                .containsExactlyInAnyOrder(stays, child);
        assertThat(people.familyOf(child).relatives())
                .extracting(Relative::personId)
                .containsExactlyInAnyOrder(stays, husband);
        assertThat(people.find(twin).orElseThrow().id()).isEqualTo(husband);
        assertThat(people.find(stays).orElseThrow().maritalStatus()).isEqualTo(MaritalStatus.MARRIED);
        assertThat(jdbc.sql("SELECT count(*) FROM person_merge WHERE merged_id IN (?, ?)")
                        .params(goes, twin)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);

        assertThat(merges.undo(husband, twin, "сгрешено сливане", Actor.SYSTEM)).matches(Result::isDone);
        assertThat(everything(stays, goes, husband, twin, child)).isEqualTo(before);
        assertThat(merges.of(stays, goes)).isEmpty();
    }

    @Test
    void marriagesOfDifferentDaysOrAnObstacleBetweenTheSpousesKeepTheCouplesApart() {
        long husband = citizens.person("Тодорчо Вълев Вълев", LocalDate.of(1965, 1, 1), false);
        long twin = citizens.person("Тодорчо Вълев Вълев", LocalDate.of(1965, 1, 1), false);
        marry(stays, husband, LocalDate.of(1991, 6, 15));
        marry(goes, twin, LocalDate.of(1991, 6, 15));
        distinctions.declare(husband, twin, "баща и син с едно име", Actor.SYSTEM);

        assertThat(merges.couple(stays, goes)).isEmpty();
        assertThat(merges.mergeCouple(stays, goes, "опит", Actor.SYSTEM).violations())
                .containsExactly(because(MergeObstacle.DECLARED_DIFFERENT));
        jdbc.sql("UPDATE spouse SET during = daterange('1992-06-15', NULL) WHERE person_id IN (?, ?)")
                .params(goes, twin)
                .update();
        distinctions.withdraw(husband, twin, "един човек", Actor.SYSTEM);
        assertThat(merges.mergeCouple(stays, goes, "опит", Actor.SYSTEM).violations())
                .containsExactly(because(MergeObstacle.BOTH_MARRIED));
    }

    @Test
    void oneActThatNamesBothIsRefused() {
        citizens.act("BIRTH", LocalDate.of(1995, 1, 1), "68850", "CHILD", stays, "MOTHER", goes);

        assertThat(merge()).containsExactly(because(MergeObstacle.IN_ONE_ACT));
    }

    @Test
    void differentDeathsAreRefused() {
        die(stays, LocalDate.of(2020, 2, 2));
        die(goes, LocalDate.of(2020, 2, 3));

        assertThat(merge()).containsExactly(because(MergeObstacle.DEATHS_DIFFER));
    }

    @Test
    void deadRecordAndOneWithAMarriageInForceAreRefused() {
        marry(stays, citizens.person("Първи Първев", LocalDate.of(1960, 1, 1), false), LocalDate.of(1990, 1, 1));
        die(goes, LocalDate.of(2020, 2, 2));

        assertThat(merge()).containsExactly(because(MergeObstacle.DEATH_AND_MARRIAGE));
    }

    @Test
    void differentParentsAreRefusedAndTheSameOnesAreNot() {
        long mother = citizens.person("Бина Колева Тодорчева", LocalDate.of(1940, 1, 1), true);
        parent(stays, mother, "MOTHER");
        parent(goes, mother, "MOTHER");
        parent(stays, citizens.person("Бине Колев Тодорчев", LocalDate.of(1940, 1, 1), false), "FATHER");
        long other = citizens.person("Друг Колев Тодорчев", LocalDate.of(1940, 1, 1), false);
        parent(goes, other, "FATHER");

        assertThat(merge()).containsExactly(because(MergeObstacle.PARENTS_DIFFER));
    }

    @Test
    void motherAndDaughterAreRefused() {
        parent(goes, stays, "MOTHER");

        assertThat(merge()).containsExactly(because(MergeObstacle.RELATIVES));
    }

    @Test
    void differentSexAndARightNumberThatWouldGiveWayAreRefused() {
        long man = citizens.person("Дафинко Бинев", BORN, false);
        long disputed = citizens.disputed("Дафинка Бинева Тодорчева", BORN, true, "6903140000");

        assertThat(merges.merge(stays, man, "опит за сливане", Actor.SYSTEM).violations())
                .containsExactly(because(MergeObstacle.SEX_DIFFERS));
        assertThat(merges.merge(disputed, stays, "опит за сливане", Actor.SYSTEM)
                        .violations())
                .containsExactly(because(MergeObstacle.SURVIVOR_NUMBER_DISPUTED));
        assertThat(merges.merge(stays, disputed, "опит за сливане", Actor.SYSTEM))
                .matches(Result::isDone);
    }

    @Test
    void differentRestrictionsOfOneKindAreRefusedAndTheSameOneIsNot() {
        restrict(stays, "12/2020");
        restrict(goes, "12/2020");
        assertThat(merges.obstacles(stays, goes)).isEmpty();

        long third = citizens.person("Дафинка Бинева Тодорчева", BORN, true);
        restrict(third, "13/2020");
        assertThat(merges.merge(stays, third, "опит за сливане", Actor.SYSTEM).violations())
                .containsExactly(because(MergeObstacle.RESTRICTIONS_DIFFER));
    }

    @Test
    void mergesNeitherChainNorGoInCirclesEvenPastTheApplication() {
        long third = citizens.person("Дафинка Бинева Тодорчева", BORN, true);
        merge();

        assertThat(merges.merge(third, stays, "опит за верига", Actor.SYSTEM).violations())
                .containsExactly(because(MergeObstacle.STANDS_FOR_OTHERS));
        assertThat(merges.merge(goes, third, "опит за верига", Actor.SYSTEM).violations())
                .containsExactly(because(MergeObstacle.MERGED_ELSEWHERE));
        assertThat(merges.merge(goes, stays, "опит за кръг", Actor.SYSTEM).violations())
                .containsExactlyInAnyOrder(
                        because(MergeObstacle.MERGED_ELSEWHERE), because(MergeObstacle.STANDS_FOR_OTHERS));
        assertThat(merges.merge(stays, third, "още един запис", Actor.SYSTEM)).matches(Result::isDone);
        assertRefused(
                "INSERT INTO person_merge (survivor_id, merged_id, reason, merged_by, merged_at) VALUES (%d, %d, 'x', 'x', now())"
                        .formatted(citizens.person("Друга Друга", BORN, true), stays));
    }

    @Test
    void declaredDifferentPeopleAreNotMergedUntilTheDecisionIsWithdrawn() {
        assertThat(distinctions
                        .declare(goes, stays, "близначки с едно име", Actor.SYSTEM)
                        .violations())
                .isEmpty();
        assertThat(distinctions.declare(stays, goes, "втори път", Actor.SYSTEM).violations())
                .isEmpty();

        assertThat(merge()).containsExactly(because(MergeObstacle.DECLARED_DIFFERENT));
        distinctions.withdraw(stays, goes, "същата жена е", Actor.SYSTEM);
        assertThat(merge()).isEmpty();
        assertThat(distinctions
                        .declare(stays, goes, "след сливането", Actor.SYSTEM)
                        .violations())
                .containsExactly(because(MergeObstacle.MERGED_ELSEWHERE));
    }

    @Test
    void mergeIsMadeOnceHoweverOftenItIsAskedFor() {
        assertThat(merge()).isEmpty();
        assertThat(merge()).isEmpty();

        assertThat(jdbc.sql("SELECT count(*) FROM person_merge WHERE survivor_id = :id")
                        .param("id", stays)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void actOfAFileWithTheOldNumberIsAboutTheSurvivingRecord() {
        merge();
        long act = citizens.act("BIRTH", BORN, "68850", "CHILD", goes);

        assertThat(acts.about(stays)).extracting(found -> found.id()).containsExactly(act);
    }

    @Test
    void mergedRecordGetsNothingNewInTheDatabase() {
        merge();

        assertRefused(
                "INSERT INTO parentage (child_id, parent_id, role, during) VALUES (%d, %d, 'MOTHER', '[2000-01-01,)')"
                        .formatted(citizens.person("Дете Детево", LocalDate.of(2000, 1, 1), true), goes));
    }

    @Test
    void linksMoveOnlyWithAMerge() {
        long act = citizens.act("BIRTH", BORN, "68850", "CHILD", goes);

        assertRefused("UPDATE act_party SET person_id = %d WHERE act_id = %d".formatted(stays, act));
    }

    @Test
    void nobodyPointsARecordToAnotherWithoutATrace() {
        assertRefused("UPDATE person SET merged_into = %d WHERE id = %d".formatted(stays, goes));
    }

    @Test
    void traceOfAMergeIsNeverRewritten() {
        merge();

        assertRefused("UPDATE person_merge SET trace = '{}' WHERE merged_id = %d".formatted(goes));
    }

    private List<Violation> merge() {
        return merges.merge(stays, goes, "един и същ човек", Actor.SYSTEM).violations();
    }

    private static Violation because(MergeObstacle obstacle) {
        return Violation.of("", "duplicates.obstacle." + obstacle);
    }

    private static Violation builtOn(String link) {
        return Violation.of("", "duplicates.built-on." + link);
    }

    private void assertRefused(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update()).isInstanceOf(DataAccessException.class);
    }

    /** All that the database says of both, but for versions and the trace. */
    private List<Map<String, Object>> everything() {
        return everything(stays, goes);
    }

    private List<Map<String, Object>> everything(Long... people) {
        return jdbc.sql("""
                        SELECT 'person' AS what, concat_ws(' ', id, merged_into, marital_status, death_date) AS row
                          FROM person WHERE id IN (:ids)
                        UNION ALL SELECT 'name', concat_ws(' ', person_id, full_name, during) FROM person_name WHERE person_id IN (:ids)
                        UNION ALL SELECT 'address', concat_ws(' ', person_id, line, during) FROM person_address WHERE person_id IN (:ids)
                        UNION ALL SELECT 'parent', p::text FROM parentage p WHERE child_id IN (:ids) OR parent_id IN (:ids)
                        UNION ALL SELECT 'spouse', s::text FROM spouse s WHERE person_id IN (:ids) OR spouse_id IN (:ids)
                        UNION ALL SELECT 'restriction', r::text FROM legal_restriction r WHERE person_id IN (:ids)
                        UNION ALL SELECT 'act', concat_ws(' ', act_id, role, person_id) FROM act_party WHERE person_id IN (:ids)
                        ORDER BY 1, 2
                        """).param("ids", List.of(people)).query().listOfRows();
    }

    private void parent(long child, long parent, String role) {
        jdbc.sql(
                        "INSERT INTO parentage (child_id, parent_id, role, during) VALUES (:child, :parent, :role, '[1969-03-14,)')")
                .param("child", child)
                .param("parent", parent)
                .param("role", role)
                .update();
    }

    private void marry(long wife, long husband, LocalDate since) {
        jdbc.sql("""
                        INSERT INTO spouse (person_id, spouse_id, during)
                        VALUES (:one, :other, daterange(:since, NULL)), (:other, :one, daterange(:since, NULL))
                        """)
                .param("one", wife)
                .param("other", husband)
                .param("since", since)
                .update();
        jdbc.sql("UPDATE person SET marital_status = 'MARRIED' WHERE id IN (:one, :other)")
                .param("one", wife)
                .param("other", husband)
                .update();
    }

    private void restrict(long person, String number) {
        jdbc.sql("""
                        INSERT INTO legal_restriction (person_id, kind, court, case_number, decided_on, during)
                        VALUES (:id, 'LIMITED_INTERDICTION', 'Окръжен съд', :number, '2020-01-01', '[2020-01-01,)')
                        """).param("id", person).param("number", number).update();
    }

    private void die(long person, LocalDate day) {
        jdbc.sql("UPDATE person SET death_date = :day WHERE id = :id")
                .param("day", day)
                .param("id", person)
                .update();
    }
}
