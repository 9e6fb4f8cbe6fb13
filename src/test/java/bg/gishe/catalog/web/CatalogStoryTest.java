package bg.gishe.catalog.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.gishe.catalog.ApplicantRelation;
import bg.gishe.catalog.ApplicationRules;
import bg.gishe.catalog.CatalogAdministration;
import bg.gishe.catalog.CatalogAdministration.Refusal;
import bg.gishe.catalog.Channel;
import bg.gishe.catalog.Condition;
import bg.gishe.catalog.DocumentText;
import bg.gishe.catalog.FactSource;
import bg.gishe.catalog.Nature;
import bg.gishe.catalog.ServiceCatalog;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.catalog.ServiceDraft;
import bg.gishe.catalog.ServiceHistory;
import bg.gishe.catalog.Speed;
import bg.gishe.catalog.Validity;
import bg.gishe.platform.Actor;
import bg.gishe.platform.DateText;
import bg.gishe.platform.Result;
import bg.gishe.testing.Desk;
import bg.gishe.testing.ScreenTest;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects the catalogue: a service is added, changed and withdrawn from a day on, without touching the past or another's change. */
class CatalogStoryTest extends ScreenTest {

    @Autowired
    CatalogAdministration administration;

    @Autowired
    ServiceHistory history;

    @Autowired
    ServiceCatalog catalog;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void administratorAddsAServiceChangesItFromTomorrowAndDropsTheChange() {
        Page page = browser.signedIn("admin");
        page.navigate("/admin/catalog");
        assertThat(page.locator("tbody tr").first()).containsText("Удостоверение за семейно положение");
        browser.look(page, "catalog");
        page.navigate("/admin/catalog/new");
        page.locator("#draft button[value=PREVIEW]").click();
        assertThat(page.locator("#code-fault")).isVisible();
        assertThat(page.locator("#document-template-fault")).containsText("Без образец");
        browser.look(page, "catalog-new-refused");
        page.fill("#code", "STORY_ADDRESS");
        page.fill("#position", "901");
        page.fill("#since", DateText.write(today()));
        page.fill("#name", "Удостоверение за адрес за училище");
        page.fill("#document-title", "УДОСТОВЕРЕНИЕ ЗА АДРЕС");
        page.selectOption("#document-template", "current-address");
        page.check("[name=conditions][value=CURRENT_ADDRESS_KNOWN]");
        page.fill(
                "#document-grounds",
                "чл. 24, ал. 2 от Закона за гражданската регистрация\n\nчл. 94 от Закона за гражданската регистрация");
        page.fill("#document-validityMonths", "6");
        page.locator("#draft button[value=PREVIEW]").click();
        assertThat(page.locator("#document-validityGround-fault")).containsText("Впишете правилото");
        page.fill("#document-validityGround", "чл. 1 от правилника за проба");
        page.locator("#draft button[value=PREVIEW]").click();
        assertThat(page.locator("#comparison")).containsText("има регистриран настоящ адрес");
        page.locator("button[value=CONFIRM]").click();
        assertThat(page.locator("[role=status]")).containsText("Услугата е добавена.");

        Page clerk = browser.signedIn("m.ivanova");
        clerk.navigate("/counter/people/" + personWithAddress());
        assertThat(clerk.locator("main")).containsText("Удостоверение за адрес за училище");

        page.locator("a", new Page.LocatorOptions().setHasText("Промяна от дата"))
                .click();
        page.fill("#document-validityMonths", "3");
        page.fill("#terms-fast", "96");
        page.locator("#draft button[value=PREVIEW]").click();
        assertThat(page.locator("#terms-express-fault")).containsText("по-дълъг срок");
        page.fill("#terms-fast", "24");
        page.locator("#draft button[value=PREVIEW]").click();
        assertThat(page.locator("tr.changed")).hasCount(2);
        browser.look(page, "catalog-comparison");
        page.locator("button[value=CONFIRM]").click();
        assertThat(page.locator("[role=status]")).containsText("Промяната е въведена.");
        browser.look(page, "catalog-service");
        assertThat(catalog.inForce(new ServiceCode("STORY_ADDRESS"), today())
                        .orElseThrow()
                        .document()
                        .validity())
                .isEqualTo(new Validity(6, "чл. 1 от правилника за проба", false));
        assertThat(catalog.inForce(new ServiceCode("STORY_ADDRESS"), today().plusDays(1))
                        .orElseThrow()
                        .document()
                        .validity())
                .isEqualTo(new Validity(3, "чл. 1 от правилника за проба", false));

        page.onDialog(dialog -> dialog.accept());
        page.locator("#drop").click();
        assertThat(page.locator("[role=status]")).containsText("Предстоящата промяна отпадна.");
        assertThat(catalog.inForce(new ServiceCode("STORY_ADDRESS"), today().plusDays(1))
                        .orElseThrow()
                        .document()
                        .validity())
                .isEqualTo(new Validity(6, "чл. 1 от правилника за проба", false));
        page.fill("#day", "1.1.2020");
        page.locator("form:has(#day) button").click();
        assertThat(page.locator("#day-fault")).containsText("Денят е в миналото");
        page.fill("#day", DateText.write(today().plusDays(1)));
        page.locator("form:has(#day) button").click();
        assertThat(page.locator("[role=status]")).containsText("Прекратяването е въведено.");
        assertThat(catalog.inForce(new ServiceCode("STORY_ADDRESS"), today())).isPresent();
        assertThat(catalog.inForce(new ServiceCode("STORY_ADDRESS"), today().plusDays(1)))
                .isEmpty();
    }

    @Test
    void administratorSeesTheDocumentOfADraftBeforeAnybodyIsGivenOne() throws IOException {
        Page page = browser.signedIn("admin");
        page.navigate("/admin/catalog/templates");
        assertThat(page.locator("tbody")).containsText("семейно положение, съпруг и деца");
        browser.look(page, "catalog-templates");
        page.navigate("/admin/catalog/PERMANENT_ADDRESS/draft");
        page.fill("#document-title", "УДОСТОВЕРЕНИЕ ЗА ПРОБА НА ОБРАЗЕЦ");
        assertThat(page.locator("#document-standardForm")).hasValue("RESIDENCE");
        page.selectOption("#document-template", "marital-status");
        page.locator("button[value=PREVIEW]").click();
        assertThat(page.locator("#document-standardForm-fault")).containsText("не е за избрания образец");
        page.selectOption("#document-standardForm", "MARITAL_STATUS");
        List<String> papers = new ArrayList<>();
        page.context().onResponse(answer -> {
            if ("application/pdf".equals(answer.headers().get("content-type"))) {
                papers.add(answer.url());
            }
        });
        page.waitForPopup(() -> page.locator("button[value=SPECIMEN]").click());
        page.waitForCondition(() -> !papers.isEmpty());
        assertThat(papers).singleElement().asString().endsWith("/admin/catalog/PERMANENT_ADDRESS/draft");
        assertThat(page.locator("#document-title")).hasValue("УДОСТОВЕРЕНИЕ ЗА ПРОБА НА ОБРАЗЕЦ");
        browser.look(page, "catalog-draft");

        Desk admin = new Desk(port).signIn("admin");
        Map<String, String> draft = new HashMap<>(Map.of(
                "_csrf",
                admin.token("/admin/catalog/PERMANENT_ADDRESS/draft"),
                "step",
                "SPECIMEN",
                "document.title",
                "УДОСТОВЕРЕНИЕ ЗА ПРОБА",
                "document.template",
                "current-address",
                "document.grounds",
                "чл. 1 за проба",
                "document.validityMonths",
                "3",
                "document.validityGround",
                "чл. 2 за проба",
                "document.validityConfirmed",
                "true"));
        try (PDDocument document = Loader.loadPDF(admin.file("/admin/catalog/PERMANENT_ADDRESS/draft", draft))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " "))
                    .contains(
                            "УДОСТОВЕРЕНИЕ ЗА ПРОБА",
                            "чл. 1 за проба",
                            "3 месеца от датата на издаване",
                            "чл. 2 за проба",
                            "ОБРАЗЕЦ");
        }
        draft.put("document.template", "");
        assertThat(admin.post("/admin/catalog/PERMANENT_ADDRESS/draft", draft)).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Изберете образец, за да видите документа.");
        });
        draft.put("document.template", "current-address");
        draft.put("document.title", "А".repeat(10_000));
        assertThat(admin.post("/admin/catalog/PERMANENT_ADDRESS/draft", draft).statusCode())
                .isEqualTo(422);
        long definition = history.of(new ServiceCode("PERMANENT_ADDRESS"))
                .getFirst()
                .service()
                .definitionId();
        assertThat(admin.get("/admin/catalog/PERMANENT_ADDRESS/definitions/" + definition + ".pdf")
                        .headers()
                        .firstValue("content-type"))
                .contains("application/pdf");
        assertThat(admin.get("/admin/catalog/HEIRS/definitions/" + definition + ".pdf")
                        .statusCode())
                .isEqualTo(404);
        assertThat(admin.get("/admin/catalog/templates/layout.pdf").statusCode())
                .isEqualTo(404);
        assertThat(new Desk(port)
                        .signIn("m.ivanova")
                        .get("/admin/catalog/templates/marital-status.pdf")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void ofTwoAdministratorsAtOnceOneIsToldOfTheOther() throws Exception {
        ServiceCode code = new ServiceCode("STORY_TWO");
        administration.add(code, 902, draft("Услуга на двама"), today(), Actor.SYSTEM);
        int version = history.find(code, today()).orElseThrow().version();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<Result<ServiceCode>>> changes = List.of(
                    () -> administration.define(code, version, draft("на първия"), today().plusDays(2), Actor.SYSTEM),
                    () -> administration.define(code, version, draft("на втория"), today().plusDays(3), Actor.SYSTEM));
            List<Result<ServiceCode>> outcomes =
                    both.invokeAll(changes).stream().map(Future::resultNow).toList();
            assertThat(outcomes)
                    .containsExactlyInAnyOrder(Result.done(code), Result.refused(Refusal.CHANGED_MEANWHILE));
        }
        int now = history.find(code, today()).orElseThrow().version();
        assertThat(administration.define(code, now, draft("трета"), today().plusDays(5), Actor.SYSTEM))
                .isEqualTo(Result.refused(Refusal.CHANGE_WAITS));
        assertThat(administration.add(code, 903, draft("втора"), today(), Actor.SYSTEM))
                .isEqualTo(Result.refused(Refusal.CODE_TAKEN));
        assertThat(administration.add(new ServiceCode("STORY_THREE"), 902, draft("трета"), today(), Actor.SYSTEM))
                .isEqualTo(Result.refused(Refusal.POSITION_TAKEN));
    }

    @Test
    void thePastStaysEvenWhenAskedOfTheDatabase() {
        assertThatThrownBy(() -> jdbc.sql(
                                "UPDATE service_definition SET during = '[2024-12-01,2025-01-01)' WHERE service_code ="
                                        + " 'HEIRS'")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("UPDATE service_definition SET name = 'Друго' WHERE service_code = 'HEIRS'")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void onlyAdministratorsKeepTheCatalogueAndNonsenseIsAnsweredKindly() {
        assertThat(new Desk(port).signIn("m.ivanova").get("/admin/catalog").statusCode())
                .isEqualTo(403);
        Desk admin = new Desk(port).signIn("admin");
        assertThat(admin.get("/admin/catalog/NOBODY").statusCode()).isEqualTo(404);
        assertThat(admin.get("/admin/catalog/x").statusCode()).isEqualTo(404);
    }

    private long personWithAddress() {
        return jdbc.sql("""
                        SELECT p.id FROM person p JOIN person_address a ON a.person_id = p.id AND a.kind = 'CURRENT' AND upper_inf(a.during)
                         WHERE p.death_date IS NULL AND p.egn IS NOT NULL AND p.birth_date < '1990-01-01' ORDER BY p.id LIMIT 1
                        """).query(Long.class).single();
    }

    private static ServiceDraft draft(String name) {
        return new ServiceDraft(
                null,
                name,
                Nature.BOTH,
                FactSource.POPULATION_REGISTER,
                List.of(Condition.SET_UP),
                new DocumentText("УСЛУГА", List.of("чл. 24"), null, null, null),
                new ApplicationRules(Set.of(ApplicantRelation.SELF), Set.of(Channel.COUNTER), List.of()),
                Map.of(Speed.ORDINARY, Duration.ofHours(72)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
