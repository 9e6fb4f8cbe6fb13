package bg.gishe.bank.statements;

/** The file is no statement that can be read. */
public final class UnreadableStatementException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;

    public UnreadableStatementException(String key) {
        super(key);
        this.key = key;
    }

    /** Key of the sentence that says what is wrong. */
    public String key() {
        return key;
    }
}
