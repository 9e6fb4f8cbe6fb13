package bg.gishe.acts;

import bg.gishe.people.Ekatte;
import bg.gishe.people.Filiation;
import bg.gishe.people.ParentAge;
import bg.gishe.people.Person;
import bg.gishe.people.Relative;
import bg.gishe.people.Sex;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a note of parentage or adoption changes for the parents of the child (СК, чл. 60–69 and 100–102).
 *
 * @param mother who becomes mother, or null
 * @param father who becomes father, or null
 * @param newActIn where a new birth act is made in place of this one, which is closed under the secret of adoption; null for none
 */
public record ParentChange(
        Kind kind,
        @Nullable Person mother,
        @Nullable Person father,
        @Nullable Ekatte newActIn) {

    /** How parentage changes. */
    public enum Kind {
        /** Before the official or by a notarised declaration (СК, чл. 64 and 65). */
        RECOGNITION,
        /** By a court's decision. */
        ESTABLISHMENT,
        MOTHER_CONTESTED,
        FATHER_CONTESTED,
        /** As if born to those who adopt (СК, чл. 101). */
        FULL_ADOPTION,
        /** Beside the parents of origin (СК, чл. 102). */
        SIMPLE_ADOPTION,
        /** Those who adopted simply are parents no more (СК, чл. 106). */
        ADOPTION_ENDED,
        /** Of the past, or one that the register knows already: nothing follows. */
        NOTED_ONLY;

        /** Whether a note of this kind may tell of the change. */
        public boolean isFor(MarginalNote.Kind note) {
            return switch (this) {
                case RECOGNITION, ESTABLISHMENT, MOTHER_CONTESTED, FATHER_CONTESTED ->
                    note == MarginalNote.Kind.PARENTAGE;
                case FULL_ADOPTION, SIMPLE_ADOPTION, ADOPTION_ENDED -> note == MarginalNote.Kind.ADOPTION;
                case NOTED_ONLY -> note == MarginalNote.Kind.PARENTAGE || note == MarginalNote.Kind.ADOPTION;
            };
        }

        boolean isAdoption() {
            return this == FULL_ADOPTION || this == SIMPLE_ADOPTION;
        }

        /** Whether the change says who becomes a parent. */
        public boolean namesParents() {
            return isAdoption() || this == RECOGNITION || this == ESTABLISHMENT;
        }

        Filiation.Origin origin() {
            return switch (this) {
                case RECOGNITION -> Filiation.Origin.RECOGNITION;
                case FULL_ADOPTION -> Filiation.Origin.ADOPTION;
                case SIMPLE_ADOPTION -> Filiation.Origin.SIMPLE_ADOPTION;
                case ESTABLISHMENT, MOTHER_CONTESTED, FATHER_CONTESTED, ADOPTION_ENDED, NOTED_ONLY ->
                    Filiation.Origin.COURT;
            };
        }
    }

    /** Whom the change names in the role, or null. */
    @Nullable
    Person in(Relative.Kind role) {
        return role == Relative.Kind.MOTHER ? mother : father;
    }

    /** What stands against it by itself; the register's own state is asked when it is entered. */
    Set<NoteOrder.Fault> faults(CivilStatusAct act, LocalDate from) {
        Set<NoteOrder.Fault> faults = EnumSet.noneOf(NoteOrder.Fault.class);
        if (kind.namesParents() && mother == null && father == null) {
            faults.add(NoteOrder.Fault.PARENT_MISSING);
        }
        if (!kind.namesParents() && (mother != null || father != null)) {
            faults.add(NoteOrder.Fault.PARENT_NOT_EXPECTED);
        }
        if (newActIn != null && kind != Kind.FULL_ADOPTION) {
            faults.add(NoteOrder.Fault.NEW_ACT_NOT_EXPECTED);
        }
        if (mother != null) {
            faults.addAll(personal(mother, Sex.FEMALE, act, from));
        }
        if (father != null) {
            faults.addAll(personal(father, Sex.MALE, act, from));
        }
        return faults;
    }

    private Set<NoteOrder.Fault> personal(Person parent, Sex sex, CivilStatusAct act, LocalDate from) {
        boolean mothers = sex == Sex.FEMALE;
        // Only a capable person adopts (СК, чл. 78).
        boolean young = kind.isAdoption()
                ? parent.isMinorOn(from)
                : ParentAge.isTooYoung(parent.birthDate(), act.eventInForce().date());
        boolean dead = kind != Kind.ESTABLISHMENT
                && parent.deathDate() != null
                && parent.deathDate().isBefore(from);
        if (act.principals().contains(parent.id())) {
            return EnumSet.of(mothers ? NoteOrder.Fault.MOTHER_IS_CHILD : NoteOrder.Fault.FATHER_IS_CHILD);
        }
        if (parent.sex() != sex) {
            return EnumSet.of(mothers ? NoteOrder.Fault.MOTHER_NOT_A_WOMAN : NoteOrder.Fault.FATHER_NOT_A_MAN);
        }
        if (young) {
            return EnumSet.of(mothers ? NoteOrder.Fault.MOTHER_TOO_YOUNG : NoteOrder.Fault.FATHER_TOO_YOUNG);
        }
        return dead
                ? EnumSet.of(mothers ? NoteOrder.Fault.MOTHER_DEAD : NoteOrder.Fault.FATHER_DEAD)
                : EnumSet.noneOf(NoteOrder.Fault.class);
    }
}
