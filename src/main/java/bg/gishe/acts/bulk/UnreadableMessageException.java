package bg.gishe.acts.bulk;

/** The file is not a message that can be taken over; nothing of it was stored. */
final class UnreadableMessageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;

    /** @param key message key of the sentence that says why; nothing of the file stands in it */
    UnreadableMessageException(String key) {
        super(key);
        this.key = key;
    }

    /** Message key of the sentence that says why. */
    String key() {
        return key;
    }
}
