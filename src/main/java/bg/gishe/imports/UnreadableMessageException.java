package bg.gishe.imports;

/** The file is not a message that can be taken over; nothing of it was stored. */
public final class UnreadableMessageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;

    /** @param key message key of the sentence that says why; nothing of the file stands in it */
    public UnreadableMessageException(String key) {
        super(key);
        this.key = key;
    }

    /** Message key of the sentence that says why. */
    public String key() {
        return key;
    }
}
