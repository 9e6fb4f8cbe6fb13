package bg.gishe.requests;

import static bg.gishe.catalog.ApplicantRelation.*;
import static bg.gishe.people.LegalRestriction.Kind.*;
import static bg.gishe.people.Relative.Kind.FATHER;
import static bg.gishe.people.Relative.Kind.FORMER_SPOUSE;
import static bg.gishe.people.Relative.Kind.MOTHER;
import static bg.gishe.requests.Asked.ASKER;
import static bg.gishe.requests.Asked.BACKER;
import static bg.gishe.requests.Asked.about;
import static bg.gishe.requests.Asked.aboutTheDead;
import static bg.gishe.requests.Asked.known;
import static bg.gishe.requests.Asked.relative;
import static bg.gishe.requests.Asked.restriction;
import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.catalog.Condition;
import bg.gishe.catalog.FactSource;
import bg.gishe.people.Relative;
import bg.gishe.requests.ApplicantPractice.Question;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Protects from papers in the hands of those who may not have them (ЗГР, чл. 88а и 106; Наредба № РД-02-20-6, чл. 5): whom the register itself
 * excludes is refused, and the neighbour of each such case is served.
 */
class WhoMayAskTest {

    private static final String CHILD_BORN = "2018-03-04";
    private static final String ADULT_BORN = "1991-03-04";
    private static final Standing SOMEBODY = known(ASKER, "1975-11-11", null);
    private static final Standing BORN_LATER = known(ASKER, "2001-05-06", null);

    static Stream<Arguments> byTheRegister() {
        return Stream.of(
                of(
                        "dead husband for a marriage",
                        aboutTheDead("2026-01-02")
                                .with(relative(Relative.Kind.SPOUSE, ASKER))
                                .by(SPOUSE, known(ASKER, "1956-08-08", "2008-10-29")),
                        "number dead"),
                of(
                        "dead father of a minor",
                        child().by(PARENT, known(ASKER, "1971-09-28", "2021-07-04")),
                        "number dead"),
                of(
                        "the dead as a proxy",
                        power(about(ADULT_BORN), known(ASKER, "1971-09-28", "2026-11-27")),
                        "number dead"),
                of("living father of a minor", child().by(PARENT, SOMEBODY)),
                of(
                        "the deceased as her own heir",
                        aboutTheDead("2026-01-02").by(HEIR, "7501020018"),
                        "number is-subject",
                        "authorityNumber heir.certificate-missing"),
                of(
                        "proxy with the number of the subject",
                        about(ADULT_BORN).by(PROXY, "9103040028").showing("1", "2026-01-02", "н"),
                        "number is-subject"),
                of(
                        "proxy two years old",
                        about(ADULT_BORN).by(PROXY, "2451010013").showing("1", "2026-01-02", "н"),
                        "number under-14"),
                of(
                        "proxy born in 2099",
                        about(ADULT_BORN).by(PROXY, "9941010017").showing("1", "2026-01-02", "н"),
                        "number not-born",
                        "authorityDate authority.before-birth"),
                of(
                        "proxy of full age whom the register does not know",
                        about(ADULT_BORN).by(PROXY, "7501020018").showing("1", "2026-01-02", "н")),
                of(
                        "mother deprived of the rights",
                        child().by(
                                        PARENT,
                                        known(
                                                ASKER,
                                                "1994-07-18",
                                                null,
                                                restriction(PARENTAL_RIGHTS_LOST, "2026-11-02", null))),
                        "number parent.deprived"),
                of(
                        "father deprived of the rights, as the proxy of the child",
                        power(
                                child().with(relative(FATHER, ASKER)),
                                known(
                                        ASKER,
                                        "1984-07-18",
                                        null,
                                        restriction(PARENTAL_RIGHTS_LOST, "2024-11-02", null))),
                        "number parent.deprived"),
                of(
                        "proxy of a child who is no parent of it, deprived of the rights over another",
                        power(
                                child().with(relative(FATHER, 77)),
                                known(
                                        ASKER,
                                        "1984-07-18",
                                        null,
                                        restriction(PARENTAL_RIGHTS_LOST, "2024-11-02", null)))),
                of(
                        "mother deprived of them before this child was born",
                        child().by(
                                        PARENT,
                                        known(
                                                ASKER,
                                                "1994-07-18",
                                                null,
                                                restriction(PARENTAL_RIGHTS_LOST, "2015-11-02", null)))),
                of(
                        "mother deprived of them on the day of the birth",
                        child().by(
                                        PARENT,
                                        known(
                                                ASKER,
                                                "1994-07-18",
                                                null,
                                                restriction(PARENTAL_RIGHTS_LOST, CHILD_BORN, null))),
                        "number parent.deprived"),
                of(
                        "mother whose rights were restored today",
                        child().by(
                                        PARENT,
                                        known(
                                                ASKER,
                                                "1994-07-18",
                                                null,
                                                restriction(PARENTAL_RIGHTS_LOST, "2020-11-02", "2026-11-28")))),
                of(
                        "mother whose rights are limited",
                        child().by(
                                        PARENT,
                                        known(
                                                ASKER,
                                                "1994-07-18",
                                                null,
                                                restriction(PARENTAL_RIGHTS_LIMITED, "2020-11-02", null))),
                        "number parent.limited"),
                of(
                        "mother deprived of them, of a child now of full age, from its birth act",
                        about("2001-03-04")
                                .with(relative(MOTHER, ASKER))
                                .from(FactSource.BIRTH_ACT)
                                .by(
                                        PARENT,
                                        known(
                                                ASKER,
                                                "1974-07-18",
                                                null,
                                                restriction(PARENTAL_RIGHTS_LOST, "2010-11-02", null)))),
                of(
                        "the practice says that she is a parent nevertheless",
                        child().where(Question.PARENT_WITHOUT_RIGHTS, true)
                                .by(
                                        PARENT,
                                        known(
                                                ASKER,
                                                "1994-07-18",
                                                null,
                                                restriction(PARENTAL_RIGHTS_LOST, "2026-11-02", null)))),
                of(
                        "father under plenary interdiction",
                        child().by(
                                        PARENT,
                                        known(
                                                ASKER,
                                                "1984-07-18",
                                                null,
                                                restriction(PLENARY_INTERDICTION, "2020-11-02", null))),
                        "number interdicted"),
                of(
                        "adoptive stranger as mother",
                        about(CHILD_BORN).with(relative(MOTHER, 99)).by(PARENT, SOMEBODY),
                        "number parent.not-registered"));
    }

    static Stream<Arguments> byPowerOfAttorney() {
        return Stream.of(
                of(
                        "power of 1990 for somebody born in 1991",
                        about(ADULT_BORN).by(PROXY, SOMEBODY).showing("1", "1990-01-01", "н"),
                        "authorityDate authority.before-birth"),
                of(
                        "power of the day of the birth",
                        about(ADULT_BORN).by(PROXY, SOMEBODY).showing("1", ADULT_BORN, "н")),
                of(
                        "power older than the proxy",
                        about(ADULT_BORN).by(PROXY, BORN_LATER).showing("1", "2001-05-05", "н"),
                        "authorityDate authority.before-birth"),
                of(
                        "power from tomorrow",
                        about(ADULT_BORN).by(PROXY, SOMEBODY).showing("1", "2026-11-29", "н"),
                        "authorityDate authority.date-in-future"),
                of(
                        "power of one under plenary interdiction",
                        power(interdicted(PLENARY_INTERDICTION, "2020-01-02"), SOMEBODY),
                        "relation proxy.interdicted"),
                of(
                        "power older than a limited interdiction",
                        about(ADULT_BORN)
                                .restricted(restriction(LIMITED_INTERDICTION, "2026-02-03", null))
                                .by(PROXY, SOMEBODY)
                                .showing("1", "2026-02-02", "н"),
                        "authorityDate proxy.ended-by-interdiction"),
                of(
                        "power from the time of a limited interdiction",
                        power(interdicted(LIMITED_INTERDICTION, "2020-01-02"), SOMEBODY)),
                of(
                        "power whose giver was interdicted once",
                        about(ADULT_BORN)
                                .restricted(restriction(PLENARY_INTERDICTION, "2020-01-02", "2025-01-02"))
                                .by(PROXY, SOMEBODY)
                                .showing("1", "2026-01-02", "н")),
                of(
                        "power older than the interdiction of the proxy",
                        power(
                                about(ADULT_BORN),
                                known(
                                        ASKER,
                                        "1975-11-11",
                                        null,
                                        restriction(PLENARY_INTERDICTION, "2026-11-02", null))),
                        "number interdicted",
                        "authorityDate proxy.ended-by-own-interdiction"),
                of(
                        "power older than the death of its giver",
                        aboutTheDead("2026-01-03")
                                .with(relative(Relative.Kind.CHILD, BACKER))
                                .by(PROXY, SOMEBODY)
                                .showing("1", "2026-01-02", "н")
                                .backedBy(known(BACKER, "2000-01-02", null)),
                        "authorityDate proxy.ended-by-death"),
                of(
                        "power after the death and nobody says from whom",
                        aboutTheDead("2026-01-02").by(PROXY, SOMEBODY).showing("1", "2026-01-05", "н"),
                        "heirNumber proxy.heir-missing"),
                of(
                        "power after the death from a child",
                        aboutTheDead("2026-01-02")
                                .with(relative(Relative.Kind.CHILD, BACKER))
                                .by(PROXY, SOMEBODY)
                                .showing("1", "2026-01-05", "н")
                                .backedBy(known(BACKER, "2000-01-02", null))),
                of(
                        "power after the death from a stranger",
                        aboutTheDead("2026-01-02")
                                .by(PROXY, SOMEBODY)
                                .showing("1", "2026-01-05", "н")
                                .backedBy(known(BACKER, "2000-01-02", null)),
                        "heirNumber proxy.heir-unknown"),
                of(
                        "power from a divorced spouse of the dead",
                        aboutTheDead("2026-01-02")
                                .with(relative(FORMER_SPOUSE, BACKER, "2019-01-02", false))
                                .by(PROXY, SOMEBODY)
                                .showing("1", "2026-01-05", "н")
                                .backedBy(known(BACKER, "1980-01-02", null)),
                        "heirNumber proxy.heir-unknown"));
    }

    static Stream<Arguments> byGuardianship() {
        return Stream.of(
                of(
                        "stranger as guardian of an adult without interdiction",
                        guardian(about(ADULT_BORN), SOMEBODY),
                        "relation guardian.unknown"),
                of(
                        "guardian of a child, whom the register never names",
                        guardian(about(CHILD_BORN), SOMEBODY),
                        "relation guardian.unknown"),
                of(
                        "guardian whom the register names",
                        guardian(
                                about(ADULT_BORN)
                                        .restricted(restriction(
                                                PLENARY_INTERDICTION,
                                                "2020-01-02",
                                                null,
                                                "Иван Георгиев Петров",
                                                ASKER)),
                                SOMEBODY)),
                of(
                        "guardian where it names another",
                        guardian(
                                about(ADULT_BORN)
                                        .restricted(restriction(
                                                PLENARY_INTERDICTION, "2020-01-02", null, "Иван Георгиев Петров", 77L)),
                                SOMEBODY),
                        "number guardian.another"),
                of(
                        "curator whom it names by names alone",
                        guardian(
                                about(ADULT_BORN)
                                        .restricted(restriction(
                                                LIMITED_INTERDICTION,
                                                "2020-01-02",
                                                null,
                                                "ИВАН  ГЕОРГИЕВ ПЕТРОВ",
                                                null)),
                                SOMEBODY)),
                of(
                        "curator where it names other names",
                        guardian(
                                about(ADULT_BORN)
                                        .restricted(restriction(
                                                LIMITED_INTERDICTION,
                                                "2020-01-02",
                                                null,
                                                "Петър Иванов Георгиев",
                                                null)),
                                SOMEBODY),
                        "number guardian.another"),
                of(
                        "stranger where it names nobody",
                        guardian(interdicted(PLENARY_INTERDICTION, "2020-01-02"), SOMEBODY),
                        "relation guardian.unknown"),
                of(
                        "spouse where it names nobody: guardian by law",
                        guardian(
                                interdicted(PLENARY_INTERDICTION, "2020-01-02")
                                        .with(relative(Relative.Kind.SPOUSE, ASKER)),
                                SOMEBODY)),
                of(
                        "mother of an unmarried one: guardian by law",
                        guardian(
                                interdicted(PLENARY_INTERDICTION, "2020-01-02").with(relative(MOTHER, ASKER)),
                                SOMEBODY)),
                of(
                        "mother of a married one",
                        guardian(
                                interdicted(PLENARY_INTERDICTION, "2020-01-02")
                                        .with(relative(MOTHER, ASKER), relative(Relative.Kind.SPOUSE, 77)),
                                SOMEBODY),
                        "relation guardian.unknown"),
                of(
                        "guardian after the interdiction has ended",
                        guardian(
                                about(ADULT_BORN)
                                        .restricted(restriction(
                                                PLENARY_INTERDICTION,
                                                "2020-01-02",
                                                "2026-11-28",
                                                "Иван Георгиев Петров",
                                                ASKER)),
                                SOMEBODY),
                        "relation guardian.ended"),
                of(
                        "guardian on the last day of the interdiction",
                        guardian(
                                about(ADULT_BORN)
                                        .restricted(restriction(
                                                PLENARY_INTERDICTION,
                                                "2020-01-02",
                                                "2026-11-29",
                                                "Иван Георгиев Петров",
                                                ASKER)),
                                SOMEBODY)),
                of(
                        "guardian of 17",
                        guardian(
                                about(ADULT_BORN)
                                        .restricted(restriction(
                                                PLENARY_INTERDICTION,
                                                "2020-01-02",
                                                null,
                                                "Иван Георгиев Петров",
                                                ASKER)),
                                known(ASKER, "2009-05-06", null)),
                        "number guardian.incapable",
                        "consentNumber consent.missing"),
                of(
                        "guardian of the dead",
                        guardian(aboutTheDead("2026-01-02"), SOMEBODY),
                        "relation guardian.ward-dead"));
    }

    static Stream<Arguments> byInheritance() {
        return Stream.of(
                of("anyone as heir", dead().by(HEIR, "8001010076"), "authorityNumber heir.certificate-missing"),
                of(
                        "anyone as heir for the burial",
                        dead().from(FactSource.DEATH_ACT, Condition.MADE_WITH_THE_ACT)
                                .by(HEIR, "8001010076")),
                of(
                        "heir with a certificate",
                        dead().by(HEIR, "8001010076").showing("12", "2026-02-03", "Община Стара Загора")),
                of(
                        "heir with a certificate without issuer",
                        dead().by(HEIR, "8001010076").showing("12", "2026-02-03", null),
                        "authorityNotary heir.issuer-missing"),
                of(
                        "heir with a certificate without day",
                        dead().by(HEIR, "8001010076").showing("12", null, "Община"),
                        "authorityDate authority.date-missing"),
                of(
                        "heir with a certificate older than the death",
                        dead().by(HEIR, "8001010076").showing("12", "2026-01-01", "Община"),
                        "authorityDate heir.certificate-before-death"),
                of("child", dead().with(relative(Relative.Kind.CHILD, ASKER)).by(HEIR, SOMEBODY)),
                of(
                        "incompletely adopted child",
                        dead().with(relative(Relative.Kind.CHILD, ASKER, null, true))
                                .by(HEIR, SOMEBODY)),
                of(
                        "widow",
                        dead().with(relative(FORMER_SPOUSE, ASKER, "2026-01-02", false))
                                .by(HEIR, SOMEBODY)),
                of(
                        "divorced spouse",
                        dead().with(relative(FORMER_SPOUSE, ASKER, "2025-01-02", false))
                                .by(HEIR, SOMEBODY),
                        "authorityNumber heir.certificate-missing"),
                of(
                        "mother where there are no children",
                        dead().with(relative(MOTHER, ASKER)).by(HEIR, SOMEBODY)),
                of(
                        "mother where there is a child",
                        dead().with(relative(MOTHER, ASKER), relative(Relative.Kind.CHILD, 77))
                                .by(HEIR, SOMEBODY),
                        "authorityNumber heir.certificate-missing"),
                of(
                        "mother by birth of one adopted incompletely",
                        dead().with(relative(MOTHER, ASKER), relative(FATHER, 77, null, true))
                                .by(HEIR, SOMEBODY),
                        "authorityNumber heir.certificate-missing"),
                of(
                        "who adopted incompletely",
                        dead().with(relative(MOTHER, 77), relative(FATHER, ASKER, null, true))
                                .by(HEIR, SOMEBODY)),
                of(
                        "mother as mother where there is a child",
                        dead().from(FactSource.DEATH_ACT)
                                .with(relative(MOTHER, ASKER), relative(Relative.Kind.CHILD, 77))
                                .by(PARENT, SOMEBODY),
                        "relation parent.not-heir"),
                of(
                        "mother as mother, from the birth act",
                        dead().from(FactSource.BIRTH_ACT)
                                .with(relative(MOTHER, ASKER), relative(Relative.Kind.CHILD, 77))
                                .by(PARENT, SOMEBODY)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"byTheRegister", "byPowerOfAttorney", "byGuardianship", "byInheritance"})
    void whomTheRegisterExcludesIsRefusedAndTheNeighbourIsServed(String who, Asked asked, String... faults) {
        assertThat(asked.faults()).containsExactlyInAnyOrder(faults);
    }

    @Test
    void requestTakenInEarlierIsJudgedByTheRegisterAndNotByWhatWasShownThen() {
        Asked before = dead().by(Applicant.of(HEIR, null, "Наследник Петров", "8001010076"));
        assertThat(before.faultsOnceTakenIn()).isEmpty();
        assertThat(child().by(PARENT, known(ASKER, "1971-09-28", "2021-07-04")).faultsOnceTakenIn())
                .containsExactly("number dead");
    }

    private static Asked child() {
        return about(CHILD_BORN).with(relative(MOTHER, ASKER));
    }

    private static Asked dead() {
        return aboutTheDead("2026-01-02");
    }

    private static Asked interdicted(bg.gishe.people.LegalRestriction.Kind kind, String since) {
        return about(ADULT_BORN).restricted(restriction(kind, since, null));
    }

    private static Asked power(Asked asked, Standing proxy) {
        return asked.by(PROXY, proxy).showing("1", "2026-01-02", "нотариус № 123");
    }

    private static Asked guardian(Asked asked, Standing guardian) {
        return asked.by(GUARDIAN, guardian).showing("3", "2021-01-02", "кмет");
    }

    private static Arguments of(String who, Asked asked, String... faults) {
        return Arguments.of(who, asked, faults);
    }
}
