package bg.gishe.people;

import java.util.regex.Pattern;

/** Code of a settlement in the national classifier ЕКАТТЕ, five digits, e.g. 68850 for Stara Zagora. */
public record Ekatte(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{5}");

    /** @throws IllegalArgumentException when it is not five digits */
    public Ekatte {
        if (!isCode(value)) {
            throw new IllegalArgumentException("Not an EKATTE code: " + value);
        }
    }

    /** Whether the text has the form of a code, be it one of a settlement or not. */
    public static boolean isCode(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
