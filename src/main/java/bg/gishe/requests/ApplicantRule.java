package bg.gishe.requests;

import bg.gishe.acts.ActKind;
import bg.gishe.acts.CivilStatusAct;
import bg.gishe.catalog.ApplicantRelation;
import bg.gishe.people.Egn;
import bg.gishe.people.LegalRestriction;
import bg.gishe.people.LimitedCapacity;
import bg.gishe.people.Lnch;
import bg.gishe.people.Relative;
import bg.gishe.platform.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One rule about who may ask (ЗГР, чл. 106; Наредба № РД-02-20-6). A rule that holds is silent.
 */
@FunctionalInterface
public interface ApplicantRule {

    /** The fault, when the rule is broken. */
    Optional<Violation> check(Application asked);

    /** The service lists who may ask for it. */
    ApplicantRule relationIsAllowedByTheService = asked -> faultUnless(
            asked.service().application().whoMayAsk().contains(asked.applicant().relation()),
            "relation",
            "requests.applicant.relation.not-allowed");

    /** Nobody asks for themselves after their death, or before they can act: under 14 a parent does (ЗЛС, чл. 3). */
    ApplicantRule selfIsAliveAndAbleToAct = asked -> asked.applicant().relation() != ApplicantRelation.SELF
            ? Optional.empty()
            : !asked.subject().isAlive()
                    ? fault("relation", "requests.applicant.self.deceased")
                    : faultUnless(
                            asked.subject().ageOn(asked.today()) >= LimitedCapacity.FROM_YEARS,
                            "relation",
                            "requests.applicant.self.under-14");

    /** Whoever is under plenary interdiction is represented by a guardian (ЗЛС, чл. 5). */
    ApplicantRule selfIsNotUnderInterdiction = asked -> faultUnless(
            asked.applicant().relation() != ApplicantRelation.SELF
                    || asked.restrictions().stream()
                            .noneMatch(one -> one.kind() == LegalRestriction.Kind.PLENARY_INTERDICTION
                                    && (one.until() == null || one.until().isAfter(asked.today()))),
            "relation",
            "requests.applicant.self.interdicted");

    /** A parent asks for a minor child, or as heir for a dead one. */
    ApplicantRule parentAsksForMinor = asked -> faultUnless(
            asked.applicant().relation() != ApplicantRelation.PARENT
                    || !asked.subject().isAlive()
                    || asked.subject().isMinorOn(asked.today()),
            "relation",
            "requests.applicant.parent.child-of-age");

    /** Heirs ask only after a death. */
    ApplicantRule heirAsksForTheDead = asked -> faultUnless(
            asked.applicant().relation() != ApplicantRelation.HEIR
                    || !asked.subject().isAlive(),
            "relation",
            "requests.applicant.heir.subject-alive");

    /** The names of whoever asks for another are written down; one letter is nobody's name. */
    ApplicantRule nameIsGiven = asked -> {
        String name = asked.applicant().name().strip();
        return asked.applicant().relation() == ApplicantRelation.SELF
                ? Optional.empty()
                : faultUnless(
                        name.length() >= 2,
                        "name",
                        name.isEmpty() ? "requests.applicant.name.missing" : "requests.applicant.name.short");
    };

    /** A person, unlike an authority, is known by a valid number. */
    ApplicantRule numberIsValid = asked -> {
        String number = Objects.requireNonNullElse(asked.applicant().number(), "");
        if (needsNoNumber(asked)) {
            return Optional.empty();
        }
        return faultUnless(
                Egn.parse(number).isPresent() || Lnch.isValid(number),
                "number",
                number.isBlank() ? "requests.applicant.number.missing" : "requests.applicant.number.invalid");
    };

    /** Parent, spouse and child are those of the register. */
    ApplicantRule relativeIsInTheRegister = asked -> switch (asked.applicant().relation()) {
        case PARENT ->
            faultUnless(
                    isAmong(asked, Relative.Kind.MOTHER, Relative.Kind.FATHER),
                    "number",
                    "requests.applicant.parent.not-registered");
        case SPOUSE ->
            faultUnless(
                            isAmong(asked, Relative.Kind.SPOUSE, Relative.Kind.FORMER_SPOUSE),
                            "number",
                            "requests.applicant.spouse.not-registered")
                    .or(() -> spouseAsksForWhatIsCommon(asked));
        case CHILD ->
            faultUnless(isAmong(asked, Relative.Kind.CHILD), "number", "requests.applicant.child.not-registered");
        case SELF, GUARDIAN, HEIR, PROXY, AUTHORITY -> Optional.empty();
    };

    /** A proxy shows an express notarised power of attorney; a guardian the act of the court or body; an authority its letter. */
    ApplicantRule authorityIsShown = asked -> needsAuthority(asked.applicant().relation())
            ? missing(
                            asked.applicant().authorityNumber(),
                            "authorityNumber",
                            "requests.applicant.authority.number-missing")
                    .or(() -> asked.applicant().authorityDate() == null
                            ? fault("authorityDate", "requests.applicant.authority.date-missing")
                            : Optional.empty())
                    .or(() -> missing(
                            asked.applicant().authorityNotary(),
                            "authorityNotary",
                            "requests.applicant.authority.notary-missing"))
            : Optional.empty();

    /** No document of authority is made tomorrow. */
    ApplicantRule authorityIsNotFromTheFuture = asked -> {
        LocalDate made = asked.applicant().authorityDate();
        return faultUnless(
                made == null || !made.isAfter(asked.today()),
                "authorityDate",
                "requests.applicant.authority.date-in-future");
    };

    /** An expired power of attorney gives no right. */
    ApplicantRule authorityHasNotExpired = asked -> {
        LocalDate last = asked.applicant().authorityValidUntil();
        return faultUnless(
                last == null || !last.isBefore(asked.today()),
                "authorityValidUntil",
                "requests.applicant.authority.expired");
    };

    /** The identity document of whoever asks for another is written down; of the person themselves its kind is enough. */
    ApplicantRule identityDocumentIsShown = asked -> needsNoNumber(asked)
            ? Optional.empty()
            : missing(asked.applicant().documentNumber(), "documentNumber", "requests.applicant.document.missing");

    /** Every rule in force, in the order in which a clerk should hear of it. */
    static List<ApplicantRule> allCurrentRules() {
        return List.of(
                relationIsAllowedByTheService,
                selfIsAliveAndAbleToAct,
                selfIsNotUnderInterdiction,
                parentAsksForMinor,
                heirAsksForTheDead,
                nameIsGiven,
                numberIsValid,
                relativeIsInTheRegister,
                authorityIsShown,
                authorityIsNotFromTheFuture,
                authorityHasNotExpired,
                identityDocumentIsShown);
    }

    /** All faults of the asked, at most one a field. */
    static List<Violation> faultsOf(Application asked) {
        List<String> fields = new java.util.ArrayList<>();
        return allCurrentRules().stream()
                .flatMap(rule -> rule.check(asked).stream())
                .filter(fault -> {
                    boolean first = !fields.contains(fault.field());
                    fields.add(fault.field());
                    return first;
                })
                .toList();
    }

    /** Whether this applicant proves the right with a document of another. */
    static boolean needsAuthority(ApplicantRelation relation) {
        return switch (relation) {
            case PROXY, GUARDIAN, AUTHORITY -> true;
            case SELF, PARENT, SPOUSE, CHILD, HEIR -> false;
        };
    }

    private static boolean needsNoNumber(Application asked) {
        return switch (asked.applicant().relation()) {
            case SELF, AUTHORITY -> true;
            case PARENT, GUARDIAN, SPOUSE, CHILD, HEIR, PROXY -> false;
        };
    }

    /**
     * An act of marriage is certified to those whose marriage it is. Of a marriage that has ended nothing but its own act is left in common,
     * unless the other spouse has died.
     */
    private static Optional<Violation> spouseAsksForWhatIsCommon(Application asked) {
        CivilStatusAct act = asked.act();
        List<Relative> spouses =
                named(asked, Relative.Kind.SPOUSE, Relative.Kind.FORMER_SPOUSE).toList();
        if (act != null && act.kind() == ActKind.MARRIAGE) {
            return faultUnless(
                    spouses.stream().anyMatch(spouse -> act.isAbout(spouse.personId())),
                    "number",
                    "requests.applicant.spouse.another-marriage");
        }
        return faultUnless(
                spouses.stream()
                        .anyMatch(spouse -> spouse.until() == null
                                || !asked.subject().isAlive()
                                        && spouse.until().equals(asked.subject().deathDate())),
                "number",
                "requests.applicant.spouse.former");
    }

    private static boolean isAmong(Application asked, Relative.Kind... kinds) {
        return named(asked, kinds).findAny().isPresent();
    }

    private static Stream<Relative> named(Application asked, Relative.Kind... kinds) {
        return asked.family().relatives().stream()
                .filter(relative -> List.of(kinds).contains(relative.kind()))
                .filter(relative ->
                        relative.number().digits().equals(asked.applicant().number()));
    }

    private static Optional<Violation> missing(@Nullable String value, String field, String key) {
        return faultUnless(value != null && !value.isBlank(), field, key);
    }

    private static Optional<Violation> faultUnless(boolean holds, String field, String key) {
        return holds ? Optional.empty() : fault(field, key);
    }

    private static Optional<Violation> fault(String field, String key) {
        return Optional.of(Violation.of(field, key));
    }
}
