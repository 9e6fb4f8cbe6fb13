package bg.gishe.issuing;

import org.joda.money.Money;

/** What has become of a basket whose fee comes through the bank, when it is asked for. */
public sealed interface AskOutcome {

    /** The requests are registered; this much is to be paid for them. */
    record Asked(Money total) implements AskOutcome {}

    /** An earlier order of the same basket has registered them. */
    record Again() implements AskOutcome {}
}
