package bg.gishe.documents;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters of a page that is about to be printed. The printer would put "#" in the place of one that the font has not. */
final class PaperLetters {

    private static final Pattern REFERENCE = Pattern.compile("&#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}));");

    private PaperLetters() {}

    /**
     * The page, when all of it can be printed.
     *
     * @throws UnprintableException when not
     */
    static String allIn(String xhtml) {
        replaced(xhtml, letter -> {
            throw new UnprintableException(letter);
        });
        return xhtml;
    }

    /** The page, with the code of each character that cannot be printed in its place: "[U+10D2]". */
    static String named(String xhtml) {
        return replaced(xhtml, letter -> "[" + letter.code() + "]");
    }

    private static String replaced(String xhtml, Function<MissingLetter, String> instead) {
        String page = written(xhtml);
        Optional<MissingLetter> missing = MissingLetter.in(page);
        while (missing.isPresent()) {
            page = page.replace(Character.toString(missing.get().codePoint()), instead.apply(missing.get()));
            missing = MissingLetter.in(page);
        }
        return page;
    }

    /** The page without references to characters, but for those of the markup itself. */
    private static String written(String xhtml) {
        return REFERENCE.matcher(xhtml).replaceAll(match -> {
            int letter =
                    match.group(1) == null ? Integer.parseInt(match.group(2)) : Integer.parseInt(match.group(1), 16);
            return letter < 0x80 || letter > Character.MAX_CODE_POINT
                    ? Matcher.quoteReplacement(match.group())
                    : Matcher.quoteReplacement(Character.toString(letter));
        });
    }
}
