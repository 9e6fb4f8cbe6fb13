package bg.gishe.acts;

import bg.gishe.people.PersonLocks;
import bg.gishe.platform.Violation;
import bg.gishe.platform.ViolationCode;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What follows for the parents from a note that an import brings with its own day; always in the transaction that enters the note. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PastNotes {

    private final Acts acts;
    private final PersonLocks locks;
    private final ParentNotes parents;

    PastNotes(Acts acts, PersonLocks locks, ParentNotes parents) {
        this.acts = acts;
        this.locks = locks;
        this.parents = parents;
    }

    /** Why the change cannot follow now; when empty, it can until the transaction ends. */
    public List<Violation> faults(long actId, NoteOrder order) {
        CivilStatusAct act = acts.find(actId).orElseThrow();
        if (!order.changesParents() || order.parents() == null) {
            return List.of();
        }
        if (act.principals().isEmpty()) {
            return List.of(NoteOrder.Fault.PERSON_UNKNOWN.violation());
        }
        locks.of(act.principals());
        List<Violation> faults = ViolationCode.violations(order.parents().faults(act, order.effectiveOn()));
        return faults.isEmpty() ? parents.refusals(act, order, order.parents()) : faults;
    }

    /** Enters the change in the population register, and on the note whom the act names from then on. */
    public void follow(long actId, long noteId, NoteOrder order) {
        if (order.changesParents() && order.parents() != null) {
            parents.enter(acts.find(actId).orElseThrow(), noteId, order, order.parents());
        }
    }
}
