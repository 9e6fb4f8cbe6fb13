package bg.gishe.issuing;

import bg.gishe.certificates.facts.Identity;
import bg.gishe.certificates.facts.PersonFacts;
import bg.gishe.people.LegalRestriction;
import bg.gishe.people.Sex;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a certificate says of the legal restrictions in force. */
final class RestrictionFacts {

    private RestrictionFacts() {}

    /** With a guardian who may be a curator as well. */
    static PersonFacts untitled(Identity subject, List<LegalRestriction> all) {
        return new PersonFacts.RestrictionsUntitled(
                subject,
                inForce(all)
                        .map(one -> new PersonFacts.RestrictionsUntitled.Untitled(
                                one.kind().text(), one.court(), one.caseNumber(), one.decidedOn(), one.guardian()))
                        .toList());
    }

    /**
     * With the word that fits for whoever acts for the person or assists.
     *
     * @param sex for the word that fits the person; null for that of a man, as it was printed before
     */
    static PersonFacts titled(Identity subject, @Nullable Sex sex, List<LegalRestriction> all) {
        return new PersonFacts.Restrictions(
                subject,
                inForce(all)
                        .map(one -> new PersonFacts.Restriction(
                                text(one.kind(), sex),
                                one.court(),
                                one.caseNumber(),
                                one.decidedOn(),
                                one.guardian(),
                                one.kind() == LegalRestriction.Kind.LIMITED_INTERDICTION ? "Попечител" : "Настойник"))
                        .toList());
    }

    private static String text(LegalRestriction.Kind kind, @Nullable Sex sex) {
        return kind == LegalRestriction.Kind.PARENTAL_RIGHTS_LOST && sex == Sex.FEMALE
                ? "лишена от родителски права"
                : kind.text();
    }

    private static Stream<LegalRestriction> inForce(List<LegalRestriction> all) {
        return all.stream().filter(restriction -> restriction.until() == null);
    }
}
