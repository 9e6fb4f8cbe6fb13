package bg.gishe.issuing;

import org.joda.money.Money;

/** What has become of a basket whose fee comes through the bank, when it is asked for. */
public sealed interface AskOutcome {

    /**
     * The requests are registered; this much is to be paid for them.
     *
     * @param payer names of whoever asked, as the register has them where it knows the number
     */
    record Asked(Money total, String payer) implements AskOutcome {}

    /** An earlier order of the same basket has registered them. */
    record Again() implements AskOutcome {}
}
