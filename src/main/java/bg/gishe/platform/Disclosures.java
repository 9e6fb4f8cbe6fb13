package bg.gishe.platform;

import java.util.Collection;
import java.util.List;

/**
 * Where whoever reads people for display writes down who was shown, to whom and why. The line stands before what was read leaves the
 * reader, so that no page and no file can show a person without it. Records join the caller's transaction; within one request the same
 * line is written once, and a list without an object of its own leaves out whom the request has named already.
 */
public interface Disclosures {

    /**
     * Writes down that the current actor is shown these people.
     *
     * @param entry the look; its subject is the person whom it is about
     * @param others the keys of all others who are shown; of many, in several lines
     */
    void shown(AuditEntry entry, Collection<Long> others);

    /** The same, where nobody else is shown. */
    default void shown(AuditEntry entry) {
        shown(entry, List.of());
    }

    /**
     * Writes down that the current actor is shown these people on a page that they have open: nothing, when they were shown exactly the
     * same from the same address within the last minutes. The trail itself is the memory, never what the browser says of itself.
     */
    void shownAgain(AuditEntry entry, Collection<Long> others);
}
