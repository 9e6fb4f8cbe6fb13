package bg.gishe.people;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How typed words of a name may be meant. Official transliteration and mixed up letters fall together in the database's
 * {@code name_key}; here stand the habits that no rule covers: 4 for ч, 6 for ш, q for я, and letters that mean either of two.
 */
final class NameSpelling {

    /** Most words looked for; nobody has more. */
    static final int MOST_WORDS = 8;

    private static final int MOST_READINGS = 16;
    private static final Pattern WORD = Pattern.compile("[\\p{L}46]*\\p{L}[\\p{L}46]*");

    private NameSpelling() {}

    /** The words of the text that can be names, each with its possible readings, the likeliest first. */
    static List<List<String>> readings(String typed) {
        return WORD.matcher(typed.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .distinct()
                .limit(MOST_WORDS)
                .map(NameSpelling::readingsOf)
                .toList();
    }

    private static List<String> readingsOf(String word) {
        String letters = word.replace("6t", "sht")
                .replace("6", "sh")
                .replace("4", "ch")
                .replace("q", "ya")
                .replace("ff", "f");
        List<String> readings = List.of("");
        for (int i = 0; i < letters.length(); i++) {
            List<String> meanings = meanings(letters, i);
            List<String> before = readings;
            readings = meanings.stream()
                    .limit(before.size() * meanings.size() <= MOST_READINGS ? meanings.size() : 1)
                    .flatMap(meaning -> before.stream().map(beginning -> beginning + meaning))
                    .toList();
        }
        return readings;
    }

    /** What the letter may stand for: y for й or ъ, j for й or ж, x for х or кс, c for ц or к, u for у or ъ, a last f for ф or в. */
    private static List<String> meanings(String word, int at) {
        char before = at == 0 ? ' ' : word.charAt(at - 1);
        char after = at + 1 == word.length() ? ' ' : word.charAt(at + 1);
        return switch (word.charAt(at)) {
            case 'y' -> after == 'a' || after == 'u' ? List.of("y") : List.of("y", "a");
            case 'j' -> List.of("y", "zh");
            case 'x' -> List.of("h", "ks");
            case 'c' -> after == 'h' ? List.of("c") : List.of("k", "ts");
            case 'u' -> before == 'y' || before == 'o' ? List.of("u") : List.of("u", "a");
            case 'f' -> after == ' ' && (before == 'o' || before == 'e') ? List.of("f", "v") : List.of("f");
            default -> List.of(word.substring(at, at + 1));
        };
    }
}
