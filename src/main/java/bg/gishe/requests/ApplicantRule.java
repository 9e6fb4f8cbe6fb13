package bg.gishe.requests;

import bg.gishe.catalog.ApplicantRelation;
import bg.gishe.platform.Violation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One rule about who may ask (ЗГР, чл. 88а и 106; Наредба № РД-02-20-6, чл. 5). A rule that holds is silent. The rules stand by what they are
 * about: {@link RelationRules}, {@link CapacityRules}, {@link GuardianRules}, {@link ProxyRules}, {@link InheritanceRules} and {@link IdentityRules}.
 */
@FunctionalInterface
public interface ApplicantRule {

    /** The fault, when the rule is broken. */
    Optional<Violation> check(Application asked);

    /** What follows from the register alone, in the order in which a clerk should hear of it; it is judged again whenever a document is made. */
    static List<ApplicantRule> rulesOfTheRegister() {
        return List.of(
                RelationRules.relationIsAllowedByTheService,
                CapacityRules.selfIsAliveAndAbleToAct,
                CapacityRules.selfIsNotUnderInterdiction,
                RelationRules.parentAsksForTheirChild,
                InheritanceRules.heirAsksForTheDead,
                RelationRules.placedIsAChild,
                RelationRules.thirdPersonAsksTheRegister,
                CapacityRules.askerIsAnother,
                CapacityRules.askerIsAlive,
                CapacityRules.askerIsBorn,
                CapacityRules.askerCanAct,
                CapacityRules.guardianIsCapable,
                RelationRules.relativeIsInTheRegister,
                RelationRules.parentHoldsTheRights,
                InheritanceRules.parentOfTheDeadInherits,
                GuardianRules.guardianIsTheRegistered,
                ProxyRules.powerHasNotEndedByDeath,
                ProxyRules.powerHasNotEndedByInterdiction,
                ProxyRules.authorityIsNotOlderThanThePerson);
    }

    /** What whoever asks shows, once, when they ask. */
    static List<ApplicantRule> rulesOfTheAsking() {
        return List.of(
                IdentityRules.authorityIsShown,
                IdentityRules.authorityIsNotFromTheFuture,
                IdentityRules.authorityHasNotExpired,
                ProxyRules.heirEmpowersAfterADeath,
                InheritanceRules.heirIsProven,
                RelationRules.opinionIsShown,
                CapacityRules.consentIsRecorded,
                IdentityRules.identityDocumentIsNoted,
                IdentityRules.identityIsChecked);
    }

    /** Every rule in force, in the order in which a clerk should hear of it. */
    static List<ApplicantRule> allCurrentRules() {
        return Stream.of(
                        List.of(IdentityRules.nameIsGiven, IdentityRules.numberIsValid),
                        rulesOfTheRegister(),
                        rulesOfTheAsking())
                .flatMap(List::stream)
                .toList();
    }

    /** All faults of the asked, at most one a field. */
    static List<Violation> faultsOf(Application asked) {
        return faultsOf(asked, allCurrentRules());
    }

    /** The faults of a request that was taken in already: what was shown then was judged then. */
    static List<Violation> faultsByTheRegister(Application asked) {
        return faultsOf(asked, rulesOfTheRegister());
    }

    private static List<Violation> faultsOf(Application asked, List<ApplicantRule> rules) {
        Set<String> fields = new HashSet<>();
        return rules.stream()
                .flatMap(rule -> rule.check(asked).stream())
                .filter(fault -> fields.add(fault.field()))
                .toList();
    }

    /** Whether this applicant proves the right with a document. */
    static boolean needsAuthority(ApplicantRelation relation) {
        return switch (relation) {
            case PROXY, GUARDIAN, PLACED_WITH, SOCIAL_SERVICE, COURT_CERTIFICATE, THIRD_PERSON, AUTHORITY -> true;
            case SELF, PARENT, SPOUSE, CHILD, HEIR, DECLARANT -> false;
        };
    }

    /** Whether this applicant may have such a document: who has to, and an heir whom the register does not show. */
    static boolean takesAuthority(ApplicantRelation relation) {
        return needsAuthority(relation) || relation == ApplicantRelation.HEIR;
    }
}
