package bg.gishe.documents;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A character that no paper can show: its font has no glyph for it, nobody would see it though the attached facts have it, or it belongs to a
 * script that is written from right to left, which the printer would turn round. Whatever is to be printed is asked before anything is
 * numbered, charged or sealed.
 */
public record MissingLetter(int codePoint) {

    /** The joint of graphemes and the place of an object: no format characters by their type, and the font has an empty glyph for the latter. */
    private static final Set<Integer> UNSEEN = Set.of(0x034F, 0xFFFC);

    /** Every character that papers show, asked once: files have millions of letters. */
    private static final BitSet PRINTED = printed();

    /** The first such character of the text, or nothing when all of it can be printed. */
    public static Optional<MissingLetter> in(@Nullable CharSequence text) {
        return text == null
                ? Optional.empty()
                : text.codePoints()
                        .filter(letter -> !PRINTED.get(letter))
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
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
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

    private static BitSet printed() {
        BitSet printed = new BitSet();
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(MissingLetter::isPrinted)
                .forEach(printed::set);
        return printed;
    }

    private static boolean isPrinted(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL -> letter == '\t' || letter == '\n' || letter == '\r';
            // The font has an empty glyph for some of these.
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> !UNSEEN.contains(letter) && !isFromRightToLeft(letter) && PaperFont.has(letter);
        };
    }

    private static boolean isFromRightToLeft(int letter) {
        return switch (Character.getDirectionality(letter)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> true;
            // Points and accents go with the letter before them.
            default -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HEBREW;
        };
    }
}
