package bg.gishe.acts;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.people.Egn;
import bg.gishe.people.Ekatte;
import bg.gishe.people.Family;
import bg.gishe.people.PersonNames;
import bg.gishe.people.PersonalNumber;
import bg.gishe.people.Relative;
import bg.gishe.people.Sex;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Protects the family status that follows from acts and notes: what an official would read from them, and no more. */
class DerivedStatusTest {

    private static final LocalDate WEDDING = LocalDate.of(2010, 5, 6);
    private static final LocalDate LATER = LocalDate.of(2015, 7, 8);

    static Stream<Arguments> cases() {
        Relative wife = spouse(2, WEDDING, null, null);
        Relative former = spouse(2, WEDDING, LATER, null);
        MarginalNote divorce = note(MarginalNote.Kind.DIVORCE, false);
        return Stream.of(
                Arguments.of("no act", family(), List.of(), "nothing"),
                Arguments.of("a marriage", family(wife), List.of(marriage(1)), "MARRIED"),
                Arguments.of("a marriage with a divorce", family(former), List.of(marriage(1, divorce)), "DIVORCED"),
                Arguments.of(
                        "the spouse's death act",
                        family(spouse(2, WEDDING, LATER, LATER)),
                        List.of(death(), marriage(1)),
                        "WIDOWED by act"),
                Arguments.of(
                        "a note of the spouse's death",
                        family(wife),
                        List.of(marriage(1, note(MarginalNote.Kind.DEATH_OF_SPOUSE, false))),
                        "WIDOWED"),
                Arguments.of("divorced, then dead", family(former), List.of(death(), marriage(1, divorce)), "DIVORCED"),
                Arguments.of(
                        "a spouse dead by the register alone",
                        family(spouse(2, WEDDING, LATER, LATER)),
                        List.of(marriage(1)),
                        "married once"),
                Arguments.of(
                        "a marriage on paper",
                        family(wife),
                        List.of(changed(marriage(1), false, "SZR31", null, null)),
                        "married once"),
                Arguments.of(
                        "a marriage kept elsewhere",
                        family(wife),
                        List.of(changed(marriage(1), true, "SZR12", null, null)),
                        "married once"),
                Arguments.of(
                        "a restricted act",
                        family(wife),
                        List.of(changed(marriage(1), true, "SZR31", "тайна", null)),
                        "nothing"),
                Arguments.of(
                        "a note to be read",
                        family(wife),
                        List.of(marriage(1, note(MarginalNote.Kind.OTHER, true))),
                        "nothing"),
                Arguments.of(
                        "an annulled act",
                        family(wife),
                        List.of(changed(marriage(1), true, "SZR31", null, LATER)),
                        "annulled"),
                Arguments.of(
                        "a later marriage abroad",
                        family(spouse(3, LATER.plusDays(1), null, null)),
                        List.of(marriage(1, divorce)),
                        "nothing"),
                Arguments.of("a marriage of others", family(), List.of(marriage(7)), "nothing"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void followsFromActsAndNotes(String name, Family family, List<CivilStatusAct> acts, String status) {
        assertThat(said(DerivedStatus.of(1, family, acts, "SZR31"))).isEqualTo(status);
    }

    private static String said(DerivedStatus status) {
        return switch (status) {
            case DerivedStatus.Proved proved -> proved.status() + (proved.death() == null ? "" : " by act");
            case DerivedStatus.MarriedOnce once -> "married once";
            case DerivedStatus.OnAnnulledAct annulled -> "annulled";
            case DerivedStatus.NotProvable() -> "nothing";
        };
    }

    private static Family family(Relative... relatives) {
        return new Family(Arrays.asList(relatives));
    }

    private static Relative spouse(long id, LocalDate since, @Nullable LocalDate until, @Nullable LocalDate death) {
        return new Relative(
                until == null ? Relative.Kind.SPOUSE : Relative.Kind.FORMER_SPOUSE,
                id,
                new PersonalNumber.OfCitizen(Egn.of(LocalDate.of(1980, 1, 1), 1)),
                new PersonNames("Мария", null, null),
                Sex.FEMALE,
                LocalDate.of(1980, 1, 1),
                death,
                since,
                until,
                false);
    }

    private static MarginalNote note(MarginalNote.Kind kind, boolean review) {
        return new MarginalNote(kind, LATER, LATER, "решение", "текст", null, review);
    }

    private static CivilStatusAct marriage(long first, MarginalNote... notes) {
        return act(
                ActKind.MARRIAGE,
                WEDDING,
                List.of(party(PartyRole.SPOUSE_1, first), party(PartyRole.SPOUSE_2, 2)),
                List.of(notes));
    }

    private static CivilStatusAct death() {
        return act(ActKind.DEATH, LATER, List.of(party(PartyRole.DECEASED, 2)), List.of());
    }

    private static ActParty party(PartyRole role, long person) {
        return new ActParty(
                role,
                person,
                new PersonNames("Иван", null, null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static CivilStatusAct act(ActKind kind, LocalDate day, List<ActParty> parties, List<MarginalNote> notes) {
        return new CivilStatusAct(
                9,
                kind,
                new ActNumber(1, day),
                new CivilStatusAct.Registry(new Ekatte("68850"), "гр. Стара Загора", "SZR31", "Стара Загора"),
                true,
                new CivilStatusAct.Event(day, null, null),
                CivilStatusAct.Particulars.NONE,
                CivilStatusAct.Original.NONE,
                null,
                null,
                parties,
                notes);
    }

    private static CivilStatusAct changed(
            CivilStatusAct act,
            boolean entered,
            String municipality,
            @Nullable String restricted,
            @Nullable LocalDate annulled) {
        return new CivilStatusAct(
                act.id(),
                act.kind(),
                act.number(),
                new CivilStatusAct.Registry(
                        act.registry().ekatte(), act.registry().place(), municipality, municipality),
                entered,
                new CivilStatusAct.Event(act.event().date(), null, null),
                CivilStatusAct.Particulars.NONE,
                CivilStatusAct.Original.NONE,
                restricted,
                annulled == null ? null : new CivilStatusAct.Annulment(annulled, "решение"),
                act.parties(),
                act.notes());
    }
}
