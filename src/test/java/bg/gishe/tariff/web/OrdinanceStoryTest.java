package bg.gishe.tariff.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.testing.Desk;
import bg.gishe.testing.ScreenTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects the change of the ordinance on the screens: drafted, compared, tried, approved by a second person, in force on its day. */
class OrdinanceStoryTest extends ScreenTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void administratorDraftsASecondPersonApprovesAndCitizensSeeTheNewFeeOfItsDay() {
        issueSomething();
        Page admin = signedIn("admin");
        admin.locator("nav >> text=Такси").click();
        assertThat(admin.locator("#versions")).containsText("примерна");
        assertThat(admin.locator("#versions")).containsText("в сила");
        browser.look(admin, "ordinances");
        admin.locator("#versions a").last().click();
        assertThat(admin.locator("#exemptions")).containsText("Вътрешно служебно ползване");
        browser.look(admin, "ordinance-version");
        admin.goBack();
        admin.locator("#from-in-force").click();
        assertThat(admin.locator("[role=status]")).containsText("Проектът е започнат");
        assertThat(admin.locator("#findings")).containsText("Въведете номера на решението");
        String draft = admin.url();

        writeHeading(admin, draft);
        writeFees(admin, draft);
        writeReduction(admin, draft);
        writeExemption(admin, draft);
        browser.look(admin, "ordinance-draft");
        compare(admin, draft);
        simulate(admin, draft);

        admin.navigate(draft);
        admin.locator("#submit").click();
        assertThat(admin.locator("[role=status]")).containsText("подаден за одобрение");
        assertThat(admin.locator("#own")).isVisible();
        assertThat(admin.locator("#approve")).hasCount(0);
        approve(draft);

        Page citizen = browser.open();
        citizen.navigate("/prices?service=MARITAL_STATUS&day=29.02.2032");
        assertThat(citizen.locator("#total")).containsText("3,10 €");
        assertThat(citizen.locator("#quote")).containsText("решение № 812 от 19.11.2026 г.");
        assertThat(citizen.locator("#as-of")).containsText("29.02.2032");
        assertThat(citizen.locator("#illustrative")).hasCount(0);
        assertThat(citizen.locator("#ways tr:has-text('портала')")).containsText("2,07 €");
        browser.look(citizen, "prices-of-a-day");
        citizen.fill("#day", "28.2.2032");
        citizen.keyboard().press("Tab");
        assertThat(citizen.locator("#total")).containsText("2,56 €");
        assertThat(citizen.locator("#illustrative")).isVisible();
        citizen.navigate("/prices?day=31.12.2025");
        assertThat(citizen.locator("#quote .empty")).containsText("няма въведена тарифа");
        citizen.navigate("/prices?day=31.02.2026");
        assertThat(citizen.locator("#day-fault")).isVisible();

        withdraw(draft);
        citizen.navigate("/prices?service=MARITAL_STATUS&day=29.02.2032");
        assertThat(citizen.locator("#total")).containsText("2,56 €");
    }

    @Test
    void twoAdministratorsDoNotWriteOverEachOtherAndAnEmptyDraftIsDiscarded() {
        Page one = signedIn("admin");
        one.navigate("/admin/fees");
        one.locator("#from-empty").click();
        String draft = one.url();
        assertThat(one.locator("#reductions")).hasCount(0);
        one.navigate(draft + "/services/MARITAL_STATUS");
        Page other = signedIn("admin");
        other.navigate(draft + "/services/MARITAL_STATUS");
        one.fill("#amount-ORDINARY", "2,00");
        one.fill("#article-ORDINARY", "чл. 1");
        one.locator("button[name=next]").click();
        assertThat(one.locator("h1")).hasText("Удостоверение за семейно положение, съпруг/а и деца");

        other.fill("#amount-ORDINARY", "7,00");
        other.fill("#article-ORDINARY", "чл. 7");
        other.locator("#save").click();

        assertThat(other.locator("#stale")).containsText("не е записано");
        assertThat(other.locator("#amount-ORDINARY")).hasValue("7,00");
        browser.look(other, "ordinance-stale");
        one.navigate(draft);
        assertThat(one.locator("tr[data-service=MARITAL_STATUS]")).containsText("2,00 €");
        assertThat(one.locator("#findings")).containsText("намалението от действащата версия отпада");
        one.locator("#submit").click();
        assertThat(one.locator("#refused")).containsText("забележки");
        one.getByText("Откажи проекта").click();
        assertThat(one.locator("h1")).containsText("отказан");
        assertThat(one.locator("#submit")).hasCount(0);
    }

    @Test
    void reductionThatIsThereAlreadyIsNamedByItsField() {
        Page admin = signedIn("admin");
        admin.navigate("/admin/fees");
        admin.locator("#from-in-force").click();
        admin.navigate(admin.url() + "/reductions/one");
        admin.selectOption("#channel", "PORTAL");
        admin.fill("#percent", "40");
        admin.fill("#article", "чл. 31");
        admin.locator("#save").click();

        assertThat(admin.locator("#channel-fault")).containsText("вече е в проекта");
        assertThat(admin.locator("#stale")).hasCount(0);
        assertThat(admin.locator("#percent")).hasValue("40");
        browser.look(admin, "ordinance-reduction-again");
        admin.locator("#save").click();
        assertThat(admin.locator("#channel-fault")).isVisible();
    }

    @Test
    void administratorReplacesTheAssumedTimeOfThePost() {
        Page admin = signedIn("admin");
        admin.navigate("/admin/fees");
        admin.locator("main a:has-text('Време за доставка')").click();
        admin.fill("#POST", "много");
        admin.locator("button:has-text('Запиши')").click();
        assertThat(admin.locator("#POST-fault")).containsText("от 0 до 2000");
        assertThat(admin.locator("#POST")).hasValue("много");
        browser.look(admin, "delivery-wrong");
        admin.fill("#POST", "96");
        admin.locator("button:has-text('Запиши')").click();
        assertThat(admin.locator("[role=status]")).containsText("записано");
        browser.look(admin, "delivery");
        Page secretary = signedIn("sekretar");
        secretary.navigate("/admin/fees/delivery");
        assertThat(secretary.locator("button:has-text('Запиши')")).hasCount(0);

        Page citizen = browser.open();
        citizen.navigate("/prices?service=MARITAL_STATUS");
        assertThat(citizen.locator("#ways tr:has-text('портала')")).containsText("96\u00a0ч.");
        admin.fill("#POST", "72");
        admin.locator("button:has-text('Запиши')").click();
        assertThat(admin.locator("#POST")).hasValue("72");
    }

    @Test
    void othersDoNotSeeTheOrdinanceAndTheSecretaryOnlyDecides() {
        Page clerk = signedIn("m.ivanova");
        assertThat(clerk.navigate("/admin/fees").status()).isEqualTo(403);
        Page secretary = signedIn("sekretar");
        secretary.navigate("/admin/fees");
        assertThat(secretary.locator("#versions")).isVisible();
        assertThat(secretary.locator("#from-empty")).hasCount(0);
        assertThat(secretary.navigate("/admin/users").status()).isEqualTo(403);
        assertThat(secretary.navigate("/admin/fees/drafts/999999999").status()).isEqualTo(404);
    }

    private void writeHeading(Page admin, String draft) {
        admin.locator("#edit-heading").click();
        admin.fill("#decisionNumber", "");
        admin.fill("#decisionDate", "31.02.2026");
        admin.fill("#validFrom", "1.1.2026");
        admin.locator("main button[type=submit]").click();
        assertThat(admin.locator("#decisionNumber-fault")).containsText("номера на решението");
        assertThat(admin.locator("#decisionDate-fault")).containsText("Въведете дата");
        assertThat(admin.locator("#validFrom-fault")).containsText("трябва да предстои");
        assertThat(admin.locator("#decisionDate")).hasValue("31.02.2026");
        browser.look(admin, "ordinance-heading");
        admin.fill("#decisionNumber", "812");
        admin.fill("#decisionDate", "19.11.2026");
        admin.fill("#validFrom", "29.2.2032 г.");
        admin.locator("main button[type=submit]").click();
        assertThat(admin).hasURL(draft);
        assertThat(admin.locator("#findings")).hasCount(0);
    }

    private void writeFees(Page admin, String draft) {
        admin.navigate(draft + "/services/MARITAL_STATUS");
        admin.fill("#amount-ORDINARY", "5,111");
        admin.fill("#further-FAST", "9,99");
        admin.fill("#article-EXPRESS", "я".repeat(10_000));
        admin.locator("#save").click();
        assertThat(admin.locator("#amount-ORDINARY-fault")).hasText("Въведете сума като 5,11.");
        assertThat(admin.locator("#further-FAST-fault")).containsText("не може да е по-скъп");
        assertThat(admin.locator("#article-EXPRESS-fault")).containsText("до 100 знака");
        assertThat(admin.locator("#amount-ORDINARY")).hasValue("5,111");
        browser.look(admin, "ordinance-fees");
        admin.fill("#article-EXPRESS", "чл. 30, т. 6");
        admin.fill("#further-FAST", "");
        admin.fill("#amount-ORDINARY", "6,00");
        admin.locator("#save").click();
        assertThat(admin.locator("#amount-FAST-fault")).containsText("не може да е по-евтина");
        admin.fill("#amount-ORDINARY", "3,10");
        admin.locator("#save").click();
        assertThat(admin.locator("tr[data-service=MARITAL_STATUS]")).containsText("3,10 €");
        admin.navigate(draft + "/services/NAMES_IDENTITY");
        for (String speed : new String[] {"ORDINARY", "FAST", "EXPRESS"}) {
            admin.fill("#amount-" + speed, "");
        }
        admin.locator("#save").click();
        assertThat(admin.locator("#findings")).containsText("идентичност");
    }

    private void writeReduction(Page admin, String draft) {
        admin.locator("#new-reduction").click();
        admin.locator("#save").click();
        assertThat(admin.locator("#channel-fault")).isVisible();
        assertThat(admin.locator("#percent-fault")).containsText("или процент, или сума");
        browser.look(admin, "ordinance-reduction");
        admin.selectOption("#channel", "PORTAL");
        admin.selectOption("#service", "MARITAL_STATUS");
        admin.fill("#percent", "33,33");
        admin.fill("#article", "=чл. 31а");
        admin.locator("#save").click();
        assertThat(admin).hasURL(draft);
        assertThat(admin.locator("#reductions")).containsText("33,33");
    }

    private void writeExemption(Page admin, String draft) {
        admin.locator("#new-exemption").click();
        admin.fill("#name", "Многодетна майка");
        admin.fill("#percent", "150");
        admin.locator("#save").click();
        assertThat(admin.locator("#percent-fault")).containsText("до 100");
        assertThat(admin.locator("#proof-fault")).containsText("какъв документ");
        browser.look(admin, "ordinance-exemption");
        admin.fill("#percent", "30");
        admin.fill("#ground", "чл. 32, т. 6");
        admin.uncheck("[name=needsProof]");
        admin.locator("#save").click();
        assertThat(admin).hasURL(draft);
        assertThat(admin.locator("#exemptions tr:has-text('Многодетна майка')")).containsText("без документ");
        admin.locator("#exemptions tr:has-text('социалното подпомагане') a").click();
        admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Махни от проекта"))
                .click();
        assertThat(admin.locator("[role=status]")).containsText("Махнато е");
    }

    private void compare(Page admin, String draft) {
        admin.locator("#to-comparison").click();
        assertThat(admin.locator("#fees tr:has-text('3,10 €')")).containsText("променено");
        assertThat(admin.locator("#fees tr:has-text('идентичност')").first()).containsText("отпада");
        assertThat(admin.locator("#reductions tr:has-text('33,33')")).containsText("ново");
        assertThat(admin.locator("#exemptions tr:has-text('Многодетна майка')")).containsText("ново");
        assertThat(admin.locator("#differences")).containsText("Разлики: 7");
        browser.look(admin, "ordinance-comparison");
        admin.locator("#all").click();
        assertThat(admin.locator("#exemptions tr:has-text('Пенсионер')")).containsText("без промяна");
        assertThat(admin.request().get(draft + "/ordinance.csv").text())
                .contains(";'=чл. 31а;")
                .contains("решение № 812");
    }

    private void simulate(Page admin, String draft) {
        admin.navigate(draft + "/effect?year=2026");
        long requests = jdbc.sql("""
                        SELECT count(*) FROM service_request
                         WHERE registered_at >= '2025-12-31 22:00+00' AND registered_at < '2026-12-31 22:00+00' AND state <> 'CANCELLED'
                        """).query(Long.class).single();
        assertThat(admin.locator("#total td").first()).hasText(String.valueOf(requests));
        assertThat(admin.locator("#by-service tr:has-text('Удостоверение за семейно положение')")
                        .first())
                .containsText("+");
        browser.look(admin, "ordinance-effect");
        admin.navigate(draft + "/effect?year=2022");
        assertThat(admin.locator(".empty")).containsText("няма искания");
    }

    private void approve(String draft) {
        Page secretary = signedIn("sekretar");
        secretary.navigate(draft);
        assertThat(secretary.locator("#edit-heading")).hasCount(0);
        secretary.locator("#return").click();
        assertThat(secretary.locator("#reason-fault")).isVisible();
        browser.look(secretary, "ordinance-approval");
        secretary.locator("#approve").click();
        assertThat(secretary.locator("[role=status]")).containsText("одобрена");
        secretary.navigate("/admin/fees");
        assertThat(secretary.locator("#versions tr:has-text('29.02.2032')").first())
                .containsText("предстои");
        assertThat(secretary.locator("#versions tr:has-text('примерна')")).containsText("28.02.2032");
    }

    private void withdraw(String draft) {
        Page secretary = signedIn("sekretar");
        secretary.navigate(draft);
        secretary.fill("#reason", "решението е оспорено от областния управител");
        secretary.locator("#withdraw").click();
        assertThat(secretary.locator("h1")).containsText("оттеглен");
        assertThat(secretary.locator("#steps")).containsText("оспорено");
    }

    private Page signedIn(String username) {
        Page page = browser.signedIn(username);
        page.onDialog(dialog -> dialog.accept());
        return page;
    }

    private void issueSomething() {
        long person = jdbc.sql(
                        "SELECT id FROM person WHERE death_date IS NULL AND marital_status = 'SINGLE' AND birth_date < '1990-01-01' ORDER BY id DESC LIMIT 1")
                .query(Long.class)
                .single();
        Desk desk = new Desk(port).signIn("p.georgiev");
        assertThat(desk.issue(desk.open(person)).statusCode()).isEqualTo(302);
    }
}
