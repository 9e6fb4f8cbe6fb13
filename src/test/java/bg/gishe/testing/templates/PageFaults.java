package bg.gishe.testing.templates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What nobody should read on a page: words of the program where words of an official belong, and names that lead nowhere. */
final class PageFaults {

    /**
     * What no page says.
     *
     * @param hint is in every text in which the pattern is found; looked for first, since it is nearly never there
     */
    private record Never(String what, String hint, Pattern pattern) {

        Never(String what, String hint, String pattern) {
            this(what, hint, Pattern.compile(pattern));
        }

        Stream<String> in(String text) {
            return text.contains(hint)
                    ? pattern.matcher(text).results().map(found -> what + ": " + found.group())
                    : Stream.of();
        }
    }

    private static final List<Never> NEVER = List.of(
            new Never("a message without text", "??", "\\?\\?[^<\"]{1,80}"),
            new Never("the word null", "null", "(?<![\\p{L}\\d#_-])null(?![\\p{L}\\d_-])[^<\"]{0,20}"),
            new Never("a place of a message that was not filled in", "{", "\\{\\d\\}"),
            new Never("an attribute of the template engine", " th:", "\\sth:[a-z-]+="),
            new Never("a record as Java prints it", "[", "\\[\\w+=[^<\"]{0,40}"),
            new Never("an optional as Java prints it", "Optional", "Optional[.\\[][^<\"]{0,40}"),
            new Never("an object as Java prints it", "@", "[\\w.]{3,80}@[0-9a-f]{5,8}\\b"));

    /** Beginning and end of what nobody reads. */
    private static final Map<String, String> UNSEEN = Map.of("<style", "</style>", "<meta name=\"htmx-config\"", ">");

    private static final List<String> LED_TO = List.of("for", "aria-describedby", "aria-labelledby", "aria-controls");

    private PageFaults() {}

    /** The faults of the page, each in a few words. */
    static List<String> of(String page) {
        List<String> faults = new ArrayList<>();
        String text = seen(page);
        NEVER.stream().flatMap(never -> never.in(text)).distinct().forEach(faults::add);
        Set<String> ids = new HashSet<>();
        values("id", text).stream()
                .filter(id -> !ids.add(id))
                .distinct()
                .forEach(id -> faults.add("two elements with the id " + id));
        // A fragment that is sent alone leads to what stands on its page already.
        if (text.contains("<html")) {
            LED_TO.stream()
                    .flatMap(attribute -> values(attribute, text).stream())
                    .flatMap(names -> Stream.of(names.strip().split("\\s+")))
                    .filter(name -> !ids.contains(name))
                    .distinct()
                    .forEach(name -> faults.add("nothing has the id " + name));
        }
        return faults;
    }

    private static String seen(String page) {
        StringBuilder seen = new StringBuilder(page);
        UNSEEN.forEach((beginning, end) -> {
            for (int at = seen.indexOf(beginning); at >= 0; at = seen.indexOf(beginning, at)) {
                seen.delete(at, seen.indexOf(end, at) + end.length());
            }
        });
        return seen.toString();
    }

    /** All values of the attribute; by hand, since a pattern takes longer than all else that is done for a page. */
    private static List<String> values(String attribute, String text) {
        List<String> values = new ArrayList<>();
        String beginning = attribute + "=\"";
        for (int at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
            int value = at + beginning.length();
            if (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
                values.add(text.substring(value, text.indexOf('"', value)));
            }
        }
        return values;
    }
}
