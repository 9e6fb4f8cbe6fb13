package bg.gishe.acts;

import bg.gishe.platform.ViolationCode;

/** What is asked of whoever makes a birth act, because it departs from what is usual and may be so all the same; each is ticked beside its field. */
public enum BirthQuestion implements ViolationCode {
    /** The clocks were put back in that night: the hour came twice. */
    HOUR_TWICE("at"),
    /** The term of seven days is over (ЗГР, чл. 43). */
    LATE("born"),
    /** The mother bore another child less time before or after than nature allows; twins are such. */
    NEAR_BIRTH("born"),
    /** There is an act of somebody of that name born that day (Наредба № РД-02-20-9, чл. 3, ал. 2). */
    ALREADY_MADE("born"),
    /** Only people of the other sex bear the own name. */
    GIVEN_OF_OTHER_SEX("given"),
    /** The father's name does not follow from a parent's own name (ЗГР, чл. 13, 15). */
    MIDDLE_NOT_OF_PARENT("middle"),
    /** The family name is neither the parent's family nor father's name (ЗГР, чл. 14, 15). */
    FAMILY_NOT_OF_PARENT("family"),
    /** Children of the same parents have one family name (ЗГР, чл. 14, ал. 3). */
    FAMILY_NOT_OF_SIBLINGS("family"),
    /** No husband of the mother: he has to have recognised the child with her consent, or a court has decided (ЗГР, чл. 49). */
    RECOGNISED("parents.father"),
    /** The register takes the mother for married and does not know to whom. */
    HUSBAND_UNKNOWN("parents.father"),
    /** Born here to parents without Bulgarian citizenship, and without another by origin (ЗБГ, чл. 10). */
    CITIZEN_BY_BIRTHPLACE("stated.citizenship"),
    /** A number is given to citizens, and to children of refugees (Наредба № РД-02-20-9, чл. 107). */
    EGN_OF_FOREIGNER("egn"),
    /** The number is from no range of the municipality. */
    EGN_OUT_OF_RANGE("egn");

    private final String field;

    BirthQuestion(String field) {
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public String key() {
        return "acts.birth.ask." + name();
    }
}
