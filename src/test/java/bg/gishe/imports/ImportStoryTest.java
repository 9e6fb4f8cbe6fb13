package bg.gishe.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.people.Egn;
import bg.gishe.testing.Desk;
import bg.gishe.testing.ScreenTest;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Protects the way of a file: columns chosen and saved, a trial, a progress that everyone sees, the step into the register, the rows that wait. */
class ImportStoryTest extends ScreenTest {

    private static final LocalDate BORN = LocalDate.of(1915, 1, 1);

    @Autowired
    DataSource source;

    @Test
    void administratorTriesAFileTakesItOverAndTheClerkFindsThePerson() throws Exception {
        byte[] file = table();
        Page admin = browser.signedIn("admin");
        admin.onDialog(dialog -> dialog.accept());
        admin.navigate("/admin/import");
        upload(admin, "PEOPLE", "стара програма.csv", file);
        assertThat(admin.locator("h1")).containsText("Колони");
        assertThat(admin.locator("#field-given")).hasValue("");

        Response incomplete = admin.waitForNavigation(() -> admin.click("button:has-text('Направи проба')"));
        assertThat(incomplete.status()).isEqualTo(422);
        assertThat(admin.locator("[id='fault-given']")).hasText("Изберете колона.");
        browser.look(admin, "import-columns-refused");
        admin.selectOption("#field-egn", "Номер");
        admin.selectOption("#field-given", "Първо");
        admin.selectOption("#field-family", "Последно");
        admin.fill("#name", "Стара програма");
        String run;
        // While another import is being worked on, this one waits: the progress stands still to be looked at.
        try (Connection other = source.getConnection()) {
            other.createStatement().execute("SELECT pg_advisory_lock(hashtext('import'))");
            try {
                admin.click("button:has-text('Направи проба')");
                assertThat(admin.locator("#progress")).containsText("Чака реда си");
                run = admin.url();
                browser.look(admin, "import-progress");
                admin.reload();
                assertThat(admin.locator("#progress")).isVisible();
                Page secondWindow = browser.signedIn("admin");
                secondWindow.navigate(run);
                assertThat(secondWindow.locator("#progress progress")).isVisible();
            } finally {
                other.createStatement().execute("SELECT pg_advisory_unlock(hashtext('import'))");
            }
        }
        assertThat(admin.locator("#good")).hasText("2", patiently());
        assertThat(admin.locator("#bad")).hasText("2");
        assertThat(admin.locator("h2:has-text('нищо не е записано')")).isVisible();
        browser.look(admin, "import-checked");
        Download download = admin.waitForDownload(() -> admin.click("a:has-text('Свали')"));
        assertThat(Files.readString(download.path()))
                .startsWith("\ufeffред;колона;стойност;причина;")
                .contains("4;Първо (собствено име);'=1+1;стойността прилича на формула")
                .contains("5;Номер (ЕГН);123;ЕГН няма десет цифри");

        admin.click("button:has-text('Внеси')");
        assertThat(admin.locator("h2:has-text('Внесено')"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        browser.look(admin, "import-done");
        Page clerk = browser.signedIn("m.ivanova");
        clerk.fill("#q", "Чудомира Внасянова");
        assertThat(clerk.locator("#results .hits a").first()).containsText("Чудомира");

        admin.navigate("/admin/import");
        browser.look(admin, "import");
        upload(admin, "PEOPLE", "стара програма.csv", file);
        admin.selectOption("#saved", "Стара програма");
        admin.click("button:has-text('Приложи')");
        assertThat(admin.locator("#field-given")).hasValue("Първо");
        browser.look(admin, "import-columns");
        admin.click("button:has-text('Направи проба')");
        assertThat(admin.locator("#good")).hasText("0", patiently());
        upload(admin, "PEOPLE", "C:\\папка\\друго име.csv", file);
        assertThat(admin.locator("[role=status]")).containsText("вече е качен");
        admin.click("button:has-text('Откажи внасянето')");
        assertThat(admin.locator(".tag:has-text('отказано')")).isVisible();
        admin.navigate(run);
        assertThat(admin.locator("article")).containsText("Същият файл е качен отново");
    }

    @Test
    void fileThatCannotBeImportedIsRefusedWithItsReasonAndTheStopHolds() {
        Page admin = browser.signedIn("admin");
        admin.navigate("/admin/import");
        Response nothing = admin.waitForNavigation(() -> admin.click("button:has-text('Качи')"));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(admin.locator("#subject-fault")).isVisible();
        assertThat(admin.locator("#file-fault")).isVisible();

        Response refused = admin.waitForNavigation(
                () -> upload(admin, "DEATHS", "deaths.csv", "а;б\n1;2\n3;\"4\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(admin.locator("#file-fault")).containsText("на ред 3, не е затворена");
        assertThat(admin.locator("input[value=DEATHS]")).isChecked();
        browser.look(admin, "import-refused");
        admin.waitForNavigation(
                () -> upload(admin, "BIRTHS", "births.xlsx", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
        assertThat(admin.locator("#file-fault")).containsText("документ PDF");
    }

    @Test
    void notesAreTriedAndTheReportSaysWhatIsWrongWithThem() {
        Page admin = browser.signedIn("admin");
        upload(admin, "NOTES", "отбелязвания.csv", """
                Вид на акта;Акт №;Година;ЕКАТТЕ;Дата на отбелязването;Отбелязване;Основание;Текст;Промяна
                раждане;987654;1999;68850;24.11.2001;произход;Решение № 1;Установен произход;
                брак;987654;1999;68850;24.11.2001;осиновяване;Решение № 1;Осиновен;
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(admin.locator("[id='field-act_kind']")).hasValue("Вид на акта");
        browser.look(admin, "import-notes-columns");
        admin.click("button:has-text('Направи проба')");
        assertThat(admin.locator("#bad")).hasText("2", patiently());
        assertThat(admin.locator("article")).containsText("такъв акт няма в регистъра");
        assertThat(admin.locator("article")).containsText("такова отбелязване не се прави върху този вид акт");
        browser.look(admin, "import-notes-checked");
        admin.onDialog(dialog -> dialog.accept());
        admin.click("button:has-text('Откажи')");
    }

    @Test
    void onlyAdministratorsImport() {
        Desk clerk = new Desk(port).signIn("m.ivanova");

        assertThat(clerk.get("/admin/import").statusCode()).isEqualTo(403);
        assertThat(clerk.get("/admin/import/runs/1").statusCode()).isEqualTo(403);
        assertThat(clerk.get("/admin/import/runs/1/faults.csv").statusCode()).isEqualTo(403);
        assertThat(new Desk(port)
                        .signIn("admin")
                        .get("/admin/import/runs/987654321")
                        .statusCode())
                .isEqualTo(404);
        assertThat(new Desk(port)
                        .signIn("admin")
                        .get("/admin/import?page=99999999")
                        .statusCode())
                .isEqualTo(200);
    }

    private static void upload(Page admin, String subject, String name, byte[] content) {
        if (!admin.url().matches(".*/admin/import(/files)?")) {
            admin.navigate("/admin/import");
        }
        admin.locator("input[value=" + subject + "]").check();
        admin.setInputFiles("#file", new FilePayload(name, "text/csv", content));
        admin.click("button:has-text('Качи')");
    }

    private static byte[] table() {
        String text = "Номер;Първо;Последно;Бележка\n"
                + Egn.of(BORN, 1).value() + ";ЧУДОМИРА;ВНАСЯНОВА;а\n"
                + Egn.of(BORN.plusDays(1), 2).value() + ";Чудомир;Внасянов;б\n"
                + Egn.of(BORN.plusDays(2), 2).value() + ";=1+1;Внасянов;в\n"
                + "123;Кратък;Внасянов;г\n";
        return text.getBytes(Charset.forName("windows-1251"));
    }

    private static LocatorAssertions.HasTextOptions patiently() {
        return new LocatorAssertions.HasTextOptions().setTimeout(60_000);
    }
}
