package bg.gishe.documents;

import java.util.regex.Pattern;

/** Text that XML 1.0 can carry: a control character typed by mistake must not keep a numbered document from being made. */
public final class XmlText {

    private static final Pattern IMPOSSIBLE =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private XmlText() {}

    public static String of(String text) {
        return IMPOSSIBLE.matcher(text).replaceAll("");
    }
}
