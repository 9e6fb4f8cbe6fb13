package bg.gishe.people;

import java.lang.Character.UnicodeScript;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Of what the names of a person are written: letters with their marks, blank, hyphen, apostrophe and full stop; a letter comes first, and each
 * word is of one script.
 */
public final class NameLetters {

    private static final Pattern AROUND_HYPHEN = Pattern.compile(" *[-–] *");
    private static final Pattern BLANKS = Pattern.compile(" {2,}");

    private NameLetters() {}

    /** The first character of the name, blanks around it aside, that cannot stand where it does; a letter of another script than its word's is one. */
    public static OptionalInt strange(CharSequence name) {
        String written = name.toString().strip();
        if (written.isEmpty()) {
            return OptionalInt.empty();
        }
        int first = written.codePointAt(0);
        if (!Character.isLetter(first)) {
            return OptionalInt.of(first);
        }
        OptionalInt sign =
                written.codePoints().filter(letter -> !isOfNames(letter)).findFirst();
        return sign.isPresent() ? sign : mixed(written);
    }

    /** The first letter that is of another script than most of its word: a Latin "e" among Cyrillic letters looks the same and is another name. */
    public static OptionalInt mixed(CharSequence name) {
        String written = name.toString();
        if (isOfOneScript(written)) {
            return OptionalInt.empty();
        }
        int start = 0;
        for (int at = 0; at <= written.length(); at++) {
            if (at == written.length() || isBetweenWords(written.charAt(at))) {
                OptionalInt other = otherScript(written.substring(start, at));
                if (other.isPresent()) {
                    return other;
                }
                start = at + 1;
            }
        }
        return OptionalInt.empty();
    }

    /** The first letter of the name that is not Cyrillic; names of Bulgarian citizens have none (ЗГР, чл. 25, т. 1). */
    public static OptionalInt notCyrillic(CharSequence name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .filter(letter -> UnicodeScript.of(letter) != UnicodeScript.CYRILLIC)
                .findFirst();
    }

    /** The name as registers write it: no blanks around it or beside a hyphen, one between words, a hyphen for a dash. */
    public static String tidy(String name) {
        if (name.indexOf('-') < 0 && name.indexOf('–') < 0 && !name.contains("  ")) {
            return name.strip();
        }
        return BLANKS.matcher(AROUND_HYPHEN.matcher(name.strip()).replaceAll("-"))
                .replaceAll(" ");
    }

    /** Whether it is plainly Cyrillic, or plainly Latin, as nearly all names are; files have millions. */
    private static boolean isOfOneScript(String name) {
        boolean cyrillic = false;
        boolean latin = false;
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            boolean small = letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
            if (!small && letter >= 0x80 && !(letter >= 'Ѐ' && letter <= 'ӿ')) {
                return false;
            }
            cyrillic |= letter >= 0x80;
            latin |= small;
        }
        return !(cyrillic && latin);
    }

    private static boolean isBetweenWords(char letter) {
        return letter == ' ' || letter == '-' || letter == '–' || letter == '.';
    }

    private static OptionalInt otherScript(String word) {
        UnicodeScript first = null;
        int ofFirst = 0;
        int others = 0;
        int firstLetter = 0;
        int otherLetter = 0;
        for (int letter : word.codePoints().filter(NameLetters::hasScript).toArray()) {
            UnicodeScript script = UnicodeScript.of(letter);
            if (first == null) {
                first = script;
                firstLetter = letter;
            }
            if (script == first) {
                ofFirst++;
            } else if (others++ == 0) {
                otherLetter = letter;
            }
        }
        boolean firstIsWrong = others > ofFirst || others == ofFirst && first != UnicodeScript.CYRILLIC;
        return others == 0 ? OptionalInt.empty() : OptionalInt.of(firstIsWrong ? firstLetter : otherLetter);
    }

    /** Some signs that count as letters, such as the modifier apostrophes, stand in words of any script. */
    private static boolean hasScript(int letter) {
        UnicodeScript script = UnicodeScript.of(letter);
        return Character.isLetter(letter) && script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED;
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
