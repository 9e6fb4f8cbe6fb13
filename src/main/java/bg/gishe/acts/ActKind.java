package bg.gishe.acts;

/** Kinds of civil-status acts (ЗГР, чл. 34). */
public enum ActKind {
    BIRTH,
    MARRIAGE,
    DEATH;

    /** Whether a child was born. */
    public boolean isBirth() {
        return this == BIRTH;
    }

    /** Whether two people married. */
    public boolean isMarriage() {
        return this == MARRIAGE;
    }
}
