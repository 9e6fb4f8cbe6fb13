package bg.gishe.documents;

/** A document says a character that no paper can show. The message names it and nothing else of the document. */
public class UnprintableException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public UnprintableException(MissingLetter letter) {
        super("No paper can show " + letter.code());
    }
}
