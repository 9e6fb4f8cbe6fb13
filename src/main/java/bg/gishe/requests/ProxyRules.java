package bg.gishe.requests;

import static bg.gishe.requests.Faults.fault;
import static bg.gishe.requests.Faults.missing;
import static bg.gishe.requests.Faults.none;
import static bg.gishe.requests.Faults.unless;

import bg.gishe.catalog.ApplicantRelation;
import bg.gishe.people.LegalRestriction;
import bg.gishe.platform.Violation;
import java.time.LocalDate;
import java.util.Optional;

/** How long a power of attorney lasts: from the lives of both who take part in it to the death or interdiction of either (ЗЗД, чл. 41). */
final class ProxyRules {

    private ProxyRules() {}

    /** No document about a person is older than the person; nor is a proxy empowered before being born. */
    static final ApplicantRule authorityIsNotOlderThanThePerson = asked -> {
        LocalDate made = asked.applicant().authority().date();
        boolean before = made != null
                && switch (asked.relation()) {
                    case PROXY ->
                        made.isBefore(asked.subject().birthDate())
                                || asked.askerBorn().filter(made::isBefore).isPresent();
                    case GUARDIAN, PLACED_WITH, SOCIAL_SERVICE ->
                        made.isBefore(asked.subject().birthDate());
                    default -> false;
                };
        return unless(!before, "authorityDate", "authority.before-birth");
    };

    /** A power ends with the death of who gave it (ЗЗД, чл. 41). */
    static final ApplicantRule powerHasNotEndedByDeath = asked -> {
        LocalDate death = asked.subject().deathDate();
        LocalDate made = asked.applicant().authority().date();
        return isOfTheDead(asked) && death != null && made != null && made.isBefore(death)
                ? fault("authorityDate", "proxy.ended-by-death", death)
                : none();
    };

    /** After a death only an heir can empower, and is named (ЗЗД, чл. 41). */
    static final ApplicantRule heirEmpowersAfterADeath = asked -> isOfTheDead(asked) ? heirEmpowers(asked) : none();

    /** A power ends with the interdiction of either; of who is under plenary interdiction only the guardian disposes (ЗЗД, чл. 41; ЗЛС, чл. 5). */
    static final ApplicantRule powerHasNotEndedByInterdiction = asked -> {
        if (asked.relation() != ApplicantRelation.PROXY) {
            return none();
        }
        if (asked.about()
                .restricted(LegalRestriction.Kind.PLENARY_INTERDICTION, asked.today())
                .isPresent()) {
            return fault("relation", "proxy.interdicted");
        }
        return unless(!endedBy(asked, asked.about()), "authorityDate", "proxy.ended-by-interdiction")
                .or(() -> unless(
                        asked.asker().filter(proxy -> endedBy(asked, proxy)).isEmpty(),
                        "authorityDate",
                        "proxy.ended-by-own-interdiction"));
    };

    private static boolean isOfTheDead(Application asked) {
        return asked.relation() == ApplicantRelation.PROXY && !asked.subject().isAlive() && !asked.isForBurial();
    }

    private static boolean endedBy(Application asked, Standing one) {
        LocalDate made = asked.applicant().authority().date();
        return made != null
                && one.interdiction(asked.today())
                        .filter(interdiction -> made.isBefore(Standing.beginning(interdiction)))
                        .isPresent();
    }

    private static Optional<Violation> heirEmpowers(Application asked) {
        Standing heir = asked.asking().backer();
        return missing(asked.applicant().backing().number(), "heirNumber", "proxy.heir-missing")
                .or(() -> unless(
                        heir != null
                                && heir.person().isAlive()
                                && asked.family().relatives().stream()
                                        .anyMatch(one ->
                                                one.personId() == heir.person().id()
                                                        && InheritanceRules.isHeir(asked, one)),
                        "heirNumber",
                        "proxy.heir-unknown"));
    }
}
