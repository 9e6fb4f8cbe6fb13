package bg.gishe.imports.bulk;

/** Whether an import is only checked or also taken over; column {@code goal}. */
public enum Goal {
    /** A trial that enters nothing. */
    CHECK,
    /** The step into the register. */
    TAKE
}
