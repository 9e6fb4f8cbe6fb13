package bg.gishe.acts;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.testing.Registers;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects the rules about the day of an event: after a correction they go by the corrected day. */
class DayInForceTest {

    private static final LocalDate ENTERED = LocalDate.of(2026, 3, 10);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest(name = "corrected to {0}, note of {1}: before the event {2}")
    @CsvSource({
        "2026-03-01, 2026-03-05, false",
        "2026-03-01, 2026-02-28, true",
        "2026-03-09, 2026-03-08, true",
        "2026-03-10, 2026-03-10, false"
    })
    void aNoteOrACorrectionIsNotOfBeforeTheDayInForce(LocalDate corrected, LocalDate day, boolean before) {
        CivilStatusAct act = act(corrected);
        NoteOrder note = new NoteOrder(MarginalNote.Kind.CORRECTION, day, "решение № 1", "текст", false, null, null);
        CorrectionOrder correction = new CorrectionOrder(
                PartyRole.DECEASED,
                Correction.Field.CITIZENSHIP,
                "Германия",
                Correction.Basis.COURT,
                "решение № 1",
                day);

        assertThat(note.faults(act, TODAY).contains(NoteOrder.Fault.DAY_BEFORE_EVENT.violation()))
                .isEqualTo(before);
        assertThat(correction.faults(act, TODAY).contains(CorrectionOrder.Fault.DAY_BEFORE_EVENT.violation()))
                .isEqualTo(before);
    }

    private static CivilStatusAct act(LocalDate corrected) {
        MarginalNote note = new MarginalNote(
                MarginalNote.Kind.CORRECTION,
                TODAY.minusDays(1),
                ENTERED,
                "решение № 1",
                "Поправка",
                null,
                null,
                null,
                false,
                List.of(),
                List.of(),
                List.of(new Correction(
                        PartyRole.DECEASED, Correction.Field.EVENT_DATE, ENTERED.toString(), corrected.toString())));
        return Registers.act(ActKind.DEATH, ENTERED, "SZR31", true, null, null, null, List.of(note));
    }
}
