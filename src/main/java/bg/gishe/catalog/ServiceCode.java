package bg.gishe.catalog;

import java.util.regex.Pattern;

/** Key of an administrative service in the catalogue, e.g. MARITAL_STATUS. Not the number of the national register. */
public record ServiceCode(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{2,59}");

    /** @throws IllegalArgumentException when it has not the form of a code */
    public ServiceCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a service code");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
