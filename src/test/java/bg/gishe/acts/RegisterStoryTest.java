package bg.gishe.acts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.gishe.people.Egn;
import bg.gishe.people.Ekatte;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.Newborns;
import bg.gishe.people.People;
import bg.gishe.people.Sex;
import bg.gishe.platform.Actor;
import bg.gishe.platform.DateText;
import bg.gishe.platform.Result;
import bg.gishe.testing.CounterScreen;
import bg.gishe.testing.Desk;
import bg.gishe.testing.ScreenTest;
import bg.gishe.testing.Town;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects the register of acts: making, notes with what follows from them, acts hidden from the desk, annulment for good. */
class RegisterStoryTest extends ScreenTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    ActMaking making;

    @Autowired
    Newborns newborns;

    @Test
    void officialNotesADivorceAndTheDeskSeesBothDivorced() {
        Town.Citizen husband = town().man("Разделян Петров Тестов", LocalDate.of(1979, 2, 3));
        Town.Citizen wife = town().woman("Разделяна Иванова Тестова", LocalDate.of(1981, 5, 6));
        long act = town().marriage(husband, wife, LocalDate.of(2015, 7, 8));
        // An older import may not have known that these two are married.
        town().status(wife, MaritalStatus.UNKNOWN);
        Page page = browser.signedIn("d.ruseva");
        assertThat(page.locator("h1")).hasText("Регистър на актовете");
        browser.look(page, "acts");
        page.navigate("/acts/" + act);
        browser.look(page, "act");
        page.onDialog(dialog -> dialog.accept());
        page.locator("#note button").click();
        assertThat(page.locator("#note-kind-fault")).hasText("Изберете вида на отбелязването.");
        assertThat(page.locator("#effectiveOn-fault")).hasText("Въведете дата като 24.11.2026.");
        page.selectOption("#note-kind", "DIVORCE");
        page.fill("#effectiveOn", "1.1.1950");
        page.fill("#ground", "Решение № 12/03.11.2026 г. на Районен съд – Стара Загора");
        page.fill("#text", "Бракът е прекратен с развод по взаимно съгласие.");
        page.selectOption("#renamed", "SPOUSE_2");
        page.locator("#note button").click();
        assertThat(page.locator("#newFamily-fault"))
                .hasText("Изберете чие име се променя и въведете новото фамилно име; или оставете и двете празни.");
        page.fill("#newFamily", "Моминска");
        page.locator("#note button").click();
        assertThat(page.locator("#effectiveOn-fault")).hasText("Денят е преди събитието по акта.");
        assertThat(page.locator("#ground")).hasValue("Решение № 12/03.11.2026 г. на Районен съд – Стара Загора");
        browser.look(page, "act-refused");
        page.fill("#effectiveOn", "20.11.2026 г.");
        page.uncheck("[name=needsReview]");
        page.locator("#note button").click();

        assertThat(page.locator("[role=status]")).containsText("Отбелязването е вписано.");
        assertThat(page.locator("#notes")).containsText("прекратяване на брака с развод");
        assertThat(people.find(wife.id()).orElseThrow().names().family()).isEqualTo("Моминска");
        assertThat(people.find(husband.id()).orElseThrow().names().family()).isEqualTo("Тестов");
        assertThat(jdbc.sql(
                                "SELECT q.marital_status FROM act_party p JOIN person q ON q.id = p.person_id WHERE p.act_id = :act"
                                        + " AND p.role LIKE 'SPOUSE%'")
                        .param("act", act)
                        .query(String.class)
                        .list())
                .containsExactly("DIVORCED", "DIVORCED");
        Page clerk = browser.signedIn("m.ivanova");
        clerk.navigate("/counter/people/" + principal(act));
        assertThat(clerk.locator("dl.facts").first()).containsText("развед");

        page.fill("#on", "1.1.2024");
        page.locator("form:has(#on) button").click();
        assertThat(page.locator("#as-of")).containsText("01.01.2024");
        assertThat(page.locator("#no-notes")).isVisible();
        browser.look(page, "act-as-of");
    }

    @Test
    void statusThatActAndRegisterTellDifferentlyWaitsForTheNoteThatIsMissing() {
        Town.Citizen husband = town().man("Несъгласен Петров Тестов", LocalDate.of(1978, 2, 3));
        Town.Citizen wife = town().woman("Несъгласна Иванова Тестова", LocalDate.of(1980, 5, 6));
        long act = town().marriage(husband, wife, LocalDate.of(2012, 7, 8));
        town().marriageEnds(husband, wife, LocalDate.of(2020, 3, 4), "DIVORCE");
        Page clerk = browser.signedIn("m.ivanova");
        clerk.navigate("/counter/people/" + wife.id());
        assertThat(clerk.locator("main"))
                .containsText("В регистъра е вписано „разведена“, а по акт за граждански брак");
        assertThat(clerk.locator("#s-MARITAL_STATUS")).hasCount(0);
        Page page = browser.signedIn("d.ruseva");
        page.navigate("/acts/" + act);
        page.onDialog(dialog -> dialog.accept());
        page.selectOption("#note-kind", "DIVORCE");
        page.fill("#effectiveOn", "4.3.2020");
        page.fill("#ground", "Решение № 9/2020 г. на Районен съд – Стара Загора");
        page.fill("#text", "Бракът е прекратен с развод.");
        page.uncheck("[name=needsReview]");
        page.locator("#note button").click();
        assertThat(page.locator("[role=status]")).containsText("Отбелязването е вписано.");

        clerk.reload();
        clerk.locator("#s-MARITAL_STATUS").check();
        assertThat(clerk.locator("#total")).isVisible();
    }

    @Test
    void originalIsHandedOverOnceAndFree() {
        Town.Citizen mother = town().woman("Родила Петрова Тестова", LocalDate.of(1996, 7, 8));
        Town.Citizen child = town().woman("Родена Иванова Тестова", LocalDate.of(2026, 11, 7));
        town().originalDue(town().birth(child, mother, null));
        Page clerk = browser.signedIn("m.ivanova");
        clerk.navigate("/counter/people/" + child.id());
        clerk.locator("#s-BIRTH_ORIGINAL").check();
        assertThat(clerk.locator("#total")).containsText("0,00");
        assertThat(clerk.locator("#relation option:checked")).containsText("Родила Петрова Тестова");
        assertThat(clerk.locator("#name")).isHidden();
        CounterScreen.identify(clerk);
        clerk.keyboard().press("Control+Enter");
        clerk.waitForURL(java.util.regex.Pattern.compile(".*/counter/baskets/.*"));
        assertThat(clerk.locator("main")).containsText("0,00 € освободено");

        clerk.navigate("/counter/people/" + child.id());
        assertThat(clerk.locator("#s-BIRTH_ORIGINAL")).hasCount(0);
        assertThat(clerk.locator("#s-BIRTH_DUPLICATE")).hasCount(1);
    }

    @Test
    void restrictedActIsHiddenFromTheDeskUntilAccessIsRestored() {
        Town.Citizen child = town().woman("Осиновена Петрова Тестова", LocalDate.of(2005, 3, 4));
        long act = town().birth(child, town().woman("Майка Иванова Тестова", LocalDate.of(1975, 3, 4)), null);
        String number = jdbc.sql("SELECT to_char(number, 'FM0000') FROM act WHERE id = :act")
                .param("act", act)
                .query(String.class)
                .single();
        Page page = browser.signedIn("d.ruseva");
        page.navigate("/acts/" + act);
        page.locator("form:has(#restriction-reason) button").click();
        assertThat(page.locator("#restriction-fault")).isVisible();
        page.fill("#restriction-reason", "тайна на осиновяването");
        page.locator("form:has(#restriction-reason) button").click();
        assertThat(page.locator("#restrictions")).containsText("тайна на осиновяването");
        browser.look(page, "act-restricted");

        Page clerk = browser.signedIn("m.ivanova");
        clerk.navigate("/counter/people/" + principal(act));
        assertThat(clerk.locator("main")).containsText("с ограничен достъп");
        assertThat(clerk.locator("main")).not().containsText("№ " + number);
        assertThat(clerk.locator("#s-BIRTH_EXTRACT")).hasCount(0);

        page.fill("input[id^=restoration-]", "съдът отмени тайната");
        page.locator("form:has([id^=restoration-]) button").click();
        assertThat(page.locator("#restrictions")).containsText("съдът отмени тайната");
        clerk.reload();
        assertThat(clerk.locator("main")).containsText("№ " + number);
    }

    @Test
    void annulledActStaysInTheRegisterAndStaysAnnulled() {
        long act = town().death(town().man("Жив Петров Тестов", LocalDate.of(1955, 3, 4)), LocalDate.of(2024, 5, 6));
        Page page = browser.signedIn("d.ruseva");
        page.navigate("/acts/" + act);
        page.onDialog(dialog -> dialog.accept());
        page.locator("#annulment summary").click();
        page.fill("#annulment-reason", "Решение № 5/2026 г. на Районен съд – Стара Загора");
        page.locator("form:has(#annulment-reason) button").click();

        assertThat(page.locator(".notice.bad")).containsText("Решение № 5/2026");
        assertThat(page.locator("#note")).hasCount(0);
        page.navigate("/acts?state=ANNULLED");
        assertThat(page.locator("a[href='/acts/" + act + "']")).isVisible();
        assertThatThrownBy(() -> jdbc.sql("UPDATE act SET annulled_on = NULL, annulled_ground = NULL WHERE id = :act")
                        .param("act", act)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void childOfANewActIsFoundAtTheDeskAndItsExtractIsIssued() {
        Page page = browser.signedIn("d.ruseva");
        page.navigate("/acts/new/birth");
        browser.look(page, "act-birth");
        page.locator("#act button").click();
        assertThat(page.locator("#born-fault")).hasText("Въведете дата като 24.11.2026.");
        assertThat(page.locator("#sex-fault")).hasText("Изберете пола.");
        assertThat(page.locator("#parents-mother-fault")).hasText("Въведете валидни ЕГН или ЛНЧ.");
        LocalDate born = LocalDate.now().minusDays(2);
        page.fill("#born", DateText.write(born));
        page.fill("#at", "14:30");
        page.selectOption("#sex", "FEMALE");
        page.fill("#given", "Богомила");
        page.fill("#middle", "Христова");
        page.fill("#family", "Петрова");
        page.fill("#stated-citizenship", "България");
        page.fill(
                "#parents-mother",
                town().man("Татков Петров Тестов", LocalDate.of(1984, 3, 4)).egn());
        page.fill("#declarant", "майката");
        page.fill("#document", "Съобщение за раждане № 17/03.11.2026 г.");
        page.locator("#act button").click();
        assertThat(page.locator("#parents-mother-fault")).hasText("Лицето с този номер е мъж.");
        assertThat(page.locator("#middle-fault"))
                .hasText("Бащиното „Христова“ не следва името „Татков“ на родителя. Така ли е?");
        assertThat(page.locator("#faults a[href='#middle']")).hasCount(1);
        browser.look(page, "act-birth-refused");
        page.check("#ask-MIDDLE_NOT_OF_PARENT");
        page.fill(
                "#parents-mother",
                town().woman("Майчина Петрова Тестова", LocalDate.of(1994, 3, 4))
                        .egn());
        assertThat(page.locator("fieldset")).containsText(new String[] {"", "Майчина Петрова Тестова", "", "", "", ""});
        page.locator("#act button").click();
        assertThat(page.locator("[role=status]")).containsText("Прочетете акта.");
        browser.look(page, "act-birth-preview");
        String number = page.locator("input[name=egn]").inputValue();
        page.locator("button[value=SIGN]").click();
        assertThat(page.locator("[role=status]")).containsText("Актът е съставен.");
        assertThat(page.locator("article")).containsText("Богомила Христова Петрова");
        assertThat(page.locator("#next a")).hasAttribute("href", "/acts/new/birth");

        Page clerk = browser.signedIn("m.ivanova");
        clerk.fill("#q", number);
        clerk.keyboard().press("Enter");
        assertThat(clerk.locator("main")).containsText("Богомила Христова Петрова");
        clerk.locator("#s-BIRTH_EXTRACT").check();
        assertThat(clerk.locator("#total")).isVisible();

        page.navigate("/acts/new/birth");
        page.fill("#born", DateText.write(born));
        page.fill("#at", "14:30");
        page.selectOption("#sex", "FEMALE");
        page.fill("#egn", number);
        page.locator("#act button").click();
        assertThat(page.locator("#egn-fault")).hasText("ЕГН вече е дадено на друго лице.");
        page.fill("#egn", Egn.of(born, 101).value());
        page.locator("#act button").click();
        assertThat(page.locator("#egn-fault")).containsText("Това ЕГН не е от обхвата на общината.");
        browser.look(page, "act-birth-out-of-range");
        page.check("#ask-EGN_OUT_OF_RANGE");
        page.locator("#act button").click();
        assertThat(page.locator("#egn-fault")).hasCount(0);
        assertThat(page.locator("#ask-EGN_OUT_OF_RANGE")).isChecked();
    }

    @Test
    void deathWidowsTheSpouseAndIsEnteredOnce() {
        Town.Citizen husband = town().man("Смъртен Петров Тестов", LocalDate.of(1949, 2, 3));
        Town.Citizen wife = town().woman("Вдовишка Иванова Тестова", LocalDate.of(1951, 5, 6));
        town().marriage(husband, wife, LocalDate.of(1975, 7, 8));
        String number = husband.egn();
        Page page = browser.signedIn("d.ruseva");
        page.navigate("/acts/new/death");
        page.fill("#deceased", number);
        page.fill("#day", "1.1.1850");
        page.fill("#declarant", "Иван Петров, син");
        page.fill("#document", "Съобщение за смърт № 4/20.11.2026 г.");
        page.locator("#act button").click();
        assertThat(page.locator("#day-fault")).hasText("Денят е преди раждането на лицето.");
        browser.look(page, "act-death");
        page.fill("#day", "19.11.2026 г.");
        page.locator("#act button").click();
        assertThat(page.locator("#lateGround-fault")).containsText("повече от 48 часа");
        page.fill("#lateGround", "Съдебномедицинска експертиза № 3/2026 г.");
        page.locator("#act button").click();
        page.locator("button[value=SIGN]").click();
        assertThat(page.locator("[role=status]")).containsText("Актът е съставен.");
        page.onDialog(dialog -> dialog.accept());
        page.locator("form[action$='/first-extract'] button").click();
        assertThat(page.locator("[role=status]")).containsText("първият препис-извлечение е предаден");
        assertThat(page.locator("form[action$='/first-extract']")).hasCount(0);
        Page clerk = browser.signedIn("m.ivanova");
        clerk.navigate("/counter/people/" + husband.id());
        assertThat(clerk.locator("#s-DEATH_EXTRACT_REPEAT")).isEnabled();

        assertThat(jdbc.sql(
                                "SELECT q.marital_status FROM spouse s JOIN person q ON q.id = s.spouse_id WHERE s.person_id = :person"
                                        + " AND s.ended_by = 'DEATH' AND upper(s.during) = '2026-11-19'")
                        .param("person", husband.id())
                        .query(String.class)
                        .single())
                .isEqualTo("WIDOWED");
        page.navigate("/acts/new/death");
        page.fill("#deceased", number);
        page.fill("#day", "19.11.2026");
        page.fill("#declarant", "Иван Петров, син");
        page.fill("#document", "Съобщение за смърт № 4/20.11.2026 г.");
        page.locator("#act button").click();
        assertThat(page.locator("#deceased-fault")).hasText("За това лице вече е отбелязана смърт.");
    }

    @Test
    void twoAreMarriedOnceAndTheDeskSeesTheNewNameAndStatus() {
        String man = town().man("Годен Петров Тестов", LocalDate.of(1989, 2, 3)).egn();
        String woman =
                town().woman("Годена Иванова Тестова", LocalDate.of(1991, 5, 6)).egn();
        Page page = browser.signedIn("d.ruseva");
        page.navigate("/acts/new/marriage");
        page.locator("#act button").click();
        assertThat(page.locator("#firstWitness-fault")).hasText("Въведете имената на свидетеля.");
        browser.look(page, "act-marriage-refused");
        fillMarriage(page, man, woman);
        page.locator("#act button").click();
        assertThat(page.locator("#asked-names-fault")).containsText("Така ли да се впише?");
        page.check("#asked-names");
        page.locator("#act button").click();
        browser.look(page, "act-marriage-preview");
        page.locator("button[value=SIGN]").click();
        assertThat(page.locator("[role=status]")).containsText("Актът е съставен.");
        assertThat(page.locator("article")).containsText("Свидетелка Първа");

        Page clerk = browser.signedIn("m.ivanova");
        clerk.fill("#q", woman);
        clerk.keyboard().press("Enter");
        assertThat(clerk.locator("h1")).containsText("Новобрачна");
        assertThat(clerk.locator("dl.facts").first()).containsText("омъжена");
        clerk.locator("#s-MARITAL_STATUS").check();
        assertThat(clerk.locator("#total")).isVisible();

        page.navigate("/acts/new/marriage");
        fillMarriage(page, man, woman);
        page.locator("#act button").click();
        assertThat(page.locator("#first-fault")).containsText("в брак");
        assertThat(page.locator("#second-fault")).containsText("в брак");
    }

    private static void fillMarriage(Page page, String man, String woman) {
        page.fill("#at", "00.00 ч.");
        page.fill("#first", man);
        page.fill("#firstFamily", "Новобрачен");
        page.fill("#second", woman);
        page.fill("#secondFamily", "Новобрачна");
        page.fill("#firstWitness", "Свидетелка Първа Една");
        page.fill("#asked-firstNumber", "7501020018");
        page.fill("#secondWitness", "Свидетел Втори Друг");
        page.fill("#asked-secondNumber", "02.03.1980");
    }

    @Test
    void officialsAtOnceGetConsecutiveNumbers() throws Exception {
        // Both spouses of eight marriages, so that deaths of one couple meet.
        List<Long> living = IntStream.range(0, 8)
                .mapToObj(couple -> {
                    Town.Citizen man = town().man(
                                    "Осми Петров Тестов",
                                    LocalDate.of(1940, 2, 3).plusDays(couple));
                    Town.Citizen woman = town().woman(
                                    "Осма Иванова Тестова",
                                    LocalDate.of(1942, 2, 3).plusDays(couple));
                    town().marriage(man, woman, LocalDate.of(1965, 4, 5));
                    return Stream.of(man.id(), woman.id());
                })
                .flatMap(couple -> couple)
                .toList();
        try (ExecutorService officials = Executors.newFixedThreadPool(8)) {
            List<Future<Result<Long>>> acts = officials.invokeAll(living.stream()
                    .<Callable<Result<Long>>>map(id -> () -> making.death(
                            new DeathOrder(
                                    people.find(id).orElseThrow(), LocalDate.of(2026, 11, 1), null, "син", "съобщение"),
                            new Ekatte("68850"),
                            Actor.SYSTEM))
                    .toList());
            List<Long> ids = acts.stream()
                    .map(Future::resultNow)
                    .map(made -> ((Result.Done<Long>) made).value())
                    .toList();
            List<Integer> numbers = jdbc.sql("SELECT number FROM act WHERE id IN (:ids) ORDER BY number")
                    .param("ids", ids)
                    .query(Integer.class)
                    .list();
            assertThat(numbers).hasSize(16).doesNotHaveDuplicates();
            assertThat(numbers.getLast() - numbers.getFirst()).isEqualTo(15);
        }
    }

    @Test
    void eachSettlementNumbersItsOwnActs() {
        Page page = browser.signedIn("d.ruseva");
        for (String given : List.of("Селина", "Селка")) {
            page.navigate("/acts/new/birth");
            page.selectOption("#place", "38039");
            page.fill("#born", DateText.write(LocalDate.now().minusDays(1)));
            page.fill("#at", "0:15");
            page.selectOption("#sex", "FEMALE");
            page.fill("#given", given);
            page.fill("#middle", "Селскова");
            page.fill("#family", "Петрова");
            page.fill("#stated-citizenship", "България");
            page.fill(
                    "#parents-mother",
                    town().woman("Селска Петрова Тестова", LocalDate.of(1995, 3, 4))
                            .egn());
            page.fill("#declarant", "майката");
            page.fill("#document", "Съобщение за раждане № 18/04.11.2026 г.");
            page.locator("#act button").click();
            assertThat(page.locator("dl.facts")).containsText("с. Колена");
            page.locator("button[value=SIGN]").click();
            assertThat(page.locator("article")).containsText("с. Колена");
        }
        assertThat(page.locator("h1")).containsText("№ 0002");
        Desk forger = new Desk(port).signIn("d.ruseva");
        assertThat(forger.get("/acts/new/birth").body()).contains("с. Хрищени").doesNotContain("гр. Казанлък");
    }

    @Test
    void officialsEnterAndCloseTheRangeOfNumbersForNewborns() {
        Page page = browser.signedIn("d.ruseva");
        page.navigate("/acts/ranges");
        assertThat(page.locator("tbody")).containsText("752 – 789");
        page.fill("#lowest", "780");
        page.fill("#highest", "800");
        page.locator("form:has(#lowest) button").click();
        assertThat(page.locator("#lowest-fault")).hasText("Част от номерата вече са в обхват, който се използва.");
        assertThat(page.locator("#highest")).hasValue("800");
        browser.look(page, "acts-ranges");
        page.fill("#lowest", "590");
        page.fill("#highest", "599");
        page.locator("form:has(#lowest) button").click();
        assertThat(page.locator("[role=status]")).hasText("✓ Обхватът е въведен.");
        assertThat(page.locator("tbody tr").first()).containsText("590 – 599");
        assertThat(newborns.nextFree(LocalDate.of(2026, 10, 3), Sex.FEMALE)
                        .orElseThrow()
                        .value())
                .startsWith("265003591");
        page.onDialog(dialog -> dialog.accept());
        page.locator("tbody tr", new Page.LocatorOptions().setHasText("590"))
                .locator("button")
                .click();
        assertThat(page.locator("[role=status]")).hasText("✓ Обхватът е закрит.");
        assertThat(newborns.nextFree(LocalDate.of(2026, 10, 3), Sex.FEMALE)
                        .orElseThrow()
                        .value())
                .startsWith("265003753");
        assertThat(newborns.nextFree(LocalDate.of(2026, 10, 3), Sex.MALE)
                        .orElseThrow()
                        .value())
                .startsWith("265003752");
    }

    @Test
    void onlyOfficialsOpenTheRegisterAndNonsenseIsAnsweredKindly() {
        assertThat(new Desk(port).signIn("m.ivanova").get("/acts").statusCode()).isEqualTo(403);
        Desk official = new Desk(port).signIn("d.ruseva");
        assertThat(official.get("/acts?kind=FRIEND&year=20x6&number=-1&page=-3").statusCode())
                .isEqualTo(422);
        assertThat(official.get("/acts?number=999999").body()).contains("Няма актове");
        assertThat(official.get("/acts/999999999").statusCode()).isEqualTo(404);
        assertThat(official.get("/acts/1?on=31.02.2026").statusCode()).isEqualTo(422);
    }

    private Town town() {
        return new Town(jdbc);
    }

    private long principal(long act) {
        return jdbc.sql(
                        "SELECT person_id FROM act_party WHERE act_id = :act AND role IN ('CHILD', 'SPOUSE_1', 'DECEASED')")
                .param("act", act)
                .query(Long.class)
                .single();
    }
}
