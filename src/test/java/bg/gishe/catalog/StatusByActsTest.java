package bg.gishe.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.acts.ActKind;
import bg.gishe.acts.ActParty;
import bg.gishe.acts.CivilStatusAct;
import bg.gishe.acts.PartyRole;
import bg.gishe.people.Family;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.PersonNames;
import bg.gishe.people.Relative;
import bg.gishe.testing.Registers;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Protects: only a contradiction between register and acts sends a certificate of family status to the back office, each with its reason. */
class StatusByActsTest {

    private static final LocalDate DAY = LocalDate.of(2010, 5, 6);

    static Stream<Arguments> cases() {
        Family wife = Registers.family(since(Registers.relative(Relative.Kind.SPOUSE, "2711158152")));
        CivilStatusAct here = Registers.act(ActKind.MARRIAGE, DAY);
        CivilStatusAct onPaper = Registers.act(ActKind.MARRIAGE, DAY, "SZR31", false, null, null, null, List.of());
        CivilStatusAct elsewhere = Registers.act(ActKind.MARRIAGE, DAY, "SZR12", true, null, null, null, List.of());
        CivilStatusAct restricted = Registers.act(ActKind.MARRIAGE, DAY, "SZR31", true, null, "тайна", null, List.of());
        CivilStatusAct annulled =
                Registers.act(ActKind.MARRIAGE, DAY, "SZR31", true, null, null, DAY.plusYears(1), List.of());
        return Stream.of(
                Arguments.of("married, as the act says", MaritalStatus.MARRIED, wife, here, "agrees"),
                Arguments.of("married, with no act", MaritalStatus.MARRIED, wife, null, "agrees"),
                Arguments.of("single, with a marriage act", MaritalStatus.SINGLE, Registers.family(), here, "acts"),
                Arguments.of("divorced, with no note", MaritalStatus.DIVORCED, Registers.family(), here, "acts"),
                Arguments.of(
                        "divorced, with an act on paper",
                        MaritalStatus.DIVORCED,
                        Registers.family(),
                        onPaper,
                        "agrees"),
                Arguments.of(
                        "divorced, with an act kept elsewhere",
                        MaritalStatus.DIVORCED,
                        Registers.family(),
                        elsewhere,
                        "agrees"),
                Arguments.of(
                        "single, with an act on paper", MaritalStatus.SINGLE, Registers.family(), onPaper, "married"),
                Arguments.of(
                        "single, with a restricted act",
                        MaritalStatus.SINGLE,
                        Registers.family(),
                        restricted,
                        "agrees"),
                Arguments.of(
                        "married to another than the act says", MaritalStatus.MARRIED, wife, with(here, 3), "spouse"),
                Arguments.of("married to whom the act says", MaritalStatus.MARRIED, wife, with(here, 2), "agrees"),
                Arguments.of("married on an annulled act", MaritalStatus.MARRIED, wife, annulled, "annulled"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void onlyAContradictionStopsTheDocument(
            String name, MaritalStatus status, Family family, CivilStatusAct act, String said) {
        Facts facts = new Facts(
                Registers.person(status),
                family,
                act == null ? List.of() : List.of(act),
                Optional.empty(),
                new IssuingPractice(LocalDate.of(2000, 1, 1), "SZR31", false),
                LocalDate.of(2026, 11, 24));

        Verdict verdict = InstantRule.assess(List.of(Condition.MARITAL_STATUS_AGREES), facts);

        assertThat(
                        switch (verdict) {
                            case Verdict.BackOffice(var reasons) ->
                                reasons.getFirst().key().replaceFirst("catalog.verdict.marital_status_agrees.", "");
                            case Verdict.AtOnce atOnce -> "agrees";
                            case Verdict.KeptElsewhere elsewhere -> "elsewhere";
                            case Verdict.NotPossible impossible -> "impossible";
                        })
                .isEqualTo(said);
    }

    private static Relative since(Relative one) {
        return new Relative(
                one.kind(),
                one.personId(),
                one.number(),
                one.names(),
                one.sex(),
                one.birthDate(),
                null,
                DAY,
                null,
                false);
    }

    private static CivilStatusAct with(CivilStatusAct act, long spouse) {
        ActParty other = new ActParty(
                PartyRole.SPOUSE_2,
                spouse,
                new PersonNames("Мария", null, null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return new CivilStatusAct(
                act.id(),
                act.kind(),
                act.number(),
                act.registry(),
                act.entered(),
                new CivilStatusAct.Event(act.event().date(), null, null),
                CivilStatusAct.Particulars.NONE,
                CivilStatusAct.Original.NONE,
                null,
                null,
                Stream.concat(act.parties().stream(), Stream.of(other)).toList(),
                act.notes());
    }
}
