package bg.gishe.people;

import java.util.regex.Pattern;

/** Code of a settlement in the national classifier ЕКАТТЕ, five digits, e.g. 68850 for Stara Zagora. */
public record Ekatte(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{5}");

    /** @throws IllegalArgumentException when it is not five digits */
    public Ekatte {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an EKATTE code: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
