package bg.gishe.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.testing.ApplicationProcess;
import bg.gishe.testing.Browser;
import bg.gishe.testing.CounterScreen;
import bg.gishe.testing.TestDatabase;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Protects the way of a municipality that begins: the register in four files, brought in on the screen, and a clerk who finds the people and
 * issues each of the fourteen certificates of them. {@code -Dnewcomer.people=100000} brings in as many as a town has.
 */
class NewcomerStoryTest {

    private static final int PEOPLE = Integer.getInteger("newcomer.people", 2_000);
    private static final double PATIENCE = 600_000;

    private static final List<String> OF_THE_WIFE = List.of(
            "MARITAL_STATUS",
            "MARITAL_STATUS_FAMILY",
            "LEGAL_RESTRICTION",
            "MARRIAGE_DUPLICATE",
            "MARRIAGE_EXTRACT",
            "PERMANENT_ADDRESS",
            "CURRENT_ADDRESS",
            "PERMANENT_ADDRESS_CHANGES",
            "CURRENT_ADDRESS_CHANGES",
            "CHILDREN_OF_MOTHER",
            "NAMES_IDENTITY");
    private static final List<String> OF_A_CHILD = List.of("BIRTH_DUPLICATE", "BIRTH_EXTRACT");
    private static final List<String> OF_A_DEAD_MAN = List.of("DEATH_EXTRACT_REPEAT");

    @TempDir
    Path folder;

    @Test
    void filesGoInAndEachOfTheFourteenCertificatesComesOut() throws IOException {
        assertThat(Stream.of(OF_THE_WIFE, OF_A_CHILD, OF_A_DEAD_MAN).flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(CounterScreen.FOURTEEN.keySet());
        MakeImportFilesCommand.write(folder, PEOPLE);
        try (ApplicationProcess application = new ApplicationProcess(TestDatabase.townFolder()).start();
                Browser browser = new Browser(application.port())) {
            Page admin = browser.signedIn("admin");
            admin.onDialog(dialog -> dialog.accept());
            bringIn(admin, "PEOPLE", "people.csv");
            bringIn(admin, "BIRTHS", "births.xlsx");
            bringIn(admin, "MARRIAGES", "marriages.csv");
            bringIn(admin, "DEATHS", "deaths.xlsx");
            browser.look(admin, "newcomer-brought-in");

            SyntheticFamily family = new SyntheticFamily(1);
            Page clerk = browser.signedIn("m.ivanova");
            clerk.fill("#q", names(family.wife));
            clerk.locator("#results .hits a", new Page.LocatorOptions().setHasText(names(family.wife)))
                    .first()
                    .click();
            assertThat(clerk.locator("h1")).hasText(names(family.wife));
            issue(clerk, family.wife, OF_THE_WIFE);
            issue(clerk, family.children.getFirst(), OF_A_CHILD);
            issue(clerk, new SyntheticFamily(12).husband, OF_A_DEAD_MAN);
            browser.look(clerk, "newcomer-issued");
        }
    }

    private void bringIn(Page admin, String subject, String file) {
        admin.navigate("/admin/import");
        admin.locator("input[value=" + subject + "]").check();
        admin.setInputFiles("#file", folder.resolve(file));
        admin.click("button:has-text('Качи')");
        admin.click("button:has-text('Направи проба')");
        admin.click("button:has-text('Внеси')", new Page.ClickOptions().setTimeout(PATIENCE));
        assertThat(admin.locator("h2:has-text('Внесено')"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        assertThat(admin.locator("#bad")).hasText("0");
    }

    private static void issue(Page clerk, SyntheticFamily.Member member, List<String> services) throws IOException {
        for (String service : services) {
            clerk.navigate("/counter");
            clerk.fill("#q", member.egn().value());
            clerk.keyboard().press("Enter");
            assertThat(clerk.locator("h1")).hasText(names(member));
            assertThat(CounterScreen.issue(clerk, service)).contains(member.family());
        }
    }

    private static String names(SyntheticFamily.Member member) {
        return member.given() + " " + member.middle() + " " + member.family();
    }
}
