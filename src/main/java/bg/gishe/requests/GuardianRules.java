package bg.gishe.requests;

import static bg.gishe.requests.Faults.fault;
import static bg.gishe.requests.Faults.none;
import static bg.gishe.requests.Faults.unless;

import bg.gishe.catalog.ApplicantRelation;
import bg.gishe.people.LegalRestriction;
import bg.gishe.people.Relative;
import bg.gishe.platform.Violation;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is the guardian or curator: the one in the register; one whom it does not name is for the back office to compare with the act. */
final class GuardianRules {

    private GuardianRules() {}

    /**
     * The guardian or curator is the one in the register. Refused is who is not where it names another, and who was one of an adult whose
     * restriction has ended; one whom the register does not name goes to the back office with the act of the body or court (СК, чл. 153–157).
     */
    static final ApplicantRule guardianIsTheRegistered = asked -> {
        if (asked.relation() != ApplicantRelation.GUARDIAN) {
            return none();
        }
        if (!asked.subject().isAlive()) {
            return fault("relation", "guardian.ward-dead");
        }
        Optional<LegalRestriction> restriction = asked.about().interdiction(asked.today());
        if (restriction.isPresent()) {
            return of(asked, restriction.get());
        }
        boolean ended = asked.restrictions().stream()
                .anyMatch(one -> one.kind().isInterdiction()
                        && one.until() != null
                        && !one.until().isAfter(asked.today()));
        return ended && !asked.subject().isMinorOn(asked.today())
                ? fault("relation", "guardian.ended")
                : fault("relation", "guardian.unknown");
    };

    private static Optional<Violation> of(Application asked, LegalRestriction restriction) {
        Standing asker = asked.asking().asker();
        if (isNamedIn(restriction)) {
            return unless(isNamed(restriction, asker, asked.applicant().name()), "number", "guardian.another");
        }
        return unless(isByLaw(asked.about(), asker, asked.today()), "relation", "guardian.unknown");
    }

    /** Whether the register names a guardian or curator at all. */
    static boolean isNamedIn(LegalRestriction restriction) {
        return restriction.guardianId() != null
                || restriction.guardian() != null && !restriction.guardian().isBlank();
    }

    /** Whether it names this one: by their key where it has it, else by their names. */
    static boolean isNamed(LegalRestriction restriction, @Nullable Standing somebody, @Nullable String name) {
        if (restriction.guardianId() != null) {
            return somebody != null && somebody.person().id() == restriction.guardianId();
        }
        return restriction.guardian() != null
                && name != null
                && plain(restriction.guardian()).equals(plain(name));
    }

    /** Whether they are guardian or curator by law: the capable spouse, or the parents where there is none (СК, чл. 173). */
    static boolean isByLaw(Standing ward, @Nullable Standing somebody, LocalDate day) {
        if (somebody == null
                || somebody.interdiction(day).isPresent()
                || !somebody.person().isAlive()) {
            return false;
        }
        boolean married =
                ward.family().spouse().filter(one -> one.deathDate() == null).isPresent();
        return ward.family().relatives().stream()
                .filter(one -> married
                        ? one.kind() == Relative.Kind.SPOUSE
                        : one.kind() == Relative.Kind.MOTHER || one.kind() == Relative.Kind.FATHER)
                .anyMatch(one -> one.personId() == somebody.person().id());
    }

    private static String plain(String names) {
        return names.strip().replaceAll("\\s+", " ").toUpperCase(java.util.Locale.ROOT);
    }
}
