package bg.gishe.requests;

import static bg.gishe.requests.Faults.fault;
import static bg.gishe.requests.Faults.missing;
import static bg.gishe.requests.Faults.none;
import static bg.gishe.requests.Faults.unless;

import bg.gishe.acts.MarriageAge;
import bg.gishe.catalog.ApplicantRelation;
import bg.gishe.people.FullAge;
import bg.gishe.people.LegalRestriction;
import bg.gishe.people.LimitedCapacity;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.Relative;
import bg.gishe.platform.Violation;
import java.util.Optional;

/** Who can act at all, alone or with the consent of another (ЗЛС, чл. 2–5). */
final class CapacityRules {

    private CapacityRules() {}

    /** Nobody asks for themselves after their death, or before they can act: under 14 a parent does (ЗЛС, чл. 3). */
    static final ApplicantRule selfIsAliveAndAbleToAct = asked -> asked.relation() != ApplicantRelation.SELF
            ? none()
            : !asked.subject().isAlive()
                    ? fault("relation", "self.deceased")
                    : unless(
                            asked.subject().ageOn(asked.today()) >= LimitedCapacity.FROM_YEARS,
                            "relation",
                            "self.under-14");

    /** Whoever is under plenary interdiction is represented by a guardian (ЗЛС, чл. 5). */
    static final ApplicantRule selfIsNotUnderInterdiction = asked -> unless(
            asked.relation() != ApplicantRelation.SELF
                    || asked.about()
                            .restricted(LegalRestriction.Kind.PLENARY_INTERDICTION, asked.today())
                            .isEmpty(),
            "relation",
            "self.interdicted");

    /** Whoever asks is not dead in our own register. */
    static final ApplicantRule askerIsAlive = asked -> of(asked)
            .map(one -> one.person())
            .filter(person -> asked.relation().isAnotherPerson() && !person.isAlive())
            .flatMap(person -> fault("number", "dead", java.util.Objects.requireNonNull(person.deathDate())));

    /** Whoever asks has been born: a number or a day of the future is nobody's. */
    static final ApplicantRule askerIsBorn = asked -> asked.askerBorn()
            .filter(born -> asked.relation().isAnotherPerson() && born.isAfter(asked.today()))
            .flatMap(born -> fault(asked.applicant().number() == null ? "birthDate" : "number", "not-born"));

    /** Whoever asks for another is another. */
    static final ApplicantRule askerIsAnother = asked -> {
        Applicant applicant = asked.applicant();
        boolean same = applicant.personId() != null
                ? applicant.personId() == asked.subject().id()
                : asked.subject().number().digits().equals(applicant.number());
        return unless(!asked.relation().isAnotherPerson() || !same, "number", "is-subject");
    };

    /** Under 14 and under plenary interdiction nobody acts for another either (ЗЛС, чл. 3 и 5). */
    static final ApplicantRule askerCanAct = asked -> {
        if (!asked.relation().isAnotherPerson()) {
            return none();
        }
        if (asked.askerAge()
                .filter(age -> age >= 0 && age < LimitedCapacity.FROM_YEARS)
                .isPresent()) {
            return fault(asked.applicant().number() == null ? "birthDate" : "number", "under-14");
        }
        return unless(
                of(asked)
                        .flatMap(one -> one.restricted(LegalRestriction.Kind.PLENARY_INTERDICTION, asked.today()))
                        .isEmpty(),
                "number",
                "interdicted");
    };

    /** Whoever represents another for good has full capacity of their own. */
    static final ApplicantRule guardianIsCapable = asked -> unless(
            asked.relation() != ApplicantRelation.GUARDIAN && asked.relation() != ApplicantRelation.PLACED_WITH
                    || asked.askerAge().orElse(FullAge.YEARS) >= FullAge.YEARS
                            && of(asked)
                                    .flatMap(one -> one.interdiction(asked.today()))
                                    .isEmpty(),
            "number",
            "guardian.incapable");

    /**
     * From 14 to 17, and under limited interdiction, one asks in person with the consent of a parent or curator, which is recorded (ЗЛС,
     * чл. 4 и 5).
     */
    static final ApplicantRule consentIsRecorded = asked -> {
        Optional<LegalRestriction> limited =
                of(asked).flatMap(one -> one.restricted(LegalRestriction.Kind.LIMITED_INTERDICTION, asked.today()));
        if (asked.relation().isBody() || limited.isEmpty() && !isMinorWithConsent(asked)) {
            return none();
        }
        Backing consent = asked.applicant().backing();
        return missing(
                        consent.number(),
                        "consentNumber",
                        limited.isPresent() ? "consent.curator-missing" : "consent.missing")
                .or(() -> unless(
                        asked.asking().backer() != null || IdentityRules.isNumber(consent.number()),
                        "consentNumber",
                        "number.invalid"))
                .or(() -> missing(consent.name(), "consentName", "consent.name-missing"))
                .or(() -> backerIsAlive(asked))
                .or(() -> limited.map(one -> curatorConsents(asked, one)).orElseGet(() -> parentConsents(asked)));
    };

    /** Whether the consent of somebody is asked of whoever asks. */
    static boolean needsConsent(Application asked) {
        return !asked.relation().isBody()
                && (isMinorWithConsent(asked)
                        || of(asked)
                                .flatMap(one ->
                                        one.restricted(LegalRestriction.Kind.LIMITED_INTERDICTION, asked.today()))
                                .isPresent());
    }

    private static Optional<Standing> of(Application asked) {
        return asked.relation().isBody() ? Optional.empty() : asked.asker();
    }

    private static boolean isMinorWithConsent(Application asked) {
        ApplicantPractice practice = asked.asking().practice();
        int age = asked.askerAge().orElse(FullAge.YEARS);
        return age >= LimitedCapacity.FROM_YEARS
                && age < FullAge.YEARS
                && practice.says(ApplicantPractice.Question.CONSENT_FROM_14_TO_17)
                && !(age >= MarriageAge.YOUNGEST
                        && practice.says(ApplicantPractice.Question.MARRIED_MINOR_ASKS_ALONE)
                        && of(asked).filter(CapacityRules::hasMarried).isPresent());
    }

    private static boolean hasMarried(Standing one) {
        return one.person().maritalStatus() != MaritalStatus.SINGLE
                && one.person().maritalStatus() != MaritalStatus.UNKNOWN;
    }

    private static Optional<Violation> backerIsAlive(Application asked) {
        Standing backer = asked.asking().backer();
        return unless(backer == null || backer.person().isAlive(), "consentNumber", "consent.dead");
    }

    private static Optional<Violation> parentConsents(Application asked) {
        Standing minor = asked.asking().asker();
        if (minor == null) {
            return none();
        }
        Standing backer = asked.asking().backer();
        boolean parent = minor.family().relatives().stream()
                .filter(one -> one.kind() == Relative.Kind.MOTHER || one.kind() == Relative.Kind.FATHER)
                .anyMatch(one ->
                        backer != null && one.personId() == backer.person().id());
        if (!parent || backer == null) {
            return fault("consentNumber", "consent.not-parent");
        }
        return unless(
                backer.interdiction(asked.today()).isEmpty()
                        && !RelationRules.mayConcern(
                                backer, LegalRestriction.Kind.PARENTAL_RIGHTS_LOST, minor.person(), asked.today()),
                "consentNumber",
                "consent.without-rights");
    }

    private static Optional<Violation> curatorConsents(Application asked, LegalRestriction limited) {
        return GuardianRules.isNamedIn(limited)
                ? unless(
                        GuardianRules.isNamed(
                                limited,
                                asked.asking().backer(),
                                asked.applicant().backing().name()),
                        "consentNumber",
                        "consent.not-curator")
                : asked.asker()
                        .filter(ward ->
                                GuardianRules.isByLaw(ward, asked.asking().backer(), asked.today()))
                        .map(ward -> Faults.none())
                        .orElseGet(() -> fault("consentNumber", "consent.curator-unknown"));
    }
}
