package bg.gishe.duplicates.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.duplicates.Merges;
import bg.gishe.platform.Actor;
import bg.gishe.platform.Result;
import bg.gishe.testing.Citizens;
import bg.gishe.testing.Desk;
import bg.gishe.testing.ScreenTest;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects the official's story with duplicates in a browser: find, compare, merge, serve at the desk, undo; and what others may not. */
class DuplicatesStoryTest extends ScreenTest {

    private static final LocalDate BORN = LocalDate.of(1972, 2, 29);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Merges merges;

    Citizens citizens;

    @BeforeEach
    void register() {
        citizens = new Citizens(jdbc);
    }

    @Test
    void officialFindsComparesMergesAndUndoes() {
        long one = citizens.person("Бончуна Тръпчева Гъркинова", BORN, true);
        long other = citizens.person("Бончуна Тръпчева Гъркинова", BORN, true);
        citizens.act("BIRTH", BORN, "68850", "CHILD", other);
        citizens.lives(one, "68850", "ул. „Първа“ № 1");
        citizens.lives(other, "81414", "ул. „Втора“ № 2");
        new Desk(port).signIn("m.ivanova").issueMaritalStatus(other);
        String old = citizens.digits(other);

        Page page = browser.signedIn("d.ruseva");
        page.navigate("/register/duplicates");
        page.locator("button:has-text('Потърси сега')").click();
        assertThat(page.locator("[role=status]")).containsText("претърсен");
        browser.look(page, "duplicates");
        page.locator("tr:has-text('Бончуна') a").click();
        assertThat(page.locator("main")).not().containsText(old);
        assertThat(page.locator("tr:has-text('Издадени документи')")).containsText("само в единия");
        browser.look(page, "duplicates-compare");
        page.locator("button:has-text('Покажи номерата')").click();
        assertThat(page.locator("main")).containsText(old);

        page.onDialog(dialog -> dialog.accept());
        page.locator("#merge button").click();
        assertThat(page.locator("#merge-fault")).containsText("основанието");
        page.fill("#merge-reason", "Служебна бележка № 5/2026 г.");
        page.locator("#merge button").click();
        assertThat(page.locator("[role=status]")).containsText("Записите са слети");
        assertThat(page.locator("#merged")).containsText("Служебна бележка № 5/2026");
        browser.look(page, "duplicates-merged");
        assertThat(audited("PEOPLE_MERGED", List.of(one, other))).isEqualTo(2);
        assertThat(audited("EGN_UNMASKED", List.of(one, other))).isEqualTo(2);

        Page clerk = browser.signedIn("m.ivanova");
        clerk.fill("#q", old);
        clerk.waitForURL(Pattern.compile(".*/counter/people/" + one + "\\?merged"));
        assertThat(clerk.locator(".notice[role=status]")).containsText("слят с този");
        assertThat(clerk.locator("dl.facts").nth(2)).containsText("Акт за раждане");
        browser.look(clerk, "person-merged");
        clerk.navigate("/counter/people/" + other);
        assertThat(clerk).hasURL(Pattern.compile(".*/counter/people/" + one + "\\?merged"));

        assertThat(page.locator("tr:has-text('Издадени документи') td").first()).containsText("УГС-");

        page.fill("#separation-reason", "не са един човек");
        page.locator("#separation button").click();
        assertThat(page.locator("[role=status]")).containsText("Сливането е отменено");
        clerk.navigate("/counter/people/" + other);
        assertThat(clerk).hasURL(Pattern.compile(".*/counter/people/" + other));
        assertThat(audited("PEOPLE_MERGE_UNDONE", List.of(one, other))).isEqualTo(2);

        page.fill("#distinction-reason", "братовчедки с едни имена");
        page.locator("#distinction button").click();
        assertThat(page.locator("main")).containsText("Решено е, че са различни хора");
        browser.look(page, "duplicates-different");
        page.navigate("/register/duplicates?view=DIFFERENT");
        assertThat(page.locator("table")).containsText("братовчедки с едни имена");
        page.navigate("/register/duplicates?view=MERGED");
        browser.look(page, "duplicates-merged-list");
    }

    @Test
    void aCoupleEnteredTwiceIsMergedByOneDecisionAndTakenApartByOne() {
        long wife = citizens.person("Гердана Пъшева Клинчарова", BORN, true);
        long wifeAgain = citizens.person("Гердана Пъшева Клинчарова", BORN, true);
        long husband = citizens.person("Клинчо Мъглев Клинчаров", BORN, false);
        long husbandAgain = citizens.person("Клинчо Мъглев Клинчаров", BORN, false);
        marry(wife, husband);
        marry(wifeAgain, husbandAgain);

        Page page = browser.signedIn("d.ruseva");
        page.onDialog(dialog -> dialog.accept());
        page.navigate("/register/duplicates/" + wife + "/" + wifeAgain);
        assertThat(page.locator("#couple")).containsText("Клинчо Мъглев Клинчаров");
        browser.look(page, "duplicates-couple");
        page.fill("#merge-reason", "Служебна бележка № 6/2026 г.");
        page.locator("#merge button").click();
        assertThat(page.locator("#merge-fault")).containsText("брак");
        page.check("[name=couple]");
        page.locator("#merge button").click();
        assertThat(page.locator("#merged")).containsText("Служебна бележка № 6/2026");
        page.navigate("/register/duplicates/" + husband + "/" + husbandAgain);
        assertThat(page.locator("#merged")).containsText("Служебна бележка № 6/2026");
        assertThat(page.locator("#separation")).containsText("съпрузите");
        browser.look(page, "duplicates-couple-merged");

        page.fill("#separation-reason", "две двойки са");
        page.locator("#separation button").click();
        assertThat(page.locator("[role=status]")).containsText("Сливането е отменено");
        assertThat(merges.of(wife, wifeAgain)).isEmpty();
        assertThat(audited("PEOPLE_MERGE_UNDONE", List.of(wife, wifeAgain, husband, husbandAgain)))
                .isEqualTo(4);
    }

    @Test
    void documentIssuedAfterAMergeKeepsItFromBeingUndone() {
        long one = citizens.person("Злата Пепелянкова", BORN, true);
        long other = citizens.person("Злата Пепелянкова", BORN, true);
        merges.merge(one, other, "една и съща жена", Actor.SYSTEM);
        Desk clerk = new Desk(port).signIn("m.ivanova");
        assertThat(clerk.issueMaritalStatus(one).statusCode()).isIn(200, 302);

        Page page = browser.signedIn("d.ruseva");
        page.onDialog(dialog -> dialog.accept());
        page.navigate("/register/duplicates/" + one + "/" + other);
        page.fill("#separation-reason", "не са един човек");
        page.locator("#separation button").click();
        assertThat(page.locator("#separation-fault")).containsText("След сливането е издаден документ за лицето.");
        assertThat(page.locator("#separation-reason")).hasValue("не са един човек");
        browser.look(page, "duplicates-built-on");
    }

    @Test
    void documentOfAMergedRecordKeepsStandingAndOneInItsPlaceIsOfTheSurvivor() {
        long one = citizens.person("Мика Дърводелска", BORN, true);
        long other = citizens.person("Мика Дърводелска", BORN, true);
        Desk clerk = new Desk(port).signIn("m.ivanova");
        clerk.issueMaritalStatus(other);
        long document = document(other);
        merges.merge(one, other, "една и съща жена", Actor.SYSTEM);

        assertThat(clerk.get("/counter/certificates/" + document + "/document.pdf")
                        .statusCode())
                .isEqualTo(200);
        assertThat(clerk.get("/counter/documents/" + document).body()).contains("/counter/people/" + one + "\"");
        String annulment = "/counter/certificates/" + document + "/annulment";
        clerk.post(annulment, Map.of("_csrf", clerk.token(annulment), "reason", "сгрешена цел", "replace", "true"));
        assertThat(document(one)).isGreaterThan(document);
        assertThat(document(other)).isEqualTo(document);
    }

    private int audited(String action, List<Long> people) {
        return jdbc.sql(
                        "SELECT count(*) FROM audit_event WHERE action = :action AND subject_person_id IN (:people) AND actor = 'd.ruseva'")
                .param("action", action)
                .param("people", people)
                .query(Integer.class)
                .single();
    }

    private long document(long person) {
        return jdbc.sql("SELECT max(id) FROM certificate WHERE subject_id = :id")
                .param("id", person)
                .query(Long.class)
                .single();
    }

    @Test
    void conflictIsToldBeforeAnybodyTries() {
        long one = citizens.person("Рада Мърквичкова", BORN, true);
        long other = citizens.person("Рада Мърквичкова", BORN, true);
        citizens.act("BIRTH", BORN, "68850", "CHILD", one);
        citizens.act("BIRTH", BORN, "35167", "CHILD", other);
        Page page = browser.signedIn("d.ruseva");
        page.navigate("/register/duplicates");
        page.fill("#one", citizens.digits(one));
        page.fill("#other", "123");
        page.locator("#any-two button").click();
        assertThat(page.locator("#other-fault")).containsText("десетте цифри");
        assertThat(page.locator("#one")).hasValue(citizens.digits(one));
        page.fill("#other", citizens.digits(other));
        page.locator("#any-two button").click();
        assertThat(page.locator("#obstacles")).containsText("Има два акта за раждане");
        assertThat(page.locator("#merge")).hasCount(0);
        browser.look(page, "duplicates-conflict");
    }

    @Test
    void basketOpenedBeforeAMergeIssuesNothingForTheMergedRecord() {
        long one = citizens.person("Пена Кадифейска", BORN, true);
        long other = citizens.person("Пена Кадифейска", BORN, true);
        Desk clerk = new Desk(port).signIn("m.ivanova");
        Desk.Opened opened = clerk.open(other);
        merges.merge(one, other, "една и съща жена", Actor.SYSTEM);

        assertThat(clerk.issue(opened).statusCode()).isEqualTo(422);
        assertThat(jdbc.sql("SELECT count(*) FROM certificate WHERE subject_id IN (:ids)")
                        .param("ids", List.of(one, other))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void officialsAtOnceMergeOnceAndNeverInACircle() throws Exception {
        for (int i = 0; i < 5; i++) {
            long one = citizens.person("Ту Тамова", BORN, true);
            long other = citizens.person("Ту Тамова", BORN, true);
            try (ExecutorService officials = Executors.newFixedThreadPool(8)) {
                List<Callable<Result<Long>>> presses = new java.util.ArrayList<>();
                for (int j = 0; j < 4; j++) {
                    presses.add(() -> merges.merge(one, other, "една и съща", Actor.SYSTEM));
                    presses.add(() -> merges.merge(other, one, "една и съща", Actor.SYSTEM));
                }
                assertThat(officials.invokeAll(presses)).allMatch(press -> press.state() == Future.State.SUCCESS);
            }
            assertThat(jdbc.sql("SELECT count(*) FROM person WHERE id IN (:ids) AND merged_into IS NOT NULL")
                            .param("ids", List.of(one, other))
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void onlyOfficialsOfCivilStatusAndOnlySensibleAddresses() {
        long one = citizens.person("Съба Бодилска", BORN, true);
        long other = citizens.person("Съба Бодилска", BORN, true);
        String pair = "/register/duplicates/" + one + "/" + other;
        assertThat(new Desk(port).signIn("m.ivanova").get(pair).statusCode()).isEqualTo(403);
        assertThat(new Desk(port).signIn("admin").get("/register/duplicates").statusCode())
                .isEqualTo(403);
        Desk official = new Desk(port).signIn("d.ruseva");
        String token = official.token(pair);
        assertThat(official.get("/register/duplicates/" + other + "/" + one).statusCode())
                .isEqualTo(404);
        assertThat(official.get("/register/duplicates/" + one + "/" + one).statusCode())
                .isEqualTo(404);
        assertThat(official.get("/register/duplicates/999999999999/9999999999999")
                        .statusCode())
                .isEqualTo(404);
        assertThat(official.get("/register/duplicates?view=FRIENDS&page=-7").statusCode())
                .isEqualTo(200);
        for (Map<String, String> form : List.of(
                Map.of("_csrf", token, "reason", "достатъчно", "survivor", "7"),
                Map.of("_csrf", token, "reason", "х".repeat(10_000), "survivor", "" + one),
                Map.of("_csrf", token, "survivor", "" + one))) {
            assertThat(official.post(pair + "/merge", form).statusCode()).isEqualTo(422);
        }
        assertThat(merges.of(one, other)).isEmpty();
    }

    private void marry(long wife, long husband) {
        jdbc.sql(
                        "INSERT INTO spouse (person_id, spouse_id, during) VALUES (:wife, :husband, '[1996-05-04,)'), (:husband, :wife, '[1996-05-04,)')")
                .param("wife", wife)
                .param("husband", husband)
                .update();
        jdbc.sql("UPDATE person SET marital_status = 'MARRIED' WHERE id IN (?, ?)")
                .params(wife, husband)
                .update();
    }
}
