package bg.gishe.requests;

import static bg.gishe.catalog.ApplicantRelation.*;
import static bg.gishe.people.LegalRestriction.Kind.*;
import static bg.gishe.people.Relative.Kind.MOTHER;
import static bg.gishe.requests.Asked.ASKER;
import static bg.gishe.requests.Asked.BACKER;
import static bg.gishe.requests.Asked.SHOWN;
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
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Protects how one asks: in person with the consent of another where capacity is limited (ЗЛС, чл. 4 и 5), after a look at the original of an
 * identity document, and in a right that the law knows for this very document.
 */
class HowOneAsksTest {

    private static final Standing PARENT_OF = known(BACKER, "1985-11-11", null);
    private static final String OF_17 = "2009-05-06";

    static Stream<Arguments> withConsent() {
        return Stream.of(
                of("of 17 alone", about(OF_17), "consentNumber consent.missing"),
                of(
                        "of 17 with the mother",
                        about(OF_17).with(relative(MOTHER, BACKER)).backedBy(PARENT_OF)),
                of(
                        "of 17 with a stranger",
                        about(OF_17).with(relative(MOTHER, 77)).backedBy(PARENT_OF),
                        "consentNumber consent.not-parent"),
                of(
                        "of 17 with the dead mother",
                        about(OF_17).with(relative(MOTHER, BACKER)).backedBy(known(BACKER, "1985-11-11", "2020-01-02")),
                        "consentNumber consent.dead"),
                of(
                        "of 17 with the mother deprived of her rights",
                        about(OF_17)
                                .with(relative(MOTHER, BACKER))
                                .backedBy(known(
                                        BACKER,
                                        "1985-11-11",
                                        null,
                                        restriction(PARENTAL_RIGHTS_LOST, "2020-01-02", null))),
                        "consentNumber consent.without-rights"),
                of(
                        "of 17 with somebody without names",
                        about(OF_17).backedBy(new Backing(null, "8511110002", null)),
                        "consentName consent.name-missing"),
                of(
                        "of 17 with a number that is nobody's",
                        about(OF_17).backedBy(new Backing("Мария Иванова", "8511110001", null)),
                        "consentNumber number.invalid"),
                of("on the fourteenth birthday", about("2012-11-28"), "consentNumber consent.missing"),
                of("on the day before it", about("2012-11-29"), "relation self.under-14"),
                of("on the eighteenth birthday", about("2008-11-28")),
                of("on the day before it, alone", about("2008-11-29"), "consentNumber consent.missing"),
                of(
                        "of 17 where the practice asks for no consent",
                        about(OF_17).where(Question.CONSENT_FROM_14_TO_17, false)),
                of("married at 16", about("2010-05-06").married()),
                of(
                        "married at 16 where the practice asks for consent",
                        about("2010-05-06").married().where(Question.MARRIED_MINOR_ASKS_ALONE, false),
                        "consentNumber consent.missing"),
                of("married at 15", about("2011-05-06").married(), "consentNumber consent.missing"),
                of(
                        "mother of 17 for her child, alone",
                        about("2026-01-02").with(relative(MOTHER, ASKER)).by(PARENT, known(ASKER, OF_17, null)),
                        "consentNumber consent.missing"),
                of("limited interdiction, alone", limited(null, null), "consentNumber consent.curator-missing"),
                of(
                        "limited interdiction with the curator",
                        limited("Иван Георгиев Петров", BACKER).backedBy(PARENT_OF)),
                of(
                        "limited interdiction with another",
                        limited("Иван Георгиев Петров", 77L).backedBy(PARENT_OF),
                        "consentNumber consent.not-curator"),
                of(
                        "limited interdiction with a curator whom the register does not name",
                        limited(null, null).backedBy(PARENT_OF),
                        "consentNumber consent.curator-unknown"),
                of(
                        "limited interdiction with the husband, where it names nobody",
                        limited(null, null)
                                .with(relative(Relative.Kind.SPOUSE, BACKER))
                                .backedBy(PARENT_OF)),
                of(
                        "limited interdiction that has ended",
                        about("1991-03-04").restricted(restriction(LIMITED_INTERDICTION, "2020-01-02", "2026-11-28"))));
    }

    static Stream<Arguments> byIdentityDocument() {
        return Stream.of(
                of("identity card, looked at", about("1991-03-04")),
                of(
                        "nothing shown",
                        about("1991-03-04").identifiedBy(IdentityCheck.NONE),
                        "documentKind document.kind-missing",
                        "identityChecked identity.unchecked"),
                of(
                        "no tick",
                        about("1991-03-04").identifiedBy(new IdentityCheck("ID_CARD", "645000000", null, false)),
                        "identityChecked identity.unchecked"),
                of(
                        "a tick without number",
                        about("1991-03-04").identifiedBy(new IdentityCheck("ID_CARD", " ", null, true)),
                        "documentNumber document.missing"),
                of(
                        "passport without issuer",
                        about("1991-03-04").identifiedBy(new IdentityCheck("PASSPORT", "X1", null, true)),
                        "documentIssuer document.issuer-missing"),
                of(
                        "passport with issuer",
                        about("1991-03-04")
                                .identifiedBy(new IdentityCheck("PASSPORT", "X1", "Република Сърбия", true))),
                of(
                        "letter in the place of a card",
                        about("1991-03-04").identifiedBy(new IdentityCheck("OFFICIAL_LETTER", "94-22", null, true)),
                        "documentKind document.not-of-a-person"),
                of(
                        "proxy without tick",
                        about("1991-03-04")
                                .by(PROXY, known(ASKER, "1975-11-11", null))
                                .showing("1", "2026-01-02", "н")
                                .identifiedBy(new IdentityCheck("ID_CARD", "645000000", null, false)),
                        "identityChecked identity.unchecked"),
                of(
                        "authority, by its letter",
                        about("1991-03-04")
                                .by(Applicant.of(AUTHORITY, null, "Районен съд", null))
                                .showing("94-22", "2026-01-02", "съдия")),
                of(
                        "authority without letter",
                        about("1991-03-04").by(Applicant.of(AUTHORITY, null, "Районен съд", null)),
                        "authorityNumber authority.number-missing"));
    }

    static Stream<Arguments> inTheirRight() {
        return Stream.of(
                of(
                        "bringer of the notice, for the burial",
                        aboutTheDead("2026-11-27")
                                .from(FactSource.DEATH_ACT, Condition.MADE_WITH_THE_ACT)
                                .by(DECLARANT, "7501030000")),
                of(
                        "mother of a man, from his birth act",
                        about("1991-03-04")
                                .with(relative(MOTHER, ASKER))
                                .from(FactSource.BIRTH_ACT)
                                .by(PARENT, known(ASKER, "1971-03-04", null))),
                of(
                        "mother of a man, where the municipality limits it",
                        about("1991-03-04")
                                .with(relative(MOTHER, ASKER))
                                .from(FactSource.BIRTH_ACT)
                                .where(Question.PARENT_OF_ADULT_BY_BIRTH_ACT, false)
                                .by(PARENT, known(ASKER, "1971-03-04", null)),
                        "relation parent.child-of-age"),
                of(
                        "mother of a man, by the register",
                        about("1991-03-04").with(relative(MOTHER, ASKER)).by(PARENT, known(ASKER, "1971-03-04", null)),
                        "relation parent.child-of-age"),
                of(
                        "mother of a man, by the register, where the municipality allows it",
                        about("1991-03-04")
                                .with(relative(MOTHER, ASKER))
                                .where(Question.PARENT_OF_ADULT_BY_REGISTER, true)
                                .by(PARENT, known(ASKER, "1971-03-04", null))),
                of(
                        "the same mother with a proven right",
                        about("1991-03-04")
                                .by(THIRD_PERSON, known(ASKER, "1971-03-04", null))
                                .showing("12", "2026-01-02", "Районен съд")),
                of(
                        "mother of a girl of 17, by the register",
                        about(OF_17).with(relative(MOTHER, ASKER)).by(PARENT, known(ASKER, "1981-03-04", null))),
                of(
                        "mother of a girl of 17, where the girl asks herself",
                        about(OF_17)
                                .with(relative(MOTHER, ASKER))
                                .where(Question.PARENT_OF_14_TO_17_BY_REGISTER, false)
                                .by(PARENT, known(ASKER, "1981-03-04", null)),
                        "relation parent.child-from-14"),
                of(
                        "third person with a certificate of the court, from an act",
                        about("1991-03-04")
                                .from(FactSource.MARRIAGE_ACT)
                                .by(COURT_CERTIFICATE, "7501030000")
                                .showing("12", "2026-01-02", "Районен съд")),
                of(
                        "third person without it",
                        about("1991-03-04").from(FactSource.MARRIAGE_ACT).by(COURT_CERTIFICATE, "7501030000"),
                        "authorityNumber authority.number-missing"),
                of(
                        "third person with a proven right, from an act",
                        about("1991-03-04")
                                .from(FactSource.BIRTH_ACT)
                                .by(THIRD_PERSON, "7501030000")
                                .showing("12", "2026-01-02", "договор"),
                        "relation third-person.act"),
                of(
                        "third person who proves nothing",
                        about("1991-03-04").by(THIRD_PERSON, "7501030000"),
                        "authorityNumber authority.number-missing"),
                of(
                        "with whom a child is placed",
                        placed().backedBy(new Backing("ДСП Стара Загора", "12", LocalDate.of(2026, 2, 3)))),
                of("with whom a child is placed, without opinion", placed(), "opinionBody placed.opinion-body-missing"),
                of(
                        "with whom a child is placed, with an opinion of tomorrow",
                        placed().backedBy(new Backing("ДСП Стара Загора", "12", LocalDate.of(2026, 11, 29))),
                        "opinionDate authority.date-in-future"),
                of(
                        "with whom an adult is said to be placed",
                        about("1991-03-04")
                                .by(PLACED_WITH, known(ASKER, "1971-03-04", null))
                                .showing("3", "2026-01-02", "съд")
                                .backedBy(new Backing("ДСП", "12", LocalDate.of(2026, 2, 3))),
                        "relation placed.of-age"),
                of(
                        "social service that placed the child",
                        about("2018-03-04")
                                .by(Applicant.of(SOCIAL_SERVICE, null, "ДСП Стара Загора", null))
                                .showing("94-22", "2026-01-02", "директор")),
                of(
                        "social service about an adult",
                        about("1991-03-04")
                                .by(Applicant.of(SOCIAL_SERVICE, null, "ДСП Стара Загора", null))
                                .showing("94-22", "2026-01-02", "директор"),
                        "relation placed.of-age"));
    }

    static Stream<Arguments> withoutNumber() {
        return Stream.of(
                of(
                        "proxy without number, with a day of birth",
                        about("1991-03-04").by(born("1980-02-03")).showing("1", "2026-01-02", "н")),
                of(
                        "proxy without either",
                        about("1991-03-04").by(born(null)).showing("1", "2026-01-02", "н"),
                        "number number.missing"),
                of(
                        "proxy born tomorrow",
                        about("1991-03-04").by(born("2026-11-29")).showing("1", "2026-01-02", "н"),
                        "birthDate not-born",
                        "authorityDate authority.before-birth"),
                of(
                        "proxy of 13",
                        about("1991-03-04").by(born("2013-01-02")).showing("1", "2026-01-02", "н"),
                        "birthDate under-14"),
                of(
                        "whoever has a number in the register is told by it",
                        about("2018-03-04")
                                .with(relative(MOTHER, ASKER))
                                .by(Applicant.of(PARENT, null, "Мария Иванова Петрова", null)
                                        .born(LocalDate.of(1970, 11, 11))
                                        .identifiedBy(SHOWN)),
                        "number parent.not-registered"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"withConsent", "byIdentityDocument", "inTheirRight", "withoutNumber"})
    void oneAsksInTheRightAndWayThatTheLawKnowsOrHearsWhatIsMissing(String who, Asked asked, String... faults) {
        assertThat(asked.faults()).containsExactlyInAnyOrder(faults);
    }

    private static Asked limited(String curator, Long curatorId) {
        return about("1991-03-04")
                .restricted(restriction(LIMITED_INTERDICTION, "2020-01-02", null, curator, curatorId));
    }

    private static Asked placed() {
        return about("2018-03-04")
                .by(PLACED_WITH, known(ASKER, "1971-03-04", null))
                .showing("3", "2026-01-02", "Районен съд");
    }

    private static Applicant born(String day) {
        return Applicant.of(PROXY, null, "Джон Смит", null)
                .born(day == null ? null : LocalDate.parse(day))
                .identifiedBy(SHOWN);
    }

    private static Arguments of(String who, Asked asked, String... faults) {
        return Arguments.of(who, asked, faults);
    }
}
