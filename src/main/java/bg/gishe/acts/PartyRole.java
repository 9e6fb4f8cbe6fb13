package bg.gishe.acts;

/** In what role an act names a person. */
public enum PartyRole {
    CHILD,
    MOTHER,
    FATHER,
    /** By simple adoption, beside the parents of origin (СК, чл. 102); only in notes. */
    ADOPTIVE_MOTHER,
    ADOPTIVE_FATHER,
    SPOUSE_1,
    SPOUSE_2,
    DECEASED,
    WITNESS_1,
    WITNESS_2;

    /** Whether the act is about the person in this role, and not only names them. */
    public boolean isPrincipal() {
        return switch (this) {
            case CHILD, SPOUSE_1, SPOUSE_2, DECEASED -> true;
            case MOTHER, FATHER, ADOPTIVE_MOTHER, ADOPTIVE_FATHER, WITNESS_1, WITNESS_2 -> false;
        };
    }

    /** Whether it is that of one of the spouses: a note names them as they are called since, and the act by the names before the marriage. */
    public boolean isSpouse() {
        return this == SPOUSE_1 || this == SPOUSE_2;
    }

    /** Whether it is that of the mother by origin or by full adoption. */
    public boolean isMother() {
        return this == MOTHER;
    }

    /** Whether it is that of the father by origin or by full adoption. */
    public boolean isFather() {
        return this == FATHER;
    }
}
