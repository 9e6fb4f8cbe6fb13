package bg.gishe.documents;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A character that no paper can show, because its font has no glyph for it. Whatever is to be printed is asked of the font before anything is
 * numbered, charged or sealed; what is not seen, as a space or a mark of the direction of writing, needs no glyph.
 */
public record MissingLetter(int codePoint) {

    private static final int OBJECT_REPLACEMENT = 0xFFFC;

    /** The first such character of the text, or nothing when all of it can be printed. */
    public static Optional<MissingLetter> in(@Nullable CharSequence text) {
        return text == null
                ? Optional.empty()
                : text.codePoints()
                        .filter(letter -> !isPrinted(letter))
                        .mapToObj(MissingLetter::new)
                        .findFirst();
    }

    /** Letter and code, for a sentence such as "знакът „გ“ (U+10D2) не може да се отпечата". */
    public List<Object> arguments() {
        return List.of(letter(), code());
    }

    /** The letter itself; the code where nothing would be seen of it. */
    public String letter() {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> code();
            default -> Character.toString(codePoint);
        };
    }

    /** Its code, e.g. "U+10D2". */
    public String code() {
        return "U+%04X".formatted(codePoint);
    }

    private static boolean isPrinted(int letter) {
        return Character.isWhitespace(letter)
                || Character.getType(letter) == Character.FORMAT
                // The font has an empty glyph for some control characters; nobody sees it.
                || letter != OBJECT_REPLACEMENT && !Character.isISOControl(letter) && PaperFont.has(letter);
    }
}
