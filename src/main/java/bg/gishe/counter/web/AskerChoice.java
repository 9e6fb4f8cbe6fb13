package bg.gishe.counter.web;

import bg.gishe.catalog.ApplicantRelation;
import bg.gishe.people.LimitedCapacity;
import bg.gishe.people.Person;
import bg.gishe.people.Relative;
import bg.gishe.platform.Listed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may be chosen as the one who asks: a relation, or at once a relative of the register in theirs.
 *
 * @param relativeId key of the relative, or null where whoever asks is told by a number
 */
public record AskerChoice(
        ApplicantRelation relation, @Nullable Long relativeId) {

    /** A relative whom the page offers, and how they ask. */
    public record Offered(AskerChoice choice, Relative relative) {}

    /** The choice with this value; empty when it is none. */
    static Optional<AskerChoice> of(String value) {
        String[] parts = value.split(":", 2);
        return Listed.Check.find(ApplicantRelation.class, parts[0])
                .flatMap(relation -> parts.length == 1
                        ? Optional.of(new AskerChoice(relation, null))
                        : key(parts[1]).map(id -> new AskerChoice(relation, id)));
    }

    /** What the form sends. */
    public String value() {
        return relativeId == null ? relation.name() : relation.name() + ":" + relativeId;
    }

    /** Who of the family may be the one that asks: parents and spouse of the living, spouse, children and parents of the dead. */
    static List<Offered> offered(Person subject, List<Relative> family) {
        return family.stream()
                .filter(relative -> relative.deathDate() == null)
                .flatMap(relative -> inWhatRight(subject, relative)
                        .map(relation -> new Offered(new AskerChoice(relation, relative.personId()), relative)))
                .sorted(Comparator.comparing(one -> one.choice().relation()))
                .toList();
    }

    /** Who stands chosen before anybody has chosen: of a child its first parent, of the dead an heir, else the person. */
    static String proposed(Person subject, List<Offered> offered, LocalDate today) {
        if (!subject.isAlive()) {
            return ApplicantRelation.HEIR.name();
        }
        return subject.ageOn(today) >= LimitedCapacity.FROM_YEARS
                ? ApplicantRelation.SELF.name()
                : offered.stream()
                        .filter(one -> one.choice().relation() == ApplicantRelation.PARENT)
                        .findFirst()
                        .map(one -> one.choice().value())
                        .orElse(ApplicantRelation.PARENT.name());
    }

    private static Stream<ApplicantRelation> inWhatRight(Person subject, Relative relative) {
        return switch (relative.kind()) {
            case MOTHER, FATHER -> Stream.of(ApplicantRelation.PARENT);
            case SPOUSE -> Stream.of(ApplicantRelation.SPOUSE);
            case FORMER_SPOUSE ->
                subject.isAlive() || !Objects.equals(relative.until(), subject.deathDate())
                        ? Stream.of()
                        : Stream.of(ApplicantRelation.SPOUSE);
            case CHILD -> subject.isAlive() ? Stream.of() : Stream.of(ApplicantRelation.HEIR);
        };
    }

    private static Optional<Long> key(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
