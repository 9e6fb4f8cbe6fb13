package bg.gishe.tariff.ordinance;

/** Somebody else has changed the same part of the draft, or the draft is no longer open. */
public final class StaleDraftException extends RuntimeException {

    StaleDraftException() {
        super("The draft has changed since it was read");
    }
}
