package bg.gishe.imports.bulk;

/** What is wanted of an import; the database calls it its wish. */
public enum Goal {
    /** A trial that enters nothing. */
    CHECK,
    /** The step into the register. */
    TAKE
}
