package bg.gishe.acts;

import bg.gishe.people.PersonNames;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A note that an official wants to enter on an act (ЗГР, чл. 75).
 *
 * @param effectiveOn day from which the noted fact holds
 * @param ground the document that proves it, with number, date and issuer
 * @param text the note as it will stand on the act
 * @param newNames the names borne from that day; only with a change of name
 */
public record NoteOrder(
        MarginalNote.Kind kind,
        LocalDate effectiveOn,
        String ground,
        String text,
        boolean needsReview,
        @Nullable PersonNames newNames) {

    /** Why a note cannot be entered. */
    public enum Fault {
        ACT_ANNULLED,
        KIND_NOT_FOR_ACT,
        DAY_IN_FUTURE,
        DAY_BEFORE_EVENT,
        NAMES_MISSING,
        PERSON_UNKNOWN,
        NO_MARRIAGE_IN_FORCE,
        NAMES_NOT_CHANGED
    }

    /** What stands against the note on this act today; the register's own state is asked when it is entered. */
    public Set<Fault> faults(CivilStatusAct act, LocalDate today) {
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        if (act.annulledOn() != null) {
            faults.add(Fault.ACT_ANNULLED);
        }
        if (!kind.isFor(act.kind())) {
            faults.add(Fault.KIND_NOT_FOR_ACT);
        }
        if (effectiveOn.isAfter(today)) {
            faults.add(Fault.DAY_IN_FUTURE);
        }
        if (effectiveOn.isBefore(act.eventDate())) {
            faults.add(Fault.DAY_BEFORE_EVENT);
        }
        if (changesName(act) && newNames == null) {
            faults.add(Fault.NAMES_MISSING);
        }
        if ((changesName(act) || kind == MarginalNote.Kind.DIVORCE) && act.principals().size() < peopleOf(act)) {
            faults.add(Fault.PERSON_UNKNOWN);
        }
        return faults;
    }

    /** A change of name is entered on the birth act; on a marriage act it is noted only. */
    boolean changesName(CivilStatusAct act) {
        return kind == MarginalNote.Kind.NAME_CHANGE && act.kind() == ActKind.BIRTH;
    }

    private static int peopleOf(CivilStatusAct act) {
        return act.kind() == ActKind.MARRIAGE ? 2 : 1;
    }
}
