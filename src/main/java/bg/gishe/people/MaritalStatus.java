package bg.gishe.people;

/** Family status as the population register holds it; the words are those printed on certificates (Наредба № РД-02-20-6, чл. 13). */
public enum MaritalStatus {
    SINGLE("неженен", "неомъжена"),
    MARRIED("женен", "омъжена"),
    DIVORCED("разведен", "разведена"),
    WIDOWED("вдовец", "вдовица"),
    /** The register has no value; an official has to look. */
    UNKNOWN("неустановено", "неустановено");

    private final String ofMan;
    private final String ofWoman;

    MaritalStatus(String ofMan, String ofWoman) {
        this.ofMan = ofMan;
        this.ofWoman = ofWoman;
    }

    /** The official word for a person of this sex. */
    public String text(Sex sex) {
        return sex == Sex.MALE ? ofMan : ofWoman;
    }
}
