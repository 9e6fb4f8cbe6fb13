package bg.gishe.platform;

/** Of which characters papers can be printed; the technique of paper answers, so that modules below it may ask before they keep a text. */
public interface PaperAlphabet {

    /** Whether a paper can show every character of the text. */
    boolean canPrint(CharSequence text);
}
