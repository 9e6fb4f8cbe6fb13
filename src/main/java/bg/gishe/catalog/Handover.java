package bg.gishe.catalog;

/** When whoever asks at the desk is handed the document. */
public enum Handover {
    /** Once, when the act is made; it is not asked for. */
    WITH_THE_ACT,
    /** While they wait, as long as the conditions of the service hold; the back office does the rest within the term. */
    AT_ONCE,
    /** Within the term, always by the back office. */
    WITHIN_TERM
}
