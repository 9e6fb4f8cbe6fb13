package bg.gishe.issuing;

import java.util.List;

/** What came of issuing a basket that was paid through the bank. */
public sealed interface PaidOutcome {

    /**
     * What could be made is made, by this request or an earlier one.
     *
     * @param held why others cannot be made now, in words; their money waits with them
     * @param fresh whether this request made something
     */
    record Done(List<String> held, boolean fresh) implements PaidOutcome {}

    /** Nothing is done, and what is paid stays paid: nothing can be sealed now. */
    record NotNow() implements PaidOutcome {}

    /** The money has not come, or was given back. */
    record NotPaid() implements PaidOutcome {}
}
