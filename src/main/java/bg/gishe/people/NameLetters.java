package bg.gishe.people;

import java.util.OptionalInt;

/** Of what the names of a person are written: letters with their marks, blank, hyphen, apostrophe and full stop; a letter comes first. */
public final class NameLetters {

    private NameLetters() {}

    /** The first character of the name, blanks around it aside, that cannot stand where it does. */
    public static OptionalInt strange(CharSequence name) {
        String written = name.toString().strip();
        if (written.isEmpty()) {
            return OptionalInt.empty();
        }
        int first = written.codePointAt(0);
        return Character.isLetter(first)
                ? written.codePoints().filter(letter -> !isOfNames(letter)).findFirst()
                : OptionalInt.of(first);
    }

    private static boolean isOfNames(int letter) {
        return switch (letter) {
            // The dash is taken for a hyphen by whoever types it.
            case ' ', '.', '\'', '’', '-', '–' -> true;
            default ->
                switch (Character.getType(letter)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> Character.isLetter(letter);
                };
        };
    }
}
