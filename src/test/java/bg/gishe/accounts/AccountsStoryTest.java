package bg.gishe.accounts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.testing.ScreenTest;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Protects the life of an account: opened by an administrator, made its owner's own, locked, freed and withdrawn. */
class AccountsStoryTest extends ScreenTest {

    @Test
    void newClerkEntersWithAOncePasswordChoosesAnotherAndIsSignedOutWhenDisabled() {
        Page admin = browser.signedIn("admin");
        browser.look(admin, "users");
        String once = openClerk(admin, "v.nova");
        browser.look(admin, "users-once-password");
        admin.navigate("/admin/users");
        assertThat(admin.locator("#once")).hasCount(0);

        Page clerk = browser.open();
        signIn(clerk, "V.Nova", once);
        assertThat(clerk).hasURL(java.util.regex.Pattern.compile(".*/account/password"));
        clerk.navigate("/counter");
        assertThat(clerk.locator("h1")).hasText("Смяна на парола");
        browser.look(clerk, "password");
        choosePassword(clerk, once, "v.nova-v.nova");
        assertThat(clerk.locator("#chosen-fault")).containsText("потребителското ви име");
        assertThat(clerk.locator("#chosen")).hasAttribute("aria-invalid", "true");
        browser.look(clerk, "password-refused");
        choosePassword(clerk, once, "дълго изречение за вход");
        assertThat(clerk.locator("#q")).isVisible();

        admin.navigate("/admin/users");
        admin.onDialog(dialog -> dialog.accept());
        admin.locator("tr:has-text('v.nova') button:has-text('Спри достъпа')").click();
        assertThat(admin.locator("tr:has-text('v.nova')")).containsText("спрян");
        clerk.reload();
        assertThat(clerk.locator("h1")).hasText("Вход в системата");
        assertThat(clerk.locator("[role=status]")).containsText("Сесията ви приключи");
        browser.look(clerk, "sign-in-expired");
        signIn(clerk, "v.nova", "дълго изречение за вход");
        assertThat(clerk.locator("[role=alert]")).isVisible();
    }

    @Test
    void formSaysWhatIsMissingAndKeepsWhatWasTyped() {
        Page admin = browser.signedIn("admin");
        admin.navigate("/admin/users/new");
        browser.look(admin, "user-new");
        admin.fill("#username", "Иван");
        admin.fill("#fullName", "Иван Иванов");
        admin.locator("button:has-text('Създай')").click();

        assertThat(admin.locator("#username-fault")).isVisible();
        assertThat(admin.locator("#position-fault")).hasText("Въведете длъжността.");
        assertThat(admin.locator("#roles-fault")).hasText("Изберете поне една роля.");
        assertThat(admin.locator("#fullName")).hasValue("Иван Иванов");
        browser.look(admin, "user-refused");
    }

    @Test
    void takenNameIsRefusedAndNobodyGivesUpTheOwnAdministratorRole() {
        Page admin = browser.signedIn("admin");
        admin.navigate("/admin/users/new");
        fill(admin, "m.ivanova");
        assertThat(admin.locator("#username-fault")).hasText("Има друг потребител с това име.");

        admin.navigate("/admin/users/admin");
        admin.locator("input[value=ADMIN]").uncheck();
        admin.locator("input[value=CLERK]").check();
        admin.locator("button:has-text('Запиши')").click();
        assertThat(admin.locator("[role=alert]")).containsText("без администратор");
    }

    private String openClerk(Page admin, String username) {
        admin.locator("a:has-text('Нов потребител')").click();
        fill(admin, username);
        String once = admin.locator("#once").innerText();
        assertThat(once).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}");
        return once;
    }

    private static void fill(Page admin, String username) {
        admin.fill("#username", username);
        admin.fill("#fullName", "Виктория Нова");
        admin.fill("#position", "младши експерт");
        admin.fill("#desk", "7");
        admin.locator("input[value=CLERK]").check();
        admin.locator("button:has-text('Създай')").click();
    }

    private static void signIn(Page page, String username, String password) {
        page.navigate("/sign-in");
        page.fill("#username", username);
        page.fill("#password", password);
        page.click("#sign-in");
    }

    private static void choosePassword(Page page, String present, String chosen) {
        page.fill("#present", present);
        page.fill("#chosen", chosen);
        page.fill("#repeated", chosen);
        page.locator("main button[type=submit]").click();
    }
}
