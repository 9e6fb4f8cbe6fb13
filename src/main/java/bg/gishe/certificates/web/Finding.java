package bg.gishe.certificates.web;

import java.time.Instant;
import java.time.LocalDate;

/** What a check of a document found. */
sealed interface Finding {

    /** The document is ours and holds. */
    record Valid(Particulars document, Evidence evidence) implements Finding {}

    /** The document is ours and was annulled. */
    record Annulled(Particulars document, Instant at) implements Finding {}

    /** The document is ours, was annulled, and another stands in its place. */
    record Replaced(Particulars document, Instant at, LocalDate replacementIssuedOn) implements Finding {}

    /** No document has this code. */
    record Unknown() implements Finding {}

    /** The file carries our seal, but it is not what was sealed. */
    record Altered() implements Finding {}

    /** The file carries our seal unbroken, but the archive does not hold it. */
    record Unarchived() implements Finding {}

    /** The file does not carry our seal. */
    record Foreign() implements Finding {}

    /** What the finding stands on. */
    enum Evidence {
        /** The code alone; the paper in hand has to be compared. */
        CODE,
        /** The file itself: the same byte for byte, its seal unbroken. */
        FILE
    }

    /** The end of the message keys that speak about this finding. */
    default String key() {
        return switch (this) {
            case Valid valid -> valid.evidence() == Evidence.FILE ? "valid-file" : "valid";
            case Annulled annulled -> "annulled";
            case Replaced replaced -> "replaced";
            case Unknown unknown -> "unknown";
            case Altered altered -> "altered";
            case Unarchived unarchived -> "unarchived";
            case Foreign foreign -> "foreign";
        };
    }
}
