package bg.gishe.requests;

import static bg.gishe.requests.Faults.fault;
import static bg.gishe.requests.Faults.none;
import static bg.gishe.requests.Faults.unless;

import bg.gishe.acts.ActKind;
import bg.gishe.acts.CivilStatusAct;
import bg.gishe.catalog.ApplicantRelation;
import bg.gishe.catalog.FactSource;
import bg.gishe.people.LegalRestriction;
import bg.gishe.people.PersonalNumber;
import bg.gishe.people.Relative;
import bg.gishe.platform.Violation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who stands in which relation to whom: what the service allows, what the register says, and what belongs to whom by law. */
final class RelationRules {

    private RelationRules() {}

    /** The service lists who may ask for it. */
    static final ApplicantRule relationIsAllowedByTheService = asked -> unless(
            asked.service().application().whoMayAsk().contains(asked.relation()), "relation", "relation.not-allowed");

    /** Parent, spouse and child are those of the register. */
    static final ApplicantRule relativeIsInTheRegister = asked -> switch (asked.relation()) {
        case PARENT ->
            unless(isAmong(asked, Relative.Kind.MOTHER, Relative.Kind.FATHER), "number", "parent.not-registered");
        case SPOUSE ->
            unless(isAmong(asked, Relative.Kind.SPOUSE, Relative.Kind.FORMER_SPOUSE), "number", "spouse.not-registered")
                    .or(() -> spouseAsksForWhatIsCommon(asked));
        case CHILD -> unless(isAmong(asked, Relative.Kind.CHILD), "number", "child.not-registered");
        default -> none();
    };

    /**
     * A child's act belongs to its parents without limit of age (ЗГР, чл. 88а, ал. 1); certificates of the register about an adult do not
     * (Наредба № РД-02-20-6, чл. 5). What the municipality decided otherwise holds.
     */
    static final ApplicantRule parentAsksForTheirChild = asked -> {
        if (asked.relation() != ApplicantRelation.PARENT || !asked.subject().isAlive()) {
            return none();
        }
        ApplicantPractice practice = asked.asking().practice();
        if (!asked.subject().isMinorOn(asked.today())) {
            return unless(
                    practice.says(
                            asked.isFromBirthAct()
                                    ? ApplicantPractice.Question.PARENT_OF_ADULT_BY_BIRTH_ACT
                                    : ApplicantPractice.Question.PARENT_OF_ADULT_BY_REGISTER),
                    "relation",
                    "parent.child-of-age");
        }
        return unless(
                asked.isFromBirthAct()
                        || !asked.about().isFrom14To17(asked.today())
                        || practice.says(ApplicantPractice.Question.PARENT_OF_14_TO_17_BY_REGISTER),
                "relation",
                "parent.child-from-14");
    };

    /**
     * A parent whom a court has deprived of the rights over the child does not represent it (СК, чл. 131–132). The register does not name
     * the child of a decision; one from before the birth is not about it. Nor does such a parent come as its proxy.
     */
    static final ApplicantRule parentHoldsTheRights = asked -> {
        boolean parent = asked.relation() == ApplicantRelation.PARENT
                || (asked.relation() == ApplicantRelation.PROXY
                        && isAmong(asked, Relative.Kind.MOTHER, Relative.Kind.FATHER));
        if (!parent
                || !asked.subject().isMinorOn(asked.today())
                || asked.asking().practice().says(ApplicantPractice.Question.PARENT_WITHOUT_RIGHTS)) {
            return none();
        }
        return asked.asker().map(asker -> rights(asked, asker)).orElse(none());
    };

    /** Documents from acts go to third persons only by power of attorney or through a court (ЗГР, чл. 88а, ал. 2). */
    static final ApplicantRule thirdPersonAsksTheRegister = asked -> unless(
            asked.relation() != ApplicantRelation.THIRD_PERSON
                    || asked.service().source() == FactSource.POPULATION_REGISTER,
            "relation",
            "third-person.act");

    /** Only a child is placed with somebody (СК, чл. 137). */
    static final ApplicantRule placedIsAChild = asked -> unless(
            asked.relation() != ApplicantRelation.PLACED_WITH && asked.relation() != ApplicantRelation.SOCIAL_SERVICE
                    || asked.subject().isMinorOn(asked.today()),
            "relation",
            "placed.of-age");

    /** Whoever a child is placed with asks after a positive opinion of „Социално подпомагане“ (СК, чл. 137, ал. 4). */
    static final ApplicantRule opinionIsShown = asked -> {
        Backing opinion = asked.applicant().backing();
        if (asked.relation() != ApplicantRelation.PLACED_WITH) {
            return none();
        }
        return Faults.missing(opinion.name(), "opinionBody", "placed.opinion-body-missing")
                .or(() -> Faults.missing(opinion.number(), "opinionNumber", "placed.opinion-missing"))
                .or(() -> unless(opinion.date() != null, "opinionDate", "placed.opinion-date-missing"))
                .or(() -> unless(
                        opinion.date() == null || !opinion.date().isAfter(asked.today()),
                        "opinionDate",
                        "authority.date-in-future"));
    };

    /** The relatives of the subject who are the one who asks; one whom the register knows without a valid number is told by names and day of birth. */
    static Stream<Relative> relatives(Application asked, Relative.Kind... kinds) {
        return asked.family().relatives().stream()
                .filter(relative -> List.of(kinds).contains(relative.kind()))
                .filter(relative -> isTheAsker(asked, relative));
    }

    private static boolean isTheAsker(Application asked, Relative relative) {
        Applicant applicant = asked.applicant();
        if (applicant.personId() != null && applicant.personId() == relative.personId()) {
            return true;
        }
        return applicant.number() != null
                ? relative.number().digits().equals(applicant.number())
                : relative.number() instanceof PersonalNumber.Disputed
                        && relative.birthDate().equals(applicant.birthDate())
                        && relative.names()
                                .full()
                                .equalsIgnoreCase(applicant.name().strip());
    }

    private static boolean isAmong(Application asked, Relative.Kind... kinds) {
        return relatives(asked, kinds).findAny().isPresent();
    }

    private static Optional<Violation> rights(Application asked, Standing parent) {
        if (concerns(asked, parent, LegalRestriction.Kind.PARENTAL_RIGHTS_LOST)) {
            return fault("number", "parent.deprived");
        }
        return unless(
                !concerns(asked, parent, LegalRestriction.Kind.PARENTAL_RIGHTS_LIMITED), "number", "parent.limited");
    }

    private static boolean concerns(Application asked, Standing parent, LegalRestriction.Kind kind) {
        return mayConcern(parent, kind, asked.subject(), asked.today());
    }

    /** Whether a restriction of parental rights in force may be about the child: it is not when it is older than the child. */
    static boolean mayConcern(
            Standing parent, LegalRestriction.Kind kind, bg.gishe.people.Person child, java.time.LocalDate day) {
        return parent.restricted(kind, day)
                .filter(one -> !Standing.beginning(one).isBefore(child.birthDate()))
                .isPresent();
    }

    /**
     * An act of marriage is certified to those whose marriage it is. Of a marriage that has ended nothing but its own act is left in common,
     * unless the other spouse has died.
     */
    private static Optional<Violation> spouseAsksForWhatIsCommon(Application asked) {
        CivilStatusAct act = asked.act();
        List<Relative> spouses = relatives(asked, Relative.Kind.SPOUSE, Relative.Kind.FORMER_SPOUSE)
                .toList();
        if (act != null && act.kind() == ActKind.MARRIAGE) {
            return unless(
                    spouses.stream().anyMatch(spouse -> act.isAbout(spouse.personId())),
                    "number",
                    "spouse.another-marriage");
        }
        return unless(
                asked.isForBurial()
                        || spouses.stream().anyMatch(spouse -> InheritanceRules.isSpouseOfToday(asked, spouse)),
                "number",
                "spouse.former");
    }
}
