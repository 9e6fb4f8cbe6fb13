package bg.gishe.acts;

import bg.gishe.people.Egn;
import bg.gishe.platform.Violation;
import bg.gishe.platform.ViolationCode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A correction that an official wants to note on an act.
 *
 * @param ground the judgment, certificate or other document, with number, date and issuer
 * @param day on which the judgment entered into force, the certificate was issued, or the official decided
 */
public record CorrectionOrder(
        PartyRole role, Correction.Field field, String becomes, Correction.Basis basis, String ground, LocalDate day) {

    /** Why a correction cannot be entered. */
    public enum Fault implements ViolationCode {
        ACT_ANNULLED("field"),
        ACT_REPLACED("field"),
        NOBODY_IN_ROLE("role"),
        NOT_FOR_FIELD("becomes"),
        NOTHING_CHANGES("becomes"),
        NOT_ON_THIS_BASIS("basis"),
        DAY_IN_FUTURE("day"),
        DAY_BEFORE_EVENT("day"),
        NAMES_SINCE_LATER("day"),
        NUMBER_TAKEN("becomes"),
        NUMBER_OF_ANOTHER_DAY_OR_SEX("becomes");

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
            return "acts.correction.fault." + name();
        }
    }

    /** What stands against it on this act today; the register's own state is asked when it is entered. */
    public List<Violation> faults(CivilStatusAct act, LocalDate today) {
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        add(faults, Fault.ACT_ANNULLED, act.isAnnulled());
        add(faults, Fault.DAY_IN_FUTURE, day.isAfter(today));
        add(faults, Fault.DAY_BEFORE_EVENT, day.isBefore(act.event().date()));
        act.partyInForce(role)
                .ifPresentOrElse(
                        party -> {
                            String was = field.of(party);
                            Optional<String> written = field.written(becomes);
                            if (written.isEmpty()) {
                                faults.add(Fault.NOT_FOR_FIELD);
                                return;
                            }
                            add(faults, Fault.NOTHING_CHANGES, written.get().equals(was));
                            add(faults, Fault.NOT_ON_THIS_BASIS, !mayRest(act, was));
                            add(faults, Fault.NOT_FOR_FIELD, isDayToCome(written.get(), today));
                            add(faults, Fault.NUMBER_OF_ANOTHER_DAY_OR_SEX, isOfAnother(party, written.get()));
                        },
                        () -> faults.add(Fault.NOBODY_IN_ROLE));
        return ViolationCode.violations(faults);
    }

    /** The spelling is measured against the first words, too: several small steps are no spelling. */
    private boolean mayRest(CivilStatusAct act, @Nullable String was) {
        String first = act.party(role).map(field::of).orElse(was);
        return field.mayRestOn(basis, was, becomes)
                && (basis != Correction.Basis.OFFICIAL || !field.isName() || field.mayRestOn(basis, first, becomes));
    }

    private boolean isDayToCome(String written, LocalDate today) {
        return field == Correction.Field.BIRTH_DATE && LocalDate.parse(written).isAfter(today);
    }

    /** Whether the number tells another day of birth or sex than the act; where both are wrong, they are corrected before the number. */
    private boolean isOfAnother(ActParty party, String written) {
        if (field != Correction.Field.EGN) {
            return false;
        }
        Egn egn = new Egn(written);
        return (party.birthDate() != null && !egn.birthDate().equals(party.birthDate()))
                || (party.sex() != null && egn.sex() != party.sex());
    }

    /** The change of the party's words. */
    Correction of(ActParty party) {
        return new Correction(
                party.role(), field, field.of(party), field.written(becomes).orElseThrow());
    }

    private static void add(Set<Fault> faults, Fault fault, boolean holds) {
        if (holds) {
            faults.add(fault);
        }
    }

    /** Keeps the number out of logs and exceptions. */
    @Override
    public String toString() {
        return "CorrectionOrder[" + role + " " + field + "]";
    }
}
