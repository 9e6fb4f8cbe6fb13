package bg.gishe.testing.templates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

    private static final Pattern UNSEEN = Pattern.compile("(?s)<style.*?</style>|<meta name=\"htmx-config\"[^>]*>");
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
    private static final Pattern LED_TO =
            Pattern.compile("\\s(?:for|aria-describedby|aria-labelledby|aria-controls)=\"([^\"]*)\"");

    private PageFaults() {}

    /** The faults of the page, each in a few words. */
    static List<String> of(String page) {
        List<String> faults = new ArrayList<>();
        String text = UNSEEN.matcher(page).replaceAll("");
        NEVER.stream().flatMap(never -> never.in(text)).distinct().forEach(faults::add);
        Set<String> ids = new HashSet<>();
        values(ID, text)
                .filter(id -> !ids.add(id))
                .distinct()
                .forEach(id -> faults.add("two elements with the id " + id));
        // A fragment that is sent alone leads to what stands on its page already.
        if (text.contains("<html")) {
            values(LED_TO, text)
                    .flatMap(names -> Stream.of(names.strip().split("\\s+")))
                    .filter(name -> !ids.contains(name))
                    .distinct()
                    .forEach(name -> faults.add("nothing has the id " + name));
        }
        return faults;
    }

    private static Stream<String> values(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }
}
