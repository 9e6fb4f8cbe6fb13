package bg.gishe.platform;

/**
 * Tells whether a text can be printed, that is whether the font of printed documents has each of its characters. The module
 * documents, which has the font, answers; modules below it ask before they keep a text.
 */
public interface PaperAlphabet {

    /** Whether the font has every character of the text. */
    boolean canPrint(CharSequence text);
}
