package bg.gishe.catalog;

/** How whoever asks stands to the person whom the document is about. */
public enum ApplicantRelation {
    SELF,
    PARENT,
    /** Guardian or curator by a court or guardianship body. */
    GUARDIAN,
    /** With whom a child was placed (СК, чл. 137). */
    PLACED_WITH,
    /** The directorate that placed the child itself (СК, чл. 137). */
    SOCIAL_SERVICE,
    SPOUSE,
    CHILD,
    /** Heir of a dead person. */
    HEIR,
    /** Whoever buries the dead: the bringer of the notice of death, or anyone who needs the permission (ЗГР, чл. 61, ал. 2). */
    DECLARANT,
    /** With an express notarised power of attorney. */
    PROXY,
    /** Third person to whom a court gave a certificate for the document (ГПК, чл. 186). */
    COURT_CERTIFICATE,
    /** Third person whose own right depends on the data of the register (ЗГР, чл. 106). */
    THIRD_PERSON,
    /** Another administration, ex officio. */
    AUTHORITY;

    /** Whether somebody else asks than the person whom it is about. */
    public boolean isAnother() {
        return this != SELF;
    }

    /** Whether a citizen asks for another, who has a number of their own. */
    public boolean isAnotherPerson() {
        return this != SELF && !isBody();
    }

    /** Whether a body asks, by its letter and not by an identity document. */
    public boolean isBody() {
        return this == AUTHORITY || this == SOCIAL_SERVICE;
    }
}
