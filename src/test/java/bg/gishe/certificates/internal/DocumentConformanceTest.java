package bg.gishe.certificates.internal;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.certificates.Snapshot;
import bg.gishe.platform.Municipality;
import bg.gishe.testing.Snapshots;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Protects: every document is archivable (PDF/A-3a), accessible (PDF/UA-1), sealed so that any change shows, and says its facts. */
class DocumentConformanceTest {

    @TempDir
    static Path folder;

    private static Seal seal;
    private final CertificateRenderer renderer = new CertificateRenderer();

    @BeforeAll
    static void prepare() {
        VeraGreenfieldFoundryProvider.initialise();
        Municipality municipality = new Municipality(
                "Стара Загора", "SZR31", "68850", "гр. Стара Загора", "Отдел", "бул.", URI.create("http://localhost"), true);
        seal = new Seal(new DemoSealKey(folder).open(municipality), Clock.systemUTC());
    }

    static Stream<Snapshot> documents() {
        return Stream.of(Snapshots.maritalStatus(), Snapshots.birthExtract(), Snapshots.deathExtract());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void conformsToBothStandardsBeforeAndAfterSealing(Snapshot snapshot) throws Exception {
        byte[] plain = renderer.render(snapshot);
        byte[] sealed = seal.apply(plain);

        Files.createDirectories(Path.of("target/documents"));
        Files.write(Path.of("target/documents", snapshot.template() + ".pdf"), sealed);
        for (byte[] pdf : List.of(plain, sealed)) {
            assertThat(violations(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
            assertThat(violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void saysItsFactsAndMarksEveryPageOfADemoAsSpecimen(Snapshot snapshot) throws Exception {
        try (PDDocument document = Loader.loadPDF(renderer.render(snapshot))) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");

            assertThat(text)
                    .contains(snapshot.title())
                    .contains(snapshot.certificateNumber())
                    .contains("24.11.2026 г.")
                    .contains("Иван Георгиев Петров")
                    .contains("01234-56789-ABCDE-FGHJK")
                    .contains("ОБРАЗЕЦ – НЕВАЛИДЕН");
        }
    }

    @Test
    void carriesTheFactsAsXml() throws Exception {
        try (PDDocument document = Loader.loadPDF(seal.apply(renderer.render(Snapshots.maritalStatus())))) {
            var files = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            String xml = new String(
                    files.get("facts.xml").getEmbeddedFile().toByteArray(), java.nio.charset.StandardCharsets.UTF_8);

            assertThat(xml).contains("urn:bg:gishe:certificate:1").contains("<names>Иван Георгиев Петров</names>");
        }
    }

    @Test
    void sealIsIntactAndOurs() {
        assertThat(seal.look(seal.apply(renderer.render(Snapshots.maritalStatus())))).isEqualTo(Seal.Look.INTACT);
    }

    @Test
    void oneChangedByteBreaksTheSeal() {
        byte[] sealed = seal.apply(renderer.render(Snapshots.maritalStatus()));
        sealed[sealed.length / 3] ^= 1;

        assertThat(seal.look(sealed)).isNotEqualTo(Seal.Look.INTACT);
    }

    @Test
    void aFileWithoutSealOrNoPdfAtAllHasNone() {
        assertThat(seal.look(renderer.render(Snapshots.maritalStatus()))).isEqualTo(Seal.Look.NONE);
        assertThat(seal.look("не е PDF".getBytes(java.nio.charset.StandardCharsets.UTF_8))).isEqualTo(Seal.Look.NONE);
    }

    private static List<String> violations(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> !assertion.getStatus().toString().equals("PASSED"))
                    .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
