package bg.gishe.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.catalog.DocumentSpecimen;
import bg.gishe.catalog.DocumentTemplates;
import bg.gishe.catalog.StandardForm;
import bg.gishe.catalog.Validity;
import bg.gishe.testing.ApplicationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects: every template shows its document to an administrator, full of invented data, and nobody can take it for an issued one. */
@ApplicationTest
class SpecimensTest {

    @Autowired
    DocumentTemplates templates;

    @Autowired
    DocumentSpecimen specimen;

    @Autowired
    JdbcClient jdbc;

    @TestFactory
    Stream<DynamicTest> everyTemplateHasAMarkedUnsealedAndUnnumberedSpecimen() {
        assertThat(templates.latest())
                .hasSizeGreaterThanOrEqualTo(16)
                .doesNotContainKeys("layout", "z-report", "standard-form");
        return templates.latest().entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> check(one)));
    }

    private void check(Map.Entry<String, Integer> template) throws IOException {
        int before = certificates();
        StandardForm form = Stream.of(StandardForm.values())
                .filter(one -> one.fits(template.getKey()))
                .findFirst()
                .orElse(null);
        byte[] pdf = specimen.of(new DocumentSpecimen.Wording(
                template.getKey(),
                template.getValue(),
                "ЗАГЛАВИЕ ЗА ПРОБА",
                List.of("основание за проба"),
                new Validity(6, "правило за проба", true),
                form));
        Files.createDirectories(Path.of("target/specimens"));
        Files.write(Path.of("target/specimens", template.getKey() + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
            assertThat(text)
                    .contains(
                            "ОБРАЗЕЦ – НЕВАЛИДЕН",
                            "без номер",
                            "ЗАГЛАВИЕ ЗА ПРОБА",
                            "основание за проба",
                            "6 месеца от датата на издаване",
                            "правило за проба",
                            "Примеров")
                    .doesNotContain("УГС-", "ГС-", "null");
            assertThat(text.contains("2016/1191")).isEqualTo(form != null);
            assertThat(document.getSignatureDictionaries()).isEmpty();
        }
        assertThat(certificates()).isEqualTo(before);
    }

    private int certificates() {
        return jdbc.sql("SELECT count(*) FROM certificate WHERE snapshot ->> 'title' = 'ЗАГЛАВИЕ ЗА ПРОБА'")
                .query(Integer.class)
                .single();
    }
}
