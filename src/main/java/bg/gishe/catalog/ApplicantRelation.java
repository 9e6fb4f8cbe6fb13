package bg.gishe.catalog;

/** How whoever asks stands to the person whom the document is about. */
public enum ApplicantRelation {
    SELF,
    /** Parent of a minor child. */
    PARENT,
    /** Guardian or curator by a court or guardianship body. */
    GUARDIAN,
    SPOUSE,
    CHILD,
    /** Heir of a dead person. */
    HEIR,
    /** With an express notarised power of attorney. */
    PROXY,
    /** Another administration, ex officio. */
    AUTHORITY;

    /** Whether somebody else asks than the person whom it is about. */
    public boolean isAnother() {
        return this != SELF;
    }

    /** Whether a citizen asks for another, who has a number of their own. */
    public boolean isAnotherPerson() {
        return this != SELF && this != AUTHORITY;
    }
}
