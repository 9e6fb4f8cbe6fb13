package bg.gishe.issuing;

import bg.gishe.platform.Violation;
import java.util.List;
import java.util.UUID;

/** What came of an order. */
public sealed interface IssueOutcome {

    /**
     * The basket is issued, by this order or by an earlier one of the same basket.
     *
     * @param fresh whether this order issued it
     */
    record Issued(UUID basketId, List<Long> certificateIds, boolean fresh) implements IssueOutcome {}

    /** Nothing is stored; these things have to be put right first. */
    record Rejected(List<Violation> faults) implements IssueOutcome {}
}
