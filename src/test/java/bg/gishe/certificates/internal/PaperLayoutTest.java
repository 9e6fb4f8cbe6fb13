package bg.gishe.certificates.internal;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.catalog.StandardForm;
import bg.gishe.certificates.Snapshot;
import bg.gishe.certificates.facts.TemplateVersion;
import bg.gishe.people.Sex;
import bg.gishe.testing.PaperLines;
import bg.gishe.testing.Registers;
import bg.gishe.testing.Snapshots;
import bg.gishe.testing.StretchedFacts;
import bg.gishe.testing.UniqueFacts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Protects: every document stands within its margins, in type that is read without effort, and no sheet of it is nearly empty. */
class PaperLayoutTest {

    private static final CertificateRenderer RENDERER = new CertificateRenderer();
    private static final float MM = 72 / 25.4f;
    private static final float TOP = 12 * MM;
    private static final float BOTTOM = (297 - 15) * MM;
    private static final float LEFT = 24 * MM;
    private static final float RIGHT = (210 - 20) * MM;

    /** The newest version of every document, with nothing known, with everything, and with ever more and longer texts. */
    static Stream<Arguments> documents() {
        Map<String, TemplateVersion> newest = new TreeMap<>();
        Arrays.stream(TemplateVersion.values())
                .forEach(one -> newest.put(one.file().replaceAll("-\\d+$", ""), one));
        return newest.values().stream().flatMap(PaperLayoutTest::cases);
    }

    private static Stream<Arguments> cases(TemplateVersion document) {
        return Stream.of(
                Arguments.of(document + " short", Snapshots.of(document, StretchedFacts.shortest(document))),
                Arguments.of(document + " usual", Snapshots.of(document, UniqueFacts.of(document.facts(), Sex.MALE))),
                Arguments.of(document + " long", Snapshots.wordy(document, StretchedFacts.longest(document, 1))),
                Arguments.of(document + " longer", Snapshots.wordy(document, StretchedFacts.longest(document, 4))),
                Arguments.of(document + " longest", Snapshots.wordy(document, StretchedFacts.longest(document, 14))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void noLetterStandsOutsideTheMargins(String name, Snapshot document) {
        assertThat(PaperLines.letters(RENDERER.render(document)))
                .as("left of the margin, right of it, or off the sheet")
                .noneMatch(letter -> letter.left() < LEFT - 1
                        || letter.right() > RIGHT + 1
                        || letter.baseline() < TOP / 2
                        || letter.baseline() > 297 * MM - TOP / 2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void noSheetHoldsUnderFiveLinesAndNoneTheClosingAlone(String name, Snapshot document) {
        check(PaperLines.lines(RENDERER.render(document), TOP, BOTTOM));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void nobodyHasToReadUnderTenPointsWhatIsCertified(String name, Snapshot document) {
        assertThat(PaperLines.letters(RENDERER.render(document)).stream()
                        .filter(letter -> letter.text().equals("Ж"))
                        .map(PaperLines.Letter::size))
                .allMatch(size -> size >= 9.5);
    }

    static Stream<Arguments> withForms() {
        return Stream.of(
                Arguments.of(Snapshots.withForm(
                        Snapshots.maritalStatus(), StandardForm.MARITAL_STATUS, Registers.person(), null)),
                Arguments.of(Snapshots.withForm(
                        Snapshots.birthExtract(),
                        StandardForm.BIRTH,
                        Registers.person(),
                        Registers.act(bg.gishe.acts.ActKind.BIRTH, java.time.LocalDate.of(2011, 11, 22)))));
    }

    @ParameterizedTest
    @MethodSource("withForms")
    void aDocumentWithItsFormIsTwoSheets(Snapshot document) {
        List<List<String>> lines = PaperLines.lines(RENDERER.render(document), TOP, BOTTOM);

        assertThat(lines).hasSize(2);
        check(lines);
    }

    private static void check(List<List<String>> sheets) {
        for (List<String> lines : sheets) {
            assertThat(lines).hasSizeGreaterThanOrEqualTo(5);
            assertThat(lines.getFirst()).as("the closing alone").doesNotStartWith("Основание:");
        }
    }
}
