package bg.gishe.acts;

import bg.gishe.people.CivilStatusReversal;
import bg.gishe.people.Filiation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an annulled act takes with it for the people whom it is about (ЗГР, чл. 78). */
@Component
class Annulments {

    private final CivilStatusReversal restoring;
    private final Filiation filiation;
    private final Clock clock;

    Annulments(CivilStatusReversal restoring, Filiation filiation, Clock clock) {
        this.filiation = filiation;
        this.restoring = restoring;
        this.clock = clock;
    }

    /** Takes back what followed from the act; false when some of it could not be told with certainty and waits for an official. */
    boolean follow(CivilStatusAct act) {
        return switch (act.kind()) {
            case BIRTH -> birth(act);
            case DEATH ->
                act.principals().stream()
                        .allMatch(person ->
                                restoring.revertDeath(person, act.eventInForce().date()));
            case MARRIAGE -> marriage(act);
        };
    }

    /** By an act that never was one nobody is anybody's child; where another act stands in its place, that one tells whose. */
    private boolean birth(CivilStatusAct act) {
        act.principals()
                .forEach(child -> filiation.revertBirth(child, act.number().digits()));
        return true;
    }

    private boolean marriage(CivilStatusAct act) {
        Optional<CivilStatusReversal.Spouse> first = spouse(act, PartyRole.SPOUSE_1);
        Optional<CivilStatusReversal.Spouse> second = spouse(act, PartyRole.SPOUSE_2);
        return first.isPresent()
                && second.isPresent()
                && restoring.revertMarriage(
                        first.get(), second.get(), act.eventInForce().date(), LocalDate.now(clock));
    }

    private static Optional<CivilStatusReversal.Spouse> spouse(CivilStatusAct act, PartyRole role) {
        return act.party(role).flatMap(party -> {
            Long person = party.personId();
            return person == null
                    ? Optional.empty()
                    : Optional.of(new CivilStatusReversal.Spouse(
                            person, party.maritalStatus(), party.names(), party.familyAfter()));
        });
    }
}
