package bg.gishe.imports;

/**
 * Checks staged rows of one subject by sets and takes them into the register: the part of an import that belongs to the module whose tables
 * the rows reach. It reads staging, writes its own tables, and tells of rows through {@link StagedRows}. What the register knows it never
 * overwrites. Every step runs in the transaction of the engine.
 */
public interface Importer {

    /** What the rows are that it takes. */
    Subject subject();

    /** A mark of the register as it stands when the rows begin to be read, for {@link #complete}. */
    default long mark() {
        return 0;
    }

    /** Compares the rows of a file with each other, once all are staged. */
    void compareRows(long run);

    /** Compares a batch with the register as it is now; what was said of it before is forgotten. */
    void compareWithRegister(Batch batch);

    /** Enters the new rows of a batch that was just compared; what was taken over or is known leaves staging. */
    void take(Batch batch);

    /** What follows once every batch has been taken over. */
    default void complete(long run, long mark) {}

    /** Forgets whatever it keeps of the run besides its staged rows: it was given up, or is read anew. */
    default void forget(long run) {}
}
