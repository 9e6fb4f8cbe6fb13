package bg.gishe.acts;

import bg.gishe.people.CivilStatusChange;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.Person;
import bg.gishe.platform.Violation;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the population register has against a marriage, and what follows in it; always in the transaction that makes the act. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Marriages {

    private final CivilStatusChange changes;

    Marriages(CivilStatusChange changes) {
        this.changes = changes;
    }

    /** What the register has against the marriage; whoever asks keeps both locked. */
    List<Violation> against(MarriageOrder order) {
        List<Violation> faults = new ArrayList<>();
        if (changes.areCloseRelatives(
                order.first().person().id(), order.second().person().id())) {
            faults.add(MarriageOrder.Side.SECOND.violation(MarriageOrder.Obstacle.CLOSE_RELATIVES));
        }
        against(MarriageOrder.Side.FIRST, order.first(), order, faults);
        against(MarriageOrder.Side.SECOND, order.second(), order, faults);
        return faults;
    }

    /** Marries the two and gives them their names. */
    void enter(MarriageOrder order) {
        changes.marriage(order.first().person().id(), order.second().person().id(), order.day());
        for (MarriageOrder.Spouse spouse : List.of(order.first(), order.second())) {
            if (!spouse.namesAfter().equals(spouse.person().names())) {
                changes.rename(spouse.person().id(), spouse.namesAfter(), order.day());
            }
        }
    }

    private void against(
            MarriageOrder.Side side, MarriageOrder.Spouse spouse, MarriageOrder order, List<Violation> faults) {
        Person person = spouse.person();
        if (person.maritalStatus() != MaritalStatus.MARRIED && changes.isMarriedSince(person.id(), order.day())) {
            faults.add(side.violation(MarriageOrder.Obstacle.MARRIED_THEN));
        }
        if (!changes.canRename(person.id(), spouse.namesAfter(), order.day())) {
            faults.add(side.violation(MarriageOrder.Obstacle.NAME_SINCE_LATER));
        }
    }
}
