package bg.gishe;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.testing.templates.Rendering;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Protects: every template is rendered in every branch that it can take, in both languages. A new template, or a new branch in one, needs
 * {@link bg.gishe.testing.templates.TemplateCases cases} that take it.
 */
@Tag("unfinished")
class TemplatesTest {

    /** Branches that need no case, by the beginning of what is told of them, with the reason. */
    private static final Map<String, String> NEVER = Map.of(
            "catalog/service th:each=\"row : ${@definitionWords.of(",
            "a definition has always the same particulars",
            "counter/person th:each=\"charge : ${form.charges(person)}\"",
            "asked for only where there are several to choose from",
            "documents/permanent-address-1 th:if=\"${present != null",
            "printed so since its first day; the day of the registration is said by its next version",
            "documents/current-address-1 th:if=\"${present != null",
            "printed so since its first day; the day of the registration is said by its next version");

    private static Rendering rendering;

    @BeforeAll
    static void renderAll() {
        rendering = Rendering.ofAll();
    }

    @TestFactory
    Stream<DynamicTest> templateRendersInBothLanguagesHoweverItsModelMayBe() {
        return rendering.cases().stream()
                .map(template -> DynamicTest.dynamicTest(
                        template, () -> assertThat(rendering.faults(template)).isEmpty()));
    }

    @Test
    void everyTemplateIsRenderedBySomeCase() {
        assertThat(rendering.unknown())
                .as(
                        "templates without a case: say what they are given in a class of tests that implements TemplateCases")
                .isEmpty();
    }

    @Test
    void everyBranchOfEveryTemplateIsTaken() {
        List<String> untaken = rendering.untaken().stream()
                .filter(one -> NEVER.keySet().stream()
                        .noneMatch(never -> (one.element().template() + " " + one.what()).startsWith(never)))
                .map(Object::toString)
                .toList();

        assertThat(untaken).as("branches that no case takes").isEmpty();
    }
}
