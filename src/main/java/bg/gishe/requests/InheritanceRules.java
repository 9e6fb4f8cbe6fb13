package bg.gishe.requests;

import static bg.gishe.requests.Faults.fault;
import static bg.gishe.requests.Faults.none;
import static bg.gishe.requests.Faults.unless;

import bg.gishe.catalog.ApplicantRelation;
import bg.gishe.people.Relative;
import bg.gishe.platform.Violation;
import java.time.LocalDate;
import java.util.Optional;

/** Who asks after a death: heirs by the law of succession as far as the register knows them, others by a certificate of heirs. */
final class InheritanceRules {

    private InheritanceRules() {}

    /** Heirs ask only after a death. */
    static final ApplicantRule heirAsksForTheDead = asked -> unless(
            asked.relation() != ApplicantRelation.HEIR || !asked.subject().isAlive(), "relation", "heir.subject-alive");

    /**
     * After a death documents go to the heirs (ЗГР, чл. 88а, ал. 1; Наредба № РД-02-20-6, чл. 5): the register proves spouse, children and,
     * where there are none, parents (ЗН, чл. 5, 6 и 9); whoever else inherits shows a certificate of heirs. For the burial nobody has to prove it.
     */
    static final ApplicantRule heirIsProven = asked -> {
        if (asked.relation() != ApplicantRelation.HEIR || asked.subject().isAlive() || asked.isForBurial()) {
            return none();
        }
        return isHeirByTheRegister(asked) ? none() : certificate(asked);
    };

    /** A parent of the dead is an heir only where there are no children (ЗН, чл. 6); the act of birth stays theirs as well (ЗГР, чл. 88а). */
    static final ApplicantRule parentOfTheDeadInherits = asked -> unless(
            asked.relation() != ApplicantRelation.PARENT
                    || asked.subject().isAlive()
                    || asked.isFromBirthAct()
                    || asked.isForBurial()
                    || isHeirByTheRegister(asked),
            "relation",
            "parent.not-heir");

    /** Whether the register itself shows that whoever asks inherits. */
    static boolean isHeirByTheRegister(Application asked) {
        return RelationRules.relatives(asked, Relative.Kind.values()).anyMatch(relative -> isHeir(asked, relative));
    }

    /** Whether this relative of the dead inherits by law. */
    static boolean isHeir(Application asked, Relative relative) {
        return switch (relative.kind()) {
            case CHILD -> true;
            case SPOUSE, FORMER_SPOUSE -> isSpouseOfToday(asked, relative);
            case MOTHER, FATHER -> asked.family().children().isEmpty() && inheritsAsParent(asked, relative);
        };
    }

    /** Whether the marriage lasts, or lasted until the death: a divorced spouse does not inherit (СК, чл. 54). */
    static boolean isSpouseOfToday(Application asked, Relative spouse) {
        LocalDate until = spouse.until();
        return until == null || until.equals(asked.subject().deathDate());
    }

    /** Whoever was adopted incompletely is inherited by those who adopted and not by the parents of origin (СК, чл. 102). */
    private static boolean inheritsAsParent(Application asked, Relative parent) {
        return parent.adoptedSimply()
                || asked.family().relatives().stream()
                        .filter(one -> one.kind() == Relative.Kind.MOTHER || one.kind() == Relative.Kind.FATHER)
                        .noneMatch(Relative::adoptedSimply);
    }

    private static Optional<Violation> certificate(Application asked) {
        Authority shown = asked.applicant().authority();
        LocalDate death = asked.subject().deathDate();
        return Faults.missing(shown.number(), "authorityNumber", "heir.certificate-missing")
                .or(() -> unless(shown.date() != null, "authorityDate", "authority.date-missing"))
                .or(() -> Faults.missing(shown.issuer(), "authorityNotary", "heir.issuer-missing"))
                .or(() -> shown.date() != null && death != null && shown.date().isBefore(death)
                        ? fault("authorityDate", "heir.certificate-before-death", death)
                        : none());
    }
}
