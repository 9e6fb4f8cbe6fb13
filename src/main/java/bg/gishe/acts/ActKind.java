package bg.gishe.acts;

/** Kinds of civil-status acts (ЗГР, чл. 34). */
public enum ActKind {
    BIRTH,
    MARRIAGE,
    DEATH
}
