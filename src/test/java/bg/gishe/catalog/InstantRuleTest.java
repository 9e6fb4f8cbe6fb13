package bg.gishe.catalog;

import static bg.gishe.catalog.Condition.*;
import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.acts.ActKind;
import bg.gishe.acts.CivilStatusAct;
import bg.gishe.acts.MarginalNote;
import bg.gishe.people.Address;
import bg.gishe.people.Family;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.Person;
import bg.gishe.people.PersonNames;
import bg.gishe.people.PersonalNumber;
import bg.gishe.people.Relative;
import bg.gishe.people.Sex;
import bg.gishe.testing.Registers;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Protects the verdicts of the board: each case an official would name, with the answer they would give. */
class InstantRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final List<Condition> STATUS =
            List.of(SUBJECT_ALIVE, NUMBER_UNDISPUTED, MARITAL_STATUS_KNOWN, MARITAL_STATUS_AGREES);
    private static final List<Condition> EXTRACT = List.of(
            ACT_KNOWN,
            ACT_KEPT_HERE,
            ACT_IN_FORCE,
            EVENT_SINCE_CUTOFF,
            ACT_ENTERED,
            ACT_NOT_RESTRICTED,
            NO_NOTE_FOR_REVIEW);
    private static final List<Condition> DEATH = Stream.of(
                    List.of(SUBJECT_DECEASED), EXTRACT, List.of(FIRST_EXTRACT_MADE))
            .flatMap(List::stream)
            .toList();

    static Stream<Arguments> statusCases() {
        Family wife = Registers.family(Registers.relative(Relative.Kind.SPOUSE, "2711158152"));
        Family none = Registers.family();
        Person disputed = Registers.person(
                MaritalStatus.SINGLE, LocalDate.of(1981, 7, 22), null, new PersonalNumber.Disputed("8107222243"));
        return Stream.of(
                Arguments.of("single", Registers.person(MaritalStatus.SINGLE), none, "at once"),
                Arguments.of("married with a wife", Registers.person(MaritalStatus.MARRIED), wife, "at once"),
                Arguments.of("divorced", Registers.person(MaritalStatus.DIVORCED), none, "at once"),
                Arguments.of("widowed", Registers.person(MaritalStatus.WIDOWED), none, "at once"),
                Arguments.of(
                        "married without a wife",
                        Registers.person(MaritalStatus.MARRIED),
                        none,
                        "office marital_status_agrees"),
                Arguments.of(
                        "single with a wife",
                        Registers.person(MaritalStatus.SINGLE),
                        wife,
                        "office marital_status_agrees"),
                Arguments.of("unknown", Registers.person(MaritalStatus.UNKNOWN), none, "office marital_status_known"),
                Arguments.of("deceased", Registers.deceased(LocalDate.of(2026, 1, 1)), none, "not subject_alive"),
                Arguments.of("disputed number", disputed, none, "office number_undisputed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statusCases")
    void familyStatus(String name, Person person, Family family, String verdict) {
        assertThat(said(InstantRule.assess(STATUS, facts(person, family, null))))
                .isEqualTo(verdict);
    }

    static Stream<Arguments> registerCases() {
        LocalDate early = LocalDate.of(1999, 12, 31);
        LocalDate late = LocalDate.of(2000, 1, 1);
        Person man = Registers.person();
        return Stream.of(
                Arguments.of("mother's children of a man", SUBJECT_WOMAN, man, "not subject_woman"),
                Arguments.of(
                        "mother's children of a woman",
                        SUBJECT_WOMAN,
                        Registers.with(man, Sex.FEMALE, List.of(), List.of()),
                        "at once"),
                Arguments.of("names never changed", FORMER_NAMES_KNOWN, man, "office former_names_known"),
                Arguments.of(
                        "names changed",
                        FORMER_NAMES_KNOWN,
                        Registers.with(
                                man, Sex.MALE, List.of(), List.of(new PersonNames("Иван", "Иванов", "Старофамилов"))),
                        "at once"),
                Arguments.of("no permanent address", PERMANENT_ADDRESS_KNOWN, man, "office permanent_address_known"),
                Arguments.of(
                        "permanent address",
                        PERMANENT_ADDRESS_KNOWN,
                        living(man, Address.Kind.PERMANENT, early),
                        "at once"),
                Arguments.of(
                        "only a permanent address",
                        CURRENT_ADDRESS_KNOWN,
                        living(man, Address.Kind.PERMANENT, early),
                        "office current_address_known"),
                Arguments.of(
                        "permanent address of 31.12.1999 that is still held",
                        PERMANENT_ADDRESSES_DATED,
                        living(man, Address.Kind.PERMANENT, early),
                        "at once"),
                Arguments.of(
                        "permanent address of 01.01.2000",
                        PERMANENT_ADDRESSES_DATED,
                        living(man, Address.Kind.PERMANENT, late),
                        "at once"),
                Arguments.of(
                        "current address of 31.12.1999 that is still held",
                        CURRENT_ADDRESSES_DATED,
                        living(man, Address.Kind.CURRENT, early),
                        "at once"),
                Arguments.of(
                        "permanent address since nobody knows when",
                        PERMANENT_ADDRESSES_DATED,
                        living(man, Address.Kind.PERMANENT, null),
                        "office permanent_addresses_dated"),
                Arguments.of(
                        "one since nobody knows when that ended before 2000",
                        PERMANENT_ADDRESSES_DATED,
                        Registers.with(
                                man,
                                man.sex(),
                                List.of(
                                        new Address(Address.Kind.PERMANENT, null, "ул. „Руски“ № 1", late, null),
                                        new Address(Address.Kind.PERMANENT, null, "ул. „Стара“ № 2", null, late)),
                                List.of()),
                        "at once"),
                Arguments.of(
                        "other kind since nobody knows when",
                        CURRENT_ADDRESSES_DATED,
                        living(man, Address.Kind.PERMANENT, null),
                        "at once"),
                Arguments.of(
                        "marriage of a child of twelve",
                        SUBJECT_OF_MARRIAGE_AGE,
                        born(TODAY.minusYears(12)),
                        "not subject_of_marriage_age"),
                Arguments.of(
                        "marriage of a child three days old",
                        SUBJECT_OF_MARRIAGE_AGE,
                        born(TODAY.minusDays(3)),
                        "not subject_of_marriage_age"),
                Arguments.of(
                        "marriage of a child the day before it is sixteen",
                        SUBJECT_OF_MARRIAGE_AGE,
                        born(TODAY.minusYears(16).plusDays(1)),
                        "not subject_of_marriage_age"),
                Arguments.of(
                        "marriage of somebody of full age",
                        SUBJECT_OF_MARRIAGE_AGE,
                        born(TODAY.minusYears(18)),
                        "at once"),
                Arguments.of(
                        "children of a girl of eleven",
                        SUBJECT_OF_AGE_TO_BE_A_MOTHER,
                        born(TODAY.minusYears(11)),
                        "not subject_of_age_to_be_a_mother"),
                Arguments.of(
                        "children of a girl of twelve",
                        SUBJECT_OF_AGE_TO_BE_A_MOTHER,
                        born(TODAY.minusYears(12)),
                        "at once"),
                Arguments.of("original of an act", MADE_WITH_THE_ACT, man, "not made_with_the_act"),
                Arguments.of("service without a template", SET_UP, man, "office set_up"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("registerCases")
    void documentsFromThePopulationRegister(String name, Condition condition, Person person, String verdict) {
        assertThat(said(InstantRule.assess(List.of(condition), facts(person, Registers.family(), null))))
                .isEqualTo(verdict);
    }

    private static Person living(Person person, Address.Kind kind, @Nullable LocalDate since) {
        return Registers.with(
                person,
                person.sex(),
                List.of(new Address(kind, "гр. Стара Загора", "ул. „Руски“ № 1", since, null)),
                List.of());
    }

    static Stream<Arguments> birthCases() {
        LocalDate event = LocalDate.of(2011, 11, 22);
        MarginalNote quiet =
                new MarginalNote(MarginalNote.Kind.NAME_CHANGE, event, null, "чл. 75", "Променено име", null, false);
        MarginalNote loud =
                new MarginalNote(MarginalNote.Kind.CORRECTION, event, null, "чл. 76", "Поправка", null, true);
        return Stream.of(
                Arguments.of("after 2000", act(event, "SZR31", true, null, null), "at once"),
                Arguments.of("on 01.01.2000", act(LocalDate.of(2000, 1, 1), "SZR31", true, null, null), "at once"),
                Arguments.of(
                        "on 31.12.1999",
                        act(LocalDate.of(1999, 12, 31), "SZR31", true, null, null),
                        "office event_since_cutoff"),
                Arguments.of(
                        "of 1975 on paper",
                        act(LocalDate.of(1975, 1, 2), "SZR31", false, null, null),
                        "office event_since_cutoff act_entered"),
                Arguments.of("no act", null, "office act_known"),
                Arguments.of("kept elsewhere", act(event, "SZR12", true, null, null), "elsewhere act_kept_here"),
                Arguments.of("restricted", act(event, "SZR31", true, "тайна", null), "office act_not_restricted"),
                Arguments.of("annulled", act(event, "SZR31", true, null, event), "not act_in_force"),
                Arguments.of(
                        "note to be read",
                        act(event, "SZR31", true, null, null, quiet, loud),
                        "office no_note_for_review"),
                Arguments.of("note already clear", act(event, "SZR31", true, null, null, quiet), "at once"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("birthCases")
    void birthExtract(String name, CivilStatusAct act, String verdict) {
        assertThat(said(InstantRule.assess(EXTRACT, facts(Registers.person(), Registers.family(), act))))
                .isEqualTo(verdict);
    }

    static Stream<Arguments> endsOfMarriage() {
        return Stream.of(
                Arguments.of(MarginalNote.Kind.DIVORCE, "not marriage_goes_on"),
                Arguments.of(MarginalNote.Kind.MARRIAGE_UNMADE, "not marriage_goes_on"),
                // A widow still gets the certificate; her husband's death is not noted any more, but it was.
                Arguments.of(MarginalNote.Kind.DEATH_OF_SPOUSE, "at once"),
                Arguments.of(MarginalNote.Kind.NAME_CHANGE, "at once"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endsOfMarriage")
    void aCertificateOfMarriageIsIssuedUntilTheActSaysThatTheMarriageHasEnded(MarginalNote.Kind noted, String verdict) {
        LocalDate day = LocalDate.of(2011, 11, 22);
        MarginalNote note = new MarginalNote(noted, day, day, "Решение № 1", "Отбелязано", null, false);
        CivilStatusAct act = Registers.act(ActKind.MARRIAGE, day, "SZR31", true, null, null, null, List.of(note));

        assertThat(said(InstantRule.assess(
                        List.of(ACT_KNOWN, MARRIAGE_GOES_ON), facts(Registers.person(), Registers.family(), act))))
                .isEqualTo(verdict);
    }

    @Test
    void secondDeathExtractIsThisServiceAndTheFirstIsNot() {
        LocalDate day = LocalDate.of(2026, 2, 3);
        Person dead = Registers.deceased(day);
        CivilStatusAct fromElsewhere = Registers.act(ActKind.DEATH, day, "SZR31", true, null, null, null, List.of());

        assertThat(said(InstantRule.assess(DEATH, facts(dead, Registers.family(), Registers.act(ActKind.DEATH, day)))))
                .isEqualTo("at once");
        assertThat(said(InstantRule.assess(DEATH, facts(dead, Registers.family(), fromElsewhere))))
                .as("the first extract was handed over where the act was made")
                .isEqualTo("at once");
        assertThat(said(InstantRule.assess(DEATH, facts(dead, Registers.family(), Registers.due(fromElsewhere)))))
                .isEqualTo("not first_extract_made");
        assertThat(said(InstantRule.assess(DEATH, facts(Registers.person(), Registers.family(), null))))
                .isEqualTo("not subject_deceased");
    }

    @Test
    void aDuplicateWaitsForTheOriginalAndAnActFromElsewhereHadItsOwnHandedOver() {
        List<Condition> duplicate =
                Stream.concat(EXTRACT.stream(), Stream.of(ORIGINAL_HANDED_OVER)).toList();
        CivilStatusAct fromElsewhere = Registers.act(ActKind.BIRTH, LocalDate.of(2011, 11, 22));

        assertThat(said(InstantRule.assess(
                        duplicate, facts(Registers.person(), Registers.family(), Registers.due(fromElsewhere)))))
                .isEqualTo("not original_handed_over");
        assertThat(said(InstantRule.assess(
                        List.of(MADE_WITH_THE_ACT),
                        facts(Registers.person(), Registers.family(), Registers.due(fromElsewhere)))))
                .isEqualTo("at once");
        assertThat(said(InstantRule.assess(duplicate, facts(Registers.person(), Registers.family(), fromElsewhere))))
                .isEqualTo("at once");
        assertThat(said(InstantRule.assess(
                        List.of(MADE_WITH_THE_ACT), facts(Registers.person(), Registers.family(), fromElsewhere))))
                .isEqualTo("not made_with_the_act");
    }

    @Test
    void whoMarriedAbroadTooYoungHasTheActThatTheRegisterKnows() {
        Person young = born(TODAY.minusYears(15));

        assertThat(said(InstantRule.assess(
                        List.of(SUBJECT_OF_MARRIAGE_AGE),
                        facts(young, Registers.family(), Registers.act(ActKind.MARRIAGE, TODAY.minusYears(1))))))
                .isEqualTo("at once");
    }

    @Test
    void aGirlWithAChildInTheRegisterIsAMotherWhateverHerAge() {
        assertThat(said(InstantRule.assess(
                        List.of(SUBJECT_OF_AGE_TO_BE_A_MOTHER),
                        facts(
                                born(TODAY.minusYears(11)),
                                Registers.family(Registers.relative(Relative.Kind.CHILD, "2711158152")),
                                null))))
                .isEqualTo("at once");
    }

    @Test
    void ofWhomAnOrderRestrictsTheDataEveryServiceGoesToTheBackOfficeAndNoReasonTellsMore() {
        Person one = Registers.person();
        Person restricted = new Person(
                one.id(),
                one.number(),
                one.names(),
                one.sex(),
                one.birthDate(),
                one.birthPlace(),
                one.citizenship(),
                one.maritalStatus(),
                one.deathDate(),
                one.addresses(),
                one.formerNames(),
                true);
        Family none = Registers.family();

        assertThat(said(InstantRule.assess(List.of(), facts(restricted, none, null))))
                .isEqualTo("office data_restricted");
        assertThat(said(InstantRule.assess(List.of(PERMANENT_ADDRESS_KNOWN), facts(restricted, none, null))))
                .isEqualTo("office data_restricted");
        assertThat(said(InstantRule.assess(
                        List.of(ACT_KEPT_HERE),
                        facts(restricted, none, act(LocalDate.of(2011, 1, 2), "XXX01", true, null, null)))))
                .as("not even which municipality keeps the act")
                .isEqualTo("office data_restricted");
        assertThat(said(InstantRule.assess(List.of(SUBJECT_DECEASED), facts(restricted, none, null))))
                .isEqualTo("not subject_deceased");
        assertThat(said(InstantRule.assess(List.of(), facts(one, none, null)))).isEqualTo("at once");
    }

    @Test
    void anActThatNamesSomebodyWhoseDataAnOrderRestrictsIsLeftToTheBackOffice() {
        Facts open = facts(Registers.person(), Registers.family(), Registers.act(ActKind.BIRTH, TODAY));
        Facts named = new Facts(open.subject(), open.family(), open.acts(), open.act(), true, open.practice(), TODAY);

        assertThat(said(InstantRule.assess(EXTRACT, open))).isEqualTo("at once");
        assertThat(said(InstantRule.assess(EXTRACT, named))).isEqualTo("office data_restricted");
    }

    private static Person born(LocalDate day) {
        return Registers.person(
                MaritalStatus.SINGLE, day, null, Registers.person().number());
    }

    private static CivilStatusAct act(
            LocalDate event,
            String municipality,
            boolean entered,
            String restricted,
            LocalDate annulled,
            MarginalNote... notes) {
        return Registers.act(ActKind.BIRTH, event, municipality, entered, null, restricted, annulled, List.of(notes));
    }

    private static Facts facts(Person person, Family family, CivilStatusAct act) {
        IssuingPractice practice = new IssuingPractice(LocalDate.of(2000, 1, 1), "SZR31", false);
        return new Facts(person, family, List.of(), Optional.ofNullable(act), practice, TODAY);
    }

    private static String said(Verdict verdict) {
        return switch (verdict) {
            case Verdict.AtOnce() -> "at once";
            case Verdict.BackOffice(var reasons) ->
                "office "
                        + String.join(
                                " ",
                                reasons.stream().map(InstantRuleTest::condition).toList());
            case Verdict.KeptElsewhere(var reason) -> "elsewhere " + condition(reason);
            case Verdict.NotPossible(var reason) -> "not " + condition(reason);
        };
    }

    private static String condition(Reason reason) {
        return reason.key().replace("catalog.verdict.", "");
    }
}
