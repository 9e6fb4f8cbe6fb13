package bg.gishe.imports.bulk;

/** How far an import is. */
public enum RunState {
    /** Its columns are being chosen. */
    UPLOADED,
    /** Rows go to staging. */
    READING,
    /** All rows stand in staging and are being checked or taken over. */
    READ,
    /** A trial has ended; nothing was entered. */
    CHECKED,
    /** Good rows are in the register, bad ones wait with their faults. */
    DONE,
    /** The same file was imported again. */
    REPLACED,
    FAILED,
    CANCELLED
}
