package bg.gishe.certificates;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The code by which anyone checks a document: 20 characters of Crockford's base 32, 100 random bits, not to be guessed. */
public record VerificationCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{20}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @throws IllegalArgumentException when it has not the form of a code */
    public VerificationCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a verification code");
        }
    }

    /** A new random code. */
    public static VerificationCode random() {
        return new VerificationCode(RANDOM.ints(20, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, i) -> text.append(ALPHABET.charAt(i)), StringBuilder::append)
                .toString());
    }

    /** The code as a person typed it: spaces, dashes and small letters do not matter; O is 0, I and L are 1. */
    public static Optional<VerificationCode> parse(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\-–]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return FORM.matcher(plain).matches() ? Optional.of(new VerificationCode(plain)) : Optional.empty();
    }

    /** In groups of five, easier to read and type. */
    public String grouped() {
        return value.replaceAll("(.{5})(?!$)", "$1-");
    }
}
