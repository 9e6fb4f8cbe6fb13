package bg.gishe.acts;

import bg.gishe.people.Family;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.Relative;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The family status that follows from a person's acts and the notes on them, whatever the population register says (ЗГР, чл. 24). */
public sealed interface DerivedStatus {

    /**
     * The acts prove the status.
     *
     * @param marriage the act of the last marriage
     * @param note the note of its end, or null
     * @param death the act of the spouse's death, or null
     * @param spouseId the other spouse in the population register, or null when the act does not link them
     */
    record Proved(
            MaritalStatus status,
            CivilStatusAct marriage,
            @Nullable MarginalNote note,
            @Nullable CivilStatusAct death,
            @Nullable Long spouseId)
            implements DerivedStatus {}

    /** The acts prove that there was a marriage; whether it has ended stands elsewhere, on paper or in another municipality. */
    record MarriedOnce(CivilStatusAct marriage) implements DerivedStatus {}

    /** The last marriage stands on an act that a court has annulled. */
    record OnAnnulledAct(CivilStatusAct marriage) implements DerivedStatus {}

    /** The acts of this register prove nothing: there are none, or the last marriage is not among them, or it may not be quoted. */
    record NotProvable() implements DerivedStatus {}

    /**
     * Derives the status from the last marriage of the person.
     *
     * @param acts acts about the person and about the deaths of the person's spouses
     * @param home code of the municipality whose register is complete, with every note
     */
    static DerivedStatus of(long personId, Family family, List<CivilStatusAct> acts, String home) {
        List<CivilStatusAct> marriages = CivilStatusAct.about(personId, ActKind.MARRIAGE, acts);
        Optional<CivilStatusAct> last =
                marriages.stream().filter(act -> !act.isAnnulled()).findFirst();
        Optional<LocalDate> known =
                marriages(family).map(Relative::since).filter(Objects::nonNull).max(Comparator.naturalOrder());
        if (last.isEmpty()
                || known.filter(day -> day.isAfter(last.get().eventInForce().date()))
                        .isPresent()) {
            return known.flatMap(day -> marriages.stream()
                            .filter(act -> act.isAnnulled()
                                    && act.eventInForce().date().equals(day))
                            .findFirst())
                    .<DerivedStatus>map(OnAnnulledAct::new)
                    .orElseGet(NotProvable::new);
        }
        return last.get().restrictionReason() != null
                        || last.get().notes().stream().anyMatch(MarginalNote::needsReview)
                ? new NotProvable()
                : from(last.get(), personId, family, acts, home);
    }

    private static DerivedStatus from(
            CivilStatusAct marriage, long personId, Family family, List<CivilStatusAct> acts, String home) {
        Long spouse = marriage.principals().stream()
                .filter(id -> id != personId)
                .findFirst()
                .orElse(null);
        Optional<MarginalNote> divorce = marriage.end();
        if (divorce.isPresent()) {
            return new Proved(MaritalStatus.DIVORCED, marriage, divorce.get(), null, spouse);
        }
        Optional<MarginalNote> death = note(marriage, MarginalNote.Kind.DEATH_OF_SPOUSE);
        CivilStatusAct deathAct = spouse == null
                ? null
                : CivilStatusAct.about(spouse, ActKind.DEATH, acts).stream()
                        .filter(act -> !act.isAnnulled() && act.restrictionReason() == null)
                        .findFirst()
                        .orElse(null);
        boolean complete =
                marriage.entered() && marriage.registry().municipalityCode().equals(home);
        if (death.isPresent()
                || (deathAct != null
                        && (complete || lastedUntil(deathAct.eventInForce().date(), spouse, family)))) {
            return new Proved(MaritalStatus.WIDOWED, marriage, death.orElse(null), deathAct, spouse);
        }
        boolean spouseDead = marriages(family)
                .anyMatch(relative -> relative.deathDate() != null && Objects.equals(relative.personId(), spouse));
        return complete && !spouseDead
                ? new Proved(MaritalStatus.MARRIED, marriage, null, null, spouse)
                : new MarriedOnce(marriage);
    }

    /** Whether the register knows of no earlier end of the marriage. */
    private static boolean lastedUntil(LocalDate death, @Nullable Long spouse, Family family) {
        return marriages(family)
                .filter(relative -> Objects.equals(relative.personId(), spouse))
                .allMatch(relative ->
                        relative.until() == null || !relative.until().isBefore(death));
    }

    private static Stream<Relative> marriages(Family family) {
        return Stream.concat(family.of(Relative.Kind.SPOUSE).stream(), family.of(Relative.Kind.FORMER_SPOUSE).stream());
    }

    private static Optional<MarginalNote> note(CivilStatusAct act, MarginalNote.Kind kind) {
        return act.notes().stream().filter(note -> note.kind() == kind).findFirst();
    }
}
