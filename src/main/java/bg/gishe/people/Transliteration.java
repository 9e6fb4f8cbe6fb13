package bg.gishe.people;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Bulgarian names in Latin letters, as documents for abroad write them (Закон за транслитерацията, чл. 4–6): letter by letter, and
 * "ия" at the end of a word as "ia". Whatever is not a Cyrillic letter stays as it is.
 */
public final class Transliteration {

    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "g"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('ж', "zh"),
            Map.entry('з', "z"),
            Map.entry('и', "i"),
            Map.entry('й', "y"),
            Map.entry('к', "k"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "h"),
            Map.entry('ц', "ts"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "sht"),
            Map.entry('ъ', "a"),
            Map.entry('ь', "y"),
            Map.entry('ю', "yu"),
            Map.entry('я', "ya"),
            Map.entry('ѝ', "i"));

    private static final Pattern COUNTRY = Pattern.compile("(?<!\\p{L})(Б)(ългария|ЪЛГАРИЯ)(?!\\p{L})");
    private static final Pattern LAST_IYA = Pattern.compile("(?iu)и(я)(?!\\p{L})");

    private Transliteration() {}

    /** The text in Latin letters. */
    public static String of(String text) {
        String prepared =
                COUNTRY.matcher(text).replaceAll(found -> found.group(2).equals("ългария") ? "Bulgaria" : "BULGARIA");
        prepared = LAST_IYA.matcher(prepared)
                .replaceAll(found -> found.group().charAt(0) + (found.group(1).equals("Я") ? "A" : "a"));
        StringBuilder latin = new StringBuilder(prepared.length() + 8);
        for (int i = 0; i < prepared.length(); i++) {
            append(latin, prepared, i);
        }
        return latin.toString();
    }

    private static void append(StringBuilder latin, String text, int at) {
        char letter = text.charAt(at);
        String small = LETTERS.get(Character.toLowerCase(letter));
        if (small == null) {
            latin.append(letter);
        } else if (!Character.isUpperCase(letter)) {
            latin.append(small);
        } else if (small.length() > 1 && isAmongCapitals(text, at)) {
            latin.append(small.toUpperCase(java.util.Locale.ROOT));
        } else {
            latin.append(Character.toUpperCase(small.charAt(0))).append(small, 1, small.length());
        }
    }

    /** A capital of two Latin letters is written with both large when the letter beside it is large too: ЩЕРЕВ, but Щерев. */
    private static boolean isAmongCapitals(String text, int at) {
        int beside = at + 1 < text.length() && Character.isLetter(text.charAt(at + 1)) ? at + 1 : at - 1;
        return beside >= 0 && Character.isUpperCase(text.charAt(beside));
    }
}
