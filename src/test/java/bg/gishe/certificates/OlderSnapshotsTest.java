package bg.gishe.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.catalog.DocumentTemplates;
import bg.gishe.certificates.facts.TemplateVersion;
import bg.gishe.certificates.internal.CertificateRenderer;
import bg.gishe.testing.PaperAgainstAttachment;
import bg.gishe.testing.PaperText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Protects what was issued while snapshots kept the whole case: each is read and made again with the words of its hour, and what it kept
 * beyond them goes nowhere. The snapshots and the words are those of that time.
 */
class OlderSnapshotsTest {

    private static final Path OLDER = Path.of("src/test/resources/older-snapshots");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SnapshotJson SNAPSHOTS = new SnapshotJson(JSON);
    private static final CertificateRenderer RENDERER = new CertificateRenderer();

    /** Every version of a template by which documents were made then. */
    static Stream<TemplateVersion> templates() {
        return Arrays.stream(TemplateVersion.values()).filter(document -> Files.exists(words(document)));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void isMadeAgainWithTheSameWordsAndWithNothingBeyondThemAttached(TemplateVersion document) throws IOException {
        Snapshot snapshot = SNAPSHOTS.read(wide(document).toString());

        byte[] pdf = RENDERER.render(snapshot);

        assertThat(PaperText.between(pdf, "№ УГС-000007/2025", "Основание:"))
                .isEqualTo(Files.readString(words(document)));
        assertThat(PaperAgainstAttachment.of(pdf).attachedOnly()).isEmpty();
        assertThat(PaperAgainstAttachment.of(pdf).printedOnly(snapshot)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void onceReadItIsKeptWithoutWhatItNeverPrinted(TemplateVersion document) throws IOException {
        Snapshot snapshot = SNAPSHOTS.read(wide(document).toString());

        String kept = SNAPSHOTS.write(snapshot);

        assertThat(SNAPSHOTS.read(kept)).isEqualTo(snapshot);
        assertThat(kept).doesNotContain("maritalStatus\"", "declarant", "ekatte", "given");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void whatIsKeptTodayHasThePlacesThatItAlwaysHad(TemplateVersion document) throws IOException {
        ObjectNode older = wide(document);

        JsonNode kept = JSON.readTree(SNAPSHOTS.write(SNAPSHOTS.read(older.toString())));

        assertThat(kept.propertyNames())
                .containsExactlyInAnyOrderElementsOf(older.putNull("form").propertyNames());
        kept.properties().stream()
                .filter(place -> !place.getKey().equals("facts"))
                .forEach(place -> assertThat(place.getValue()).isEqualTo(older.get(place.getKey())));
    }

    private static ObjectNode wide(TemplateVersion document) throws IOException {
        String file = document.file();
        int dash = file.lastIndexOf('-');
        String kind = DocumentTemplates.sourceOf(file)
                .actKind()
                .map(act -> act.name().toLowerCase(java.util.Locale.ROOT))
                .orElse(file.startsWith("children-of-mother") ? "woman" : "man");
        ObjectNode tree = (ObjectNode) JSON.readTree(Files.readString(OLDER.resolve(kind + ".json")));
        return tree.put("template", file.substring(0, dash))
                .put("templateVersion", Integer.parseInt(file.substring(dash + 1)));
    }

    private static Path words(TemplateVersion document) {
        return OLDER.resolve(document.file() + ".txt");
    }
}
