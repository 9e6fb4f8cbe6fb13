package bg.gishe.issuing;

/** What came of asking for a document in the place of another. */
public sealed interface ReplaceOutcome {

    /** The first is annulled and this one stands in its place. */
    record Replaced(long certificateId) implements ReplaceOutcome {}

    /** Nothing is changed: somebody annulled or replaced it before, or it is still being made. */
    record NotHolding() implements ReplaceOutcome {}

    /**
     * Nothing is changed.
     *
     * @param why in words
     */
    record Refused(String why) implements ReplaceOutcome {}
}
