package bg.gishe.imports;

/** The file is not one that can be imported; its message key says why, the line where (0: nowhere in particular). */
public final class UnreadableFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final long line;

    public UnreadableFileException(String reason) {
        this(reason, 0);
    }

    /** @param reason last part of the message key; nothing of the file stands in it */
    public UnreadableFileException(String reason, long line) {
        super(reason);
        this.reason = reason;
        this.line = line;
    }

    /** Message key of the sentence that says why; it may name the line as {0}. */
    public String key() {
        return "imports.unreadable." + reason;
    }

    /** Last part of that key. */
    public String reason() {
        return reason;
    }

    /** The line where the fault begins, or 0. */
    public long line() {
        return line;
    }
}
