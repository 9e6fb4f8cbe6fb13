package bg.gishe;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.testing.templates.Rendering;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Protects: every template is rendered in every branch that it can take, in both languages. A new template, or a new branch in one, needs
 * {@link bg.gishe.testing.templates.TemplateCases cases} that take it.
 */
class TemplatesTest {

    /** Branches that need no case, by the beginning of what is told of them, with the reason. */
    private static final Map<String, String> NEVER = Map.ofEntries(
            Map.entry(
                    "catalog/service th:each=\"row : ${@definitionWords.of(",
                    "a definition has always the same particulars"),
            Map.entry(
                    "counter/making th:each=\"one : ${waiting}\" never empty",
                    "those who show the list ask first whether anything waits"),
            Map.entry(
                    "tariff/delivery th:each=\"channel : ${channels}\"",
                    "the ways open to a citizen are always the same"),
            Map.entry(
                    "imports/columns th:each=\"field : ${run.subject().fields()}\"",
                    "what is imported has always the same fields"),
            Map.entry(
                    "duplicates/pair th:each=\"fault : ${faults}\" never empty",
                    "stands where a deed was refused, which always says why"),
            Map.entry("payments/closing th:each=\"row : ${form.rows()}\"", "notes and coins are always the same"),
            Map.entry(
                    "payments/parts th:each=\"line : ${lines}\" never empty",
                    "the pages that show it ask first whether anything passed through the till"),
            Map.entry(
                    "counter/applicant th:each=\"kind : ${documentKinds}\"",
                    "the kinds of identity documents are always the same"),
            Map.entry(
                    "counter/applicant th:each=\"relation : ${asker.relations()}\"",
                    "the ways to ask for another are always the same"),
            Map.entry(
                    "counter/applicant th:each=\"one : ${asker.practice()}\"",
                    "the questions that the law leaves open are always the same"),
            Map.entry(
                    "acts/birth-parts th:each=\"question : ${questions}\"",
                    "the questions about a birth are always the same"),
            Map.entry(
                    "acts/birth-parts th:each=\"one : ${#fields.detailedErrors('form.*')}\" never empty",
                    "stands where something is wrong"),
            Map.entry(
                    "acts/birth-parts th:each=\"fault : ${#fields.errors('form.' + name)}\" never empty",
                    "stands where something is wrong"),
            Map.entry(
                    "counter/person th:each=\"method : ${methods}\"",
                    "the ways to pay at the desk are always the same"));

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
                .filter(one -> NEVER.keySet().stream().noneMatch(never -> isMeant(never, one)))
                .map(Object::toString)
                .toList();

        assertThat(untaken).as("branches that no case takes").isEmpty();
    }

    @Test
    void noBranchIsExcusedThatSomeCaseTakes() {
        List<String> idle = NEVER.keySet().stream()
                .filter(never -> rendering.untaken().stream().noneMatch(one -> isMeant(never, one)))
                .toList();

        assertThat(idle).as("excuses for what is taken or no more there").isEmpty();
    }

    private static boolean isMeant(String never, Rendering.Untaken one) {
        return (one.element().template() + " " + one.what()).startsWith(never);
    }
}
