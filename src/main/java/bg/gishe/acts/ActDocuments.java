package bg.gishe.acts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells which documents were issued from an act, and what they say of it; the module that issues documents knows. */
public interface ActDocuments {

    /** Most documents told of an act. */
    int MOST = 100;

    /**
     * A document issued from an act.
     *
     * @param state ISSUING, READY or ANNULLED
     */
    record Document(long id, String number, LocalDate day, String service, String state) {

        /** Whether it is made and holds. */
        public boolean isReady() {
            return state.equals("READY");
        }

        /** Whether it holds no more. */
        public boolean isAnnulled() {
            return state.equals("ANNULLED");
        }
    }

    /** A person as the document names them. */
    record Named(PartyRole role, String names, @Nullable String number) {}

    /** A note as the document says it. */
    record PrintedNote(LocalDate notedOn, String text, String ground) {}

    /** The act as the document says it. */
    record Printed(Document document, String place, List<Named> people, List<PrintedNote> notes) {}

    /** The latest documents issued from the act, the newest first. */
    List<Document> of(long actId);

    /** The act as this document, which was issued from it, says it. */
    Optional<Printed> printed(long actId, long documentId);
}
