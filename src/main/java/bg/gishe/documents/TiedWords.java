package bg.gishe.documents;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps on one line what an official never tears: "№ 19", "чл. 110, ал. 1", "гр. Стара Загора", "24.11.2026 г.", "2,56 €". It works on
 * the finished page, so that no template and no text has to think of it.
 */
final class TiedWords {

    /** What stands after a tag; the title and the styles of a page are none of it. */
    private static final Pattern TEXT = Pattern.compile("<(?:title|style)\\b[^>]*>[^<]*|>[^<]+");

    /** Abbreviations that mean nothing without what follows. */
    private static final Pattern BEFORE = Pattern.compile(
            "(?<![\\p{L}\\p{N}.])(№|чл\\.|ал\\.|т\\.|изр\\.|гр\\.|с\\.|ман\\.|община|област|ул\\.|бул\\.|пл\\.|кв\\."
                    + "|бл\\.|вх\\.|Вх\\.|ет\\.|ап\\.|стр\\.|ЕГН|ЛНЧ) (?! )");

    /** Units that mean nothing without the number before them. */
    private static final Pattern AFTER =
            Pattern.compile("(?<=\\p{N}) (?=(?:г\\.|ч\\.|€|лв\\.|%|месеца?)(?![\\p{L}\\p{N}]))");

    /** Places of two words: "Стара Загора". */
    private static final Pattern PLACE =
            Pattern.compile("((?:гр\\.|с\\.|община|област)\u00a0\\p{Lu}\\p{Ll}+) (?=\\p{Lu}\\p{Ll})");

    /** The number of a paper, whose strokes would be places to break it. */
    private static final Pattern NUMBER = Pattern.compile("№\u00a0\\p{L}{1,4}-[\\p{N}/-]{0,14}\\p{N}(?![\\p{N}/-])");

    private TiedWords() {}

    /** The page with a space that does not break in these places. */
    static String in(String xhtml) {
        return TEXT.matcher(xhtml)
                .replaceAll(match ->
                        Matcher.quoteReplacement(match.group().startsWith("<") ? match.group() : tied(match.group())));
    }

    private static String tied(String text) {
        String tied = AFTER.matcher(BEFORE.matcher(text).replaceAll("$1\u00a0")).replaceAll("\u00a0");
        tied = PLACE.matcher(tied).replaceAll("$1\u00a0");
        return NUMBER.matcher(tied).replaceAll("<span style=\"white-space: nowrap\">$0</span>");
    }
}
