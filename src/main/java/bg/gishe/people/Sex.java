package bg.gishe.people;

/** Sex as entered in the register. */
public enum Sex {
    MALE,
    FEMALE
}
