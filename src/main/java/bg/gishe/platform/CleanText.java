package bg.gishe.platform;

import java.text.Normalizer;

/**
 * The one cleaner of whatever people and files write: what nobody sees and what says nothing is taken out, blanks of every width become the
 * plain blank, Word's hyphens become the hyphen of the keyboard, and each letter has one form (NFC). What was nothing else is empty. Tabs and
 * ends of lines stay, and so does every other character: whether it may stand there is for the field to say.
 */
public final class CleanText {

    private CleanText() {}

    /** The text without what says nothing; the same object when there is none of it. */
    public static String of(String typed) {
        if (isPlain(typed)) {
            return typed;
        }
        StringBuilder clean = new StringBuilder(typed.length());
        typed.codePoints()
                .filter(letter -> !saysNothing(letter))
                .map(CleanText::plain)
                .forEach(clean::appendCodePoint);
        return Normalizer.normalize(clean, Normalizer.Form.NFC);
    }

    /** Whether it is written with signs of the keyboard only, as nearly all texts are; files have millions. */
    private static boolean isPlain(String typed) {
        for (int i = 0; i < typed.length(); i++) {
            char letter = typed.charAt(i);
            boolean latin = letter < 0x7F;
            // No letter of these, nor a sign behind one, has another form.
            boolean cyrillic = letter >= 'Ѐ' && letter <= 'ҁ';
            boolean quote = letter >= '–' && letter <= '„' || letter == '№';
            if (!latin && !cyrillic && !quote) {
                return false;
            }
        }
        return true;
    }

    /** Places where a word may or may not be broken, joints of letters, choices of a picture's look, the mark at the beginning of a file. */
    private static boolean saysNothing(int letter) {
        return switch (letter) {
            case 0x00AD, 0x034F, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF -> true;
            default -> letter >= 0xFE00 && letter <= 0xFE0F || letter >= 0xE0100 && letter <= 0xE01EF;
        };
    }

    private static int plain(int letter) {
        return switch (Character.getType(letter)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            default -> letter == 0x2010 || letter == 0x2011 ? '-' : letter;
        };
    }
}
