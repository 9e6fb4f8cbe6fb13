package bg.gishe.tariff.ordinance;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.catalog.Channel;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.catalog.Speed;
import bg.gishe.tariff.FeeExemption;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Protects the council from slips: what a draft may not say, what its readers are told, and how it differs from the one before. */
class DraftCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final ServiceCode SERVICE = new ServiceCode("MARITAL_STATUS");
    private static final Draft.Head WHOLE = new Draft.Head("Наредба", "77", TODAY.minusDays(9), TODAY.plusDays(30));
    private static final FeeExemption PENSIONER =
            new FeeExemption("P", "Пенсионер", BigDecimal.valueOf(50), "чл. 32", "карта");
    private static final OrdinanceText.Reduction SSEV =
            new OrdinanceText.Reduction(Channel.SSEV, null, BigDecimal.valueOf(50), null, "чл. 31");
    private static final OrdinanceText SOUND = new OrdinanceText(
            List.of(fee(Speed.ORDINARY, "2.00", null), fee(Speed.FAST, "4.00", "1.00")),
            List.of(SSEV),
            List.of(PENSIONER));

    @Test
    void soundDraftMayStillBeRefusedForItsSpeeds() {
        assertThat(keys(WHOLE, text(fee(Speed.ORDINARY, "2.00", null), fee(Speed.FAST, "2.00", null))))
                .isEmpty();
        assertThat(keys(WHOLE, SOUND))
                .as("a further fast copy is cheaper than an ordinary one")
                .containsExactly("tariff.ordinance.check.faster-cheaper");
        assertThat(SpeedOrder.fault(SOUND.fees())).contains(new SpeedOrder.Fault(Speed.FAST, true));
        assertThat(SpeedOrder.fault(List.of(fee(Speed.EXPRESS, "1.00", null), fee(Speed.ORDINARY, "2.00", null))))
                .contains(new SpeedOrder.Fault(Speed.EXPRESS, false));
    }

    @Test
    void decisionAndDayAreNeededAndTheDayIsAhead() {
        OrdinanceText text = text(fee(Speed.ORDINARY, "2.00", null));

        assertThat(keys(new Draft.Head("Наредба", null, null, null), text))
                .containsExactly(
                        "tariff.ordinance.check.decision-number",
                        "tariff.ordinance.check.decision-date",
                        "tariff.ordinance.check.valid-from");
        assertThat(keys(new Draft.Head("Наредба", "77", TODAY, TODAY), text))
                .containsExactly("tariff.ordinance.check.not-ahead");
        assertThat(keys(new Draft.Head("Наредба", "77", TODAY.plusDays(3), TODAY.plusDays(2)), text))
                .containsExactly("tariff.ordinance.check.decision-ahead", "tariff.ordinance.check.before-decision");
    }

    @Test
    void whatFallsAwayIsSaidButAllowed() {
        OrdinanceText empty = new OrdinanceText(List.of(), List.of(), List.of());

        List<DraftCheck.Finding> findings = DraftCheck.of(WHOLE, empty, SOUND, List.of(SERVICE), TODAY);

        assertThat(findings)
                .containsExactly(
                        new DraftCheck.Finding(true, "tariff.ordinance.check.no-fees", null),
                        new DraftCheck.Finding(false, "tariff.ordinance.check.no-longer-priced", "MARITAL_STATUS"),
                        new DraftCheck.Finding(false, "tariff.ordinance.check.no-reduction", "SSEV"),
                        new DraftCheck.Finding(false, "tariff.ordinance.check.no-exemption", "Пенсионер"));
    }

    @Test
    void versionsStandSideBySide() {
        OrdinanceText after = new OrdinanceText(
                List.of(fee(Speed.ORDINARY, "2.00", null), fee(Speed.EXPRESS, "9.00", null)),
                List.of(new OrdinanceText.Reduction(Channel.SSEV, null, null, Money.parse("EUR 1.00"), "чл. 31")),
                List.of(PENSIONER));

        Comparison comparison = Comparison.of(SOUND, after);

        assertThat(comparison.fees())
                .extracting(Comparison.Row::change)
                .containsExactly(Comparison.Change.SAME, Comparison.Change.REMOVED, Comparison.Change.ADDED);
        assertThat(comparison.reductions())
                .extracting(Comparison.Row::change)
                .containsExactly(Comparison.Change.CHANGED);
        assertThat(comparison.differences()).isEqualTo(3);
    }

    private static List<String> keys(Draft.Head head, OrdinanceText text) {
        return DraftCheck.of(head, text, text, List.of(SERVICE), TODAY).stream()
                .map(DraftCheck.Finding::key)
                .toList();
    }

    private static OrdinanceText text(OrdinanceText.Fee... fees) {
        return new OrdinanceText(List.of(fees), List.of(SSEV), List.of(PENSIONER));
    }

    private static OrdinanceText.Fee fee(Speed speed, String amount, String further) {
        return new OrdinanceText.Fee(
                SERVICE,
                speed,
                Money.parse("EUR " + amount),
                further == null ? null : Money.parse("EUR " + further),
                false,
                "чл. 30");
    }
}
