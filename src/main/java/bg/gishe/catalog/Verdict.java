package bg.gishe.catalog;

import java.util.List;

/** What can be done at once for this person with this service. */
public sealed interface Verdict {

    /** The document can be made while the person waits. */
    record AtOnce() implements Verdict {}

    /** An official of the back office has to look first. */
    record BackOffice(List<Reason> reasons) implements Verdict {}

    /** Another municipality keeps the act and issues from it. */
    record KeptElsewhere(Reason reason) implements Verdict {}

    /** The document cannot exist for this person. */
    record NotPossible(Reason reason) implements Verdict {}
}
