package bg.gishe.acts;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.acts.MarginalNote.Kind;
import bg.gishe.acts.NoteOrder.Fault;
import bg.gishe.people.PersonNames;
import bg.gishe.platform.ViolationCode;
import bg.gishe.testing.Registers;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Protects what may be noted on which act, and what an act said on a past day (ЗГР, чл. 75–78). */
class NoteOrderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate EVENT = LocalDate.of(2010, 5, 6);
    private static final PersonNames NAMES = new PersonNames("Иван", "Петров", "Колев");

    static Stream<Arguments> orders() {
        return Stream.of(
                Arguments.of(Kind.NAME_CHANGE, ActKind.BIRTH, TODAY, NAMES, List.of()),
                Arguments.of(Kind.NAME_CHANGE, ActKind.BIRTH, TODAY, null, List.of(Fault.NAMES_MISSING)),
                Arguments.of(Kind.NAME_CHANGE, ActKind.MARRIAGE, TODAY, null, List.of()),
                Arguments.of(Kind.NAME_CHANGE, ActKind.DEATH, TODAY, null, List.of(Fault.KIND_NOT_FOR_ACT)),
                Arguments.of(Kind.ADOPTION, ActKind.BIRTH, EVENT, null, List.of(Fault.CHANGE_MISSING)),
                Arguments.of(Kind.ADOPTION, ActKind.MARRIAGE, TODAY, null, List.of(Fault.KIND_NOT_FOR_ACT)),
                Arguments.of(Kind.PARENTAGE, ActKind.DEATH, TODAY, null, List.of(Fault.KIND_NOT_FOR_ACT)),
                Arguments.of(Kind.CORRECTION, ActKind.DEATH, TODAY, null, List.of()),
                Arguments.of(Kind.CORRECTION, ActKind.DEATH, TODAY.plusDays(1), null, List.of(Fault.DAY_IN_FUTURE)),
                Arguments.of(Kind.CORRECTION, ActKind.BIRTH, EVENT.minusDays(1), null, List.of(Fault.DAY_BEFORE_EVENT)),
                Arguments.of(Kind.DIVORCE, ActKind.BIRTH, TODAY, null, List.of(Fault.KIND_NOT_FOR_ACT)),
                // The act names one spouse by key only, so the status of the other could not follow.
                Arguments.of(Kind.DIVORCE, ActKind.MARRIAGE, TODAY, null, List.of(Fault.PERSON_UNKNOWN)));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void noteIsEnteredOnlyWhereAndWhenItCanHold(
            Kind kind, ActKind act, LocalDate day, PersonNames names, List<Fault> faults) {
        NoteOrder order = new NoteOrder(kind, day, "решение № 1", "текст", false, names, null);

        assertThat(order.faults(Registers.act(act, EVENT), TODAY))
                .containsExactlyInAnyOrderElementsOf(ViolationCode.violations(faults));
    }

    @ParameterizedTest
    @MethodSource("days")
    void actIsShownAsItStoodOnTheDay(LocalDate day, Integer notes, boolean annulled) {
        CivilStatusAct act = Registers.act(
                ActKind.BIRTH,
                EVENT,
                "SZR31",
                true,
                null,
                null,
                LocalDate.of(2020, 1, 1),
                List.of(noted(2012), noted(2015)));

        assertThat(act.asOf(day, List.of()).map(then -> then.notes().size()).orElse(null))
                .isEqualTo(notes);
        assertThat(act.asOf(day, List.of()).map(then -> then.isAnnulled()).orElse(false))
                .isEqualTo(annulled);
    }

    static Stream<Arguments> days() {
        return Stream.of(
                Arguments.of(EVENT.minusDays(1), null, false),
                Arguments.of(EVENT, 0, false),
                Arguments.of(LocalDate.of(2012, 2, 28), 0, false),
                Arguments.of(LocalDate.of(2012, 3, 1), 1, false),
                Arguments.of(LocalDate.of(2019, 12, 31), 2, false),
                Arguments.of(LocalDate.of(2020, 1, 1), 2, true));
    }

    private static MarginalNote noted(int year) {
        return new MarginalNote(Kind.OTHER, LocalDate.of(year, 3, 1), null, "чл. 75", "текст", null, false);
    }
}
