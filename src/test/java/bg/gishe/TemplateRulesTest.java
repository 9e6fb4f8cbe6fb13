package bg.gishe;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.testing.templates.TemplateElement;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.util.SpringStandardExpressionUtils;

/** Protects: what stands in a template does what it looks like, though the engine has its own order and forbids some things in some places. */
class TemplateRulesTest {

    private static final List<TemplateElement> ELEMENTS = TemplateElement.all();

    /** What the engine looks at before th:with, which says a variable of the element. */
    private static final Set<String> BEFORE_VARIABLES =
            Set.of("th:replace", "th:insert", "th:each", "th:switch", "th:case", "th:if", "th:unless", "th:object");

    /** What the engine looks at after th:replace, which puts another element in the place of this one. */
    private static final Set<String> AFTER_REPLACEMENT = Set.of(
            "th:each",
            "th:switch",
            "th:case",
            "th:if",
            "th:unless",
            "th:object",
            "th:with",
            "th:attr",
            "th:text",
            "th:class",
            "th:classappend",
            "th:id");

    private static final Pattern NAME_COMPARED = Pattern.compile(
            "(?:==|!=|\\beq|\\bne)\\s*'[A-Z][A-Z_]+'|#(?:lists|sets|arrays)\\.contains\\([^']*'[A-Z][A-Z_]+'");

    /** A map of what belongs to which state, which the state itself should tell. */
    private static final Pattern NAMES_MAPPED = Pattern.compile("\\{\\s*'[A-Z][A-Z_]+'\\s*:");

    private static final Pattern VARIABLE = Pattern.compile("(?:^|,)\\s*([a-zA-Z]+)\\s*=");

    @Test
    void noConditionOrLoopUsesAVariableThatItsOwnElementIsYetToSay() {
        assertThat(ELEMENTS.stream()
                        .filter(element -> element.attributes().containsKey("th:with"))
                        .filter(element -> VARIABLE.matcher(element.attributes().get("th:with"))
                                .results()
                                .anyMatch(variable -> BEFORE_VARIABLES.stream()
                                        .map(attribute -> element.attributes().getOrDefault(attribute, ""))
                                        .anyMatch(expression -> names(expression, variable.group(1)))))
                        .map(TemplateElement::place))
                // Printed so since their first day; only their next version may say more.
                .isSubsetOf("documents/permanent-address-1.html:8", "documents/current-address-1.html:8");
    }

    @Test
    void nothingStandsBesideAReplacementThatIsLostWithTheElement() {
        assertThat(ELEMENTS.stream()
                        .filter(element -> element.attributes().containsKey("th:replace"))
                        .filter(element ->
                                element.attributes().keySet().stream().anyMatch(AFTER_REPLACEMENT::contains))
                        .map(TemplateElement::place))
                .isEmpty();
    }

    @Test
    void noBeanTypeOrParameterIsAskedWhereTheEngineForbidsIt() {
        assertThat(ELEMENTS.stream()
                        .filter(element ->
                                restricted(element).anyMatch(SpringStandardExpressionUtils::containsExternalAccess))
                        .map(TemplateElement::place))
                .as("say it in a variable of an element around this one (th:with), and use the variable here")
                .isEmpty();
    }

    @Test
    void noTemplateComparesTheNameOfAState() {
        assertThat(ELEMENTS.stream()
                        .filter(element -> namesAState(element.attributes().getOrDefault("th:case", "*"))
                                || element.attributes().values().stream()
                                        .anyMatch(expression -> NAME_COMPARED
                                                        .matcher(expression)
                                                        .find()
                                                || NAMES_MAPPED
                                                        .matcher(expression)
                                                        .find()))
                        .map(TemplateElement::place))
                .as("ask the state or its record (one.state().isPaid()), which the compiler and a rename know")
                .isEmpty();
    }

    /** A case is of a value that the engine knows, such as true, and never of a name. */
    private static boolean namesAState(String label) {
        return label.matches("'?[A-Z]\\w+'?");
    }

    @Test
    void everyPageOfTheDeskHasTheBoxInWhichAScanEnds() {
        assertThat(TemplateElement.templates().stream()
                        .filter(template -> template.startsWith("counter/"))
                        .filter(template -> TemplateElement.text(template).contains("fragments/layout :: page("))
                        .filter(template -> !TemplateElement.text(template).contains("counter/searchbox :: box")
                                && !TemplateElement.text(template).contains("id=\"q\"")))
                .isEmpty();
    }

    /** Expressions in which the engine forbids them: names and parameters of fragments, text that is not escaped, what is computed beforehand. */
    private static Stream<String> restricted(TemplateElement element) {
        return element.attributes().entrySet().stream().flatMap(attribute -> switch (attribute.getKey()) {
            case "th:replace", "th:insert", "th:utext" -> Stream.of(attribute.getValue());
            default ->
                Pattern.compile("__\\$\\{(.*?)}__")
                        .matcher(attribute.getValue())
                        .results()
                        .map(match -> match.group(1));
        });
    }

    private static boolean names(String expression, String variable) {
        // In a loop the names before the colon are its own.
        return Pattern.compile("(?<![\\w.'#@$])" + variable + "(?![\\w'(=])")
                .matcher(expression.replaceFirst("^[a-zA-Z, ]+:", ""))
                .find();
    }
}
