package bg.gishe.certificates.internal;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.certificates.Snapshot;
import bg.gishe.certificates.facts.AddressFacts;
import bg.gishe.certificates.facts.CertifiedFacts;
import bg.gishe.certificates.facts.TemplateVersion;
import bg.gishe.people.Sex;
import bg.gishe.testing.PaperAgainstAttachment;
import bg.gishe.testing.Snapshots;
import bg.gishe.testing.UniqueFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Protects: what is attached to a document is what stands on its paper, in every version of every template, and nothing else. */
class NothingButThePaperTest {

    private static final CertificateRenderer RENDERER = new CertificateRenderer();

    static Stream<Arguments> documentsOfAnybody() {
        return Arrays.stream(TemplateVersion.values())
                .flatMap(document -> Arrays.stream(Sex.values()).map(sex -> Arguments.of(document, sex)));
    }

    @ParameterizedTest
    @MethodSource("documentsOfAnybody")
    void everyTemplatePrintsAllThatIsAttachedAndNothingElse(TemplateVersion document, Sex sex) {
        check(Snapshots.of(document, UniqueFacts.of(document.facts(), sex)));
    }

    @ParameterizedTest
    @EnumSource
    void everyTemplatePrintsNothingElseAlsoWhereNothingIsKnown(TemplateVersion document) {
        Map<String, Object> nothing = Map.of("subject", Map.of(), "act", Map.of("parties", Map.of()));

        check(Snapshots.of(document, Snapshots.printed(document, nothing)));
    }

    @Test
    void everyTemplateOfADocumentIsKnownWithWhatItPrints() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/templates/documents"))) {
            assertThat(
                            files.map(file -> file.getFileName().toString().replace(".html", ""))
                                    .filter(
                                            file -> !file.matches(
                                                    "(layout|parts|signing|paper-print|standard-form|receipt|payment-order|day-protocol|z-report)-\\d")))
                    .containsExactlyInAnyOrder(Arrays.stream(TemplateVersion.values())
                            .map(TemplateVersion::file)
                            .toArray(String[]::new));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "facts/court, <court>Окръжен съд</court>",
        "facts/deathDate, <deathDate>2019-05-06</deathDate>",
        "facts/sex, <sex>FEMALE</sex>",
        "facts/children/item/egn, <children><item><egn>0042011234</egn></item></children>"
    })
    void aValueThatIsAttachedAndNotPrintedIsFound(String path, String planted) {
        PaperAgainstAttachment compared = PaperAgainstAttachment.of(RENDERER.render(address()))
                .attaching(xml -> xml.replace("<facts>", "<facts>" + planted));

        assertThat(compared.attachedOnly()).containsExactly(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"names", "egn", "birthDate", "permanentAddress", "addressSince", "citizenship"})
    void aValueThatIsPrintedAndNotAttachedIsFound(String name) {
        Snapshot document = address();
        PaperAgainstAttachment compared = PaperAgainstAttachment.of(RENDERER.render(document))
                .attaching(xml -> xml.replaceFirst("<" + name + ">[^<]*</" + name + ">", ""));

        assertThat(compared.printedOnly(document)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"на 45 години", "вдовица", "гр. Казанлък", "07.03.2002 г.", "ЕГН 7501020018", "2"})
    void whatATemplateWouldAddOfItsOwnIsFound(String added) {
        Snapshot document = address();
        PaperAgainstAttachment compared =
                PaperAgainstAttachment.of(RENDERER.render(document)).printing(added);

        assertThat(compared.printedOnly(document)).isNotEmpty();
    }

    private static void check(Snapshot document) {
        PaperAgainstAttachment compared = PaperAgainstAttachment.of(RENDERER.render(document));

        assertThat(compared.attachedOnly()).as("attached and not printed").isEmpty();
        assertThat(compared.printedOnly(document))
                .as("printed and not attached")
                .isEmpty();
    }

    private static Snapshot address() {
        CertifiedFacts facts = UniqueFacts.of(AddressFacts.Permanent.class, Sex.MALE);
        return Snapshots.of(TemplateVersion.PERMANENT_ADDRESS_2, facts);
    }
}
