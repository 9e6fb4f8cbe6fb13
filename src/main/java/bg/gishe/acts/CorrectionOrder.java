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
        /** The act says no such thing of somebody in this role. */
        NOT_IN_ACT("field"),
        NOT_FOR_FIELD("becomes"),
        /** No settlement is called so. */
        NOT_A_SETTLEMENT("becomes"),
        /** The person married, had a child or died by other acts before, or too soon after. */
        AGAINST_OTHER_ACTS("becomes"),
        /** Other events stand between the two days, so that the register cannot follow. */
        EVENTS_BETWEEN("becomes"),
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
        add(faults, Fault.DAY_BEFORE_EVENT, day.isBefore(act.eventInForce().date()));
        act.partyInForce(role)
                .ifPresentOrElse(
                        party -> {
                            if (!field.isIn(act.kind(), role)) {
                                faults.add(Fault.NOT_IN_ACT);
                                return;
                            }
                            String was = field.of(act, party);
                            Optional<String> written = field.written(becomes);
                            if (written.isEmpty()) {
                                faults.add(Fault.NOT_FOR_FIELD);
                                return;
                            }
                            add(faults, Fault.NOTHING_CHANGES, written.get().equals(was));
                            add(faults, Fault.NOT_ON_THIS_BASIS, !mayRest(act, was));
                            add(faults, Fault.NOT_FOR_FIELD, isDayToCome(act, written.get(), today));
                            add(faults, Fault.NUMBER_OF_ANOTHER_DAY_OR_SEX, isOfAnother(party, written.get()));
                        },
                        () -> faults.add(Fault.NOBODY_IN_ROLE));
        return ViolationCode.violations(faults);
    }

    /** The spelling is measured against the first words, too: several small steps are no spelling. */
    private boolean mayRest(CivilStatusAct act, @Nullable String was) {
        String first = act.party(role).map(party -> field.of(party)).orElse(was);
        return field.mayRestOn(basis, was, becomes)
                && (basis != Correction.Basis.OFFICIAL || !field.isName() || field.mayRestOn(basis, first, becomes));
    }

    /** A day in the future, or of an event after its act was made. */
    private boolean isDayToCome(CivilStatusAct act, String written, LocalDate today) {
        return field == Correction.Field.BIRTH_DATE
                ? LocalDate.parse(written).isAfter(today)
                : field == Correction.Field.EVENT_DATE
                        && LocalDate.parse(written).isAfter(act.number().madeOn());
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
    Correction of(CivilStatusAct act, ActParty party) {
        return new Correction(
                party.role(),
                field,
                field.of(act, party),
                field.written(becomes).orElseThrow());
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
