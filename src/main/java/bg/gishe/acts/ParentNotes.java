package bg.gishe.acts;

import bg.gishe.people.Filiation;
import bg.gishe.people.Person;
import bg.gishe.people.Relative.Kind;
import bg.gishe.platform.Violation;
import bg.gishe.platform.ViolationCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What follows from a note of parentage or adoption: who the parents are in the population register, and whom the act names. */
@Component
class ParentNotes {

    /**
     * What becomes of one link between child and parent.
     *
     * @param simple whether it is one of simple adoption, beside the parent of origin
     * @param before key of the parent in force in the register, or null
     * @param after the parent from then on, or null
     */
    private record Step(
            Kind role,
            boolean simple,
            @Nullable Long before,
            @Nullable Person after) {

        boolean changesRegister() {
            return after == null ? before != null : !Long.valueOf(after.id()).equals(before);
        }

        PartyRole partyRole() {
            boolean mother = role == Kind.MOTHER;
            return simple
                    ? mother ? PartyRole.ADOPTIVE_MOTHER : PartyRole.ADOPTIVE_FATHER
                    : mother ? PartyRole.MOTHER : PartyRole.FATHER;
        }
    }

    private final Filiation filiation;
    private final NoteWriter writer;

    ParentNotes(Filiation filiation, NoteWriter writer) {
        this.filiation = filiation;
        this.writer = writer;
    }

    /** Why the register does not let the change happen; whoever asks keeps the child locked. */
    List<Violation> refusals(CivilStatusAct act, NoteOrder order, ParentChange change) {
        Set<NoteOrder.Fault> faults = EnumSet.noneOf(NoteOrder.Fault.class);
        List<Step> steps = steps(act, order, change);
        if (steps.isEmpty()) {
            faults.add(NoteOrder.Fault.NOBODY_TO_CONTEST);
        }
        for (Step step : steps) {
            boolean mother = step.role() == Kind.MOTHER;
            if (change.kind() == ParentChange.Kind.RECOGNITION && isEstablished(act, step)) {
                faults.add(mother ? NoteOrder.Fault.MOTHER_ESTABLISHED : NoteOrder.Fault.FATHER_ESTABLISHED);
            } else if (step.changesRegister()
                    && !filiation.canChange(child(act), step.role(), step.simple(), order.effectiveOn())) {
                faults.add(NoteOrder.Fault.PARENT_SINCE_LATER);
            } else if (step.after() == null
                    && step.before() == null
                    && named(act, step).isEmpty()) {
                faults.add(NoteOrder.Fault.NOBODY_TO_CONTEST);
            }
        }
        return ViolationCode.violations(faults);
    }

    /** Enters the change in the population register and on the note; answers everybody whose link began or ended. */
    List<Long> enter(CivilStatusAct act, long note, NoteOrder order, ParentChange change) {
        List<Long> touched = new ArrayList<>();
        for (Step step : steps(act, order, change)) {
            if (step.after() == null) {
                writer.nobody(note, step.partyRole());
            } else {
                writer.party(note, step.partyRole(), step.after());
                touched.add(step.after().id());
            }
            if (step.changesRegister()) {
                enter(child(act), step, order, change);
                Optional.ofNullable(step.before()).ifPresent(touched::add);
            }
        }
        if (order.isSecret()) {
            filiation.hideFormerNames(child(act));
        }
        return touched;
    }

    private void enter(long child, Step step, NoteOrder order, ParentChange change) {
        LocalDate day = order.effectiveOn();
        filiation.end(child, step.role(), step.simple(), day, order.ground());
        if (step.after() != null) {
            filiation.begin(child, step.role(), step.after().id(), change.kind().origin(), day, order.ground());
        }
    }

    private List<Step> steps(CivilStatusAct act, NoteOrder order, ParentChange change) {
        List<Step> steps = new ArrayList<>();
        for (Kind role : List.of(Kind.MOTHER, Kind.FATHER)) {
            Person named = change.in(role);
            switch (change.kind()) {
                case RECOGNITION, ESTABLISHMENT -> {
                    if (named != null) {
                        steps.add(step(act, role, false, named));
                    }
                }
                case MOTHER_CONTESTED, FATHER_CONTESTED -> {
                    if (role == (change.kind() == ParentChange.Kind.MOTHER_CONTESTED ? Kind.MOTHER : Kind.FATHER)) {
                        steps.add(step(act, role, false, null));
                    }
                }
                case SIMPLE_ADOPTION -> {
                    if (named != null) {
                        steps.add(step(act, role, true, named));
                    }
                }
                case ADOPTION_ENDED -> adoptive(act, role).ifPresent(steps::add);
                case FULL_ADOPTION -> full(act, order, change, role).forEach(steps::add);
                case NOTED_ONLY -> {}
            }
        }
        return steps;
    }

    /** Who adopts fully takes the place of both parents, but of a spouse's own child the spouse stays parent (СК, чл. 101). */
    private List<Step> full(CivilStatusAct act, NoteOrder order, ParentChange change, Kind role) {
        List<Step> steps = new ArrayList<>();
        Step origin = step(act, role, false, change.in(role));
        Person spouse = change.in(role == Kind.MOTHER ? Kind.FATHER : Kind.MOTHER);
        boolean stays = origin.after() == null
                && origin.before() != null
                && spouse != null
                && filiation.areMarried(origin.before(), spouse.id(), order.effectiveOn());
        if (!stays
                && (origin.after() != null
                        || origin.before() != null
                        || named(act, origin).isPresent())) {
            steps.add(origin);
        }
        adoptive(act, role).ifPresent(steps::add);
        return steps;
    }

    /** The end of a simple adoption, where there is one. */
    private Optional<Step> adoptive(CivilStatusAct act, Kind role) {
        return Optional.of(step(act, role, true, null))
                .filter(step -> step.before() != null || named(act, step).isPresent());
    }

    private Step step(CivilStatusAct act, Kind role, boolean simple, @Nullable Person after) {
        return new Step(role, simple, filiation.parent(child(act), role, simple).orElse(null), after);
    }

    /** A child has one mother and one father; who else is recognised first contests that (СК, чл. 64). */
    private static boolean isEstablished(CivilStatusAct act, Step step) {
        Person recognised = step.after();
        return recognised != null
                && (step.before() != null
                        ? step.changesRegister()
                        : named(act, step)
                                .filter(party -> !Long.valueOf(recognised.id()).equals(party.personId()))
                                .isPresent());
    }

    private static Optional<ActParty> named(CivilStatusAct act, Step step) {
        return act.partiesInForce().stream()
                .filter(party -> party.role() == step.partyRole())
                .findFirst();
    }

    private static long child(CivilStatusAct act) {
        return act.principals().getFirst();
    }
}
