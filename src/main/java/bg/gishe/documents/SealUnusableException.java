package bg.gishe.documents;

/** The document cannot be sealed now; the message tells an administrator what to do. */
public class SealUnusableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SealUnusableException(String advice) {
        super(advice);
    }
}
