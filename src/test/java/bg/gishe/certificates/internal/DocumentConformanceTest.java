package bg.gishe.certificates.internal;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.acts.ActKind;
import bg.gishe.catalog.StandardForm;
import bg.gishe.certificates.Snapshot;
import bg.gishe.documents.DemoSeal;
import bg.gishe.documents.Seal;
import bg.gishe.people.MaritalStatus;
import bg.gishe.platform.Municipality;
import bg.gishe.testing.Registers;
import bg.gishe.testing.Snapshots;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
                "Стара Загора",
                "SZR31",
                "68850",
                "гр. Стара Загора",
                "Отдел",
                "бул.",
                URI.create("http://localhost"),
                true);
        seal = DemoSeal.in(folder, municipality, Clock.systemUTC());
    }

    static Stream<Snapshot> documents() {
        return Stream.concat(
                Stream.of(
                        Snapshots.maritalStatus(),
                        Snapshots.birthExtract(),
                        Snapshots.notedExtract(),
                        Snapshots.deathExtract(),
                        Snapshots.longCertificate(),
                        Snapshots.withForm(
                                Snapshots.maritalStatus(), StandardForm.MARITAL_STATUS, Registers.person(), null),
                        Snapshots.withForm(
                                Snapshots.birthExtract(),
                                StandardForm.BIRTH,
                                Registers.person(),
                                Registers.act(ActKind.BIRTH, LocalDate.of(2011, 11, 22)))),
                Snapshots.others().stream());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void conformsToBothStandardsBeforeAndAfterSealing(Snapshot snapshot) throws Exception {
        byte[] plain = renderer.render(snapshot);
        byte[] sealed = seal.apply(plain);

        keep(snapshot.service().template() + "-" + plain.length, sealed);
        for (byte[] pdf : List.of(plain, sealed)) {
            assertThat(violations(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
            assertThat(violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void saysWhatItsSnapshotSays(Snapshot snapshot) throws Exception {
        assertThat(String.join(" ", pages(renderer.render(snapshot))))
                .contains(snapshot.service().title())
                .contains(snapshot.numbers().certificateNumber())
                .contains("24.11.2026 г.")
                .contains("Иван Георгиев Петров")
                .contains("01234-56789-ABCDE-FGHJK");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void saysTheSameHoweverOftenItIsRendered(Snapshot snapshot) throws Exception {
        assertThat(pages(renderer.render(snapshot))).isEqualTo(pages(renderer.render(snapshot)));
    }

    @Test
    void everyPageOfADemoIsMarkedAsSpecimenAndCarriesNumberCodeAndItsPlace() throws Exception {
        List<String> pages = pages(renderer.render(Snapshots.longCertificate()));

        assertThat(pages).hasSizeGreaterThan(1);
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i))
                    .contains("ОБРАЗЕЦ – НЕВАЛИДЕН")
                    .contains("УГС-000123/2026")
                    .contains("01234-56789-ABCDE-FGHJK")
                    .contains("стр. " + (i + 1) + " от " + pages.size())
                    .contains("От дата До дата Адрес");
        }
    }

    @Test
    void extractWithUsualNotesAndLongAddressesIsOneSheet() throws Exception {
        assertThat(pages(renderer.render(Snapshots.notedExtract()))).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void anUnknownFactIsStruckThroughAndNeverKeepsANumberedDocumentFromBeingMade(Snapshot snapshot) throws Exception {
        byte[] pdf = renderer.render(Snapshots.withoutFacts(snapshot));

        assertThat(String.join(" ", pages(pdf))).contains("———").doesNotContain("null");
        assertThat(violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void theStandardFormStandsOnPagesOfItsOwnInBothLanguagesAndSaysThatItHasNoForceOfItsOwn() throws Exception {
        List<String> alone = pages(renderer.render(Snapshots.maritalStatus()));
        List<String> pages = pages(renderer.render(Snapshots.withForm(
                Snapshots.maritalStatus(),
                StandardForm.MARITAL_STATUS,
                Registers.person(MaritalStatus.MARRIED),
                null)));

        assertThat(pages).hasSize(alone.size() + 1);
        assertThat(pages.getFirst()).doesNotContain("Petrov").doesNotContain("2016/1191");
        assertThat(pages.getLast())
                .contains("ПРИЛОЖЕНИЕ VI – СЕМЕЙНО ПОЛОЖЕНИЕ / ANNEX VI – MARITAL STATUS")
                .contains("няма самостоятелна правна сила", "has no legal force of its own")
                .contains("Фамилно име / Surname Петров / Petrov")
                .contains("женен / married")
                .contains("гр. Стара Загора, България / Stara Zagora, Bulgaria")
                .contains("УГС-000123/2026", "24/11/2026", "ОБРАЗЕЦ – НЕВАЛИДЕН");
    }

    @Test
    void charactersThatNoDocumentCanCarryDoNotBreakIt() throws Exception {
        Snapshot snapshot = Snapshots.named("Иван \u0001\uD800<b>& Петров");

        byte[] pdf = renderer.render(snapshot);

        assertThat(String.join(" ", pages(pdf))).contains("<b>&");
        assertThat(violations(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(FactsXmlReader.names(FactsXml.of(snapshot)))
                .startsWith("Иван ")
                .contains("<b>&");
    }

    @Test
    void carriesTheFactsAsXml() throws Exception {
        try (PDDocument document = Loader.loadPDF(seal.apply(renderer.render(Snapshots.maritalStatus())))) {
            var files =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            var attachment = files.get("facts.xml");

            assertThat(attachment.getCOSObject().getNameAsString("AFRelationship"))
                    .isEqualTo("Data");
            assertThat(FactsXmlReader.names(attachment.getEmbeddedFile().toByteArray()))
                    .isEqualTo("Иван Георгиев Петров");
        }
    }

    /** Finished documents stay in the build folder, for whoever wants to look at them. */
    private static void keep(String name, byte[] pdf) throws Exception {
        Files.createDirectories(Path.of("target/documents"));
        Files.write(Path.of("target/documents", name + ".pdf"), pdf);
    }

    private static List<String> pages(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).replaceAll("[\\s\u00a0]+", " "));
            }
            return pages;
        }
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
