package bg.gishe.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.catalog.DocumentKind;
import bg.gishe.catalog.DocumentTemplates;
import bg.gishe.catalog.FormLanguage;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.catalog.StandardForm;
import bg.gishe.certificates.internal.CertificateRenderer;
import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.PaperText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Protects the words of the multilingual standard forms in both languages, as {@code src/test/resources/golden/forms} has them;
 * after an intended change run with {@code -Dgolden.write=true} and read the difference. Law gives such a form to few documents.
 */
@ApplicationTest
class StandardFormsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/forms");
    private static final Path PAPERS = Path.of("target/golden");
    private static final List<String> CASES = List.of(
            "02-twin",
            "03-adopted",
            "05-father-unknown",
            "06-name-changed",
            "07-divorced-twice",
            "09-widow-remarried",
            "13-born-abroad",
            "14-foreigner",
            "21-deceased",
            "26-fully-adopted-on-the-same-act",
            "27-recognised-by-the-father");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DocumentTemplates templates;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    VerdictBoards boards;

    @Autowired
    CaseFiles files;

    @Autowired
    DocumentFacts facts;

    @Autowired
    CertificateRenderer renderer;

    @TestFactory
    Stream<DynamicTest> eachFormRepeatsItsDocumentInBothLanguages() throws IOException {
        Files.createDirectories(PAPERS);
        Map<String, String> told = new LinkedHashMap<>();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            Map<String, Long> people = GoldenCases.settle(jdbc);
            CASES.forEach(name ->
                    told.put(name, tell(name, boards.of(people.get(name)).orElseThrow())));
        });
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            for (Map.Entry<String, String> one : told.entrySet()) {
                Files.writeString(GOLDEN.resolve(one.getKey() + ".txt"), one.getValue());
            }
        }
        return told.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.getKey(),
                        () -> assertThat(one.getValue())
                                .isEqualTo(Files.readString(GOLDEN.resolve(one.getKey() + ".txt")))));
    }

    @Test
    void kindOfDocumentIsDataOfItsDefinitionAndAgreesWithItsTemplate() {
        assertThat(jdbc.sql("""
                        SELECT service_code || ' ' || document_kind FROM service_definition
                         WHERE upper_inf(during) AND drafted_by IS NULL AND document_kind IN ('EXTRACT', 'ORIGINAL') ORDER BY 1
                        """).query(String.class).list())
                .containsExactly(
                        "BIRTH_EXTRACT EXTRACT",
                        "BIRTH_ORIGINAL ORIGINAL",
                        "DEATH_EXTRACT_FIRST ORIGINAL",
                        "DEATH_EXTRACT_REPEAT EXTRACT",
                        "MARRIAGE_EXTRACT EXTRACT",
                        "MARRIAGE_ORIGINAL ORIGINAL");
    }

    /** The rule of the column itself is asked, since a municipality may set a service up with a template that none is shipped with. */
    @Test
    void everyTemplateHasOneKindInTheTableAndInTheProgram() {
        String rule = jdbc.sql("""
                        SELECT pg_get_expr(d.adbin, d.adrelid)
                          FROM pg_attrdef d JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
                         WHERE a.attrelid = 'service_definition'::regclass AND a.attname = 'document_kind'
                        """).query(String.class).single();

        assertThat(templates.latest().keySet()).allSatisfy(template -> {
            DocumentKind kind = Stream.of(DocumentKind.values())
                    .filter(one -> one.isMadeBy(template))
                    .findFirst()
                    .orElse(DocumentKind.CERTIFICATE);
            assertThat(jdbc.sql("SELECT " + rule
                                    + " FROM (SELECT :template, :conditions::text[]) AS chosen (template, conditions)")
                            .param("template", template)
                            .param("conditions", kind == DocumentKind.ORIGINAL ? "{MADE_WITH_THE_ACT}" : "{}")
                            .query(String.class)
                            .single())
                    .isEqualTo(kind.name());
        });
    }

    @Test
    void formThatGoesWithAServiceIsTheOneThatFitsItsTemplate() {
        Map<String, StandardForm> shipped = new TreeMap<>();
        jdbc.sql(
                        "SELECT template, standard_form FROM service_definition WHERE standard_form IS NOT NULL AND drafted_by IS NULL")
                .query((row, index) ->
                        Map.entry(row.getString("template"), StandardForm.valueOf(row.getString("standard_form"))))
                .list()
                .forEach(one -> shipped.put(one.getKey(), one.getValue()));
        Map<String, StandardForm> fitting = new TreeMap<>();
        for (String template : templates.latest().keySet()) {
            Stream.of(StandardForm.values())
                    .filter(form -> form.fits(template))
                    .forEach(form ->
                            assertThat(fitting.put(template, form)).as(template).isNull());
        }

        assertThat(shipped).isEqualTo(fitting);
    }

    @Test
    void onlyDocumentsThatTheRegulationNamesHaveAForm() {
        List<String> with = jdbc.sql("""
                        SELECT service_code || ' ' || standard_form FROM service_definition
                         WHERE upper_inf(during) AND standard_form IS NOT NULL AND drafted_by IS NULL ORDER BY 1
                        """).query(String.class).list();

        assertThat(with)
                .containsExactly(
                        "BIRTH_DUPLICATE BIRTH",
                        "BIRTH_EXTRACT BIRTH",
                        "BIRTH_ORIGINAL BIRTH",
                        "CURRENT_ADDRESS RESIDENCE",
                        "DEATH_EXTRACT_FIRST DEATH",
                        "DEATH_EXTRACT_REPEAT DEATH",
                        "MARITAL_STATUS MARITAL_STATUS",
                        "MARRIAGE_DUPLICATE MARRIAGE",
                        "MARRIAGE_EXTRACT MARRIAGE",
                        "MARRIAGE_ORIGINAL MARRIAGE",
                        "PERMANENT_ADDRESS RESIDENCE");
    }

    private String tell(String name, VerdictBoard board) {
        StringBuilder told = new StringBuilder();
        for (VerdictBoard.Line line : board.lines()) {
            ServiceCode code = line.service().code();
            if (line.isAtOnce() && line.service().document().standardForm() != null) {
                byte[] pdf = GoldenPapers.checked(
                        renderer, GoldenPapers.snapshot(files, facts, board.file(), line, FormLanguage.EN));
                keep(name + "-" + code + "-form.pdf", pdf);
                told.append("=== ")
                        .append(line.service().name())
                        .append('\n')
                        .append(PaperText.between(pdf, "ПРИЛОЖЕНИЕ ", "Попълнено е само"))
                        .append('\n');
            }
        }
        return told.toString();
    }

    private static void keep(String name, byte[] pdf) {
        try {
            Files.write(PAPERS.resolve(name), pdf);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
