package bg.gishe.acts.bulk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bg.gishe.imports.ImportReport;
import bg.gishe.issuing.VerdictBoard;
import bg.gishe.issuing.VerdictBoards;
import bg.gishe.people.CivilStatusChange;
import bg.gishe.people.Egn;
import bg.gishe.people.PersonImport;
import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Browser;
import bg.gishe.testing.Town;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Protects: real messages are taken over once, with their oddities told and nothing known changed; hostile ones leave no trace. */
@ApplicationTest
class RegixImportTest {

    private static final Path SAMPLES = Path.of("../shared/interop/regix");
    private static final String STATUS = "http://egov.bg/RegiX/GRAO/BR/MaritalStatusResponse";

    @LocalServerPort
    int port;

    @Autowired
    RegixImport regix;

    @Autowired
    ImportRegixCommand command;

    @Autowired
    VerdictBoards boards;

    @Autowired
    PersonImport persons;

    @Autowired
    CivilStatusChange changes;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void publishedSamplesBecomePeopleAndActsOnce() throws IOException {
        assumeTrue(Files.isDirectory(SAMPLES), "the published samples are not beside the project: skipped");

        List<ImportReport> first = takeSamples();
        long people = count("person");
        List<ImportReport> second = takeSamples();

        assertThat(first).noneMatch(ImportReport::refused);
        assertThat(keys(first))
                .contains(
                        "imports.regix.person.added",
                        "imports.regix.act.added",
                        "imports.regix.remark.status-contradictory",
                        "imports.regix.remark.number-says-other-sex",
                        "imports.regix.remark.number-fails-its-check",
                        "imports.regix.remark.signature");
        assertThat(keys(second))
                .doesNotContain("imports.regix.person.added", "imports.regix.act.added")
                .contains("imports.regix.act.known");
        assertThat(count("person")).isEqualTo(people);
        assertThat(jdbc.sql("""
                        SELECT s.kind || ' ' || s.name || ' ' || s.municipality_code || ' ' || a.number || '/' || a.made_on || ' ' || a.event_date
                          FROM act a JOIN settlement s USING (ekatte) WHERE a.ekatte = '87374' AND a.kind = 'MARRIAGE'
                           AND a.number = 27 AND a.year = 2014
                        """).query(String.class).single()).isEqualTo("гр. Ямбол JAM26 27/2014-07-30 2011-10-27");
        assertThat(names("disputed_number = '8107222243'")).isEqualTo("Мариян Иванов Иванов");
        assertThat(names("egn = '8506258485'")).isEqualTo("Никола Иванов Първанов");
        assertThat(command.run(List.of(SAMPLES.toString()))).isZero();
        assertThat(command.run(List.of("/nowhere"))).isEqualTo(2);
    }

    @Test
    void whoseNumberFailsItsCheckIsServedByTheBackOfficeOnly() {
        byte[] message = status("Нели", "7501020019", "4", "").getBytes(StandardCharsets.UTF_8);
        assertThat(regix.take("one.xml", message).refused()).isFalse();
        long person = jdbc.sql("SELECT p.id FROM person p WHERE disputed_number = '7501020019' ORDER BY id LIMIT 1")
                .query(Long.class)
                .single();

        VerdictBoard board = boards.of(person).orElseThrow();

        assertThat(board.lines()).isNotEmpty().noneMatch(VerdictBoard.Line::isAtOnce);
    }

    @Test
    void whatTheRegisterKnowsStaysAndTheDifferenceIsTold() {
        String egn = jdbc.sql(
                        "SELECT egn FROM person WHERE egn IS NOT NULL AND marital_status = 'MARRIED' ORDER BY id LIMIT 1")
                .query(String.class)
                .single();
        String before = names("egn = '" + egn + "'");

        ImportReport report =
                regix.take("other.xml", status("Съвсемдруго", egn, "1", "").getBytes(StandardCharsets.UTF_8));

        assertThat(keys(List.of(report)))
                .contains("imports.regix.remark.names-differ", "imports.regix.remark.status-differs");
        assertThat(names("egn = '" + egn + "'")).isEqualTo(before);
        assertThat(report.toString()).doesNotContain(egn);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "imports.regix.unreadable.not-xml     | <a><b></a>",
                "imports.regix.unreadable.not-xml     | няма XML",
                "imports.regix.unreadable.not-xml     | <!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
                "imports.regix.unreadable.unknown     | <MaritalStatusResponse/>",
                "imports.regix.unreadable.unknown     | <a xmlns='http://egov.bg/RegiX/GRAO/BR/MaritalStatusResponse'/>",
                "imports.regix.unreadable.incomplete  | <MaritalStatusResponse xmlns='http://egov.bg/RegiX/GRAO/BR/MaritalStatusResponse'/>"
            })
    void whatIsNoMessageIsRefusedWithItsReason(String reason, String xml) {
        long people = count("person");

        ImportReport report = regix.take("bad.xml", xml.getBytes(StandardCharsets.UTF_8));

        assertThat(report.refused()).isTrue();
        assertThat(keys(List.of(report))).containsExactly(reason);
        assertThat(count("person")).isEqualTo(people);
    }

    @ParameterizedTest
    @ValueSource(strings = {"中", "Ан\u06ddна", "אנה", "Ив4н", "\u202eИван"})
    void messageWithANameThatNoPaperCanShowIsRefused(String given) {
        String egn = Egn.of(LocalDate.of(1931, 2, 4), 903).value();

        ImportReport report =
                regix.take("letters.xml", status(given, egn, "1", "").getBytes(StandardCharsets.UTF_8));

        assertThat(keys(List.of(report))).containsExactly("imports.regix.unreadable.letters");
        assertThat(count("person WHERE birth_date = '1931-02-04'")).isZero();
    }

    @Test
    void administratorBringsInFilesAndReadsWhatBecameOfEach() {
        try (Browser browser = new Browser(port)) {
            Page page = browser.signedIn("admin");
            page.navigate("/admin/import");
            browser.look(page, "import");
            Response nothing = page.waitForNavigation(() -> page.click("#regix button"));
            assertThat(nothing.status()).isEqualTo(422);
            assertThat(page.locator("#files-fault")).isVisible();

            page.setInputFiles("#files", new FilePayload[] {
                new FilePayload(
                        "status.xml",
                        "text/xml",
                        status("Ралица", Egn.of(LocalDate.of(1931, 2, 3), 901).value(), "2", "Heпoкaзaнo")
                                .getBytes(StandardCharsets.UTF_8)),
                new FilePayload("hostile.xml", "text/xml", "<!DOCTYPE a><a/>".getBytes(StandardCharsets.UTF_8))
            });
            Response trial = page.waitForNavigation(() -> page.click("#regix button"));
            assertThat(trial.status()).isEqualTo(200);
            assertThat(page.locator(".report").first()).containsText("нищо не е записано");
            assertThat(page.locator(".report").nth(1)).containsText("Файлът не е правилен XML");
            assertThat(count("person WHERE birth_date = '1931-02-03' AND egn = '"
                            + Egn.of(LocalDate.of(1931, 2, 3), 901).value() + "'"))
                    .isZero();
            browser.look(page, "import-regix-trial");

            page.onDialog(dialog -> dialog.accept());
            Response answer = page.waitForNavigation(() -> page.click("#regix-take button"));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(page.locator(".report")).hasCount(1);
            assertThat(page.locator(".report").first()).containsText("310203••••");
            assertThat(page.locator("#regix-take")).hasCount(0);
            browser.look(page, "import-report");
        }
    }

    @Test
    void laterCertificateTellsSinceWhenAMarriageLastsAndADivorceCanBeNotedWithoutIt() {
        Town town = new Town(jdbc);
        Town.Citizen man = town.man("Релжо Иванов Отдавнов", LocalDate.of(1951, 2, 3));
        Town.Citizen woman = town.woman("Релжа Петрова Отдавнова", LocalDate.of(1952, 2, 3));
        transaction.executeWithoutResult(status -> {
            assertThat(persons.married(man.id(), woman.id(), null)).isEmpty();
            assertThat(changes.divorce(man.id(), woman.id(), LocalDate.of(2020, 1, 2)))
                    .isTrue();
            status.setRollbackOnly();
        });

        transaction.executeWithoutResult(status -> {
            persons.married(man.id(), woman.id(), null);
            persons.married(man.id(), woman.id(), LocalDate.of(1975, 5, 6));
            persons.married(man.id(), woman.id(), LocalDate.of(1976, 5, 6));
        });

        assertThat(jdbc.sql("SELECT DISTINCT lower(during) FROM spouse WHERE person_id IN (?, ?)")
                        .params(man.id(), woman.id())
                        .query(LocalDate.class)
                        .list())
                .containsExactly(LocalDate.of(1975, 5, 6));
    }

    private List<ImportReport> takeSamples() throws IOException {
        List<ImportReport> reports = new ArrayList<>();
        for (String name : List.of("MaritalStatus", "MaritalStatusSpouseChildren", "MarriageCertificate")) {
            String file = "sample-" + name + "Response.xml";
            reports.add(regix.take(file, Files.readAllBytes(SAMPLES.resolve(file))));
        }
        return reports;
    }

    private static String status(String given, String egn, String code, String name) {
        return """
                <MaritalStatusResponse xmlns="%s"><MaritalStatusCode>%s</MaritalStatusCode><MaritalStatusName>%s</MaritalStatusName>
                <FirstName>%s</FirstName><LastName>Първанов</LastName><EGN>%s</EGN></MaritalStatusResponse>
                """.formatted(STATUS, code, name, given, egn);
    }

    private static List<String> keys(List<ImportReport> reports) {
        return reports.stream()
                .flatMap(report -> report.lines().stream())
                .map(ImportReport.Line::key)
                .distinct()
                .toList();
    }

    private String names(String condition) {
        return jdbc.sql(
                        "SELECT n.full_name FROM person p JOIN person_name n ON n.person_id = p.id AND upper_inf(n.during) WHERE p."
                                + condition + " ORDER BY p.id LIMIT 1")
                .query(String.class)
                .single();
    }

    private long count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }
}
