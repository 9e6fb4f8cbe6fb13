package bg.gishe.certificates;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Number of a certificate, consecutive within the year. */
public record CertificateNumber(int year, long number) {

    private static final Pattern FORM = Pattern.compile("(?:УГС\\s*-\\s*)?(\\d{1,9})\\s*/\\s*(\\d{4})");

    /** As printed, e.g. "УГС-000123/2026". */
    public String text() {
        return "УГС-%06d/%d".formatted(number, year);
    }

    /** The number as a person typed it: the letters, leading zeros and spaces do not matter. */
    public static Optional<CertificateNumber> parse(String typed) {
        Matcher parts = FORM.matcher(typed.strip().toUpperCase(Locale.ROOT));
        return parts.matches()
                ? Optional.of(new CertificateNumber(Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(1))))
                : Optional.empty();
    }
}
