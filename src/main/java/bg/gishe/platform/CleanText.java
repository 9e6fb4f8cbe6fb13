package bg.gishe.platform;

import java.text.Normalizer;

/**
 * The one cleaner of whatever people and files write: what nobody sees and what says nothing is taken out, blanks of every width become the
 * plain blank, Word's hyphens, the minus sign and typographic apostrophes become those of the keyboard, and each letter has one form (NFC). What
 * was nothing else is empty. Tabs and ends of lines stay, and so does every other character: whether it may stand there is for the field to say.
 * So stays the one mark that turns the letters around: without it the text would read otherwise than it was seen.
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
            boolean quote = letter >= '–' && letter < '‘' || letter >= '“' && letter <= '„' || letter == '№';
            if (!latin && !cyrillic && !quote) {
                return false;
            }
        }
        return true;
    }

    /**
     * Places where a word may or may not be broken, joints of letters, choices of a picture's look, the mark at the beginning of a file, and
     * marks of direction that programs put around numbers which are copied.
     */
    private static boolean saysNothing(int letter) {
        return switch (letter) {
            case 0x00AD, 0x034F, 0x061C, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF -> true;
            case 0x202A, 0x202B, 0x202C, 0x202D, 0x2066, 0x2067, 0x2068, 0x2069 -> true;
            default -> letter >= 0xFE00 && letter <= 0xFE0F || letter >= 0xE0100 && letter <= 0xE01EF;
        };
    }

    private static int plain(int letter) {
        return switch (Character.getType(letter)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            default ->
                switch (letter) {
                    case 0x2010, 0x2011, 0x2212, 0xFE63, 0xFF0D -> '-';
                    case 0x2018, 0x2019, 0x201B, 0x02BC, 0x2032, 0xFF07 -> '\'';
                    default -> letter;
                };
        };
    }
}
