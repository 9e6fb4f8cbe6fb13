package bg.gishe.imports.bulk;

/** What is wanted of an import. */
public enum Wish {
    /** A trial that enters nothing. */
    CHECK,
    /** The step into the register. */
    TAKE
}
