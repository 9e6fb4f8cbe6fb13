package bg.gishe.issuing;

import bg.gishe.platform.Violation;
import java.util.List;
import org.joda.money.Money;

/** What came of asking for documents whose fee comes through the bank. */
public sealed interface AskOutcome {

    /** The requests are registered; this much is to be paid for them. */
    record Asked(Money total) implements AskOutcome {}

    /** An earlier order of the same basket has registered them. */
    record Again() implements AskOutcome {}

    /** Nothing is stored; these things have to be put right first. */
    record Rejected(List<Violation> faults) implements AskOutcome {}
}
