package bg.gishe.requests;

import static bg.gishe.catalog.ApplicantRelation.*;
import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.acts.CivilStatusAct;
import bg.gishe.catalog.AdministrativeService;
import bg.gishe.catalog.ApplicantRelation;
import bg.gishe.catalog.ApplicationRules;
import bg.gishe.catalog.Channel;
import bg.gishe.catalog.DocumentText;
import bg.gishe.catalog.FactSource;
import bg.gishe.catalog.Nature;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.people.Family;
import bg.gishe.people.LegalRestriction;
import bg.gishe.people.Person;
import bg.gishe.people.Relative;
import bg.gishe.platform.Violation;
import bg.gishe.testing.Registers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Protects who may ask for a document (ЗГР, чл. 106): each applicant an official meets, with the answer they get. */
class ApplicantRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String MOTHER = "2711158152";
    private static final IdentityCheck SHOWN = new IdentityCheck("ID_CARD", "645000000", null, true);

    static Stream<Arguments> cases() {
        Person adult = Registers.person();
        Person child = Registers.born(LocalDate.of(2015, 5, 5));
        Person dead = Registers.deceased(LocalDate.of(2026, 1, 1));
        LocalDate made = LocalDate.of(2026, 1, 10);
        return Stream.of(
                Arguments.of("self", adult, asking(SELF, null), Set.of()),
                Arguments.of("self under 14", child, asking(SELF, null), Set.of("requests.applicant.self.under-14")),
                Arguments.of("self after death", dead, asking(SELF, null), Set.of("requests.applicant.self.deceased")),
                Arguments.of("mother of a child", child, asking(PARENT, MOTHER), Set.of()),
                Arguments.of(
                        "mother of a man",
                        adult,
                        asking(PARENT, MOTHER),
                        Set.of("requests.applicant.parent.child-of-age")),
                Arguments.of(
                        "somebody as mother",
                        child,
                        asking(PARENT, "8506258485"),
                        Set.of("requests.applicant.parent.not-registered")),
                Arguments.of(
                        "heir of the living",
                        adult,
                        asking(HEIR, MOTHER),
                        Set.of("requests.applicant.heir.subject-alive")),
                Arguments.of("heir of the dead", dead, asking(HEIR, MOTHER), Set.of()),
                Arguments.of(
                        "wrong number",
                        dead,
                        asking(HEIR, "7501020019"),
                        Set.of("requests.applicant.number.invalid", "requests.applicant.heir.certificate-missing")),
                Arguments.of("one letter for a name", dead, named("А"), Set.of("requests.applicant.name.short")),
                Arguments.of("no name", dead, named(" "), Set.of("requests.applicant.name.missing")),
                Arguments.of(
                        "not on the list",
                        adult,
                        asking(GUARDIAN, MOTHER, "1", made, null),
                        Set.of("requests.applicant.relation.not-allowed")),
                Arguments.of("proxy", adult, asking(PROXY, MOTHER, "12/2026", made, null), Set.of()),
                Arguments.of("proxy on the last day", adult, asking(PROXY, MOTHER, "12/2026", made, TODAY), Set.of()),
                Arguments.of(
                        "proxy expired yesterday",
                        adult,
                        asking(PROXY, MOTHER, "12/2026", made, TODAY.minusDays(1)),
                        Set.of("requests.applicant.authority.expired")),
                Arguments.of(
                        "proxy from tomorrow",
                        adult,
                        asking(PROXY, MOTHER, "12/2026", TODAY.plusDays(1), null),
                        Set.of("requests.applicant.authority.date-in-future")),
                Arguments.of(
                        "proxy without paper",
                        adult,
                        asking(PROXY, MOTHER),
                        Set.of("requests.applicant.authority.number-missing")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void mayAskOrHearsWhyNot(String name, Person subject, Applicant applicant, Set<String> faults) {
        Family family = Registers.family(Registers.relative(Relative.Kind.MOTHER, MOTHER));

        List<Violation> found = ApplicantRule.faultsOf(asked(applicant, subject, family, List.of(), null));

        assertThat(found).extracting(Violation::key).containsExactlyInAnyOrderElementsOf(faults);
    }

    private static Applicant named(String name) {
        return Applicant.of(HEIR, null, name, MOTHER).identifiedBy(SHOWN);
    }

    static Stream<Arguments> spouses() {
        Relative present = Registers.relative(Relative.Kind.SPOUSE, MOTHER);
        Relative former = until(LocalDate.of(2020, 3, 4));
        CivilStatusAct common = Registers.marriage(2L);
        CivilStatusAct another = Registers.marriage(3L);
        Person adult = Registers.person();
        Person dead = Registers.deceased(LocalDate.of(2020, 3, 4));
        return Stream.of(
                Arguments.of("present spouse", adult, present, null, Set.of()),
                Arguments.of("present spouse of their marriage", adult, present, common, Set.of()),
                Arguments.of(
                        "present spouse of a former marriage of the other",
                        adult,
                        present,
                        another,
                        Set.of("requests.applicant.spouse.another-marriage")),
                Arguments.of("former spouse", adult, former, null, Set.of("requests.applicant.spouse.former")),
                Arguments.of("former spouse of their marriage", adult, former, common, Set.of()),
                Arguments.of(
                        "former spouse of the next marriage",
                        adult,
                        former,
                        another,
                        Set.of("requests.applicant.spouse.another-marriage")),
                Arguments.of("widow", dead, former, null, Set.of()),
                Arguments.of(
                        "divorced before the death",
                        dead,
                        until(LocalDate.of(2019, 3, 4)),
                        null,
                        Set.of("requests.applicant.spouse.former")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spouses")
    void spouseAsksForWhatIsCommon(
            String name, Person subject, Relative spouse, CivilStatusAct act, Set<String> faults) {
        List<Violation> found = ApplicantRule.faultsOf(
                asked(asking(SPOUSE, MOTHER), subject, Registers.family(spouse), List.of(), act));

        assertThat(found).extracting(Violation::key).containsExactlyInAnyOrderElementsOf(faults);
    }

    @ParameterizedTest
    @CsvSource({
        "PLENARY_INTERDICTION,,false",
        "PLENARY_INTERDICTION,2026-11-24,true",
        "PLENARY_INTERDICTION,2026-11-25,false",
        "LIMITED_INTERDICTION,2026-11-24,true"
    })
    void underPlenaryInterdictionTheGuardianAsks(LegalRestriction.Kind kind, LocalDate until, boolean mayAsk) {
        LocalDate decided = LocalDate.of(2019, 5, 6);
        List<Violation> found = ApplicantRule.faultsOf(asked(
                asking(SELF, null),
                Registers.person(),
                Registers.family(),
                List.of(new LegalRestriction(kind, "Окръжен съд", "1/2019", decided, decided, until, null)),
                null));

        assertThat(found)
                .extracting(Violation::key)
                .isEqualTo(mayAsk ? List.of() : List.of("requests.applicant.self.interdicted"));
    }

    private static Relative until(LocalDate day) {
        Relative one = Registers.relative(Relative.Kind.FORMER_SPOUSE, MOTHER);
        return new Relative(
                one.kind(),
                one.personId(),
                one.number(),
                one.names(),
                one.sex(),
                one.birthDate(),
                null,
                null,
                day,
                false);
    }

    private static Applicant asking(ApplicantRelation relation, String number) {
        return asking(relation, number, null, null, null);
    }

    private static Applicant asking(
            ApplicantRelation relation, String number, String authority, LocalDate made, LocalDate until) {
        String notary = authority == null ? null : "нотариус № 123";
        return Applicant.of(relation, relation == SELF ? 1L : null, "Мария Иванова Петрова", number)
                .identifiedBy(SHOWN)
                .entitledBy(new Authority(authority, made, until, notary));
    }

    private static Application asked(
            Applicant applicant,
            Person subject,
            Family family,
            List<LegalRestriction> restrictions,
            CivilStatusAct act) {
        Standing about = new Standing(subject, family, restrictions);
        return new Asking(
                        applicant, applicant.relation() == SELF ? about : null, null, ApplicantPractice.DEFAULT, TODAY)
                .forDocument(about, service(), act);
    }

    private static AdministrativeService service() {
        return new AdministrativeService(
                1,
                new ServiceCode("MARITAL_STATUS"),
                10,
                null,
                "Удостоверение",
                Nature.BOTH,
                FactSource.POPULATION_REGISTER,
                List.of(),
                new DocumentText("УДОСТОВЕРЕНИЕ", List.of("чл. 24"), null, "marital-status", null),
                1,
                new ApplicationRules(Set.of(SELF, PARENT, HEIR, PROXY, SPOUSE), Set.of(Channel.COUNTER), List.of()),
                Map.of());
    }
}
