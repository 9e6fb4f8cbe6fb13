package bg.gishe.acts;

import bg.gishe.people.PersonNames;
import bg.gishe.platform.Violation;
import bg.gishe.platform.ViolationCode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A note that an official wants to enter on an act (ЗГР, чл. 75).
 *
 * @param effectiveOn day from which the noted fact holds
 * @param ground the document that proves it, with number, date and issuer
 * @param text the note as it will stand on the act
 * @param newNames the names borne from that day; with a change of name, and with parentage or adoption where they change too
 * @param parents what a note of parentage or adoption changes for the parents; null for other notes
 * @param familyName whose family name changes, with a note of divorce or change of name on a marriage act; or null
 */
public record NoteOrder(
        MarginalNote.Kind kind,
        LocalDate effectiveOn,
        String ground,
        String text,
        boolean needsReview,
        @Nullable PersonNames newNames,
        @Nullable ParentChange parents,
        @Nullable FamilyName familyName) {

    /**
     * The family name that one of the spouses bears after the marriage has ended (СК, чл. 53).
     *
     * @param spouse SPOUSE_1 or SPOUSE_2
     */
    public record FamilyName(PartyRole spouse, String family) {

        private boolean isOfSpouse(CivilStatusAct act) {
            return act.kind() == ActKind.MARRIAGE
                    && spouse.isPrincipal()
                    && act.party(spouse).isPresent();
        }
    }

    /** A note that changes nobody's name on a marriage act. */
    public NoteOrder(
            MarginalNote.Kind kind,
            LocalDate effectiveOn,
            String ground,
            String text,
            boolean needsReview,
            @Nullable PersonNames newNames,
            @Nullable ParentChange parents) {
        this(kind, effectiveOn, ground, text, needsReview, newNames, parents, null);
    }

    /** Why a note cannot be entered. */
    public enum Fault implements ViolationCode {
        ACT_ANNULLED("kind"),
        ACT_REPLACED("kind"),
        KIND_NOT_FOR_ACT("kind"),
        DAY_IN_FUTURE("effectiveOn"),
        DAY_BEFORE_EVENT("effectiveOn"),
        NAMES_MISSING("given"),
        PERSON_UNKNOWN("kind"),
        NO_MARRIAGE_IN_FORCE("kind"),
        MARRIAGE_ENDED("kind"),
        DEATH_NOT_NOTED("kind"),
        NAMES_NOT_CHANGED("given"),
        FAMILY_NOT_CHANGED("newFamily"),
        FAMILY_NOT_FOR_KIND("newFamily"),
        CHANGE_MISSING("parents.change"),
        CHANGE_NOT_FOR_KIND("parents.change"),
        PARENT_MISSING("parents.father"),
        PARENT_NOT_EXPECTED("parents.change"),
        MOTHER_NOT_A_WOMAN("parents.mother"),
        FATHER_NOT_A_MAN("parents.father"),
        MOTHER_IS_CHILD("parents.mother"),
        FATHER_IS_CHILD("parents.father"),
        MOTHER_TOO_YOUNG("parents.mother"),
        FATHER_TOO_YOUNG("parents.father"),
        MOTHER_DEAD("parents.mother"),
        FATHER_DEAD("parents.father"),
        MOTHER_ESTABLISHED("parents.mother"),
        FATHER_ESTABLISHED("parents.father"),
        NOBODY_TO_CONTEST("parents.change"),
        PARENT_SINCE_LATER("effectiveOn"),
        NEW_ACT_NOT_EXPECTED("parents.newAct");

        private final String field;

        Fault(String field) {
            this.field = field;
        }

        @Override
        public String field() {
            return field;
        }

        @Override
        public String key() {
            return "acts.note.fault." + name();
        }
    }

    /** What stands against the note on this act today; the register's own state is asked when it is entered. */
    public List<Violation> faults(CivilStatusAct act, LocalDate today) {
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        if (act.isAnnulled()) {
            faults.add(Fault.ACT_ANNULLED);
        }
        if (!kind.isEntered()) {
            faults.add(Fault.DEATH_NOT_NOTED);
        }
        if (!kind.isFor(act.kind())) {
            faults.add(Fault.KIND_NOT_FOR_ACT);
        }
        if (effectiveOn.isAfter(today)) {
            faults.add(Fault.DAY_IN_FUTURE);
        }
        if (effectiveOn.isBefore(act.eventInForce().date())) {
            faults.add(Fault.DAY_BEFORE_EVENT);
        }
        if (kind == MarginalNote.Kind.NAME_CHANGE && act.kind() == ActKind.BIRTH && newNames == null) {
            faults.add(Fault.NAMES_MISSING);
        }
        if ((changesName(act) || changesParents() || kind.endsMarriage() || familyName != null)
                && act.principals().size() < peopleOf(act)) {
            faults.add(Fault.PERSON_UNKNOWN);
        }
        if (familyName != null && !(kind.isOfFamilyName() && familyName.isOfSpouse(act))) {
            faults.add(Fault.FAMILY_NOT_FOR_KIND);
        }
        if (kind.isOfParents() && act.kind() == ActKind.BIRTH) {
            if (parents == null) {
                faults.add(Fault.CHANGE_MISSING);
            } else if (!parents.kind().isFor(kind)) {
                faults.add(Fault.CHANGE_NOT_FOR_KIND);
            } else {
                faults.addAll(parents.faults(act, effectiveOn));
            }
        }
        return ViolationCode.violations(faults);
    }

    /** A change of name is entered on the birth act, by itself or with new parents. */
    boolean changesName(CivilStatusAct act) {
        return act.kind() == ActKind.BIRTH
                && (kind == MarginalNote.Kind.NAME_CHANGE || (kind.isOfParents() && newNames != null));
    }

    boolean changesParents() {
        return parents != null && parents.kind() != ParentChange.Kind.NOTED_ONLY;
    }

    /** A full adoption is told by no document: the child is as if born to those who adopted it (СК, чл. 101). */
    public boolean isSecret() {
        return parents != null && parents.kind() == ParentChange.Kind.FULL_ADOPTION;
    }

    private static int peopleOf(CivilStatusAct act) {
        return act.kind() == ActKind.MARRIAGE ? 2 : 1;
    }
}
