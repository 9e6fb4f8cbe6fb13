package bg.gishe.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.platform.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Protects: a document names a term only where a rule sets it and somebody has checked the rule. */
class ValidityTest {

    @Test
    void aTermWhoseGroundIsNotCheckedIsNotPrinted() {
        assertThat(document(new Validity(6, "чл. 1", false)).printedValidity()).isEmpty();
        assertThat(document(null).printedValidity()).isEmpty();
        assertThat(document(new Validity(6, "чл. 1", true)).printedValidity())
                .map(Validity::text)
                .hasValue("6 месеца от датата на издаване");
    }

    @Test
    void oneMonthIsOne() {
        assertThat(new Validity(1, "чл. 1", true).text()).isEqualTo("1 месец от датата на издаване");
        assertThat(new Validity(12, "чл. 1", true).text()).isEqualTo("12 месеца от датата на издаване");
    }

    @Test
    void aTermWithoutItsRuleAndARuleWithoutATermAreRefused() {
        assertThat(faults(new Validity(6, " ", true))).containsExactly("document.validityGround");
        assertThat(faults(new Validity(0, "чл. 1", false))).containsExactly("document.validityMonths");
        assertThat(faults(new Validity(6, "чл. 1", false))).isEmpty();
        assertThat(faults(null)).isEmpty();
    }

    private static List<String> faults(@Nullable Validity validity) {
        return new ServiceDraft(
                        null,
                        "Услуга",
                        Nature.BOTH,
                        FactSource.POPULATION_REGISTER,
                        List.of(Condition.SET_UP),
                        document(validity),
                        new ApplicationRules(Set.of(ApplicantRelation.SELF), Set.of(Channel.COUNTER), List.of()),
                        Map.of(Speed.ORDINARY, Duration.ofHours(72)))
                .faults().stream().map(Violation::field).toList();
    }

    private static DocumentText document(@Nullable Validity validity) {
        return new DocumentText("УСЛУГА", List.of("чл. 24"), validity, null, null);
    }
}
