package bg.gishe;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a piece of SQL which relations it reads and writes and which functions it calls. It follows words and brackets, not the
 * grammar: no parser on Maven Central knows both PostgreSQL's statements and the bodies of its functions, and a piece of a statement that
 * is put together in Java is no statement yet.
 */
final class SqlWords {

    /** Stands where the program puts something in at run time. */
    static final String HOLE = "%s";

    enum Use {
        READ,
        WRITE,
        CALL,
        /** A foreign key: allowed, since it keeps a number whole and shows nothing of the row behind it. */
        KEY,
        /** A trigger that hangs on a table: allowed, since it only hears of the row; what its function reads counts by itself. */
        TRIGGER
    }

    record Mention(Use use, String name) {}

    private static final Pattern TOKEN = Pattern.compile("(?<quoted>'[^']*+(?:''[^']*+)*+')"
            + "|(?<hole>%(?:\\d+\\$)?[sIL]\\b|:?\\$\\{[^}]*})"
            + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_.$]*)"
            + "|(?<sign>\"|[^\\s])");
    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern STATEMENT =
            Pattern.compile("(?is)'\\s*(select|insert|update|delete|with|merge|truncate)\\s.*");
    private static final Set<String> END_OF_FROM = Set.of(
            "where",
            "group",
            "order",
            "set",
            "having",
            "limit",
            "union",
            "select",
            "returning",
            "values",
            "then",
            "loop",
            "for",
            "except",
            "intersect",
            "window",
            "to");
    private static final Set<String> BETWEEN =
            Set.of("only", "lateral", "table", "if", "exists", "concurrently", "not", "view", "function", "schema");

    private static final Set<String> BEFORE_THE_KIND =
            Set.of("or", "replace", "unique", "constraint", "materialized", "temp", "temporary");

    private final Set<Mention> mentions = new HashSet<>();
    private final Deque<Boolean> from = new ArrayDeque<>(List.of(false));
    private String before = "";
    private String first = "";
    private Use expected = Use.READ;
    private boolean expecting;
    private Mention altered = new Mention(Use.READ, "");

    private SqlWords() {}

    static Set<Mention> in(String sql) {
        SqlWords words = new SqlWords();
        List<String> tokens = tokens(sql);
        for (int i = 0; i < tokens.size(); i++) {
            words.take(tokens.get(i), i + 1 < tokens.size() ? tokens.get(i + 1) : "");
        }
        return words.mentions;
    }

    private static List<String> tokens(String sql) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(COMMENT.matcher(sql).replaceAll(" "));
        while (matcher.find()) {
            String token = matcher.group();
            tokens.add(matcher.group("hole") != null ? HOLE : matcher.group("quoted") != null ? token : lower(token));
        }
        return tokens;
    }

    private void take(String token, String next) {
        switch (token) {
            case ";" -> {
                first = "";
                from.clear();
                from.push(false);
                expecting = false;
            }
            case "(" -> from.push(expecting);
            case ")" -> {
                if (from.size() > 1) {
                    from.pop();
                }
                expecting = false;
            }
            case "," -> {
                if (from.element() && !expecting) {
                    expected = Use.READ;
                    expecting = true;
                }
            }
            default -> takeWord(token, next);
        }
        before = token;
    }

    private void takeWord(String token, String next) {
        if (token.startsWith("'")) {
            if (STATEMENT.matcher(token).matches()) {
                mentions.addAll(in(token.substring(1, token.length() - 1).replace("''", "'")));
            }
            expecting = false;
            return;
        }
        if (first.isEmpty() || first.equals("create") && !BEFORE_THE_KIND.contains(token)) {
            first = token;
        }
        if (opens(token, next)) {
            return;
        }
        if (token.equals("foreign") && first.equals("alter")) {
            // A key that a module hangs on the table of one below it, since its own table did not exist there yet.
            mentions.removeIf(mention -> mention.equals(altered));
            mentions.add(new Mention(Use.KEY, altered.name()));
        }
        if (END_OF_FROM.contains(token)) {
            from.pop();
            from.push(false);
            expecting = false;
        } else if (expecting && !BETWEEN.contains(token)) {
            Mention mention = new Mention(next.equals("(") && expected == Use.READ ? Use.CALL : expected, last(token));
            mentions.add(mention);
            altered = first.equals("alter") ? mention : altered;
            expecting = false;
        } else if (next.equals("(")) {
            mentions.add(new Mention(Use.CALL, last(token)));
        }
    }

    /** Whether the word opens a place where a relation is named. */
    private boolean opens(String token, String next) {
        Use use = switch (token) {
            case "from" -> before.equals("distinct") ? null : before.equals("delete") ? Use.WRITE : Use.READ;
            case "join", "using" -> Use.READ;
            case "into" -> before.equals("insert") || before.equals("merge") ? Use.WRITE : null;
            case "update", "truncate", "copy" ->
                before.equals("for")
                                || before.equals("key")
                                || next.equals("or")
                                || next.equals("on")
                                || next.equals("of")
                        ? null
                        : Use.WRITE;
            case "table" -> first.equals("alter") || first.equals("drop") ? Use.WRITE : null;
            case "references" -> Use.KEY;
            case "on" -> placeAfterOn();
            default -> null;
        };
        if (use == null) {
            return false;
        }
        if (token.equals("from") || token.equals("using")) {
            from.pop();
            from.push(true);
        }
        expected = use;
        expecting = true;
        return true;
    }

    private @Nullable Use placeAfterOn() {
        return switch (first) {
            case "grant", "index" -> Use.WRITE;
            case "trigger" -> Use.TRIGGER;
            default -> null;
        };
    }

    private static String last(String word) {
        return word.substring(word.lastIndexOf('.') + 1);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
